extension JSONScanner {
  /// Calls where each feature of a GeoJSON text starts; more than a limit are passed over, and that is noted.
  ///
  /// The text is a collection, a single feature, or a sequence of either with line feeds or record separators between
  /// them (RFC 8142).
  ///
  /// - Parameter member: is called where the value of another member of the collection starts; it reads or skips it.
  ///
  /// Gives whether there is a feature or a list of features at all; where there is not, that is noted too.
  mutating func readFeatures(
    atMost limit: Int = .max,
    member: (String, inout JSONScanner) throws(Stop) -> Void = { _, scanner throws(Stop) in try scanner.skip() },
    _ visit: (inout JSONScanner) throws(Stop) -> Void
  ) throws(Stop) -> Bool {
    var count = 0
    _ = startsText()
    repeat {
      guard try readText(&count, atMost: limit, member: member, visit) else { return false }
    } while startsText()
    return true
  }

  /// Whether an object is next, after any record separators.
  private mutating func startsText() -> Bool {
    while peek() == JSONScanner.recordSeparator { position += 1 }
    return peek() == UInt8(ascii: "{")
  }

  private static let recordSeparator: UInt8 = 0x1E

  /// Reads one text of a sequence; whether it is a collection or a feature, which is noted where it is neither.
  private mutating func readText(
    _ count: inout Int, atMost limit: Int, member: (String, inout JSONScanner) throws(Stop) -> Void,
    _ visit: (inout JSONScanner) throws(Stop) -> Void
  ) throws(Stop) -> Bool {
    let start = self
    var isCollection = false
    var isFeature = false
    var type = ""
    guard try openObject() else { return false }
    while let key = try nextKey() {
      if key == "type", peek() == UInt8(ascii: "\"") {
        type = try text() ?? ""
        continue
      }
      if key == "geometry" || key == "properties" { isFeature = true }
      guard key == "features" else {
        try member(key, &self)
        continue
      }
      isCollection = true
      guard try openArray() else { continue }
      while try nextElement() { try take(&count, atMost: limit, visit) }
    }
    guard !isCollection else { return true }
    guard isFeature else {
      note(JSONScanner.problem(ofType: type), at: 0)
      return false
    }
    // What the text is shows at its end at the latest, so that a single feature is read again from its start.
    self = start
    try take(&count, atMost: limit, visit)
    return true
  }

  /// Why a text of a type is no collection and no feature.
  private static func problem(ofType type: String) -> Problem.Kind {
    switch type {
    case "Topology": .topology
    case "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection":
      .bareGeometry(type)
    default: .missingKey("features")
    }
  }

  private mutating func take(
    _ count: inout Int, atMost limit: Int, _ visit: (inout JSONScanner) throws(Stop) -> Void
  ) throws(Stop) {
    count += 1
    guard count > limit else { return try visit(&self) }
    if count == limit + 1 { note(.tooManyFeatures(limit: limit), at: position) }
    try skip()
  }
}
