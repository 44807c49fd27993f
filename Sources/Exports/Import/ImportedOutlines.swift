public import Campaign

/// Which properties of a file of areas say what a region is called; `nil` for one that is to be found.
public struct RegionProperties: Hashable, Sendable {
  public var code: String?
  public var name: String?
  public var arabic: String?

  public init(code: String? = nil, name: String? = nil, arabic: String? = nil) {
    (self.code, self.name, self.arabic) = (code, name, arabic)
  }

  /// What those who publish boundaries call them, the most exact first: geoBoundaries, OCHA, GADM, Natural Earth, and what
  /// this program writes.
  private static let known = (
    code: [
      "code", "shapeISO", "iso_3166_2", "ISO", "HASC_1", "ADM1_PCODE", "admin1Pcode", "adm1_pcode", "GID_1", "shapeID",
      "id",
    ],
    name: [
      "name", "shapeName", "ADM1_EN", "admin1Name_en", "adm1_name", "NAME_1", "name_en", "NAME", "Name", "title",
    ],
    arabic: ["arabic", "ADM1_AR", "admin1Name_ar", "adm1_name1", "name_ar", "NL_NAME_1"]
  )

  /// The properties with those in the place of `nil` that most features have; one without which every feature has a
  /// name of its own stays `nil`.
  func completed(for features: [GeoFeatures.Feature]) -> RegionProperties {
    func common(_ names: [String]) -> String? {
      let counts = names.map { name in features.count { $0.properties[name]?.words != nil } }
      guard let most = counts.max(), most * 2 > features.count, let index = counts.firstIndex(of: most) else {
        return nil
      }
      return names[index]
    }
    let name = name ?? common(RegionProperties.known.name)
    return RegionProperties(
      code: code ?? common(RegionProperties.known.code.filter { $0 != name }), name: name,
      arabic: arabic ?? common(RegionProperties.known.arabic))
  }
}

/// The regions that were made of a file of areas, and what of the file could not be taken.
public struct ImportedOutlines: Sendable {
  public private(set) var regions: [DraftRegion] = []
  /// Why features were left out, in their order.
  public private(set) var problems: [OutlineProblem] = []
  /// What is taken all the same, and probably means something else.
  public let doubts: [OutlineProblem]
  /// Where the names come from.
  public let properties: RegionProperties

  /// Reads any GeoJSON file of areas; features of one code become one region.
  ///
  /// Rings are closed and turned as RFC 7946 wants them, and each region's label is the point of its largest polygon that
  /// lies farthest inside.
  public init(_ bytes: [UInt8], _ wanted: RegionProperties = RegionProperties()) throws(OutlineProblem) {
    let file = GeoFeatures(bytes)
    if let problem = file.problems.first { throw OutlineProblem(problem.line, .row(.file(problem.kind))) }
    doubts = file.otherSystems.map { OutlineProblem($0.line, .row(.otherSystem($0.name))) }
    let areas = file.features.filter { !$0.polygons.isEmpty }
    problems = file.features.filter { $0.polygons.isEmpty }.map { OutlineProblem($0.line, .notArea) }
    guard let first = areas.first else { throw OutlineProblem(1, .noAreas) }
    properties = wanted.completed(for: areas)
    guard properties.name != nil || properties.code != nil else {
      throw OutlineProblem(first.line, .noRegionName(among: ImportedOutlines.texts(of: areas)))
    }
    for name in [wanted.code, wanted.name, wanted.arabic].compactMap({ $0 })
    where !areas.contains(where: { $0.properties[name] != nil }) {
      throw OutlineProblem(first.line, .noSuchProperty(name, among: ImportedOutlines.texts(of: areas)))
    }
    var named: [NamedArea] = []
    for area in areas {
      do throws(OutlineProblem) { named.append(try NamedArea(area, properties)) } catch { problems.append(error) }
    }
    problems.sort { $0.line < $1.line }
    let parts = Dictionary(grouping: named, by: \.code)
    guard parts.count <= MapFolder.mostRegions else { throw OutlineProblem(1, .tooManyAreas(parts.count)) }
    var done: Set<String> = []
    for area in named where done.insert(area.code).inserted {
      regions.append(
        DraftRegion(
          code: area.code, name: area.name, arabic: area.arabic,
          polygons: parts[area.code, default: []].flatMap(\.polygons)))
    }
  }

  /// The properties whose values are words.
  private static func texts(of features: [GeoFeatures.Feature]) -> [String] {
    Set(features.flatMap { $0.properties.filter { $0.value.words != nil }.keys }).sorted()
  }

  /// The box around all regions.
  public var box: GeographicBox? {
    GeographicBox(around: regions.lazy.flatMap(\.polygons).compactMap(\.first).joined())
  }

  /// The text of `governorates.geojson`.
  public var text: String { featureCollection(regions.map(\.feature)) }
}

/// An area of a file with its names.
private struct NamedArea {
  let code: String
  let name: String
  let arabic: String
  let polygons: [Polygon]

  init(_ feature: GeoFeatures.Feature, _ properties: RegionProperties) throws(OutlineProblem) {
    func words(_ property: String?) -> String? { property.flatMap { feature.properties[$0]?.words } }
    guard let name = words(properties.name) ?? words(properties.code) else {
      throw OutlineProblem(feature.line, .namelessArea(properties.name ?? properties.code ?? ""))
    }
    if let problem = feature.coordinateProblem { throw OutlineProblem(feature.line, .row(.point(problem))) }
    polygons = feature.polygons.compactMap(\.asRFC7946)
    guard !polygons.isEmpty else { throw OutlineProblem(feature.line, .notArea) }
    code = (words(properties.code) ?? name.slug.uppercased()).split(whereSeparator: \.isWhitespace).joined(
      separator: "-")
    self.name = name
    arabic = words(properties.arabic) ?? ""
  }
}

extension GeoFeatures.Value {
  /// What a name can be made of.
  fileprivate var words: String? {
    switch self {
    case .text(let text): text.singleSpaced.isEmpty ? nil : text.singleSpaced
    case .number(let number): JSON.digits(number)
    case .texts, .null, .other: nil
    }
  }
}

extension Polygon {
  /// The polygon with its outer ring counterclockwise and holes clockwise; `nil` where it has no area.
  fileprivate var asRFC7946: Polygon? {
    func hasArea(_ ring: Ring) -> Bool { ring.count >= 4 && ring.doubledArea != 0 }
    guard let outer = first, hasArea(outer) else { return nil }
    return ([outer] + dropFirst().filter(hasArea)).enumerated().map { index, ring in
      (ring.doubledArea < 0) == (index == 0) ? ring.reversed() : ring
    }
  }
}

/// Why a file of areas, or a feature of it, makes no region.
public struct OutlineProblem: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public let line: Int
  public let kind: Kind

  init(_ line: Int, _ kind: Kind) { (self.line, self.kind) = (line, kind) }

  /// What is wrong.
  public enum Kind: Hashable, Sendable {
    /// What a file of places can have as well.
    case row(RowProblem.Kind)
    case noAreas
    case notArea
    case noRegionName(among: [String])
    case noSuchProperty(String, among: [String])
    case namelessArea(String)
    case tooManyAreas(Int)
  }

  /// What is wrong and how to mend it, without the line.
  public var sentence: String {
    switch kind {
    case .row(let kind): kind.sentence
    case .noAreas: "the file has no Polygon or MultiPolygon"
    case .notArea: "the feature is no area"
    case .noRegionName(let names):
      "none of the properties is known as a name; choose with --name\(OutlineProblem.list(names))"
    case .noSuchProperty(let name, let names): "no area has the property \"\(name)\"\(OutlineProblem.list(names))"
    case .namelessArea(let property): "the area has no \"\(property)\""
    case .tooManyAreas(let count):
      "there are \(count) areas, and a map has at most \(MapFolder.mostRegions); take a coarser level"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.isEmpty ? "" : "; there are " + names.prefix(24).joined(separator: ", ")
  }
}
