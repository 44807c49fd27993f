import Campaign
import Cartography
import Playback
import Screen

extension Frame {
  /// The map: areas by their sides' letters, borders over them, labels over those, and the selection on top.
  mutating func drawMap(_ model: Model, _ stage: Stage) {
    let picture = MapPicture(model, stage.grid)
    for row in 0..<stage.grid.rows {
      for column in 0..<stage.grid.columns {
        self[stage.point(column: column, row: row)] = picture.cell(column: column, row: row)
      }
    }
    for label in stage.grid.labels { draw(label, picture, stage) }
    drawFurniture(model, stage)
    drawSelection(model, picture, stage)
    drawCursor(model, stage)
  }

  /// A label with a blank at each end, on whatever the cells under it are.
  private mutating func draw(_ label: MapGrid.Label, _ picture: MapPicture, _ stage: Stage) {
    let glyphs = Array(label.text.plain.unicodeScalars)
    let isFresh = picture.isFresh(label)
    for index in -1...glyphs.count {
      let column = label.column + index
      guard (0..<stage.grid.columns).contains(column), !picture.isPinned(column: column, row: label.row) else { continue }
      let glyph = glyphs.indices.contains(index) ? glyphs[index] : " "
      let ink = picture.labelInk(column: column, row: label.row, isFresh: isFresh)
      self[stage.point(column: column, row: label.row)] = Cell(glyph, ink)
    }
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

  /// Brackets around the selected place, and its name where the map does not have it yet.
  private mutating func drawSelection(_ model: Model, _ picture: MapPicture, _ stage: Stage) {
    guard let selection = model.selection, let cell = stage.grid.cell(of: selection) else { return }
    let point = stage.point(column: cell.column, row: cell.row)
    cursor = point
    for (step, glyph) in [(-1, "["), (1, "]")] as [(Int, Unicode.Scalar)] {
      let beside = Point(column: point.column + step, row: point.row)
      if stage.map.contains(beside) { self[beside] = Cell(glyph, .notice) }
    }
    let isLabelled = stage.grid.labels.contains { $0.subject == .place(selection) }
    guard !isLabelled else { return }
    let name = " \(model.atlas.campaign[selection].mapName.plain) "
    let length = name.unicodeScalars.count
    let fitsRight = point.column + 2 + length <= stage.map.columns.upperBound
    let start = fitsRight ? point.column + 2 : max(stage.map.columns.lowerBound, point.column - 1 - length)
    write(name, at: Point(column: start, row: point.row), .notice)
  }

  /// The scale and the note on borders, in the map's lower right corner where nothing else is.
  private mutating func drawFurniture(_ model: Model, _ stage: Stage) {
    var lines = [stage.grid.projection.scaleBar(columns: stage.grid.columns / 4)]
    let note = model.atlas.campaign.header.borderNote
    if !note.isEmpty, stage.grid.hasHatching { lines = Passage(paragraph: note, width: 24).plainLines + lines }
    var row = stage.grid.rows - 1
    for line in lines.reversed() {
      let length = line.unicodeScalars.count
      let column = stage.grid.columns - length
      guard row >= 0, column >= 0, (column..<column + length).allSatisfy({ isFree(column: $0, row: row, stage) }) else { return }
      write(line, at: stage.point(column: column, row: row), .faint)
      row -= 1
    }
  }

  private func isFree(column: Int, row: Int, _ stage: Stage) -> Bool {
    self[stage.point(column: column, row: row)]?.glyph == " "
      && stage.grid.tile(column: column, row: row).ground == .abroad
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

/// What the cells of the map look like on a day.
struct MapPicture {
  private let model: Model
  private let grid: MapGrid
  private let states: [MapGrid.State]
  private let before: [MapGrid.State]

  init(_ model: Model, _ grid: MapGrid) {
    self.model = model
    self.grid = grid
    let chronicle = model.atlas.chronicle
    states = grid.states(chronicle.holds(on: model.day))
    before = grid.states(chronicle.holds(on: model.day.advanced(by: -1)))
  }

  func cell(column: Int, row: Int) -> Cell {
    let index = row * grid.columns + column
    let tile = grid.tile(column: column, row: row)
    if tile.border != 0, !isPinned(column: column, row: row) {
      return Cell(Unicode.Scalar(tile.border), ink(states[index], .line))
    }
    switch tile.ground {
    case .abroad: return .blank
    case .sea: return (column + row * 2) % 4 == 0 ? Cell("~", .water) : .blank
    case .lake where states[index] == .outside || !isPinned(column: column, row: row): return Cell("~", .water)
    case .land, .lake: return land(index, tile, column: column, row: row)
    }
  }

  private func land(_ index: Int, _ tile: MapGrid.Tile, column: Int, row: Int) -> Cell {
    let state = states[index]
    let tone: Tone = state == before[index] ? .settled : .fresh
    switch state {
    case .outside: return .blank
    case .sparse: return (column + row) % 2 == 0 ? Cell(".", .sparse) : .blank
    case .held where tile.isHatched && (column + row) % 2 == 0: return Cell("/", ink(state, .line))
    case .held, .uncertain, .contested: return Cell(letter(of: state), ink(state, tone))
    }
  }

  func isPinned(column: Int, row: Int) -> Bool { grid.pinned(column: column, row: row) != nil }

  /// Whether a label names a place whose cell passed today.
  func isFresh(_ label: MapGrid.Label) -> Bool {
    guard case .place(let place) = label.subject, let cell = grid.cell(of: place) else { return false }
    let index = cell.row * grid.columns + cell.column
    return states[index] != before[index]
  }

  func labelInk(column: Int, row: Int, isFresh: Bool) -> Ink {
    ink(states[row * grid.columns + column], isFresh ? .freshLabel : .label)
  }

  private func ink(_ state: MapGrid.State, _ tone: Tone) -> Ink {
    switch state {
    case .held(let side): .area(model.atlas.hue(of: side), tone)
    case .uncertain(let side): .claim(model.atlas.hue(of: side), tone)
    case .contested: .area(Theme.contested, tone)
    case .sparse, .outside: tone == .line ? .border : .plain
    }
  }

  private func letter(of state: MapGrid.State) -> Unicode.Scalar {
    switch state {
    case .held(let side): model.atlas.letter(of: Hold.held(side))
    case .uncertain(let side): model.atlas.letter(of: Hold.uncertain(side))
    case .contested: model.atlas.letter(of: Hold.contested)
    case .sparse: "."
    case .outside: " "
    }
  }
}
