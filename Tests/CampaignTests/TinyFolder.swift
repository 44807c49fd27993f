import Campaign

/// A made-up campaign of four places and three days, as the texts of its files.
enum TinyFolder {
  static let campaign = """
    {"id": "tiny", "title": "Tiny", "version": "1", "country": "Tinyland",
     "eve": "2024-01-01", "first": "2024-01-02", "last": "2024-01-04",
     "frame": {"west": 35, "south": 32, "east": 42, "north": 37},
     "contested": {"code": "CONTESTED", "name": "Contested", "letter": "x"},
     "sides": [
       {"code": "RED", "letter": "R", "name": "Red \\u00e9\\ud83d\\ude00", "hue": "vermilion"},
       {"code": "BLUE", "name": "Blue"}
     ],
     "kinds": [
       {"id": "city", "name": "city", "reach_km": 25, "rank": 0, "always_shown": true},
       {"id": "town", "name": "town", "reach_km": 20.5, "rank": 1}
     ],
     "events": {"kinds": ["battle", "political"]},
     "surplus": {"ignored": [1, 2.5e3, null, true]}
    }
    """

  static let governorates = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature",
     "properties": {"code": "T-1", "name": "North", "arabic": "شمال", "area_km2": 100, "label": [36, 36]},
     "geometry": {"coordinates":
      [[[35.2, 34], [37, 34], [37, 36.9], [35.2, 34]]],
      "type": "Polygon"}}
    ]}
    """

  static let places = """
    id,name,arabic,governorate,kind,latitude,longitude,population,population_year,control,reach
    hama,Hama,حماة,T-1,city,35.1,36.7,1000,2004,RED,
    homs,"Homs, the ""old"" city",حمص,T-1,city,34.7,36.7,,,RED,12
    idlib,Idlib,إدلب,T-1,town,35.9,36.6,500,,BLUE,
    salma,Salma,سلمى,T-1,town,35.6,36.1,,,CONTESTED,
    """

  static let sources = """
    id,title,date,url
    paper-1,The Paper,2024-01-03,https://example.org
    paper-2,The Other Paper,,
    """

  static let changes = """
    date,place,from,to,confidence,note,sources,disputed
    2024-01-02,hama,RED,CONTESTED,high,Fighting inside.,paper-1,
    2024-01-02,hama,CONTESTED,BLUE,low,Claimed.,paper-1 paper-2,or a day later
    2024-01-03,salma,CONTESTED,RED,high,,,
    2024-01-04,hama,BLUE,RED,medium,,,
    2024-01-04,homs,RED,BLUE,high,,,
    2024-01-04,homs,BLUE,RED,high,,,
    """

  static let events = """
    date,place,kind,headline,detail,sources,key
    2024-01-01,,political,The eve,,,
    2024-01-02,hama,battle,The battle,At the bridge.,paper-1,yes
    """

  static let files = [
    "campaign.json": campaign, "governorates.geojson": governorates, "places.csv": places, "sources.csv": sources,
    "changes.csv": changes, "events.csv": events,
  ]

  /// The folder, with some files replaced.
  static func folder(_ replacing: [String: String] = [:]) -> MapFolder {
    let files = files.merging(replacing) { $1 }
    return MapFolder(path: "Maps/tiny", files: files.mapValues { Array($0.utf8) })
  }

  static func read() throws -> Campaign { try Campaign(folder()) }

  /// What is said of the folder when a text in one of its files is replaced.
  static func problems(in file: String, replacing old: String, with new: String) -> String {
    problems(of: folder([file: replacingFirst(old, with: new, in: files[file] ?? "")]))
  }

  static func problems(of folder: MapFolder) -> String {
    do throws(Problems) {
      _ = try Campaign(folder)
      return ""
    } catch {
      return error.description
    }
  }

  private static func replacingFirst(_ old: String, with new: String, in text: String) -> String {
    guard let range = text.firstRange(of: old) else { return text }
    return text[..<range.lowerBound] + new + text[range.upperBound...]
  }
}
