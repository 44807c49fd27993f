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

  /// One map: areas by their sides' letters, borders over them, labels over those.
  private mutating func drawMap(_ model: Model, _ layout: ScreenLayout) {
    let picture = MapPicture(model, layout)
    for (row, columns) in layout.grid.drawnColumns.enumerated() {
      let cells = columns.map { picture.cell(column: $0, row: row) }
      write(cells, at: layout.point(column: columns.lowerBound, row: row))
    }
    for (label, glyphs) in zip(layout.grid.labels, layout.labelGlyphs) { draw(label, glyphs, picture, layout) }
    if let inset = layout.inset { draw(inset, layout) }
    drawFurniture(model, layout)
  }

  /// A label with a blank at each end, on whatever the cells under it are.
  private mutating func draw(
    _ label: MapGrid.Label, _ glyphs: [Unicode.Scalar], _ picture: MapPicture, _ layout: ScreenLayout
  ) {
    var column = label.column - 1
    for glyph in glyphs {
      if (0..<layout.grid.columns).contains(column) {
        let isName = column >= label.column && column < label.column + label.text.unicodeScalars.count
        let ink = picture.labelInk(column: column, row: label.row, of: isName ? label.subject : nil)
        set(Cell(glyph, ink), at: layout.point(column: column, row: label.row))
      }
      column += 1
    }
  }

  /// The inset in the map's lower left corner.
  private mutating func draw(_ inset: Inset, _ layout: ScreenLayout) {
    let top = layout.grid.rows - inset.lines.count
    for (index, line) in inset.lines.enumerated() { write(line, at: layout.point(column: 0, row: top + index), .faint) }
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
    self[point] = SideLook(model.atlas, model.filter).mark(of: layout.hold(of: selection))
    for (step, glyph) in [(-1, "["), (1, "]")] as [(Int, Unicode.Scalar)] {
      let beside = Point(column: point.column + step, row: point.row)
      // The capital and the security squares are seen whatever is selected beside them.
      guard layout.map.contains(beside), !layout.grid.keepsItsCell(column: cell.column + step, row: cell.row) else {
        continue
      }
      self[beside] = Cell(glyph, .notice)
    }
    guard !layout.hasLabel(of: selection) else { return }
    let name = " \(model.atlas.campaign[selection].mapName.plain) "
    guard let start = layout.start(ofName: name, beside: cell) else { return }
    let plate = MapPicture(model, layout).plate(of: selection)
    write(name, at: layout.point(column: start.column, row: start.row), plate ?? .notice)
  }

  /// The note on borders and the scale, in the map's lower right corner where nothing else is.
  private mutating func drawFurniture(_ model: Model, _ layout: ScreenLayout) {
    let scale = layout.inset == nil ? layout.grid.projection.scaleBar(columns: layout.grid.columns / 4) : ""
    let note = model.notesBorders(layout) ? model.atlas.campaign.header.borderNote : ""
    let widths = note.isEmpty ? [] : [22, 28, 36, note.utf8.count]
    let forms: [(width: Int, hasScale: Bool)] = widths.map { ($0, true) } + widths.map { ($0, false) } + [(0, true)]
    for (width, hasScale) in forms {
      let lines = width > 0 ? Passage(paragraph: note, width: width).plainLines : []
      let block = lines + (hasScale && !scale.isEmpty ? [scale] : [])
      let top = layout.grid.rows - block.count
      guard top >= 0, block.enumerated().allSatisfy({ isFree($1, row: top + $0, layout) }) else { continue }
      for (index, line) in block.enumerated() {
        let start = layout.grid.columns - line.unicodeScalars.count - 2
        write(line, at: layout.point(column: start, row: top + index), .faint)
      }
      return
    }
  }

  /// Whether a line has room at the right end of a row of the map.
  private func isFree(_ line: String, row: Int, _ layout: ScreenLayout) -> Bool {
    let start = layout.grid.columns - line.unicodeScalars.count - 3
    guard start >= 0 else { return false }
    return (start..<layout.grid.columns).allSatisfy { column in
      self[layout.point(column: column, row: row)]?.glyph == " "
        && layout.grid.tile(column: column, row: row).ground == .abroad
    }
  }
}

extension ScreenLayout {
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

  /// Whether the map shows what the note on borders is about.
  fileprivate func notesBorders(_ layout: ScreenLayout) -> Bool {
    !atlas.campaign.header.borderNote.isEmpty && layout.grid.isHatchedAnywhere
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
