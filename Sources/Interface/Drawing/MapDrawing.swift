import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Frame {
  /// The map without the selection and the cursor; or the two of what had been reported and of what is known now, each with
  /// its title.
  mutating func drawGround(_ model: Model, _ layout: ScreenLayout) {
    if let second = layout.second {
      drawMap(model, second)
      drawTitle("As known now for \(model.day.short)", of: second)
      drawTitle("As reported by the evening of \(model.day.short)", of: layout)
    }
    drawMap(model, layout)
  }

  /// The selection and the cursor, on each map that there is; the terminal's own cursor stays on the first.
  mutating func drawMarks(_ model: Model, _ layout: ScreenLayout) {
    if let second = layout.second {
      drawSelection(model, second)
      drawCursor(model, second)
    }
    drawSelection(model, layout)
    drawCursor(model, layout)
  }

  private mutating func drawTitle(_ title: String, of layout: ScreenLayout) {
    let origin = layout.map.origin
    write(
      title.plain.cut(to: layout.map.size.columns), at: Point(column: origin.column, row: origin.row - 1), .plain,
      .bold)
  }

  /// One map: areas with their letters, lines and marks, and names over those.
  private mutating func drawMap(_ model: Model, _ layout: ScreenLayout) {
    var picture = MapPicture(model, layout)
    picture.drawNames(layout)
    if let window = layout.window { picture.markCorners(of: window, layout) }
    write(picture, layout)
    if let window = layout.windowLayout { drawWindow(model, window, isFine: picture.isFine) }
    if let inset = layout.inset { draw(inset, layout) }
    drawFurniture(model, layout)
  }

  private mutating func write(_ picture: MapPicture, _ layout: ScreenLayout) {
    let columns = layout.grid.columns
    for row in 0..<layout.grid.rows {
      write(Array(picture.cells[row * columns..<(row + 1) * columns]), at: layout.point(column: 0, row: row))
    }
  }

  /// The day's ground at a larger scale, in a thin frame with its title.
  private mutating func drawWindow(_ model: Model, _ layout: ScreenLayout, isFine: Bool) {
    var picture = MapPicture(model, layout)
    picture.drawNames(layout)
    write(picture, layout)
    let (left, top) = (layout.map.origin.column - 1, layout.map.origin.row - 1)
    let (right, bottom) = (layout.map.columns.upperBound, layout.map.rows.upperBound)
    let signs = (isFine ? "\u{2500}\u{2502}\u{250C}\u{2510}\u{2514}\u{2518}" : "-|++++").unicodeScalars.map { $0 }
    for column in left + 1..<right {
      for row in [top, bottom] { set(Cell(signs[0], .faint), at: Point(column: column, row: row)) }
    }
    for row in top + 1..<bottom {
      for column in [left, right] { set(Cell(signs[1], .faint), at: Point(column: column, row: row)) }
    }
    for (index, corner) in [(left, top), (right, top), (left, bottom), (right, bottom)].enumerated() {
      set(Cell(signs[2 + index], .faint), at: Point(column: corner.0, row: corner.1))
    }
    write(
      " \(layout.windowTitle) ", at: Point(column: left + 2, row: top), .plain, .bold, width: right - left - 3)
  }

  private mutating func draw(_ inset: Inset, _ layout: ScreenLayout) {
    for (row, line) in inset.lines.enumerated() {
      for (column, glyph) in line.unicodeScalars.enumerated() {
        let ink: Ink = glyph == "." ? .land(.settled) : glyph == "#" ? .land(.label) : .faint
        set(
          Cell(glyph, ink),
          at: layout.point(column: inset.rect.origin.column + column, row: inset.rect.origin.row + row))
      }
    }
  }

  private mutating func drawCursor(_ model: Model, _ layout: ScreenLayout) {
    guard let cell = model.cursor else { return }
    let point = layout.point(column: cell.column, row: cell.row)
    if var marked = self[point] {
      marked.attributes.formSymmetricDifference(.reverse)
      if marked.glyph == " " { marked.glyph = "+" }
      self[point] = marked
    }
    cursor = point
  }

  /// Brackets around the selected place with its own letter, and its name where the map does not have it yet.
  private mutating func drawSelection(_ model: Model, _ layout: ScreenLayout) {
    guard let selection = model.selection, let cell = layout.grid.cell(of: selection) else { return }
    let point = layout.point(column: cell.column, row: cell.row)
    cursor = point
    let sides = SideLook(model.atlas, model.filter)
    if !layout.hasLabel(of: selection) { self[point] = sides.mark(of: layout.hold(of: selection)) }
    for (step, glyph) in [(-1, "["), (1, "]")] as [(Int, Unicode.Scalar)] {
      let beside = Point(column: point.column + step, row: point.row)
      // The capital and the security squares are seen whatever is selected beside them.
      guard layout.map.contains(beside), !layout.grid.keepsItsCell(column: cell.column + step, row: cell.row) else {
        continue
      }
      self[beside] = Cell(glyph, self[beside]?.ink.forName ?? .notice, .bold)
    }
    guard !layout.hasLabel(of: selection) else { return }
    let name = " \(model.atlas.campaign[selection].mapName.plain) "
    guard let start = layout.start(ofName: name, beside: cell) else { return }
    let plate = layout.shown.isLit(selection) ? sides.plate(of: layout.hold(of: selection)) : nil
    write(name, at: layout.point(column: start.column, row: start.row), plate ?? .notice)
  }
}

extension ScreenLayout {
  fileprivate func hasLabel(of place: Place.ID) -> Bool { grid.shownLabels.contains { $0.subject == .place(place) } }

  /// Where the name of a place that has no label starts, beside it, above or below: where it hides no cell that is always
  /// shown; `nil` where there is no such room.
  fileprivate func start(ofName name: String, beside cell: (column: Int, row: Int)) -> (column: Int, row: Int)? {
    let length = name.unicodeScalars.count
    let (right, left) = (cell.column + 2, cell.column - 1 - length)
    let middle = min(max(0, cell.column - length / 2), grid.columns - length)
    let candidates = [(right, cell.row), (left, cell.row), (middle, cell.row - 1), (middle, cell.row + 1)]
    return candidates.first { column, row in
      column >= 0 && column + length <= grid.columns && (0..<grid.rows).contains(row)
        && (column..<column + length).allSatisfy { !grid.keepsItsCell(column: $0, row: row) }
    }
  }
}

extension Model {
  /// Whether the selected place is named on the map, or marked in the view in its place.
  var showsSelection: Bool {
    switch currentFullView?.content {
    case .strip, .multiples: return true
    case .corridor(let corridor): return selection.map { corridor.columnOfPlace[$0] != nil } ?? false
    case .sources: return false
    case nil: break
    }
    guard let layout, let selection, let cell = layout.grid.cell(of: selection) else { return false }
    return layout.hasLabel(of: selection)
      || layout.start(ofName: " \(atlas.campaign[selection].mapName.plain) ", beside: cell) != nil
  }
}
