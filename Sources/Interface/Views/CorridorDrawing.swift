import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Frame {
  /// A row a day: the days that have come in their sides' inks, those to come in faint letters.
  mutating func draw(_ corridor: CorridorLayout, _ model: Model) {
    let left = corridor.rect.origin
    write(corridor.title.cut(to: corridor.rect.size.columns), at: left, .plain, .bold)
    guard corridor.columns > 0 else { return }
    drawSelected(corridor, model)
    drawNames(corridor, model)
    drawDays(corridor, model)
    drawKilometres(corridor)
    let last = Point(column: left.column, row: corridor.rect.rows.upperBound - 1)
    write(
      model.atlas.sideKey(of: corridor.holders, also: corridor.otherGrounds, width: corridor.rect.size.columns),
      at: last, width: corridor.rect.size.columns)
  }

  private mutating func drawNames(_ corridor: CorridorLayout, _ model: Model) {
    for name in corridor.names {
      let isSelected = name.place == model.selection
      for row in (0..<name.level).map(corridor.row(ofLevel:)) + [corridor.tickRow] {
        write("|", at: Point(column: corridor.firstColumn + name.column, row: row), .faint)
      }
      let point = Point(column: corridor.firstColumn + name.start, row: corridor.row(ofLevel: name.level))
      write(name.text, at: point, isSelected ? .notice : .plain, isSelected ? .underline : [])
    }
  }

  /// Where the selected place is, and its name where the line does not have it.
  private mutating func drawSelected(_ corridor: CorridorLayout, _ model: Model) {
    let column = model.selection.flatMap { corridor.columnOfPlace[$0] }
    let more = corridor.count > 1 ? "\(corridor.number + 1) of \(corridor.count)" : ""
    let text = model.selection.map { place in
      let name = model.atlas.campaign[place].mapName.plain
      return column == nil ? "\(name) is not on this line  \(more)" : "v \(name)  \(more)"
    }
    let right = text ?? more
    let start = corridor.rect.columns.upperBound - right.utf8.count
    if start > corridor.rect.origin.column + corridor.title.utf8.count + 1 {
      write(right, at: Point(column: start, row: corridor.rect.origin.row), text == nil ? .faint : .notice)
    }
  }

  private mutating func drawDays(_ corridor: CorridorLayout, _ model: Model) {
    let look = SideLook(model.atlas, model.filter)
    let window = corridor.window(around: model.player.position)
    var before = model.atlas.holds(at: window.lowerBound - 1, model.filter)
    for (index, position) in window.enumerated() {
      let holds = model.atlas.holds(at: position, model.filter)
      drawDate(of: position, row: corridor.row(ofDay: index), corridor, model)
      for column in 0..<corridor.columns {
        let cell = CorridorLayout.cell(
          corridor.grounds[column], holds, before, look, isToCome: position > model.player.position)
        draw(cell, column: corridor.firstColumn + column, row: corridor.row(ofDay: index), corridor.rowHeight)
      }
      before = holds
    }
    guard let column = model.selection.flatMap({ corridor.columnOfPlace[$0] }) else { return }
    let shown = model.player.position - window.lowerBound
    let tick = Point(column: corridor.firstColumn + column, row: corridor.tickRow)
    if let glyph = self[tick]?.glyph, glyph == "|" || glyph == " " { write("v", at: tick, .notice) }
    cursor = Point(column: corridor.firstColumn + column, row: corridor.row(ofDay: shown))
  }

  /// Days that have come fill all of their rows; of those to come one row has letters.
  private mutating func draw(_ cell: Cell, column: Int, row: Int, _ height: Int) {
    for step in 0..<height {
      let isLettered = step == 0 || cell.ink != .faint
      self[Point(column: column, row: row + step)] = isLettered ? cell : .blank
    }
  }

  private mutating func drawDate(of position: Int, row: Int, _ corridor: CorridorLayout, _ model: Model) {
    let text = model.atlas.dateLabel(at: position)
    let isShown = position == model.player.position
    let label = isShown ? "[\(text)]" : " \(text) "
    let ink: Ink = isShown ? .notice : position > model.player.position ? .faint : .plain
    let start = corridor.rect.origin.column + CorridorLayout.margin - 1 - label.utf8.count
    write(label, at: Point(column: start, row: row), ink)
  }

  /// A mark and a number at each step of round kilometres; a number that has no room right of its mark stands left of it.
  private mutating func drawKilometres(_ corridor: CorridorLayout) {
    let steps = [1.0, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000]
    let perColumn = corridor.kilometres / Double(corridor.columns)
    let step = steps.first { $0 / perColumn >= 8 } ?? 10_000
    var (kilometre, free) = (0.0, 0)
    while kilometre <= corridor.kilometres {
      let column = corridor.column(ofKilometre: kilometre)
      let number = String(Int(kilometre))
      let standsLeft = column + 1 + number.utf8.count > corridor.columns
      let text = standsLeft ? "\(number)|" : "|\(number)" + (kilometre == 0 ? " km" : "")
      let start = standsLeft ? column - number.utf8.count : column
      if start >= free {
        free = start + 1 + write(text, at: Point(column: corridor.firstColumn + start, row: corridor.scaleRow), .faint)
      }
      kilometre += step
    }
  }
}

extension CorridorLayout {
  /// What the cells without a letter are.
  fileprivate var otherGrounds: [String] {
    [(Corridor.Ground.sparse, ".: out of reach"), (.outside, "blank: abroad"), (.gap, "blank: a gap")]
      .filter { grounds.contains($0.0) }.map(\.1)
  }

  /// The cell of a column on a day, bright where it is not as the day before.
  static func cell(_ ground: Corridor.Ground, _ holds: [Hold], _ before: [Hold], _ look: SideLook, isToCome: Bool)
    -> Cell
  {
    switch ground {
    case .place(let place):
      let state = MapGrid.State(holds[Int(place.index)])
      if isToCome { return look.shows(state) ? Cell(look.letter(of: state), .faint, .dim) : .blank }
      return look.cell(of: state, isFresh: state != MapGrid.State(before[Int(place.index)]))
    case .sparse: return Cell(".", isToCome ? .faint : .land(.settled))
    case .outside, .gap: return .blank
    }
  }
}
