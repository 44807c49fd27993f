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

  /// How a side is called and coloured, where the outlines' campaign has one with this code.
  func side(_ code: String) -> DraftSide? { campaign?.side(coded: code).map(ImportGround.draft) }

  /// The same for one with this name.
  func side(named name: String) -> DraftSide? { campaign?.sides.first { $0.name == name }.map(ImportGround.draft) }

  /// Whether a name is what the outlines' campaign calls contested ground.
  func calls(contested name: String) -> Bool { campaign?.header.contestedName == name }

  private static func draft(_ side: Side) -> DraftSide {
    DraftSide(
      code: side.code, name: side.name, detail: side.detail, letter: String(Character(side.letter)),
      hue: side.hue.rawValue)
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
  func lay(under draft: inout FolderDraft) {
    guard campaign == nil else {
      draft.outlines = files
      return
    }
    draft.regions = [DraftRegion(code: ImportGround.wholeCode, name: draft.country, box: draft.frame)]
    draft.notes.append("No outlines were given, so that the land is a box around the places.")
  }
}
