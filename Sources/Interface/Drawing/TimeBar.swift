import Briefing
import Campaign
import Playback
import Screen

extension Frame {
  /// All days in two rows: their dates with the one shown on a plate, and a track that tells how much changed on each.
  ///
  /// What is past and what is to come are told apart by ink, and by the plate between them.
  mutating func drawTimeBar(_ model: Model, _ layout: ScreenLayout) {
    let bar = TimeBar(days: model.player.last + 1, columns: layout.timeBar.size.columns)
    let track = Track(model)
    if bar.slot > 0 {
      for position in 0...model.player.last { drawTrack(position, track, bar, model, layout) }
      drawDates(bar, model, layout)
    } else {
      drawCrowdedTrack(track, bar, model, layout)
      drawMonths(bar, model, layout)
    }
  }

  private mutating func drawTrack(
    _ position: Int, _ track: Track, _ bar: TimeBar, _ model: Model, _ layout: ScreenLayout
  ) {
    let row = layout.timeBar.origin.row + 1
    let now = model.player.position
    let columns = bar.columns(of: position)
    let (stars, weight) = (track.keyEvents(during: position..<position + 1), track.weight(of: position..<position + 1))
    for (index, column) in columns.enumerated() {
      let mark: Unicode.Scalar = index == 0 ? (position == now ? "O" : "+") : "*"
      let glyph = index <= stars || index == 0 ? mark : weight
      self[Point(column: column, row: row)] = Cell(
        glyph, position > now ? .faint : .plain, position == now ? .bold : [])
    }
  }

  private mutating func drawDates(_ bar: TimeBar, _ model: Model, _ layout: ScreenLayout) {
    let row = layout.timeBar.origin.row
    let current = model.player.position
    let plate = " " + bar.label(of: model.day, at: current) + " "
    let plateStart = max(0, min(bar.columns(of: current).lowerBound - 1, size.columns - plate.utf8.count))
    var free = 0
    for position in 0...model.player.last {
      guard
        let (start, label) = bar.mark(
          of: model.atlas.day(at: position), at: position, isLast: position == model.player.last)
      else { continue }
      let column = min(start, size.columns - label.utf8.count)
      // A label is whole or left out; the plate has its own blanks.
      let isHidden = (column..<column + label.utf8.count).overlaps(plateStart..<plateStart + plate.utf8.count)
      guard position != current, column >= free, !isHidden else { continue }
      let ink: Ink = position < current ? .plain : .faint
      free = column + write(label, at: Point(column: column, row: row), ink) + 1
    }
    write(plate, at: Point(column: plateStart, row: row), .plain, Frame.plate)
  }

  /// How the date that is shown stands at the head of the screen and on the bar.
  static let plate: Attributes = [.bold, .reverse]
}

extension Frame {
  /// The track where a column has several days: what is most important among them stands for all.
  private mutating func drawCrowdedTrack(_ track: Track, _ bar: TimeBar, _ model: Model, _ layout: ScreenLayout) {
    let row = layout.timeBar.origin.row + 1
    let current = model.player.position
    for column in 0..<bar.columns {
      let positions = bar.positions(in: column)
      let isNow = positions.contains(current)
      let mark: Unicode.Scalar? = isNow ? "O" : track.keyEvents(during: positions) > 0 ? "*" : nil
      self[Point(column: column, row: row)] = Cell(
        mark ?? track.weight(of: positions), positions.lowerBound > current ? .faint : .plain, isNow ? .bold : [])
    }
  }

  /// The months and years that begin, where there is room, and the day that is shown.
  private mutating func drawMonths(_ bar: TimeBar, _ model: Model, _ layout: ScreenLayout) {
    let row = layout.timeBar.origin.row
    let current = model.player.position
    let shown = " \(model.atlas.dateLabel(at: current)) "
    let start = max(0, min(bar.columns(of: current).lowerBound - 1, size.columns - shown.utf8.count))
    var free = 0
    for (position, label) in bar.beginnings(from: model.atlas.day(at: 0)) {
      let column = bar.columns(of: position).lowerBound
      let end = column + label.utf8.count
      guard column >= free, end <= size.columns, end < start || column > start + shown.utf8.count else { continue }
      let ink: Ink = position < current ? .plain : .faint
      free = column + write(label, at: Point(column: column, row: row), ink) + 1
    }
    write(shown, at: Point(column: start, row: row), .plain, Frame.plate)
  }
}

/// What the bar tells of each day: how much changed, and how many key events there are.
private struct Track {
  private let atlas: Atlas
  /// The position of the last day that may be told of.
  private let lastTold: Int
  /// The changes of the day with most.
  private let most: Int

  /// In the quiz the days to come are hidden.
  init(_ model: Model) {
    atlas = model.atlas
    lastTold = model.quiz == nil ? model.player.last : model.player.position
    let chronicle = model.atlas.chronicle
    most = (0...model.player.last).reduce(1) { max($0, chronicle.changes(on: model.atlas.day(at: $1)).count) }
  }

  /// `#` for days with half as many changes as the day with most, `=` for a sixth, `-` for less.
  func weight(of positions: Range<Int>) -> Unicode.Scalar {
    let changes = told(positions).reduce(0) { max($0, atlas.chronicle.changes(on: atlas.day(at: $1)).count) }
    return changes * 2 >= most ? "#" : changes * 6 >= most ? "=" : "-"
  }

  func keyEvents(during positions: Range<Int>) -> Int {
    let told = told(positions)
    guard let first = told.first, let last = told.last else { return 0 }
    return atlas.chronicle.events(during: atlas.day(at: first)...atlas.day(at: last)).count { $0.isKey }
  }

  private func told(_ positions: Range<Int>) -> Range<Int> { positions.clamped(to: 0..<lastTold + 1) }
}

/// Where the days stand on the bar.
struct TimeBar {
  let days: Int
  let columns: Int

  /// The columns of a day, where there is one or more for each.
  var slot: Int { (columns - 1) / max(1, days) }

  private var margin: Int { slot > 0 ? (columns - slot * days) / 2 : 0 }

  func columns(of position: Int) -> Range<Int> {
    guard slot > 0 else {
      let column = position * (columns - 1) / max(1, days - 1)
      return column..<column + 1
    }
    return margin + position * slot..<margin + (position + 1) * slot
  }

  /// The position of the day at a column.
  func position(at column: Int) -> Int? {
    (0..<days).last { columns(of: $0).lowerBound <= column }
  }

  /// The days that share a column, where there are more days than columns.
  func positions(in column: Int) -> Range<Int> {
    func first(of column: Int) -> Int { (column * (days - 1) + columns - 2) / max(1, columns - 1) }
    return first(of: column)..<max(first(of: column) + 1, min(days, first(of: column + 1)))
  }

  /// How many months lie between two labels: as few as leave room for a year and a blank, and a part of a year, so that
  /// each year's beginning is among them.
  private var monthsBetweenLabels: Int {
    [1, 2, 3, 4, 6].first { columns * 30 * $0 / max(1, days) >= 5 } ?? 12
  }

  /// The eve, then months and years that begin, with what to call them; as many as have room.
  func beginnings(from eve: Day) -> [(position: Int, label: String)] {
    var beginnings = [(position: 0, label: "eve")]
    var (year, month, _) = eve.components
    while true {
      month += 1
      if month > 12 { (year, month) = (year + 1, 1) }
      guard let day = Day(year: year, month: month, day: 1), eve.distance(to: day) < days else { return beginnings }
      guard (month - 1) % monthsBetweenLabels == 0 else { continue }
      beginnings.append((eve.distance(to: day), month == 1 ? String(year) : Day.monthNames[month - 1]))
    }
  }

  /// What stands over a day that is not shown, and from which column on: its date, or its month where there is room for one
  /// of the two; `nil` where there is none for either.
  func mark(of day: Day, at position: Int, isLast: Bool) -> (column: Int, text: String)? {
    let column = columns(of: position).lowerBound
    let (_, month, date) = day.components
    let name = Day.monthNames[month - 1]
    // Only dates fit here, so that the first month stands before its date, where the eve has no label.
    if slot == 3, position == 1, column > name.utf8.count { return (column - name.utf8.count - 1, "\(name) \(date)") }
    if slot < 6, position == 1 || date == 1 { return (column, name) }
    let hasRoom = slot >= 4 || slot == 3 && position > 0 || isLast
    return hasRoom ? (column, label(of: day, at: position)) : nil
  }

  /// The date as its slot has room for it: the month stands with the first day shown and each first of a month.
  func label(of day: Day, at position: Int) -> String {
    let (_, month, date) = day.components
    if position == 0 { return "eve" }
    let name = Day.monthNames[month - 1]
    if slot >= 8 { return "\(date) \(name)" }
    return slot >= 6 && (position == 1 || date == 1) ? "\(date)\(name)" : "\(date)"
  }
}
