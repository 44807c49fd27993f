import Campaign

extension FolderDraft {
  /// A small made-up island at ten days of change, for somebody to start a campaign of their own from.
  ///
  /// - Parameter id: what the folder is called; a title may be given too.
  public static func sampleCountry(id: String, title: String?) -> FolderDraft {
    let start = Day(year: 2030, month: 3, day: 1) ?? Day(number: 0)
    var draft = FolderDraft(
      id: id, title: title ?? "Lorn, a made-up island", country: "Lorn", days: start...start.advanced(by: 9),
      frame: GeographicBox(west: -31.4, south: 40.4, east: -28.7, north: 42.1))
    draft.about = SampleCountry.about
    draft.attribution = ["Lorn is made up: its outlines, its places and its record."]
    draft.notes = ["Who held a place on the eve has a source for two places and is stated without one for the others."]
    draft.sides = SampleCountry.sides
    draft.kinds = SampleCountry.kinds
    draft.eventKinds = ["battle", "political", "withdrawal"]
    draft.regions = SampleCountry.regions
    draft.waters = SampleCountry.waters(in: draft.frame)
    draft.places = SampleCountry.places
    draft.eve = SampleCountry.eve
    draft.changes = SampleCountry.changes(from: start)
    draft.events = SampleCountry.events(from: start)
    draft.sources = SampleCountry.sources(from: start)
    return draft
  }
}

/// What the files of the made-up island say.
private enum SampleCountry {
  static let about = [
    "This folder plays as it is: frontline --map FOLDER. Change it file by file; frontline check FOLDER says what is wrong, line by line. Delete these lines when you like.",
    "campaign.json: title, country, days (the eve is the day before the first), frame (degrees), sides, kinds of places (reach_km: how far one speaks for the land around it; rank 0 is the most important), kinds of events, attribution, notes, and border_note if borders are disputed.",
    "sides: code is what the other files write. A letter (A to Z) and a hue are chosen where you leave them out; hues are vermilion, bluish-green, yellow, sky-blue, blue, reddish-purple, orange, brown and grey.",
    "places.csv: a row for each place; governorate and kind are names from governorates.geojson and from here; control is who holds it on the eve; arabic, population, population_year and reach may be blank.",
    "changes.csv: a row for each change of a holder, in order of date; from is who held it until then; confidence is high, medium or low (drawn as uncertain); sources are ids with blanks between them; disputed is another date or claim. basis (place or area: what the sources name) and remark may be missing.",
    "eve.csv: what the holders on the eve rest on, a row for each place that has a source; control repeats places.csv. It may be missing.",
    "events.csv: what happened; place may be blank; key is yes for a turning point and rank 1 for the first of its day. Days before the eve and after the last are background and aftermath.",
    "sources.csv: who says so; date, url and side may be blank; side is the code of the side whose own voice it is. read is no where the page itself was not opened.",
    "governorates.geojson: polygons in [longitude, latitude]; neighbours share their border's points. areas.geojson (seas, lakes, neighbours), lines.geojson (rivers, roads) and banks.geojson may be missing.",
  ]

  static let sides = [
    DraftSide(
      code: "COUNCIL", name: "Harbour Council", article: "the", detail: "the island's government", letter: "C",
      hue: "vermilion"),
    DraftSide(
      code: "ASSEMBLY", name: "Upland Assembly", article: "the", detail: "the hill towns", letter: "A", hue: "sky-blue"),
    DraftSide(code: "GUARD", name: "Eastern Guard", article: "the", detail: "the garrison of Farhaven"),
  ]

  static let kinds = [
    DraftKind(id: "capital", reach: 30, rank: 0, alwaysShown: true), DraftKind(id: "town", reach: 30, rank: 1),
    DraftKind(id: "base", reach: 20, rank: 2),
  ]

  private static func points(_ pairs: [(Double, Double)]) -> [Coordinate] {
    pairs.map { Coordinate(latitude: $0.1, longitude: $0.0) }
  }

  /// The border that both governorates share, from south to north.
  private static let border = [(-30.0, 40.72), (-29.92, 41.0), (-30.05, 41.3), (-29.98, 41.62), (-30.04, 41.9)]

  static let regions = [
    DraftRegion(
      code: "L-W", name: "Westmark", label: Coordinate(latitude: 41.2, longitude: -30.6),
      ring: points(
        border + [(-30.5, 41.95), (-30.95, 41.7), (-31.2, 41.35), (-31.1, 41.0), (-30.75, 40.75), (-30.35, 40.6)]
          + border.prefix(1))),
    DraftRegion(
      code: "L-E", name: "Eastmark", label: Coordinate(latitude: 41.4, longitude: -29.4),
      ring: points(
        [(-30.0, 40.72), (-29.6, 40.66), (-29.15, 40.85), (-28.9, 41.2), (-29.0, 41.55), (-29.4, 41.75)]
          + border.reversed())),
  ]

  static func waters(in frame: GeographicBox) -> [DraftWater] {
    [
      DraftWater(name: "Grey Sea", kind: .sea, points: frame.ring),
      DraftWater(
        name: "Lorn Water", kind: .river,
        points: points([(-30.3, 41.6), (-30.4, 41.3), (-30.2, 41.05), (-30.25, 40.8), (-30.35, 40.6)])),
    ]
  }

  static let places = [
    place("anchorage", "Anchorage", "L-W", "capital", 40.78, -30.45, 180_000, "COUNCIL"),
    place("mill-cross", "Mill Cross", "L-W", "town", 41.05, -30.2, 24_000, "COUNCIL"),
    place("saltby", "Saltby", "L-W", "town", 41.1, -30.9, 31_000, "COUNCIL"),
    place("upper-lorn", "Upper Lorn", "L-W", "town", 41.6, -30.55, 18_000, "ASSEMBLY"),
    place("stone-bridge", "Stone Bridge", "L-W", "town", 41.35, -30.35, 9_000, "COUNCIL"),
    place("north-battery", "North Battery", "L-W", "base", 41.85, -30.2, nil, "ASSEMBLY"),
    place("farhaven", "Farhaven", "L-E", "town", 41.2, -29.05, 64_000, "COUNCIL"),
    place("east-barracks", "East Barracks", "L-E", "base", 41.3, -29.3, nil, "COUNCIL"),
    place("greenford", "Greenford", "L-E", "town", 40.95, -29.6, 22_000, "COUNCIL"),
    place("high-moor", "High Moor", "L-E", "town", 41.55, -29.6, 7_000, "ASSEMBLY"),
  ]

  private static func place(
    _ id: String, _ name: String, _ region: String, _ kind: String, _ latitude: Double, _ longitude: Double,
    _ population: Int?, _ control: String
  ) -> PlaceRow {
    PlaceRow(
      id: id, name: name, region: region, kind: kind,
      coordinate: Coordinate(latitude: latitude, longitude: longitude),
      population: population.map { Population(count: $0, year: nil) }, control: control)
  }

  static let eve = [
    EveRow(place: "anchorage", control: "COUNCIL", confidence: .high, basis: .place, sources: ["post-0302"]),
    EveRow(
      place: "upper-lorn", control: "ASSEMBLY", confidence: .medium, basis: .area,
      note: "The source names the hill towns.", sources: ["post-0302"]),
  ]

  static func changes(from start: Day) -> [ChangeRow] {
    func change(
      _ day: Int, _ place: String, _ from: String, _ to: String, _ confidence: Confidence, _ note: String,
      _ sources: [String], _ disputed: String = ""
    ) -> ChangeRow {
      ChangeRow(
        day: start.advanced(by: day - 1), place: place, from: from, to: to, confidence: confidence, note: note,
        sources: sources, disputed: disputed)
    }
    return [
      change(2, "stone-bridge", "COUNCIL", "CONTESTED", .medium, "Fighting on the bridge from dawn.", ["post-0302"]),
      change(
        3, "stone-bridge", "CONTESTED", "ASSEMBLY", .high, "The garrison withdrew.", ["post-0302", "gazette-0304"]),
      change(4, "east-barracks", "COUNCIL", "GUARD", .high, "The garrison declared itself.", ["gazette-0304"]),
      change(
        4, "farhaven", "COUNCIL", "GUARD", .medium, "The garrison entered the town.", ["gazette-0304"], "2030-03-05"),
      change(6, "mill-cross", "COUNCIL", "ASSEMBLY", .low, "Assumed to have followed Stone Bridge.", []),
      change(8, "greenford", "COUNCIL", "GUARD", .high, "Control passed without fighting.", ["post-0308"]),
      change(9, "high-moor", "ASSEMBLY", "GUARD", .medium, "Control passed by agreement.", ["post-0308"]),
    ]
  }

  static func events(from start: Day) -> [EventRow] {
    func event(
      _ day: Int, _ place: String, _ kind: String, _ headline: String, _ sources: [String], isKey: Bool = false
    ) -> EventRow {
      EventRow(
        day: start.advanced(by: day - 1), place: place, kind: kind, headline: headline, sources: sources, isKey: isKey)
    }
    return [
      event(1, "", "political", "The Assembly leaves the island's parliament", ["post-0302"], isKey: true),
      event(3, "stone-bridge", "withdrawal", "Council forces withdraw from Stone Bridge", ["gazette-0304"]),
      event(4, "east-barracks", "political", "The Eastern Guard declares itself", ["gazette-0304"], isKey: true),
      event(5, "", "political", "A quiet day: talks in Saltby", ["gazette-0304"]),
      event(7, "", "political", "A quiet day: talks go on", ["post-0308"]),
      event(10, "anchorage", "political", "A truce is announced in Anchorage", ["post-0310"], isKey: true),
    ]
  }

  static func sources(from start: Day) -> [SourceRow] {
    func source(_ day: Int, _ id: String, _ title: String, side: String = "") -> SourceRow {
      SourceRow(
        id: id, title: title, day: start.advanced(by: day - 1), url: "https://example.org/\(id)", side: side)
    }
    return [
      source(2, "post-0302", "The Island Post, 2 March 2030"),
      source(4, "gazette-0304", "Council Gazette, 4 March 2030", side: "COUNCIL"),
      source(8, "post-0308", "The Island Post, 8 March 2030"),
      source(10, "post-0310", "The Island Post, 10 March 2030"),
    ]
  }
}
