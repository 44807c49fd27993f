public import Campaign

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Which place speaks for each point of the country; it depends neither on the day nor on the terminal.
///
/// A point belongs to the nearest tracked place (great-circle distance) that reaches it and does not speak across a
/// barrier. The answers for a grid of about a kilometre are computed once; `voice(at:)` answers exactly.
public struct Territory: Sendable {
  /// What speaks for a point.
  public enum Voice: Hashable, Sendable {
    /// The nearest place that reaches it, and how far it is in kilometres.
    case place(Place.ID, distance: Double)
    /// Inside the country but out of every place's reach; the nearest place of all, in kilometres.
    case sparse(nearest: Place.ID?, distance: Double)
    case outside
  }

  let grid: FineGrid
  /// For each fine cell the place that speaks for it, or one of the marks below.
  let speakers: [UInt16]
  /// For each fine cell the area on top, by its position in `Campaign.areas`, or `nothing`.
  let areaRaster: [UInt8]
  /// For each fine cell the region, or `nothing`.
  let regionRaster: [UInt8]
  let borders: [Border]

  static let sparse = UInt16.max
  static let outside = UInt16.max - 1
  static let nothing = UInt8.max

  private let campaign: Campaign
  private let regions: [Outline]
  private let areas: [Outline]
  private let zones: Zones
  private let zoneOfPlace: [UInt8]

  public init(_ campaign: Campaign) {
    self.campaign = campaign
    let grid = FineGrid(over: campaign.header.frame)
    self.grid = grid
    regions = campaign.regions.map { Outline($0.polygons) }
    areas = campaign.areas.map { Outline($0.polygons) }
    regionRaster = Territory.raster(regions, order: Array(regions.indices), on: grid)
    areaRaster = Territory.raster(areas, order: Territory.bottomFirst(campaign.areas), on: grid)
    var zones = Zones(campaign)
    let zoneRaster = zones.raster(on: grid)
    zoneOfPlace = campaign.places.map { zones.zone(at: $0.coordinate) }
    self.zones = zones
    var painter = Painter(grid, inside: regionRaster, zones: zoneRaster, permissions: zones.permissions)
    for (place, zone) in zip(campaign.places, zoneOfPlace) { painter.paint(place, zone: zone) }
    speakers = painter.speakers
    borders = Border.all(of: campaign.regions)
  }

  /// What speaks for a point, exactly; a point in a lake of the country counts as the country's.
  public func voice(at point: Coordinate) -> Voice {
    guard region(at: point) != nil else { return .outside }
    var zones = zones
    let zone = zones.zone(at: point)
    var speaker: (place: Place.ID, distance: Double)?
    var nearest: (place: Place.ID, distance: Double)?
    for place in campaign.places {
      let distance = place.coordinate.distance(to: point)
      if distance < nearest?.distance ?? .infinity { nearest = (place.id, distance) }
      if distance <= place.reach, distance < speaker?.distance ?? .infinity,
        zones.allows(zoneOfPlace[Int(place.id.index)], in: zone)
      {
        speaker = (place.id, distance)
      }
    }
    if let speaker { return .place(speaker.place, distance: speaker.distance) }
    return .sparse(nearest: nearest?.place, distance: nearest?.distance ?? .infinity)
  }

  /// The region that a point lies in.
  public func region(at point: Coordinate) -> Region.ID? {
    regions.firstIndex { $0.contains(point) }.map { campaign.regions[$0].id }
  }

  /// The lakes, disputed parts, seas and neighbours at a point, the topmost first.
  public func areas(at point: Coordinate) -> [Area] {
    Territory.bottomFirst(campaign.areas).reversed().filter { areas[$0].contains(point) }.map { campaign.areas[$0] }
  }

  // MARK: Building

  private static func raster(_ outlines: [Outline], order: [Int], on grid: FineGrid) -> [UInt8] {
    var raster = [UInt8](repeating: nothing, count: grid.count)
    raster.withUnsafeMutableBufferPointer { raster in
      for index in order where index < nothing {
        grid.forEachRun(in: outlines[index].polygons) { run in
          for cell in run { raster[cell] = UInt8(index) }
        }
      }
    }
    return raster
  }

  /// The areas' positions, those that lie under others first.
  private static func bottomFirst(_ areas: [Area]) -> [Int] {
    func height(_ kind: Area.Kind) -> Int {
      switch kind {
      case .sea: 0
      case .country: 1
      case .buffer: 2
      case .occupied: 3
      case .lake: 4
      }
    }
    return areas.indices.sorted { (height(areas[$0].kind), $0) < (height(areas[$1].kind), $1) }
  }
}

/// Paints the disk that each place reaches on the fine grid; where disks overlap the nearer place stays.
private struct Painter {
  private(set) var speakers: [UInt16]
  private let grid: FineGrid
  private let zones: [UInt8]
  private let permissions: [Bool]
  private let zoneCount: Int
  /// The haversine of the distance to the speaker; it grows with the distance, so that no arcsine is needed.
  private var nearest: [Float]
  private let cosines: [Double]

  init(_ grid: FineGrid, inside: [UInt8], zones: [UInt8], permissions: [Bool]) {
    self.grid = grid
    self.zones = zones
    self.permissions = permissions
    zoneCount = max(1, Int(Double(permissions.count).squareRoot()))
    speakers = inside.map { $0 == Territory.nothing ? Territory.outside : Territory.sparse }
    nearest = inside.map { $0 == Territory.nothing ? -1 : .infinity }
    cosines = (0..<grid.rows).map { cos(grid.latitude(ofRow: $0) * .pi / 180) }
  }

  mutating func paint(_ place: Place, zone: UInt8) {
    let radians = Double.pi / 180
    let here = place.coordinate
    let angle = place.reach / Coordinate.earthRadius
    let limit = sin(min(angle, .pi) / 2) * sin(min(angle, .pi) / 2)
    let height = angle / radians
    let cosine = cos(here.latitude * radians)
    // The disk's half width in longitude: sin Δλ = sin r / cos φ.
    let ratio = sin(min(angle, .pi / 2)) / max(cosine, 1e-9)
    let width = ratio < 1 ? asin(ratio) / radians : 360
    let columns = grid.columns(from: here.longitude - width, to: here.longitude + width)
    let rows = grid.rows(from: here.latitude + height, to: here.latitude - height)
    let byColumn = columns.map { column -> Double in
      let half = sin((grid.longitude(ofColumn: column) - here.longitude) * radians / 2)
      return half * half * cosine
    }
    for row in rows {
      let half = sin((grid.latitude(ofRow: row) - here.latitude) * radians / 2)
      paintRow(row, columns, byColumn, half * half, limit: limit, place: place.id.index, zone: zone)
    }
  }

  private mutating func paintRow(
    _ row: Int, _ columns: Range<Int>, _ byColumn: [Double], _ byRow: Double, limit: Double, place: UInt16, zone: UInt8
  ) {
    let start = row * grid.columns
    let cosine = cosines[row]
    let allowed = Int(zone) * zoneCount
    nearest.withUnsafeMutableBufferPointer { nearest in
      speakers.withUnsafeMutableBufferPointer { speakers in
        byColumn.withUnsafeBufferPointer { byColumn in
          for (offset, column) in columns.enumerated() {
            let haversine = byRow + cosine * byColumn[offset]
            let cell = start + column
            guard haversine <= limit, Float(haversine) < nearest[cell], permissions[allowed + Int(zones[cell])] else {
              continue
            }
            nearest[cell] = Float(haversine)
            speakers[cell] = place
          }
        }
      }
    }
  }
}
