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
  let remark: String
  let basis: Basis?

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
  init(_ feature: GeoFeatures.Feature, at point: Coordinate) throws(RowProblem) {
    line = feature.line
    let texts = feature.properties.compactMapValues(\.text)
    guard let id = texts["place"] ?? texts["id"] ?? texts["name"] else {
      throw RowProblem(line, .nameless)
    }
    place = id.slug
    name = texts["name"] ?? id
    arabic = texts["arabic"] ?? ""
    kind = texts["kind"].map(\.slug) ?? "town"
    region = texts["governorate"]
    coordinate = point
    start = try GeoJSONSpan.day("start", feature)
    end = try texts["end"].map { _ throws(RowProblem) in try GeoJSONSpan.day("end", feature) }
    if let end, end <= start { throw RowProblem(line, .endsEarly(end: end, start: start)) }
    hold = try GeoJSONSpan.hold(texts, line)
    confidence = texts["confidence"].flatMap(Confidence.init)
    sources = feature.properties["sources"]?.texts ?? []
    note = texts["note"] ?? ""
    disputed = texts["disputed"] ?? ""
    remark = texts["remark"] ?? ""
    basis = texts["basis"].flatMap(Basis.init)
  }

  private static func day(_ key: String, _ feature: GeoFeatures.Feature) throws(RowProblem) -> Day {
    guard let text = feature.properties[key]?.text else { throw RowProblem(feature.line, .file(.missingKey(key))) }
    // A time of the day may follow; the record knows days.
    guard let day = Day(iso: text.prefix(10)) else {
      throw RowProblem(feature.line, .badDate(key: key, text))
    }
    return day
  }

  private static func hold(_ texts: [String: String], _ line: Int) throws(RowProblem) -> Hold {
    let state = texts["state"] ?? (texts["side"] == nil ? "" : "held")
    if state == "contested" { return .contested }
    guard let side = texts["side"] else { throw RowProblem(line, .holderless) }
    let code = side.split(separator: " ").joined(separator: "-")
    switch state {
    case "held": return .held(code)
    case "uncertain": return .uncertain(code)
    default: throw RowProblem(line, .badState(state))
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
    case .text(let text): text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty }
    case .texts(let texts): texts.filter { !$0.isEmpty }
    case .number, .null, .other: []
    }
  }
}
