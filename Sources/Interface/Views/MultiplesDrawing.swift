import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Frame {
  /// A page of small maps; that of the shown day is marked in its title.
  mutating func draw(_ sheet: MultiplesLayout, _ model: Model) {
    let look = SideLook(model.atlas, model.filter)
    let shown = sheet.steps(onPage: sheet.page(of: model))
    let earlier = shown.lowerBound > 0 ? sheet.steps[shown.lowerBound - 1].upperBound : -1
    var before = model.atlas.holds(at: earlier, model.filter)
    var statesBefore = sheet.grid.states(before)
    for (index, step) in sheet.steps[shown].enumerated() {
      let holds = model.atlas.holds(at: step.upperBound, model.filter)
      let states = sheet.grid.states(holds)
      let origin = sheet.origin(ofMap: index)
      for row in 0..<sheet.grid.rows {
        for column in 0..<sheet.grid.columns {
          let cell = sheet.cell(column: column, row: row, states, statesBefore, look)
          self[Point(column: origin.column + column, row: origin.row + 1 + row)] = cell
        }
      }
      drawTitle(of: step, model.atlas.headlinePlaces(from: before, to: holds), at: origin, sheet, model)
      drawSelection(model, sheet, at: origin)
      (before, statesBefore) = (holds, states)
    }
    drawKey(sheet, model)
  }

  /// The key to the letters and the page: above the key's line where the last map leaves its corner free, else in it.
  private mutating func drawKey(_ sheet: MultiplesLayout, _ model: Model) {
    let last = Point(column: sheet.rect.origin.column, row: sheet.rect.rows.upperBound - 1)
    let page = sheet.pages > 1 ? " page \(sheet.page(of: model) + 1) of \(sheet.pages)" : ""
    let columns = sheet.rect.columns.upperBound - page.utf8.count..<sheet.rect.columns.upperBound
    let isFree = columns.allSatisfy { self[Point(column: $0, row: last.row - 1)] == .blank }
    let width = sheet.rect.size.columns - (isFree ? 0 : page.utf8.count)
    write(model.atlas.sideKey(of: sheet.holders, width: width), at: last, width: width)
    write(page, at: Point(column: columns.lowerBound, row: isFree ? last.row - 1 : last.row), .notice)
  }

  /// The date, and the most important places that passed in that step, the last of them where the map below leaves room.
  private mutating func drawTitle(
    of step: ClosedRange<Int>, _ passed: [String], at origin: Point, _ sheet: MultiplesLayout, _ model: Model
  ) {
    let isShown = step.contains(model.player.position)
    let name = model.atlas.label(of: step)
    let date = isShown ? "[\(name)]" : name
    let lines = sheet.titleLines(date, passed.map(\.plain))
    write(lines.first, at: origin, isShown ? .notice : .plain, isShown ? .bold : [], width: sheet.titleWidth)
    write(lines.second, at: Point(column: origin.column, row: origin.row + 1))
  }

  private mutating func drawSelection(_ model: Model, _ sheet: MultiplesLayout, at origin: Point) {
    guard let cell = model.selection.flatMap(sheet.grid.cell(of:)) else { return }
    for (step, glyph) in [(-1, "["), (1, "]")] as [(Int, Unicode.Scalar)] {
      let column = cell.column + step
      guard (0..<sheet.grid.columns).contains(column) else { continue }
      self[Point(column: origin.column + column, row: origin.row + 1 + cell.row)] = Cell(glyph, .notice)
    }
  }
}

extension MultiplesLayout {
  /// A cell of a small map: areas only, since borders and names would hide them.
  func cell(
    column: Int, row: Int, _ states: [MapGrid.State], _ before: [MapGrid.State], _ look: SideLook
  ) -> Cell {
    let index = row * grid.columns + column
    let ground = grid.tile(column: column, row: row).ground
    if ground == .sea { return (column + row * 2) % 4 == 0 ? Cell("~", .water) : .blank }
    return look.cell(of: states[index], isFresh: states[index] != before[index])
  }
}
