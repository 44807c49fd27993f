import Briefing
import Campaign
import Cartography
import Screen

/// What a map says about itself: the note on borders and the scale.
extension Frame {
  /// The note and the scale, at the map's right edge where nothing else is, as far down as they can stand, or else at the
  /// left.
  mutating func drawFurniture(_ model: Model, _ layout: ScreenLayout) {
    let scale = layout.inset == nil ? layout.grid.projection.scaleBar(columns: layout.grid.columns / 4) : ""
    let note = model.notesBorders(layout) ? model.atlas.campaign.header.borderNote : ""
    let widths = note.isEmpty ? [] : [22, 28, 36, note.utf8.count] + (13...21).reversed()
    let notes = widths.map { Passage(paragraph: note, width: $0).plainLines }
    let scales = scale.isEmpty ? [] : [scale]
    if write(oneOf: notes.map { $0 + scales } + notes, layout) || scale.isEmpty { return }
    _ = write(oneOf: [scales], layout)
  }

  /// Writes the first of some blocks that has room, as far down as it can stand; `false` where none has.
  private mutating func write(oneOf blocks: [[String]], _ layout: ScreenLayout) -> Bool {
    for edge in Edge.allCases {
      for rowsBelow in 0...edge.mostRowsBelow(layout.grid) {
        for block in blocks where write(block, above: rowsBelow, edge, layout) { return true }
      }
    }
    return false
  }

  /// Where the note stands; a neighbour's name and the sea's waves make way for it where there is no other room.
  private enum Edge: CaseIterable {
    case right, rightOverNames, left, leftOverNames

    var isRight: Bool { self == .right || self == .rightOverNames }
    var hidesNames: Bool { self == .rightOverNames || self == .leftOverNames }

    func mostRowsBelow(_ grid: MapGrid) -> Int { isRight ? 4 : grid.rows }

    /// The column in which a line starts.
    func start(of line: String, _ grid: MapGrid) -> Int {
      isRight ? grid.columns - line.unicodeScalars.count - 2 : 0
    }
  }

  /// Writes some lines over a number of free rows at an edge of the map; `false` where they have no room.
  private mutating func write(_ block: [String], above rowsBelow: Int, _ edge: Edge, _ layout: ScreenLayout) -> Bool {
    let top = layout.grid.rows - rowsBelow - block.count
    guard top >= 0, block.enumerated().allSatisfy({ isFree($1, row: top + $0, edge, layout) }) else { return false }
    var hidden: Set<MapGrid.Label> = []
    for (index, line) in block.enumerated() {
      let start = edge.start(of: line, layout.grid)
      for column in start..<start + line.unicodeScalars.count {
        if let label = layout.areaLabel(column: column, row: top + index) { hidden.insert(label) }
      }
    }
    for label in hidden {
      write(String(blanks: label.length), at: layout.point(column: label.column, row: label.row), .plain)
    }
    for (index, line) in block.enumerated() {
      let start = edge.start(of: line, layout.grid)
      write(edge.isRight ? line : line + " ", at: layout.point(column: start, row: top + index), .faint)
    }
    for label in hidden { move(label, above: top, layout) }
    return true
  }

  /// Writes a neighbour's name that has made way above a row, as near to it as there is room in that country.
  private mutating func move(_ label: MapGrid.Label, above row: Int, _ layout: ScreenLayout) {
    let columns = label.column - 1..<label.column + label.length + 1
    let free = (0..<row).last { row in
      columns.allSatisfy { column in
        layout.grid.contains(column: column, row: row)
          && layout.grid.tile(column: column, row: row).area
            == layout.grid.tile(column: label.column, row: label.row).area
          && self[layout.point(column: column, row: row)]?.glyph == " "
      }
    }
    if let free { write(label.text.plain, at: layout.point(column: label.column, row: free), .faint) }
  }

  /// Whether a line has room at an edge in a row of the map, with blanks towards a name beside it.
  private func isFree(_ line: String, row: Int, _ edge: Edge, _ layout: ScreenLayout) -> Bool {
    let start = edge.start(of: line, layout.grid)
    let cells = edge.isRight ? start - 3..<layout.grid.columns : 0..<start + line.unicodeScalars.count + 1
    guard cells.lowerBound >= 0, cells.upperBound <= layout.grid.columns else { return false }
    return cells.allSatisfy { column in
      let glyph = self[layout.point(column: column, row: row)]?.glyph
      return switch layout.grid.tile(column: column, row: row).ground {
      case .abroad: glyph == " " || edge.hidesNames && layout.areaLabel(column: column, row: row) != nil
      case .sea: edge == .leftOverNames && (glyph == " " || glyph == "~")
      case .land, .lake: false
      }
    }
  }
}

extension MapGrid.Label {
  fileprivate var length: Int { text.unicodeScalars.count }
}

extension ScreenLayout {
  /// The neighbour's name that covers a cell.
  fileprivate func areaLabel(column: Int, row: Int) -> MapGrid.Label? {
    guard let label = grid.label(column: column, row: row), case .area = label.subject else { return nil }
    return label
  }
}

extension Model {
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
