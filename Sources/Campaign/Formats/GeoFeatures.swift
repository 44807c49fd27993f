/// The features of any GeoJSON file (RFC 7946), for whoever brings a file of their own.
///
/// A collection, a single feature or a sequence of them (RFC 8142) is read; rings may run either way.
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
    /// Its position among the features of the file, from 1.
    public let number: Int
    public let properties: [String: Value]
    /// The point, where the geometry is one.
    public let point: Coordinate?
    /// The polygons, where the geometry is one or several, or has some; empty otherwise.
    public let polygons: [Polygon]
    /// `Point`, `Polygon` …; empty where there is no geometry.
    public let geometryType: String
    /// The first point of the geometry that lies nowhere on the globe.
    public let strayPoint: Coordinate?
  }

  /// A system of coordinates that the file names, which RFC 7946 has no word for any more.
  public struct ReferenceSystem: Sendable {
    public let name: String
    public let line: Int
    /// The number of the feature that names it; `nil` where the collection does.
    public let feature: Int?
  }

  public private(set) var features: [Feature] = []
  /// The last day that the file speaks of, `last_day` of its member `about`; most files have none.
  public private(set) var lastDay: Day?
  /// Each system of coordinates that the file names and that is not WGS84, where it is named first.
  public private(set) var otherSystems: [ReferenceSystem] = []
  private var otherSystemNames: Set<String> = []
  /// What breaks the rules of the format, and on which line; a point that lies nowhere is its feature's own.
  public private(set) var problems: [(line: Int, kind: Problem.Kind)] = []

  public init(_ bytes: [UInt8]) {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      problems = [(1, .badEncoding)]
      return
    }
    var scanner = JSONScanner(bytes)
    // The size of the file bounds how many points there are.
    scanner.pointLimit = .max
    scanner.notesRange = false
    let lines = LineStarts(bytes)
    do throws(JSONScanner.Stop) { try read(&scanner, lines) } catch {}
    problems = scanner.problems.map { problem in
      (lines.position(of: min(problem.offset, bytes.count), in: "").line, problem.kind)
    }
  }

  private mutating func read(_ scanner: inout JSONScanner, _ lines: LineStarts) throws(JSONScanner.Stop) {
    var lastDay: Day?
    var system: ReferenceSystem?
    _ = try scanner.readFeatures { key, scanner throws(JSONScanner.Stop) in
      switch key {
      case "about": lastDay = try GeoFeatures.lastDay(&scanner) ?? lastDay
      case "crs": system = try GeoFeatures.system(&scanner, lines, feature: nil) ?? system
      default: try scanner.skip()
      }
    } _: { scanner throws(JSONScanner.Stop) in
      var own: ReferenceSystem?
      if let feature = try GeoFeatures.feature(&scanner, lines, number: features.count + 1, &own) {
        features.append(feature)
      }
      add(own)
    }
    self.lastDay = lastDay
    add(system)
    try scanner.finish()
  }

  private mutating func add(_ system: ReferenceSystem?) {
    guard let system, !system.isWGS84, otherSystemNames.insert(system.name).inserted else { return }
    otherSystems.append(system)
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
    _ scanner: inout JSONScanner, _ lines: LineStarts, number: Int, _ system: inout ReferenceSystem?
  ) throws(JSONScanner.Stop) -> Feature? {
    let line = lines.position(of: scanner.mark(), in: "").line
    var properties: [String: Value] = [:]
    var geometry: Geometry?
    guard try scanner.openObject() else { return nil }
    while let key = try scanner.nextKey() {
      switch key {
      case "properties": properties = try self.properties(&scanner)
      case "geometry": geometry = try scanner.takeNull() ? nil : try scanner.geometry()
      case "crs": system = try self.system(&scanner, lines, feature: number)
      default: try scanner.skip()
      }
    }
    return Feature(
      line: line, number: number, properties: properties, point: geometry?.singlePoint,
      polygons: geometry?.allPolygons ?? [], geometryType: geometry?.type ?? "",
      strayPoint: geometry?.allPoints.first { abs($0.latitude) > 90 || abs($0.longitude) > 180 })
  }

  /// The name in a member `crs`: `{"type": "name", "properties": {"name": "…"}}`, or null.
  private static func system(
    _ scanner: inout JSONScanner, _ lines: LineStarts, feature: Int?
  ) throws(JSONScanner.Stop) -> ReferenceSystem? {
    let line = lines.position(of: scanner.mark(), in: "").line
    guard scanner.peek() == UInt8(ascii: "{"), try scanner.openObject() else {
      if case .text(let name) = try value(&scanner) { return ReferenceSystem(name: name, line: line, feature: feature) }
      return nil
    }
    var found: [String: Value] = [:]
    while let key = try scanner.nextKey() {
      if key == "properties" { found = try properties(&scanner) } else { try scanner.skip() }
    }
    guard case .text(let name)? = found["name"] ?? found["href"] ?? found["code"] else { return nil }
    return ReferenceSystem(name: name, line: line, feature: feature)
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

extension GeoFeatures.ReferenceSystem {
  /// Whether the name is one of the many of WGS84.
  ///
  /// `EPSG:4326`, `urn:ogc:def:crs:OGC:1.3:CRS84` and others are.
  fileprivate var isWGS84: Bool {
    let plain = name.lowercased().filter { $0.isLetter || $0.isNumber }
    return plain.isEmpty || plain.contains("crs84") || plain.contains("wgs84")
      || plain.contains("epsg") && (plain.hasSuffix("4326") || plain.hasSuffix("4979")) || plain == "4326"
  }
}

extension Geometry {
  /// Its polygons and those of its members, with closed rings; one whose outer ring encloses nothing is left out.
  fileprivate var allPolygons: [Polygon] {
    let own = isArea ? polygons.map { $0.map { $0.first == $0.last ? $0 : $0 + $0.prefix(1) } } : []
    return own.filter { ($0.first?.count ?? 0) >= Geometry.fewestOfRing } + members.flatMap(\.allPolygons)
  }

  /// How many points a closed ring has at least (RFC 7946, 3.1.6).
  private static let fewestOfRing = 4

  fileprivate var allPoints: [Coordinate] { points + members.flatMap(\.allPoints) }

  /// The point, where the geometry is one, or several that are one.
  fileprivate var singlePoint: Coordinate? {
    if members.count == 1 { return members[0].singlePoint }
    let isPoint = type == "Point" && depth == 0 || type == "MultiPoint" && depth == 1 && points.count == 1
    return isPoint ? points.first : nil
  }
}
