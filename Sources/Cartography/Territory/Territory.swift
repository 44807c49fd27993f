public import Campaign

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

  /// The answers for the campaign's whole frame, a cell a kilometre.
  let table: FineTable
  let borders: [Border]
  /// How right the map is between its places, where that has been worked out: it takes a while, so that whoever needs it
  /// asks for it.
  public private(set) var accuracy: MapAccuracy?

  static let sparse = UInt16.max
  static let outside = UInt16.max - 1
  static let nothing = UInt8.max

  public let campaign: Campaign
  let regions: [Outline]
  private let areas: [Outline]
  let zones: Zones
  let sides: SidesOnMap

  /// The places without which a side could be nowhere on a map.
  public var leadPlaces: [Place.ID] { sides.leadPlaces }

  public init(_ campaign: Campaign) {
    self.init(campaign, table: nil, borders: Border.all(of: campaign.regions))
  }

  /// The same with a table that is known already.
  init(_ campaign: Campaign, table: FineTable?, borders: [Border], accuracy: MapAccuracy? = nil) {
    self.campaign = campaign
    self.borders = borders
    self.accuracy = accuracy
    regions = campaign.regions.map { Outline($0.polygons) }
    areas = campaign.areas.map { Outline($0.polygons) }
    zones = Zones(campaign)
    sides = SidesOnMap(campaign)
    self.table =
      table
      ?? Territory.table(on: FineGrid(over: campaign.header.frame), of: campaign, regions, areas, zones)
  }

  /// Works out how right the map is between its places, unless that is known or there are too many of them.
  public mutating func measureAccuracy() {
    guard accuracy == nil, campaign.places.count <= MapAccuracy.mostPlaces else { return }
    accuracy = LeaveOneOut(self).accuracy
  }

  /// Whether the ready answers do for a grid of cells: where its cells are hardly larger than a fine one, those for the
  /// middles of its own are needed.
  func isFineEnough(for projection: Projection) -> Bool {
    projection.kilometresPerColumn >= 3 * table.grid.kilometresPerCell
  }

  /// The answers for the middles of a grid's cells, by the same rule.
  ///
  /// Middles, since then all zooms agree: the middle of a cell lies between those of its quarters.
  func table(for projection: Projection, columns: Int, rows: Int) -> FineTable {
    table(over: projection.box(columns: columns, rows: rows), columns: columns, rows: rows)
  }

  /// The answers for a window on a number of cells, by the same rule.
  func table(over window: GeographicBox, columns: Int, rows: Int) -> FineTable {
    Territory.table(on: FineGrid(over: window, columns: columns, rows: rows), of: campaign, regions, areas, zones)
  }

  /// What speaks for a point, exactly; a point in a lake of the country counts as the country's, and so does one a
  /// little beyond a coarse outline, where the grid has nothing.
  public func voice(at point: Coordinate) -> Voice {
    guard region(at: point) != nil || isBeyondCoarseBorder(point) else { return .outside }
    var zones = zones
    let zone = zones.zone(at: point)
    var speaker: (place: Place.ID, distance: Double)?
    var nearest: (place: Place.ID, distance: Double)?
    for place in campaign.places {
      let distance = place.coordinate.distance(to: point)
      if distance < nearest?.distance ?? .infinity { nearest = (place.id, distance) }
      guard distance <= place.reach, distance < speaker?.distance ?? .infinity else { continue }
      let home = zones.zone(at: place.coordinate)
      if zones.allows(home, in: zone) { speaker = (place.id, distance) }
    }
    if let speaker { return .place(speaker.place, distance: speaker.distance) }
    return .sparse(nearest: nearest?.place, distance: nearest?.distance ?? .infinity)
  }

  /// The region that a point lies in.
  public func region(at point: Coordinate) -> Region.ID? {
    regions.firstIndex { $0.contains(point) }.map { campaign.regions[$0].id }
  }

  /// Whether the cell of about a kilometre that a point lies in is the country's, which costs much less than `region(at:)`.
  public func isCountry(near point: Coordinate) -> Bool {
    guard let index = table.grid.index(of: point) else { return false }
    let (row, column) = index.quotientAndRemainder(dividingBy: table.grid.columns)
    return table.speaker(column: column, row: row) != Territory.outside
  }

  /// The lakes, disputed parts, seas and neighbours at a point, the topmost first.
  public func areas(at point: Coordinate) -> [Area] {
    Territory.bottomFirst(campaign.areas).reversed().filter { areas[$0].contains(point) }.map { campaign.areas[$0] }
  }

  // MARK: Building

  private static func table(
    on grid: FineGrid, of campaign: Campaign, _ regions: [Outline], _ areas: [Outline], _ zones: Zones
  ) -> FineTable {
    var zones = zones
    var areaRaster = [UInt8](repeating: nothing, count: grid.count)
    for index in bottomFirst(campaign.areas) where index < nothing {
      grid.fill(areas[index].polygons, of: &areaRaster, with: UInt8(index))
    }
    let zoneRaster = zones.raster(on: grid)
    // Where places lie may find zones that no cell has.
    let candidates = Candidates(campaign.places, in: grid.frame, &zones)
    var search = NearestPlaceSearch(grid, regions: regions, zones: zoneRaster)
    search.search(among: candidates)
    return FineTable(grid: grid, speakers: search.speakers, areas: areaRaster)
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
