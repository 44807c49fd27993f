public import Campaign

/// A map of a part of the earth on a grid of character cells, for one size of the terminal and for any day.
public struct MapGrid: Sendable {
  public let columns: Int
  public let rows: Int
  public let projection: Projection
  /// The names on the map, which no day moves.
  public private(set) var labels: [Label] = []
  /// The names of places of the day shown that have none among `labels`.
  public private(set) var dayLabels: [Label] = []

  /// What covers most of a cell.
  public enum Ground: UInt8, Sendable {
    case land
    case sea
    case lake
    /// A neighbouring country, or what lies beyond the frame.
    case abroad
  }

  /// What a cell is, whoever holds it.
  public struct Tile: Hashable, Sendable {
    public internal(set) var ground = Ground.abroad
    /// Whether an occupied part of the country covers most of it.
    public internal(set) var isHatched = false
    /// The line that runs through it.
    public internal(set) var stroke = Stroke()
    /// The way of the country's own border through it; `nil` where it does not run.
    public internal(set) var outline: Stroke.Slope?
    /// The sides on which another region begins.
    public internal(set) var borders: Borders = []
    /// All lines through it, in dots.
    public internal(set) var dots = LineDots()
    /// The area on top, by its position in `Campaign.areas`, or `noArea`.
    public internal(set) var area = Tile.noArea
    /// Whether a place has it to itself.
    public internal(set) var isPinned = false

    public static let noArea = UInt8.max

    /// Sides of a cell.
    public struct Borders: OptionSet, Hashable, Sendable {
      public let rawValue: UInt8
      public init(rawValue: UInt8) { self.rawValue = rawValue }

      public static let right = Borders(rawValue: 1)
      public static let below = Borders(rawValue: 2)
    }
  }

  /// What a cell shows on a day.
  public enum State: Hashable, Sendable {
    case held(Side.ID)
    case uncertain(Side.ID)
    case contested
    /// Inside the country, out of every place's reach.
    case sparse
    case outside
  }

  /// A name on the map.
  public struct Label: Hashable, Sendable {
    public enum Subject: Hashable, Sendable {
      case place(Place.ID)
      case region(Region.ID)
      /// A neighbour or a sea, by its position in `Campaign.areas`.
      case area(Int)
      /// A road, by its position in `Campaign.lines`.
      case line(Int)
    }

    public let text: String
    /// The cell of the first letter.
    public let column: Int
    public let row: Int
    public let subject: Subject
  }

  /// What each quarter of each cell is, as `quarterStates`.
  public let quarterGrounds: [Ground]
  /// Whether any cell is drawn hatched.
  public let isHatchedAnywhere: Bool

  /// What each cell is, row by row.
  public internal(set) var tiles: [Tile]
  var pins: Pins
  /// For each cell the number of the region that its middle lies in, or `UInt8.max`.
  var regionOfCell: [UInt8] = []
  private var coverage: MapCoverage

  /// What a map is drawn with.
  public struct Detail: Hashable, Sendable {
    public var labels: LabelLevel
    /// Whether `quarterStates` is asked for.
    public var hasQuarters: Bool
    /// Whether places' names are set in spaced capitals where they have room, to be read from afar.
    public var hasLargeNames: Bool
    /// Places that are named before others, but for the most important, whatever their kind.
    public var first: [Place.ID] = []
    /// Whether it is a small map of a day's ground: that may be a kilometre off, so that it is made at once, and more places
    /// are named on it.
    public var isOfTheDay = false

    public init(labels: LabelLevel = .places, hasQuarters: Bool = false, hasLargeNames: Bool = false) {
      self.labels = labels
      self.hasQuarters = hasQuarters
      self.hasLargeNames = hasLargeNames
    }
  }

  /// Draws a view, by default the campaign's whole frame, on a grid of cells; a grid without cells has none to ask of.
  ///
  /// Nothing is named in the cells that something else stands on.
  public init(
    _ campaign: Campaign, territory: Territory, view: GeographicBox? = nil, columns: Int, rows: Int,
    detail: Detail = Detail(), reserved: (columns: Range<Int>, rows: Range<Int>)? = nil
  ) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    let frame = campaign.header.frame
    projection = Projection(of: view ?? frame, in: frame, columns: self.columns, rows: self.rows)
    coverage = MapCoverage(territory, projection, columns: self.columns, rows: self.rows, detail)
    let apart = coverage.cells.tiles(campaign.areas)
    pins = Pins(campaign, leads: territory.sides.leadPlaces, projection, columns: self.columns, rows: self.rows) {
      cell in
      apart[cell].ground == .land || apart[cell].ground == .lake
    }
    // Parts that a view cuts off are left apart.
    if view ?? frame == frame { coverage.joinLand(columns: self.columns, places: pins.all.map(\.cell)) }
    tiles = coverage.cells.tiles(campaign.areas)
    quarterGrounds = coverage.quarters?.tiles(campaign.areas).map(\.ground) ?? []
    isHatchedAnywhere = tiles.contains { $0.isHatched }
    trace(campaign, territory.borders, roads: detail.labels == .roads)
    bound(campaign.regions)
    for (cell, _) in pins.all { tiles[cell].isPinned = true }
    var typesetter = typesetter(campaign, territory, reserved: reserved)
    labels = typesetter.labels(detail)
  }

  /// Names some places of a day that have no name, the most important first, where the names of all days leave room.
  ///
  /// Nothing is named in the cells that something else stands on.
  public mutating func nameDay(
    _ places: [Place.ID], _ campaign: Campaign, territory: Territory, detail: Detail,
    reserved: (columns: Range<Int>, rows: Range<Int>)? = nil
  ) {
    var typesetter = typesetter(campaign, territory, reserved: reserved)
    dayLabels = typesetter.dayLabels(places, detail)
  }

  private func typesetter(
    _ campaign: Campaign, _ territory: Territory, reserved: (columns: Range<Int>, rows: Range<Int>)?
  ) -> Typesetter {
    Typesetter(
      self, campaign, heat: coverage.cells.heat(campaign), sides: territory.sides, reserved: reserved ?? (0..<0, 0..<0))
  }

  /// All names on the map.
  public var shownLabels: [Label] { labels + dayLabels }

  public func tile(column: Int, row: Int) -> Tile {
    contains(column: column, row: row) ? tiles[row * columns + column] : Tile()
  }

  public func contains(column: Int, row: Int) -> Bool {
    (0..<columns).contains(column) && (0..<rows).contains(row)
  }

  /// Whether a cell belongs to a place that is seen on every map, whatever is written beside it.
  public func keepsItsCell(column: Int, row: Int) -> Bool {
    contains(column: column, row: row) && pins.isAlwaysShown(row * columns + column)
  }

  /// How many cells of land lie in each region, by its number.
  var landCellsOfRegions: [Int] {
    var counts = [Int](repeating: 0, count: Int(UInt8.max) + 1)
    for cell in tiles.indices where tiles[cell].ground == .land { counts[Int(regionOfCell[cell])] += 1 }
    return counts
  }

  /// Whether a cell of land lies in a region.
  func isLand(of region: Region.ID, column: Int, row: Int) -> Bool {
    tile(column: column, row: row).ground == .land && regionOfCell[row * columns + column] == region.index
  }

  /// The most important place that has this cell to itself.
  public func pinned(column: Int, row: Int) -> Place.ID? {
    contains(column: column, row: row) ? pins.place(in: row * columns + column) : nil
  }

  /// The place whose name covers a cell.
  public func labelled(column: Int, row: Int) -> Place.ID? {
    guard case .place(let place) = label(column: column, row: row)?.subject else { return nil }
    return place
  }

  /// The name that covers a cell.
  public func label(column: Int, row: Int) -> Label? {
    shownLabels.first {
      $0.row == row && ($0.column..<$0.column + $0.text.unicodeScalars.count).contains(column)
    }
  }

  /// The cell that a place lies in, or the one beside it that it keeps as its own; `nil` outside the view.
  public func cell(of place: Place.ID) -> (column: Int, row: Int)? {
    pins.cell(of: place).map { ($0 % columns, $0 / columns) }
  }

  /// The point in the middle of a cell.
  public func coordinate(column: Int, row: Int) -> Coordinate {
    projection.centre(column: column, row: row)
  }

  /// What each cell shows, row by row, for the holds of all places by `Place.ID.index`.
  ///
  /// A cell takes the state of most of its land, but a place that has a cell to itself always shows its own.
  public func states(_ holds: [Hold]) -> [State] {
    var states = coverage.cells.states(holds)
    for (cell, place) in pins.all { states[cell] = State(holds[Int(place.index)]) }
    return states
  }

  /// For each cell, row by row, the place on whose word it is as `states` says; `nil` where nobody speaks.
  public func speakers(_ holds: [Hold], _ states: [State]) -> [Place.ID?] {
    var speakers = coverage.cells.speakers(holds, states)
    for (cell, place) in pins.all { speakers[cell] = place }
    return speakers
  }

  /// The same whoever holds what: the place that speaks for most of each cell.
  var speakersOfAnyHold: [Place.ID?] {
    var speakers = coverage.cells.largestSpeakers
    for (cell, place) in pins.all { speakers[cell] = place }
    return speakers
  }

  /// What each quarter of each cell shows, row by row, in rows of twice the columns.
  ///
  /// A place that has a cell to itself shows its own state in all four. Empty where the grid was made without quarters.
  public func quarterStates(_ holds: [Hold]) -> [State] {
    guard let quarters = coverage.quarters else { return [] }
    var states = quarters.states(holds)
    for (cell, place) in pins.all {
      let first = cell / columns * 4 * columns + cell % columns * 2
      for quarter in [first, first + 1, first + 2 * columns, first + 2 * columns + 1] {
        states[quarter] = State(holds[Int(place.index)])
      }
    }
    return states
  }
}

extension MapGrid.State {
  /// The state of ground that a place speaks for.
  public init(_ hold: Hold) {
    switch hold {
    case .held(let side): self = .held(side)
    case .uncertain(let side): self = .uncertain(side)
    case .contested: self = .contested
    }
  }
}
