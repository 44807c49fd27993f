import Briefing
import Campaign
import Cartography
import Playback
import Screen

/// Small maps side by side, a day or a week each, as many as can be read; one grid of cells serves all of them.
struct MultiplesLayout: Sendable {
  let rect: Rect
  /// How many maps stand side by side, and how many one under the other.
  let across: Int
  let down: Int
  /// The room of a map with its title and the gap after it.
  let slot: Size
  let grid: MapGrid
  let holders: [Holder]
  /// The positions that each map stands for.
  let steps: [ClosedRange<Int>]

  /// With fewer cells than this a map of the country says little.
  static let leastColumns = 18
  static let leastRows = 8
  private static let gap = 2
  /// The key to the letters.
  private static let otherRows = 1

  init(_ atlas: Atlas, step: TimeStep, rect: Rect) {
    self.rect = rect
    steps = atlas.positions(by: step)
    let stepCount = steps.count
    let room = Size(columns: rect.size.columns + MultiplesLayout.gap, rows: rect.size.rows - MultiplesLayout.otherRows)
    let shape = Projection.shape(of: atlas.campaign.header.frame)
    (across, down) = MultiplesLayout.division(of: room, into: stepCount, shape: shape)
    slot = Size(columns: room.columns / across, rows: room.rows / down)
    let rows = max(1, slot.rows - 1)
    let columns = min(slot.columns - MultiplesLayout.gap, Int((Double(rows) * shape).rounded(.up)))
    grid = MapGrid(atlas.campaign, territory: atlas.territory, columns: columns, rows: rows)
    holders = atlas.holders(of: atlas.campaign.places.map(\.id))
  }

  /// The division that shows the most steps, and of these the one with the largest maps.
  private static func division(of room: Size, into steps: Int, shape: Double) -> (across: Int, down: Int) {
    var best = (across: 1, down: 1, steps: 0, scale: 0.0)
    for across in 1...max(1, room.columns / (leastColumns + gap)) {
      for down in 1...max(1, room.rows / (leastRows + 1)) {
        let shown = min(steps, across * down)
        let (columns, rows) = (room.columns / across - gap, room.rows / down - 1)
        let scale = min(Double(columns) / shape, Double(rows))
        if (shown, scale) > (best.steps, best.scale) { best = (across, down, shown, scale) }
      }
    }
    return (best.across, best.down)
  }

  /// The columns that a title may take: up to the next map's.
  var titleWidth: Int { slot.columns - 1 }

  /// A date and names in two lines of whole names, but for a first one that is too long for both; the second is as long as
  /// the map's first row is free, and ends with how many names had no room, or with a plus where not even that has.
  func titleLines(_ date: String, _ names: [String]) -> (first: String, second: String) {
    var first = date
    var rest = names[...]
    if let name = rest.first, name.utf8.count > max(titleWidth - first.utf8.count - 1, freeColumns) {
      first += " " + name.cut(to: titleWidth - first.utf8.count - 1)
      rest.removeFirst()
    }
    while let name = rest.first {
      let longer = first + (rest.count == names.count ? " " : ", ") + name
      guard longer.utf8.count <= titleWidth else { break }
      first = longer
      rest.removeFirst()
    }
    var second: [String] = []
    while let name = rest.first, freeColumns >= (second + [name]).joined(separator: ", ").utf8.count {
      second.append(name)
      rest.removeFirst()
    }
    func line() -> String {
      (second.joined(separator: ", ") + (rest.isEmpty ? "" : " +\(rest.count)")).trimmedStart
    }
    // The last names give way to the number of all that are left out.
    while line().utf8.count > freeColumns, !second.isEmpty {
      second.removeLast()
      rest = names.suffix(rest.count + 1)
    }
    return (first, line())
  }

  /// How far the map's first row has neither land, sea nor a place, less a blank.
  private var freeColumns: Int {
    let first = (0..<grid.columns).first { column in
      grid.tile(column: column, row: 0).ground != .abroad || grid.pinned(column: column, row: 0) != nil
    }
    return max(0, (first ?? grid.columns) - 1)
  }

  private var perPage: Int { across * down }

  var pages: Int { (steps.count + perPage - 1) / perPage }

  /// The page that was turned to while this day is shown, else the one with its step.
  func page(of model: Model) -> Int {
    if let turned = model.turnedPage { return min(turned, pages - 1) }
    return steps.index(of: model.player.position) / perPage
  }

  func wrapped(_ page: Int) -> Int { ((page % pages) + pages) % pages }

  /// Which steps stand on a page; the last page is full too, and starts with those of the one before.
  func steps(onPage page: Int) -> Range<Int> {
    let first = max(0, min(page * perPage, steps.count - perPage))
    return first..<min(steps.count, first + perPage)
  }

  /// Where the title of the map at a place of the page starts; the map lies below it.
  func origin(ofMap index: Int) -> Point {
    Point(
      column: rect.origin.column + index % across * slot.columns,
      row: rect.origin.row + index / across * slot.rows)
  }
}

extension String {
  /// The text without the blank that it starts with.
  fileprivate var trimmedStart: String { first == " " ? String(dropFirst()) : self }
}
