import Briefing
import Campaign
import Playback
import Screen

extension Frame {
  /// All days in two rows: their dates with the one shown in brackets, and a track with ticks for events.
  mutating func drawTimeBar(_ model: Model, _ layout: ScreenLayout) {
    let bar = TimeBar(days: model.player.last + 1, columns: layout.timeBar.size.columns)
    if bar.slot > 0 {
      for position in 0...model.player.last { drawTrack(position, bar, model, layout) }
      drawDates(bar, model, layout)
    } else {
      drawCrowdedTrack(bar, model, layout)
      drawMonths(bar, model, layout)
    }
  }

  private mutating func drawTrack(_ position: Int, _ bar: TimeBar, _ model: Model, _ layout: ScreenLayout) {
    let row = layout.timeBar.origin.row + 1
    let isPast = position < model.player.position
    let isNow = position == model.player.position
    let columns = bar.columns(of: position)
    let ticks = model.atlas.ticks(on: model.atlas.day(at: position), limit: max(0, columns.count - 1))
    for (index, column) in columns.enumerated() {
      let tick: Unicode.Scalar? = index > 0 && index <= ticks.count ? ticks[index - 1] : nil
      let glyph: Unicode.Scalar = index == 0 ? (isNow ? "O" : "+") : tick ?? (isPast ? "=" : "-")
      let ink: Ink = isNow || isPast ? .plain : .faint
      self[Point(column: column, row: row)] = Cell(glyph, ink, isNow ? .bold : [])
    }
  }

  private mutating func drawDates(_ bar: TimeBar, _ model: Model, _ layout: ScreenLayout) {
    let row = layout.timeBar.origin.row
    let current = model.player.position
    var free = 0
    for position in 0...model.player.last where position == 0 || bar.slot >= 3 || position == model.player.last {
      let label = bar.label(of: model.atlas.day(at: position), at: position)
      let column = min(bar.columns(of: position).lowerBound, size.columns - label.utf8.count)
      guard position != current, column >= free else { continue }
      free = column + write(label, at: Point(column: column, row: row), .faint) + 1
    }
    let label = "[" + bar.label(of: model.day, at: current) + "]"
    let start = max(0, min(bar.columns(of: current).lowerBound - 1, size.columns - label.utf8.count))
    write(label, at: Point(column: start, row: row), .notice)
  }
}

extension Frame {
  /// The track where a column has several days: what is most important among them stands for all.
  private mutating func drawCrowdedTrack(_ bar: TimeBar, _ model: Model, _ layout: ScreenLayout) {
    let row = layout.timeBar.origin.row + 1
    let current = model.player.position
    for column in 0..<bar.columns {
      let positions = bar.positions(in: column)
      let isNow = positions.contains(current)
      let isPast = positions.lowerBound < current
      let tick = model.atlas.tick(during: positions)
      let glyph: Unicode.Scalar = isNow ? "O" : tick ?? (isPast ? "=" : "-")
      self[Point(column: column, row: row)] = Cell(glyph, isPast || isNow ? .plain : .faint, isNow ? .bold : [])
    }
  }

  /// The months and years that begin, where there is room, and the day that is shown.
  private mutating func drawMonths(_ bar: TimeBar, _ model: Model, _ layout: ScreenLayout) {
    let row = layout.timeBar.origin.row
    let current = model.player.position
    let (_, month, date) = model.day.components
    let shown = current == 0 ? "[eve]" : "[\(date) \(Day.monthNames[month - 1])]"
    let start = max(0, min(bar.columns(of: current).lowerBound - 1, size.columns - shown.utf8.count))
    var free = 0
    for (position, label) in bar.beginnings(from: model.atlas.day(at: 0)) {
      let column = bar.columns(of: position).lowerBound
      let end = column + label.utf8.count
      guard column >= free, end <= size.columns, end < start || column > start + shown.utf8.count else { continue }
      free = column + write(label, at: Point(column: column, row: row), .faint) + 1
    }
    write(shown, at: Point(column: start, row: row), .notice)
  }
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

  /// The eve, then each month or, where months are too close together, each year that begins, with what to call it.
  func beginnings(from eve: Day) -> [(position: Int, label: String)] {
    let (firstYear, firstMonth, _) = eve.components
    // A month takes about as many columns as a label and a blank.
    let hasMonths = columns * 30 / max(1, days) >= 4
    var beginnings = [(position: 0, label: "eve")]
    var (year, month) = (firstYear, firstMonth)
    while true {
      (year, month) = month == 12 || !hasMonths ? (year + 1, 1) : (year, month + 1)
      guard let day = Day(year: year, month: month, day: 1), eve.distance(to: day) < days else { return beginnings }
      beginnings.append((eve.distance(to: day), month == 1 ? String(year) : Day.monthNames[month - 1]))
    }
  }

  /// The date as its slot has room for it: the month stands with the first day shown and each first of a month.
  func label(of day: Day, at position: Int) -> String {
    let (_, month, date) = day.components
    if position == 0 { return slot >= 4 ? "eve" : "e" }
    let name = Day.monthNames[month - 1]
    if slot >= 8 { return "\(date) \(name)" }
    return slot >= 6 && (position == 1 || date == 1) ? "\(date)\(name)" : "\(date)"
  }
}

extension Atlas {
  /// A tick for each event of a day, the key ones first.
  fileprivate func ticks(on day: Day, limit: Int) -> [Unicode.Scalar] {
    let isKey = chronicle.events(on: day).map(\.isKey)
    let marks: [Unicode.Scalar] = isKey.filter { $0 }.map { _ in "*" } + isKey.filter { !$0 }.map { _ in "'" }
    return Array(marks.prefix(limit))
  }

  /// The tick that stands for the events of some days; `nil` where there are none.
  fileprivate func tick(during positions: Range<Int>) -> Unicode.Scalar? {
    let events = chronicle.events(during: day(at: positions.lowerBound)...day(at: positions.upperBound - 1))
    return events.isEmpty ? nil : events.contains(where: \.isKey) ? "*" : "'"
  }
}
