import Briefing
import Campaign
import Cartography
import Screen

/// A corridor laid out for a width: what speaks for each column, the names above them, the kilometres below.
struct CorridorLayout: Sendable {
  /// A place's name above the line.
  struct Name: Hashable, Sendable {
    let place: Place.ID
    let text: String
    /// The column of the place's own cell, from the line's start.
    let column: Int
    /// Where the text starts, and in which row, counted upwards from the line.
    let start: Int
    let level: Int
  }

  let rect: Rect
  let title: String
  /// Which of how many corridors it is.
  let number: Int
  let count: Int
  let kilometres: Double
  private(set) var grounds: [Corridor.Ground] = []
  private(set) var names: [Name] = []
  /// The places near the line with their columns.
  private(set) var columnOfPlace: [Place.ID: Int] = [:]
  let holders: [Holder]
  /// The rows of names and of each day, and how many days have room.
  let levels: Int
  let rowHeight: Int
  let days: Int
  private let dayCount: Int

  /// The columns of the dates left of the line.
  static let margin = 9
  /// Whether the ticks of the names have a row of their own; else there is one row of names, each beside its own tick.
  private let hasTickRow: Bool
  /// The title, the kilometres, and the key to the letters.
  private static let otherRows = 3
  private static let mostLevels = 4
  private static let tallestRow = 3

  init(_ atlas: Atlas, number: Int, rect: Rect) {
    self.rect = rect
    dayCount = atlas.lastPosition + 1
    let rows = rect.size.rows - CorridorLayout.otherRows
    hasTickRow = rows >= dayCount + 2
    let room = rows - (hasTickRow ? 1 : 0)
    levels = max(1, min(CorridorLayout.mostLevels, room - dayCount))
    rowHeight = max(1, min(CorridorLayout.tallestRow, (room - levels) / dayCount))
    days = min(dayCount, max(1, (room - levels) / rowHeight))
    let routes = Corridor.routes(of: atlas.campaign)
    count = routes.count
    self.number = routes.isEmpty ? 0 : number % routes.count
    guard !routes.isEmpty else {
      (title, kilometres, holders) = (ViewPhrase.noCorridor.text, 0, [])
      return
    }
    let route = routes[self.number]
    let corridor = Corridor(route, atlas.campaign, atlas.territory)
    kilometres = corridor.length
    title = atlas.title(of: corridor, route)
    let columns = max(1, rect.size.columns - CorridorLayout.margin)
    let grounds = corridor.grounds(pieces: columns, in: atlas.territory)
    holders = atlas.holders(of: Set(grounds.compactMap(\.place)))
    self.grounds = grounds
    addNames(corridor, atlas)
  }

  /// The number of the next corridor.
  var next: Int { count == 0 ? 0 : (number + 1) % count }

  /// The columns of the line.
  var columns: Int { grounds.count }

  /// The column of a kilometre.
  func column(ofKilometre kilometre: Double) -> Int {
    min(max(0, Int(kilometre / max(kilometres, 1e-9) * Double(columns))), max(0, columns - 1))
  }

  /// The positions of the days that are shown: all, or as many as fit around one.
  func window(around position: Int) -> Range<Int> {
    let first = min(max(0, position - days / 2), dayCount - days)
    return first..<first + days
  }

  // MARK: Rows and columns of the screen

  var firstColumn: Int { rect.origin.column + CorridorLayout.margin }
  /// The row of the ticks: their own, or that of the names.
  var tickRow: Int { rect.origin.row + levels + (hasTickRow ? 1 : 0) }
  func row(ofLevel level: Int) -> Int { rect.origin.row + levels - level }
  func row(ofDay index: Int) -> Int { tickRow + 1 + index * rowHeight }
  var scaleRow: Int { row(ofDay: days) }

  // MARK: Names

  /// The rows of names that towns may take, where cities have not taken more.
  private static let rowsForTowns = 2

  /// Gives every place its column and names as many as have room, the most important first; a named place's cell is its
  /// own, as on the map.
  private mutating func addNames(_ corridor: Corridor, _ atlas: Atlas) {
    var shelf = LabelRows(columns: columns, standBesidePoles: !hasTickRow)
    var named: [(place: Place.ID, text: String, column: Int)] = []
    let ranks = Set(atlas.campaign.kinds.map(\.rank)).sorted()
    for (place, kilometre) in corridor.places(of: atlas.campaign) {
      let column = column(ofKilometre: kilometre)
      columnOfPlace[place] = column
      let standing = ranks.firstIndex(of: atlas.campaign[atlas.campaign[place].kind].rank) ?? 0
      guard standing <= 2 else { continue }
      let rows = standing < 2 ? levels : min(levels, max(shelf.height, CorridorLayout.rowsForTowns))
      let text = atlas.campaign[place].mapName.plain
      if shelf.add(text.unicodeScalars.count, at: column, rows: rows, isCity: standing < 2) {
        named.append((place, text, column))
      }
    }
    for (place, text, column) in named {
      guard let flag = shelf.flag(at: column) else { continue }
      names.append(Name(place: place, text: text, column: column, start: flag.textStart, level: flag.level))
      if grounds[column] != .gap { grounds[column] = .place(place) }
    }
  }
}
