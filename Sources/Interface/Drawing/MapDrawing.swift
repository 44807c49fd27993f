import Campaign
import Cartography
import Playback
import Screen

extension Frame {
  /// The map without the selection and the cursor; or the two of what had been reported and of what is known now, each with
  /// its title.
  mutating func drawGround(_ model: Model, _ stage: Stage) {
    if let second = stage.second {
      drawMap(model, second)
      drawTitle("As known now for \(model.day.short)", of: second)
      drawTitle("As reported by the evening of \(model.day.short)", of: stage)
    }
    drawMap(model, stage)
  }

  /// The selection and the cursor, on each map that there is; the terminal's own cursor stays on the first.
  mutating func drawMarks(_ model: Model, _ stage: Stage) {
    if let second = stage.second {
      drawSelection(model, second)
      drawCursor(model, second)
    }
    drawSelection(model, stage)
    drawCursor(model, stage)
  }

  private mutating func drawTitle(_ title: String, of stage: Stage) {
    let origin = stage.map.origin
    write(
      title.plain.cut(to: stage.map.size.columns), at: Point(column: origin.column, row: origin.row - 1), .plain,
      .bold)
  }

  /// One map: areas by their sides' letters, borders over them, labels over those.
  private mutating func drawMap(_ model: Model, _ stage: Stage) {
    let picture = MapPicture(model, stage)
    let columns = stage.grid.columns
    for index in stage.grid.drawnCells {
      let (row, column) = index.quotientAndRemainder(dividingBy: columns)
      let cell = picture.cell(column: column, row: row)
      if cell != .blank { self[stage.point(column: column, row: row)] = cell }
    }
    for label in stage.grid.labels { draw(label, picture, stage) }
    if let inset = stage.inset { draw(inset, stage) }
    drawFurniture(model, stage)
  }

  /// A label with a blank at each end, on whatever the cells under it are.
  private mutating func draw(_ label: MapGrid.Label, _ picture: MapPicture, _ stage: Stage) {
    let glyphs = Array(label.text.plain.unicodeScalars)
    for index in -1...glyphs.count {
      let column = label.column + index
      guard (0..<stage.grid.columns).contains(column) else { continue }
      let glyph = glyphs.indices.contains(index) ? glyphs[index] : " "
      let ink = picture.labelInk(column: column, row: label.row, of: label.subject)
      self[stage.point(column: column, row: label.row)] = Cell(glyph, ink)
    }
  }

  /// The inset in the map's lower left corner.
  private mutating func draw(_ inset: Inset, _ stage: Stage) {
    let top = stage.grid.rows - inset.lines.count
    for (index, line) in inset.lines.enumerated() { write(line, at: stage.point(column: 0, row: top + index), .faint) }
  }

  private mutating func drawCursor(_ model: Model, _ stage: Stage) {
    guard let cell = model.cursor else { return }
    let point = stage.point(column: cell.column, row: cell.row)
    if var marked = self[point] {
      marked.attributes.formSymmetricDifference(.reverse)
      if marked.glyph == " " { marked.glyph = "+" }
      self[point] = marked
    }
    cursor = point
  }

  /// Brackets around the selected place with its own letter, and its name where the map does not have it yet.
  private mutating func drawSelection(_ model: Model, _ stage: Stage) {
    guard let selection = model.selection, let cell = stage.grid.cell(of: selection) else { return }
    let point = stage.point(column: cell.column, row: cell.row)
    cursor = point
    let hold = model.atlas.holds(stage.moment).today[Int(selection.index)]
    self[point] = SideLook(model.atlas, model.filter).mark(of: hold)
    for (step, glyph) in [(-1, "["), (1, "]")] as [(Int, Unicode.Scalar)] {
      let beside = Point(column: point.column + step, row: point.row)
      // The capital and the security squares are seen whatever is selected beside them.
      guard stage.map.contains(beside), !stage.grid.keepsItsCell(column: cell.column + step, row: cell.row) else {
        continue
      }
      self[beside] = Cell(glyph, .notice)
    }
    guard !stage.hasLabel(of: selection) else { return }
    let name = " \(model.atlas.campaign[selection].mapName.plain) "
    guard let start = stage.start(ofName: name, beside: cell) else { return }
    write(name, at: stage.point(column: start.column, row: start.row), .notice)
  }

  /// The note on borders and the scale, in the map's lower right corner where nothing else is.
  private mutating func drawFurniture(_ model: Model, _ stage: Stage) {
    let scale = stage.inset == nil ? stage.grid.projection.scaleBar(columns: stage.grid.columns / 4) : ""
    let note = model.notesBorders(stage) ? model.atlas.campaign.header.borderNote : ""
    let notes =
      note.isEmpty ? [] : [22, 28, 36, note.utf8.count].map { Passage(paragraph: note, width: $0).plainLines }
    for block in notes.map({ scale.isEmpty ? $0 : $0 + [scale] }) + notes + [[scale]] {
      let top = stage.grid.rows - block.count
      guard top >= 0, block.enumerated().allSatisfy({ isFree($1, row: top + $0, stage) }) else { continue }
      for (index, line) in block.enumerated() {
        let start = stage.grid.columns - line.unicodeScalars.count - 2
        write(line, at: stage.point(column: start, row: top + index), .faint)
      }
      return
    }
  }

  /// Whether a line has room at the right end of a row of the map.
  private func isFree(_ line: String, row: Int, _ stage: Stage) -> Bool {
    let start = stage.grid.columns - line.unicodeScalars.count - 3
    guard start >= 0 else { return false }
    return (start..<stage.grid.columns).allSatisfy { column in
      self[stage.point(column: column, row: row)]?.glyph == " "
        && stage.grid.tile(column: column, row: row).ground == .abroad
    }
  }
}

extension Stage {
  fileprivate func hasLabel(of place: Place.ID) -> Bool { grid.labels.contains { $0.subject == .place(place) } }

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
  /// Whether the selected place is named on the map, or marked in the view in its room.
  var showsSelection: Bool {
    switch currentRoom?.content {
    case .strip, .multiples: return true
    case .corridor(let corridor): return selection.map { corridor.columnOfPlace[$0] != nil } ?? false
    case .sources: return false
    case nil: break
    }
    guard let stage, let selection, let cell = stage.grid.cell(of: selection) else { return false }
    return stage.hasLabel(of: selection)
      || stage.start(ofName: " \(atlas.campaign[selection].mapName.plain) ", beside: cell) != nil
  }

  /// Whether the map shows what the note on borders is about.
  fileprivate func notesBorders(_ stage: Stage) -> Bool {
    !atlas.campaign.header.borderNote.isEmpty && stage.grid.isHatchedAnywhere
  }
}

extension Passage {
  /// The lines of a note.
  fileprivate init(paragraph: String, width: Int) {
    self.init(width: width)
    add(paragraph)
  }

  fileprivate var plainLines: [String] { lines.map { $0.runs.map(\.text).joined() } }
}
