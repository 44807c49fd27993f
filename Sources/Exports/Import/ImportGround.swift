public import Campaign
import Cartography

/// The land that imported places lie on: another map folder's outlines, or a bare box around the places.
public struct ImportGround: Sendable {
  private let campaign: Campaign?
  private let territory: Territory?
  /// The outlines' files as they are.
  private let files: [String: String]

  private static let wholeCode = "ALL"
  private static let outlineFiles = ["governorates.geojson", "areas.geojson", "lines.geojson", "banks.geojson"]

  /// A box, as large as the places need.
  public init() {
    (campaign, territory, files) = (nil, nil, [:])
  }

  /// The outlines of a map folder.
  public init(_ folder: MapFolder) throws(Problems) {
    let campaign = try Campaign(folder)
    self.campaign = campaign
    territory = Territory(campaign)
    var files: [String: String] = [:]
    for name in ImportGround.outlineFiles {
      files[name] = folder.file(named: name).map { String(decoding: $0.bytes, as: UTF8.self) }
    }
    self.files = files
  }

  /// Where the map is, if the outlines say so.
  var box: GeographicBox? { campaign?.header.frame }

  /// Whether a point lies in the country, as far as the outlines say.
  func isCountry(_ point: Coordinate) -> Bool { territory.map { $0.region(at: point) != nil } ?? true }

  /// The problem of a point outside of the outlines' frame.
  func outside(_ name: String, at point: Coordinate) -> RowProblem.Kind {
    .outsideOutlines(name, isSwapped: box?.contains(point.swapped) == true)
  }

  /// The country's name, where the outlines' campaign says it.
  var country: String? { campaign?.header.country }

  /// The code of the governorate that a point lies in or, for a crossing or an island, is nearest to; `nil` outside the
  /// frame.
  func region(at point: Coordinate) -> String? {
    guard let campaign, let territory else { return ImportGround.wholeCode }
    guard campaign.header.frame.contains(point) else { return nil }
    if let region = territory.region(at: point) { return campaign[region].code }
    return campaign.regions.map { (code: $0.code, distance: ImportGround.distance(of: point, to: $0)) }
      .min { $0.distance < $1.distance }?.code
  }

  /// Whether a name is the code of one of the governorates.
  func knows(region code: String) -> Bool { campaign?.region(coded: code) != nil }

  /// The distance to the nearest point of a region's outline, in kilometres.
  private static func distance(of point: Coordinate, to region: Region) -> Double {
    region.polygons.joined().joined().map { $0.distance(to: point) }.min() ?? .infinity
  }

  /// The reach, the rank and the rest of a kind of place: the outlines' campaign's own, or 20 km.
  func kind(_ name: String) -> DraftKind {
    guard let kind = campaign?.kinds.first(where: { $0.slug == name }) else {
      return DraftKind(id: name, reach: 20, rank: 2)
    }
    return DraftKind(
      id: kind.slug, name: kind.name, reach: kind.reach, rank: kind.rank, alwaysShown: kind.alwaysShown,
      mark: kind.mark)
  }

  /// The same of places at which polygons are read: those of a grid reach as far as the next ones.
  func kind(_ name: String, stations: ImportWishes.Stations?) -> DraftKind {
    guard case .grid(let kilometres)? = stations else { return kind(name) }
    return DraftKind(id: name, reach: (kilometres * 80).rounded(.up) / 100, rank: 9)
  }

  // MARK: Sides

  /// How a side is called and coloured, where the outlines' campaign has one with this code.
  func side(_ code: String) -> DraftSide? { campaign?.side(coded: code).map(ImportGround.draft) }

  /// The same for one that a name means: its own name or code, but for capitals, marks and years in brackets, or its
  /// code before a colon or in brackets: `HTS: Hayat Tahrir al-Sham`.
  func side(calling name: String) -> DraftSide? {
    guard let sides = campaign?.sides else { return nil }
    let plain = name.slug
    let short = name.split(separator: ":").first.map { String($0).slug }
    let bracketed = name.split { "()".contains($0) }.dropFirst().map { String($0).slug }
    let found =
      sides.first { $0.code == name || $0.name == name }
      ?? sides.first { $0.name.slug == plain || $0.code.slug == plain }
      ?? sides.first { $0.code.slug == short || bracketed.contains($0.code.slug) }
    return found.map(ImportGround.draft)
  }

  /// Whether a name is what the outlines' campaign, or any, calls contested ground.
  func calls(contested name: String) -> Bool {
    name == FolderDraft.contestedName || campaign?.header.contestedName == name
  }

  /// Whether a code stands for contested ground in the outlines' campaign.
  func calls(contestedCode code: String) -> Bool { campaign?.header.contestedCode == code }

  private static func draft(_ side: Side) -> DraftSide {
    DraftSide(
      code: side.code, name: side.name, article: side.article.isEmpty ? nil : side.article, detail: side.detail,
      letter: String(Character(side.letter)), hue: side.hue.rawValue)
  }

  /// What the map shows: the outlines' frame, or the places with a margin; `nil` where they lie on both sides of the
  /// antimeridian.
  func frame(around points: [Coordinate]) -> GeographicBox? {
    if let campaign { return campaign.header.frame }
    let latitudes = points.map(\.latitude)
    let longitudes = points.map(\.longitude)
    guard let south = latitudes.min(), let north = latitudes.max(), let west = longitudes.min(),
      let east = longitudes.max(), east - west <= 180
    else { return nil }
    let margin = max(0.2, max(north - south, east - west) * 0.08)
    return GeographicBox(
      west: max(-180, west - margin), south: max(-90, south - margin), east: min(180, east + margin),
      north: min(90, north + margin))
  }

  /// Puts the land under a draft.
  ///
  /// - Parameter regions: what the file calls the governorate of each place, or blank; without outlines they are made.
  func lay(under draft: inout FolderDraft, regions: [String]) {
    draft.regionWord = campaign?.header.regionWord
    guard campaign == nil else {
      draft.outlines = files
      return
    }
    draft.notes.append("No outlines were given, so that the land is a box around the places.")
    guard let division = RegionDivision(of: draft.frame, among: draft.places.map(\.coordinate), in: regions) else {
      draft.regions = [DraftRegion(code: ImportGround.wholeCode, name: draft.country, box: draft.frame)]
      return
    }
    draft.regions = division.regions
    for index in draft.places.indices { draft.places[index].region = division.codes[index] }
    draft.notes.append("The borders inside it run halfway between the places that the file gives to each part.")
  }
}
