import Campaign
import Cartography
import Playback
import Screen

extension Frame {
  /// A page of small maps; the shown day's is marked in its title.
  mutating func draw(_ sheet: SheetLayout, _ model: Model) {
    let look = SideLook(model.atlas, model.filter)
    let days = sheet.days(onPage: sheet.page(of: model))
    var before = model.atlas.holds(at: days.lowerBound - 1, model.filter)
    var statesBefore = sheet.grid.states(before)
    for (index, position) in days.enumerated() {
      let holds = model.atlas.holds(at: position, model.filter)
      let states = sheet.grid.states(holds)
      let origin = sheet.origin(ofMap: index)
      let passed = model.atlas.capitalsPassed(from: before, to: holds)
      drawTitle(of: position, passed, at: origin, sheet, model)
      for row in 0..<sheet.grid.rows {
        for column in 0..<sheet.grid.columns {
          let cell = sheet.cell(column: column, row: row, states, statesBefore, look)
          self[Point(column: origin.column + column, row: origin.row + 1 + row)] = cell
        }
      }
      drawSelection(model, sheet, at: origin)
      (before, statesBefore) = (holds, states)
    }
    let width = sheet.rect.size.columns
    let last = Point(column: sheet.rect.origin.column, row: sheet.rect.rows.upperBound - 1)
    let page = sheet.pages > 1 ? "  page \(sheet.page(of: model) + 1) of \(sheet.pages)" : ""
    write(model.atlas.sideKey(of: sheet.holders, width: width - page.utf8.count), at: last, width: width)
    write(page, at: Point(column: sheet.rect.columns.upperBound - page.utf8.count, row: last.row), .notice)
  }

  /// The date, and the most important places that passed on that day.
  private mutating func drawTitle(
    of position: Int, _ passed: [String], at origin: Point, _ sheet: SheetLayout, _ model: Model
  ) {
    let isShown = position == model.player.position
    let name = model.atlas.dateLabel(at: position)
    let width = sheet.grid.columns
    var text = (isShown ? "[\(name)]" : name) + " "
    text += passed.joined(separator: ", ")
    text = text.plain.cut(to: width)
    if isShown {
      let rule = String(repeating: "=", count: max(0, width - text.utf8.count - 1))
      write((text.hasSuffix(" ") ? text : text + " ") + rule, at: origin, .notice, width: width)
    } else {
      write(text, at: origin)
    }
  }

  private mutating func drawSelection(_ model: Model, _ sheet: SheetLayout, at origin: Point) {
    guard let cell = model.selection.flatMap(sheet.grid.cell(of:)) else { return }
    for (step, glyph) in [(-1, "["), (1, "]")] as [(Int, Unicode.Scalar)] {
      let column = cell.column + step
      guard (0..<sheet.grid.columns).contains(column) else { continue }
      self[Point(column: origin.column + column, row: origin.row + 1 + cell.row)] = Cell(glyph, .notice)
    }
  }
}

extension SheetLayout {
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

extension Atlas {
  /// `5 Dec`; the eve is called so.
  func dateLabel(at position: Int) -> String {
    let (_, month, date) = day(at: position).components
    return position == 0 ? "eve" : "\(date) \(Day.monthNames[month - 1])"
  }

  /// The names of the places of the highest rank whose holder is another than before, the most important first.
  fileprivate func capitalsPassed(from before: [Hold], to after: [Hold]) -> [String] {
    guard let best = campaign.kinds.map(\.rank).min() else { return [] }
    return campaign.placesByImportance.prefix { campaign[campaign[$0].kind].rank == best }
      .filter { before[Int($0.index)].side != after[Int($0.index)].side }.map { campaign[$0].mapName }
  }
}
