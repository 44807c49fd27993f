import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Frame {
  /// Rows of places, columns of steps, a letter a cell; the selected place on the shown step is in brackets.
  mutating func draw(_ strip: StripLayout, _ model: Model) {
    let picture = StripPicture(strip, model)
    let top = strip.top(showing: model.selection, from: model.session.memory.stripTop)
    drawTitle(of: strip, top: top)
    let (width, last) = (strip.rect.size.columns, strip.rect.rows.upperBound - 1)
    write(
      model.atlas.sideKey(of: strip.holders, width: width), at: Point(column: strip.rect.origin.column, row: last),
      width: width)
    for block in 0..<strip.blocks {
      let first = top + block * strip.rows
      guard first < strip.lines.count || block == 0 else { break }
      drawDates(picture, block)
      drawGroup(of: first, strip, block)
      for (index, line) in strip.lines.dropFirst(first).prefix(strip.rows).enumerated() {
        draw(line, picture, row: strip.rect.origin.row + strip.headerRows + index, block)
      }
    }
  }

  private mutating func drawTitle(of strip: StripLayout, top: Int) {
    let row = strip.rect.origin.row
    let width = strip.rect.size.columns
    let places = strip.lines.count { $0.place != nil }
    write(
      "\(places) places \(strip.title)".cut(to: width), at: Point(column: strip.rect.origin.column, row: row), .plain,
      .bold)
    let end = min(strip.lines.count, top + strip.blocks * strip.rows)
    guard top > 0 || end < strip.lines.count else { return }
    let share = "rows \(top + 1) to \(end) of \(strip.lines.count)"
    let column = strip.rect.columns.upperBound - share.utf8.count
    if column > strip.rect.origin.column + strip.title.utf8.count + 14 {
      write(share, at: Point(column: column, row: row), .faint)
    }
  }

  /// The group that a block's first line belongs to, where its heading is out of sight.
  private mutating func drawGroup(of first: Int, _ strip: StripLayout, _ block: Int) {
    guard strip.lines.indices.contains(first), case .place = strip.lines[first] else { return }
    for line in strip.lines[...first].reversed() {
      guard case .heading(let name, _) = line else { continue }
      let point = Point(column: strip.start(ofBlock: block), row: strip.rect.origin.row + strip.headerRows - 1)
      write("\(name) (cont.)".plain.cut(to: strip.nameWidth), at: point, .faint)
      return
    }
  }

  private mutating func draw(_ line: StripLine, _ picture: StripPicture, row: Int, _ block: Int) {
    let strip = picture.strip
    let start = strip.start(ofBlock: block)
    switch line {
    case .heading(let name, let count):
      write(
        "\(name) (\(count))".plain.cut(to: strip.nameWidth), at: Point(column: start, row: row), .plain,
        [.bold, .underline])
      drawRules(picture, row: row, block)
    case .place(let place, let note):
      let isSelected = place == picture.selection
      if isSelected { write(">", at: Point(column: start, row: row), .notice) }
      let name = picture.name(of: place).cut(to: strip.nameWidth - (note.isEmpty ? 0 : note.utf8.count + 1))
      write(name, at: Point(column: start + 1, row: row), isSelected ? .notice : .plain)
      write(note, at: Point(column: start + 1 + strip.nameWidth - note.utf8.count, row: row), .faint)
      drawDays(of: place, picture, row: row, block)
    }
  }

  private mutating func drawDays(of place: Place.ID, _ picture: StripPicture, row: Int, _ block: Int) {
    let strip = picture.strip
    for step in 0..<picture.window.count {
      let cell = picture.cell(of: place, step: step)
      let column = strip.column(ofStep: step, block: block)
      for offset in 0..<strip.cellWidth {
        let glyph = offset == strip.letterOffset ? cell.glyph : " "
        self[Point(column: column + offset, row: row)] = Cell(glyph, cell.ink)
      }
    }
    drawRules(picture, row: row, block)
    guard place == picture.selection, let shown = picture.shown else { return }
    drawBrackets(around: shown, picture, row: row, block)
  }

  private mutating func drawBrackets(around shown: Int, _ picture: StripPicture, row: Int, _ block: Int) {
    let point = Point(column: picture.letterColumn(ofStep: shown, block), row: row)
    cursor = point
    guard picture.strip.cellWidth > 1 else {
      self[point]?.attributes.formSymmetricDifference(.reverse)
      return
    }
    for (offset, glyph) in [(-1, "["), (1, "]")] as [(Int, Unicode.Scalar)] {
      self[Point(column: point.column + offset, row: row)] = Cell(glyph, .notice)
    }
  }

  // MARK: Days

  /// Rules on both sides of the shown step, where columns have room for them.
  private mutating func drawRules(_ picture: StripPicture, row: Int, _ block: Int) {
    guard let shown = picture.shown, picture.strip.cellWidth > 1 else { return }
    let column = picture.letterColumn(ofStep: shown, block)
    let sides = picture.strip.cellWidth == 2 ? [-1, 1] : [-1, picture.strip.cellWidth - 1]
    for step in sides {
      let point = Point(column: column + step, row: row)
      self[point] = Cell("|", self[point]?.ink ?? .plain, .bold)
    }
  }

  /// The months, and under them the days of the month; two rows for these where columns are narrow.
  private mutating func drawDates(_ picture: StripPicture, _ block: Int) {
    let strip = picture.strip
    let top = strip.rect.origin.row + 1
    var free = 0
    for (index, position) in picture.window.enumerated() {
      let step = strip.steps[position]
      let (_, month, date) = picture.atlas.day(at: step.lowerBound).components
      let column = picture.letterColumn(ofStep: index, block)
      let isShown = index == picture.shown
      let ink: Ink = isShown ? .notice : .faint
      if index == 0 || date == 1 || picture.beginsMonth(step), column >= free {
        let named = index == 0 ? month : picture.atlas.day(at: step.upperBound).components.month
        let name = position == 0 && strip.cellWidth > 1 ? "eve" : Day.monthNames[named - 1]
        let fits = column + 3 <= strip.column(ofStep: picture.window.count, block: block)
        if fits { free = column + 1 + write(name, at: Point(column: column, row: top), .faint) }
      }
      if strip.cellWidth >= 3 {
        write("\(date)", at: Point(column: column, row: top + 1), ink)
      } else {
        if date >= 10 { write("\(date / 10)", at: Point(column: column, row: top + 1), ink) }
        write("\(date % 10)", at: Point(column: column, row: top + 2), ink)
      }
      if isShown, strip.cellWidth == 1 { write("v", at: Point(column: column, row: top), .notice) }
    }
    for row in top + 1..<strip.rect.origin.row + strip.headerRows { drawRules(picture, row: row, block) }
  }
}

/// What the strip's cells look like in the steps that have room.
private struct StripPicture {
  let strip: StripLayout
  let atlas: Atlas
  let selection: Place.ID?
  let window: Range<Int>
  /// The shown step's place in the window.
  let shown: Int?
  private let look: SideLook
  /// The holds at the end of each step of the window, after those of the step before it.
  private let holds: [[Hold]]

  init(_ strip: StripLayout, _ model: Model) {
    self.strip = strip
    atlas = model.atlas
    selection = model.selection
    let (window, position) = (strip.window(around: model.player.position), strip.steps.index(of: model.player.position))
    self.window = window
    shown = window.contains(position) ? position - window.lowerBound : nil
    look = SideLook(model.atlas, model.filter)
    let before = window.lowerBound > 0 ? strip.steps[window.lowerBound - 1].upperBound : -1
    holds = ([before] + strip.steps[window].map(\.upperBound)).map { model.atlas.holds(at: $0, model.filter) }
  }

  /// Whether a month begins after the first day of a step.
  func beginsMonth(_ step: ClosedRange<Int>) -> Bool {
    step.count > 1 && atlas.day(at: step.lowerBound).components.month != atlas.day(at: step.upperBound).components.month
  }

  func name(of place: Place.ID) -> String { atlas.campaign[place].mapName.plain }

  func cell(of place: Place.ID, step: Int) -> Cell {
    let state = MapGrid.State(holds[step + 1][Int(place.index)])
    return look.cell(of: state, isFresh: state != MapGrid.State(holds[step][Int(place.index)]))
  }

  func letterColumn(ofStep step: Int, _ block: Int) -> Int {
    strip.column(ofStep: step, block: block) + strip.letterOffset
  }
}
