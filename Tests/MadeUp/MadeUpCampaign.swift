import Campaign

/// A map folder of any size, made from a seed: a square country whose places change hands at random.
public struct MadeUpCampaign {
  public let places: Int
  public let days: Int
  public let changes: Int
  /// How many roads cross it from west to east.
  private let roads: Int
  private let seed: UInt64

  public init(places: Int, days: Int, changes: Int, roads: Int = 0, seed: UInt64 = 1) {
    (self.places, self.days, self.changes, self.roads, self.seed) = (places, days, changes, roads, seed)
  }

  private static let sides = ["RED", "BLUE", "GREEN", "GOLD", "GREY", "TEAL"]

  /// The files by their names.
  public func files() -> [String: [UInt8]] {
    var numbers = Numbers(seed: seed)
    let eve = (0..<places).map { _ in numbers.below(MadeUpCampaign.sides.count) }
    var texts = [
      "campaign.json": header, "governorates.geojson": regions, "places.csv": placesTable(eve, &numbers),
      "sources.csv": sourcesTable, "changes.csv": changesTable(eve, &numbers), "events.csv": eventsTable(&numbers),
    ]
    if roads > 0 { texts["lines.geojson"] = lines }
    return texts.mapValues { Array($0.utf8) }
  }

  private var first: Day { Day(number: 10_000) }

  private var header: String {
    let letters = MadeUpCampaign.sides.map {
      "    {\"code\": \"\($0)\", \"name\": \"\($0) party\", \"detail\": \"made up\"}"
    }
    return """
      {"id": "made-up", "title": "A made-up campaign", "country": "Nowhere", "version": "1",
       "eve": "\(first.advanced(by: -1))", "first": "\(first)", "last": "\(first.advanced(by: days - 1))",
       "frame": {"west": 10, "south": -30, "east": 20, "north": -20},
       "contested": {"code": "CONTESTED", "name": "Contested", "letter": "x"},
       "sides": [
      \(letters.joined(separator: ",\n"))
       ],
       "kinds": [
        {"id": "capital", "name": "capital", "reach_km": 30, "rank": 0, "always_shown": true},
        {"id": "town", "name": "town", "reach_km": 25, "rank": 1},
        {"id": "village", "name": "village", "reach_km": 12, "rank": 2}
       ],
       "events": {"kinds": ["battle", "talks"]},
       "attribution": ["made up"], "notes": ["Nothing of this happened."], "border_note": "No border is real."}

      """
  }

  /// Sixteen provinces in four rows.
  private var regions: String {
    let features = (0..<16).map { index -> String in
      let (west, south) = (10 + Double(index % 4) * 2.5, -30 + Double(index / 4) * 2.5)
      let ring = [(0.0, 0.0), (2.5, 0), (2.5, 2.5), (0, 2.5), (0, 0)].map { "[\(west + $0.0), \(south + $0.1)]" }
      return """
        {"type": "Feature", "properties": {"code": "N-\(index)", "name": "Province \(index)", "arabic": "", \
        "area_km2": 70000, "label": [\(west + 1.25), \(south + 1.25)]}, "geometry": {"type": "Polygon", \
        "coordinates": [[\(ring.joined(separator: ", "))]]}}
        """
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\n" + features.joined(separator: ",\n") + "\n]}\n"
  }

  private var lines: String {
    let features = (0..<roads).map { index in
      """
      {"type": "Feature", "properties": {"name": "Road \(index)", "kind": "road", "rank": 1}, "geometry": \
      {"type": "LineString", "coordinates": [[10.5, \(-29 + index)], [19.5, \(-29 + index)]]}}
      """
    }
    return "{\"type\": \"FeatureCollection\", \"features\": [\n" + features.joined(separator: ",\n") + "\n]}\n"
  }

  private func placesTable(_ eve: [Int], _ numbers: inout Numbers) -> String {
    var text = "id,name,arabic,governorate,kind,latitude,longitude,population,population_year,control,reach\n"
    for index in 0..<places {
      let (x, y) = (Double(numbers.below(100_000)) / 10_000, Double(numbers.below(100_000)) / 10_000)
      let region = min(3, Int(y / 2.5)) * 4 + min(3, Int(x / 2.5))
      let kind = index % 500 == 0 ? "capital" : index % 5 == 0 ? "town" : "village"
      text += "p\(index),Place \(index),,N-\(region),\(kind),\(-30 + y),\(10 + x),"
      text += "\(numbers.below(100_000)),2004,\(MadeUpCampaign.sides[eve[index]]),\n"
    }
    return text
  }

  private var sourcesTable: String {
    "id,title,date,url\n"
      + (0..<100).map { "s\($0),Paper \($0),\(first.advanced(by: $0 % days)),http://example.org/\($0)\n" }.joined()
  }

  /// Evenly over the days; each from what the place was to another side.
  private func changesTable(_ eve: [Int], _ numbers: inout Numbers) -> String {
    var holders = eve
    var text = "date,place,from,to,confidence,note,sources,disputed\n"
    for index in 0..<changes {
      let place = numbers.below(places)
      let from = holders[place]
      let to = (from + 1 + numbers.below(MadeUpCampaign.sides.count - 1)) % MadeUpCampaign.sides.count
      holders[place] = to
      let confidence = ["high", "medium", "low"][numbers.below(3)]
      text += "\(first.advanced(by: index * days / changes)),p\(place),\(MadeUpCampaign.sides[from]),"
      text += "\(MadeUpCampaign.sides[to]),\(confidence),Control passed.,s\(numbers.below(100)),\n"
    }
    return text
  }

  private func eventsTable(_ numbers: inout Numbers) -> String {
    var text = "date,place,kind,headline,detail,sources,key\n"
    for day in stride(from: 0, to: days, by: 5) {
      text += "\(first.advanced(by: day)),p\(numbers.below(places)),\(day % 2 == 0 ? "battle" : "talks"),"
      text += "Something happened,And more of it.,s\(numbers.below(100)),\(day % 100 == 0 ? "yes" : "")\n"
    }
    return text
  }
}
