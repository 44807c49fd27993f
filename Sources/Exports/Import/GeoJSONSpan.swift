import Campaign

/// What a point feature says: who held a place from one day to another.
struct GeoJSONSpan {
  let line: Int
  let place: String
  let name: String
  let arabic: String
  let kind: String
  /// The code of its governorate, where the file names one.
  let region: String?
  let coordinate: Coordinate
  let start: Day
  /// The day after the last; `nil` where it lasts.
  let end: Day?
  let hold: Hold
  let confidence: Confidence?
  let sources: [String]
  let note: String
  let disputed: String

  /// What is said of the holder; a side by its code.
  enum Hold: Hashable {
    case held(String)
    case uncertain(String)
    case contested

    var code: String {
      switch self {
      case .held(let side), .uncertain(let side): side
      case .contested: FolderDraft.contested
      }
    }
  }

  /// Reads a point; `place` or `name`, `start`, and `side` or `state` are needed.
  init(_ feature: GeoFeatures.Feature, at point: Coordinate) throws(Refusal) {
    line = feature.line
    let texts = feature.properties.compactMapValues(\.text)
    guard let id = texts["place"] ?? texts["id"] ?? texts["name"] else {
      throw Refusal(line, "the point has neither \"place\" nor \"name\"")
    }
    guard abs(point.latitude) <= 90, abs(point.longitude) <= 180 else {
      throw Refusal(line, "the point of \(id) is not on the earth; GeoJSON writes [longitude, latitude]")
    }
    place = id.slug
    name = texts["name"] ?? id
    arabic = texts["arabic"] ?? ""
    kind = texts["kind"].map(\.slug) ?? "town"
    region = texts["governorate"]
    coordinate = point
    start = try GeoJSONSpan.day("start", feature)
    end = try texts["end"].map { _ throws(Refusal) in try GeoJSONSpan.day("end", feature) }
    if let end, end <= start { throw Refusal(line, "\"end\" (\(end)) is not after \"start\" (\(start))") }
    hold = try GeoJSONSpan.hold(texts, line)
    confidence = texts["confidence"].flatMap(Confidence.init)
    sources = feature.properties["sources"]?.texts ?? []
    note = texts["note"] ?? ""
    disputed = texts["disputed"] ?? ""
  }

  private static func day(_ key: String, _ feature: GeoFeatures.Feature) throws(Refusal) -> Day {
    guard let text = feature.properties[key]?.text else { throw Refusal(feature.line, "\"\(key)\" is missing") }
    // A time of the day may follow; the record knows days.
    guard let day = Day(iso: text.prefix(10)) else {
      throw Refusal(feature.line, "\"\(text)\" is not a date; write \"\(key)\" as 2024-12-05")
    }
    return day
  }

  private static func hold(_ texts: [String: String], _ line: Int) throws(Refusal) -> Hold {
    let state = texts["state"] ?? (texts["side"] == nil ? "" : "held")
    if state == "contested" { return .contested }
    guard let side = texts["side"] else { throw Refusal(line, "neither \"side\" nor \"state\" says who holds it") }
    let code = side.split(separator: " ").joined(separator: "-")
    switch state {
    case "held": return .held(code)
    case "uncertain": return .uncertain(code)
    default: throw Refusal(line, "\"state\" is held, uncertain or contested, not \"\(state)\"")
    }
  }
}

extension GeoFeatures.Value {
  fileprivate var text: String? {
    switch self {
    case .text(let text): text.isEmpty ? nil : text
    case .number(let number): number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .texts, .null, .other: nil
    }
  }

  /// A list of texts, or one text with semicolons in it.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): text.split(separator: ";").map { String($0).trimmed }.filter { !$0.isEmpty }
    case .texts(let texts): texts.filter { !$0.isEmpty }
    case .number, .null, .other: []
    }
  }
}
