import Campaign

/// What a feature says: who held a place or some ground from one day to another.
struct DatedClaim {
  let line: Int
  let feature: Int
  let start: Day
  /// When on its first day it starts, in minutes after midnight.
  let startMinute: Int
  /// The day after the last; `nil` where it lasts.
  var end: Day?
  /// Whether it ends within its last day, so that what starts on that day takes over.
  let endsWithinDay: Bool
  /// Whether it has a date and no start, as a picture of one day has.
  let isSnapshot: Bool
  /// A side as the file calls it, and by its code once the sides are known.
  var hold: Hold
  let confidence: Confidence?
  let sources: [String]
  let note: String
  let disputed: String
  var remark: String
  let basis: Basis?

  /// What is said of the holder.
  enum Hold: Hashable {
    case held(String)
    case uncertain(String)
    case contested

    var side: String? {
      switch self {
      case .held(let side), .uncertain(let side): side
      case .contested: nil
      }
    }
  }

  /// Reads a feature; `start`, and `side` or `state` are needed.
  ///
  /// - Parameter takesSnapshots: whether `date` can stand for `start`.
  init(_ feature: GeoFeatures.Feature, takesSnapshots: Bool = false) throws(RowProblem) {
    line = feature.line
    self.feature = feature.number
    let texts = feature.texts
    isSnapshot = takesSnapshots && texts["start"] == nil && texts["date"] != nil
    guard let start = try DatedClaim.day(isSnapshot ? "date" : "start", feature, texts) else {
      throw RowProblem(feature, .file(.missingKey("start")))
    }
    (self.start, startMinute) = (start.day, start.minute)
    let end = try DatedClaim.day("end", feature, texts)
    // A time says that the day itself still counts.
    endsWithinDay = (end?.minute ?? 0) > 0
    self.end = end.map { $0.day.advanced(by: $0.minute > 0 ? 1 : 0) }
    if let end = self.end, end <= start.day {
      throw RowProblem(feature, .endsEarly(end: end, start: start.day))
    }
    hold = try DatedClaim.hold(texts, feature)
    confidence = texts["confidence"].flatMap(Confidence.init)
    sources = feature.sourceTitles
    note = texts["note"] ?? ""
    disputed = texts["disputed"] ?? ""
    remark = texts["remark"] ?? ""
    basis = texts["basis"].flatMap(Basis.init)
  }

  /// From a day on another hold, said by the same feature.
  init(_ claim: DatedClaim, from start: Day, hold: Hold, note: String, remark: String) {
    (line, feature) = (claim.line, claim.feature)
    (self.start, startMinute, end, endsWithinDay, isSnapshot) = (start, 0, nil, false, false)
    self.hold = hold
    confidence = hold == claim.hold ? claim.confidence : nil
    sources = claim.sources
    (self.note, disputed, self.remark, basis) = (note, claim.disputed, remark, claim.basis)
  }

  private static func day(
    _ key: String, _ feature: GeoFeatures.Feature, _ texts: [String: String]
  ) throws(RowProblem) -> WrittenDay? {
    guard let text = texts[key] else { return nil }
    do throws(WrittenDay.Fault) {
      return try WrittenDay(text)
    } catch {
      throw RowProblem(feature, error.problem(text) { .badDate(key: key, $0) })
    }
  }

  private static func hold(_ texts: [String: String], _ feature: GeoFeatures.Feature) throws(RowProblem) -> Hold {
    let state = texts["state"] ?? (texts["side"] == nil ? "" : "held")
    if state == "contested" { return .contested }
    guard let side = texts["side"] else { throw RowProblem(feature, .holderless) }
    switch state {
    case "held": return .held(side)
    case "uncertain": return .uncertain(side)
    default: throw RowProblem(feature, .badState(state))
    }
  }
}

extension WrittenDay.Fault {
  /// The problem of a text that is no date; `unreadable` says what a file of its kind wants.
  func problem(_ text: String, unreadable: (String) -> RowProblem.Kind) -> RowProblem.Kind {
    switch self {
    case .unreadable: unreadable(text)
    case .ambiguous(let one, let other): .ambiguousDate(text, one, other)
    case .early(let year): .earlyYear(year, text)
    }
  }
}

extension NamedPoint {
  /// Reads the place of a point feature; `place` or `name` is needed.
  ///
  /// With a name beside it `place` is a key, which tells places apart; alone it is a name.
  init(_ feature: GeoFeatures.Feature, at point: Coordinate) throws(RowProblem) {
    let texts = feature.texts
    guard let name = texts["name"] ?? texts["place"] ?? texts["id"] else {
      throw RowProblem(feature, .nameless)
    }
    self.init(
      key: texts["name"] == nil ? nil : texts["place"], id: texts["id"], name: name, arabic: texts["arabic"] ?? "",
      kind: texts["kind"].map(\.slug) ?? "town", region: texts["governorate"], coordinate: point, line: feature.line,
      feature: feature.number)
  }
}

extension GeoFeatures.Feature {
  /// The properties that are texts or numbers, on one line each, by names without capitals and blanks.
  var texts: [String: String] { named.compactMapValues(\.text) }

  /// The titles of `sources`.
  var sourceTitles: [String] { named["sources"]?.texts ?? [] }

  /// Why a point of the geometry lies nowhere on the globe.
  var coordinateProblem: CoordinateProblem? {
    strayPoint.map { point in
      abs(point.latitude) > 90
        ? .latitudeOutOfRange("\(point.latitude)") : .longitudeOutOfRange("\(point.longitude)")
    }
  }

  /// The properties by names without capitals and blanks; one that is spelt so comes before others, and of the others the
  /// first by its letters.
  private var named: [String: GeoFeatures.Value] {
    if properties.keys.allSatisfy({ $0 == $0.columnName }) { return properties }
    return Dictionary(properties.sorted { $0.key < $1.key }.map { ($0.key.columnName, $0) }) { one, other in
      other.key == other.key.columnName ? other : one
    }
    .mapValues(\.value)
  }

  /// Whether it is called an area, whatever its geometry is.
  var isMeantAsArea: Bool { geometryType.hasSuffix("Polygon") }
}

extension GeoFeatures.Value {
  fileprivate var text: String? {
    switch self {
    case .text(let text):
      let line = text.singleSpaced
      return line.isEmpty ? nil : line
    case .number(let number): return number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
    case .texts, .null, .other: return nil
    }
  }

  /// A list of texts, or one text with semicolons in it.
  fileprivate var texts: [String] {
    switch self {
    case .text(let text): text.split(separator: ";").map { String($0).singleSpaced }.filter { !$0.isEmpty }
    case .texts(let texts): texts.map(\.singleSpaced).filter { !$0.isEmpty }
    case .number, .null, .other: []
    }
  }
}
