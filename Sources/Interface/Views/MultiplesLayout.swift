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

  /// A date with names after it, and the other names below as far as the map's first row is free; then how many of them have
  /// no room, at the end of the line that has room for that.
  func titleLines(_ date: String, _ names: [String]) -> (first: String, second: String) {
    let room = titleWidth - date.utf8.count - 1
    let names = firstCut(names, room: room)
    func number(_ count: Int) -> String { " +\(count)" }
    let above = names.mostListed(markedBy: { _ in "" }, where: { $0.utf8.count <= room })
    let rest = Array(names.dropFirst(above.count))
    let below = rest.mostListed(markedBy: number, where: { $0.utf8.count <= freeColumns })
    func first(_ words: String) -> String { words.isEmpty ? date : "\(date) \(words)" }
    guard below.count == 0, !rest.isEmpty else { return (first(above.line), below.line) }
    let count = "+\(rest.count)"
    guard count.utf8.count > freeColumns else { return (first(above.line), count) }
    let counted = names.mostListed(markedBy: number, where: { $0.utf8.count <= room })
    return (first(counted.count > 0 ? counted.line : "+\(names.count)".cut(to: room)), "")
  }

  /// The names with the first one cut where it is too long for both lines and one of them has room for its beginning.
  private func firstCut(_ names: [String], room: Int) -> [String] {
    guard let name = names.first, name.utf8.count > max(room, freeColumns) else { return names }
    let below = freeColumns - (names.count > 1 ? " +\(names.count - 1)".utf8.count : 0)
    guard let width = [room, below].first(where: { $0 >= MultiplesLayout.leastName }) else { return names }
    return [name.cut(to: width)] + names.dropFirst()
  }

  /// With fewer columns the beginning of a name says little.
  private static let leastName = 6

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
