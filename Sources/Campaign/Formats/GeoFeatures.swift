/// The features of any GeoJSON file (RFC 7946), for whoever brings a file of their own.
public struct GeoFeatures: Sendable {
  /// A value of a feature's properties.
  public enum Value: Hashable, Sendable {
    case text(String)
    case number(Double)
    case texts([String])
    case null
    /// An object, a list of other things, true or false.
    case other
  }

  public struct Feature: Sendable {
    /// The line of the file on which the feature starts, from 1.
    public let line: Int
    public let properties: [String: Value]
    /// The point, where the geometry is one.
    public let point: Coordinate?
    /// `Point`, `Polygon` …; empty where there is no geometry.
    public let geometryType: String

    /// What is wrong with the point, where it lies nowhere on the globe.
    public var pointProblem: Problem.Kind? {
      guard let point else { return nil }
      let checked = [("latitude", point.latitude, 90), ("longitude", point.longitude, 180)]
      return checked.first { abs($0.1) > Double($0.2) }
        .map { .outOfRange($0.0, "\($0.1)", from: -$0.2, to: $0.2) }
    }
  }

  public private(set) var features: [Feature] = []
  /// The last day that the file speaks of, `last_day` of its member `about`; most files have none.
  public private(set) var lastDay: Day?
  /// What breaks the rules of the format, and on which line; a point that lies nowhere is its feature's own.
  public private(set) var problems: [(line: Int, kind: Problem.Kind)] = []

  public init(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      problems = [(1, .badEncoding)]
      return
    }
    var scanner = JSONScanner(bytes)
    let lines = LineStarts(bytes)
    do throws(JSONScanner.Stop) { try read(&scanner, lines) } catch {}
    problems = scanner.problems.filter { !$0.kind.isOutOfRange }.map { problem in
      (lines.position(of: min(problem.offset, bytes.count), in: "").line, problem.kind)
    }
  }

  private mutating func read(_ scanner: inout JSONScanner, _ lines: LineStarts) throws(JSONScanner.Stop) {
    var lastDay: Day?
    _ = try scanner.readFeatures { key, scanner throws(JSONScanner.Stop) in
      key == "about" ? lastDay = try GeoFeatures.lastDay(&scanner) : try scanner.skip()
    } _: { scanner throws(JSONScanner.Stop) in
      if let feature = try GeoFeatures.feature(&scanner, lines) { features.append(feature) }
    }
    self.lastDay = lastDay
    try scanner.finish()
  }

  /// The day in `about`, which in others' files can be anything.
  private static func lastDay(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) -> Day? {
    guard scanner.peek() == UInt8(ascii: "{") else {
      try scanner.skip()
      return nil
    }
    guard case .text(let text)? = try properties(&scanner)["last_day"] else { return nil }
    return Day(iso: text)
  }

  private static func feature(
    _ scanner: inout JSONScanner, _ lines: LineStarts
  ) throws(JSONScanner.Stop) -> Feature? {
    let line = lines.position(of: scanner.mark(), in: "").line
    var properties: [String: Value] = [:]
    var geometry: Geometry?
    guard try scanner.openObject() else { return nil }
    while let key = try scanner.nextKey() {
      switch key {
      case "properties": properties = try self.properties(&scanner)
      case "geometry": geometry = try scanner.takeNull() ? nil : try scanner.geometry()
      default: try scanner.skip()
      }
    }
    let isPoint = geometry?.type == "Point" && geometry?.depth == 0
    return Feature(
      line: line, properties: properties, point: isPoint ? geometry?.points.first : nil,
      geometryType: geometry?.type ?? "")
  }

  private static func properties(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) -> [String: Value] {
    var properties: [String: Value] = [:]
    if try scanner.takeNull() { return [:] }
    guard try scanner.openObject() else { return [:] }
    while let key = try scanner.nextKey() { properties[key] = try value(&scanner) }
    return properties
  }

  private static func value(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) -> Value {
    switch scanner.peek() {
    case UInt8(ascii: "\""): return .text(try scanner.text() ?? "")
    case UInt8(ascii: "n"):
      _ = try scanner.takeNull()
      return .null
    case UInt8(ascii: "["): return try list(&scanner)
    case let byte? where byte == UInt8(ascii: "-") || byte &- 48 < 10: return .number(try scanner.number() ?? 0)
    default:
      try scanner.skip()
      return .other
    }
  }

  private static func list(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) -> Value {
    var texts: [String] = []
    var isPlain = true
    guard try scanner.openArray() else { return .other }
    while try scanner.nextElement() {
      if scanner.peek() == UInt8(ascii: "\"") {
        texts.append(try scanner.text() ?? "")
      } else {
        isPlain = false
        try scanner.skip()
      }
    }
    return isPlain ? .texts(texts) : .other
  }
}

extension Problem.Kind {
  fileprivate var isOutOfRange: Bool {
    if case .outOfRange = self { true } else { false }
  }
}
