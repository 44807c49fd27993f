import Briefing
import Campaign
import Screen

/// The date in large letters at the head of the panel, as large as the panel has room for.
///
/// The size follows from the panel alone, so that it stays the same from day to day.
struct BigDate {
  /// How the day of the month and the month stand.
  fileprivate enum Form {
    /// `30 NOV` in a row.
    case line
    /// The day over the month.
    case stack
    /// Only the day; the month stands beside it in plain letters.
    case number
  }

  /// The columns and rows that one dot of a letter takes, and the form.
  fileprivate struct Style {
    let dotColumns: Int
    let dotRows: Int
    let form: Form

    /// The room that the widest date takes: two digits of four columns, and a month like `NOV` of sixteen.
    var columns: Int {
      switch form {
      case .line: 28 * dotColumns
      case .stack: 16 * dotColumns
      case .number: 22
      }
    }

    var rows: Int {
      switch form {
      case .line, .number: BigLetters.height * dotRows
      case .stack: (2 * BigLetters.height + 1) * dotRows
      }
    }
  }

  private static let styles = [
    Style(dotColumns: 4, dotRows: 2, form: .line), Style(dotColumns: 4, dotRows: 2, form: .stack),
    Style(dotColumns: 2, dotRows: 1, form: .line), Style(dotColumns: 2, dotRows: 1, form: .stack),
    Style(dotColumns: 1, dotRows: 1, form: .line), Style(dotColumns: 1, dotRows: 1, form: .number),
  ]

  private let style: Style?

  /// The date may take less than half of the panel's rows.
  init(in panel: Size) {
    style = BigDate.styles.first { $0.columns <= panel.columns && $0.rows <= panel.rows * 9 / 20 }
  }

  /// The rows that it takes of the panel: its letters, a line of words, and a blank one.
  var rows: Int { (style?.rows ?? 0) + 2 }

  /// The lines of a day, with `#` for the cells of its letters, which the screen fills.
  func lines(of day: Day) -> [String] {
    guard let style else { return [] }
    let (_, month, date) = day.components
    let name = Day.monthNames[month - 1]
    switch style.form {
    case .line: return style.enlarged(BigLetters.rows(of: "\(date) \(name.uppercased())"))
    case .stack:
      return style.enlarged(BigLetters.rows(of: "\(date)") + [""] + BigLetters.rows(of: name.uppercased()))
    case .number: return BigLetters.rows(of: "\(date)")
    }
  }

  /// What stands beside the letters, where they do not name the month.
  func aside(of day: Day) -> String? {
    guard style?.form == .number else { return nil }
    return Day.monthNames[day.components.month - 1]
  }
}

extension BigDate.Style {
  /// Each dot as a block of cells.
  fileprivate func enlarged(_ rows: [String]) -> [String] {
    rows.flatMap { row in
      let wide = row.map { String(repeating: $0, count: dotColumns) }.joined()
      return Array(repeating: wide, count: dotRows)
    }
  }
}

extension Frame {
  /// The large date with the weekday and the day's number under it, where there is an audience.
  mutating func drawBigDate(_ model: Model, _ layout: ScreenLayout) {
    guard model.presentation != nil, model.view.isMap else { return }
    let date = BigDate(in: layout.panel.size)
    let lines = date.lines(of: model.day)
    let origin = layout.panel.origin
    for (row, line) in lines.enumerated() {
      for (column, glyph) in line.unicodeScalars.enumerated() where glyph != " " {
        self[Point(column: origin.column + column, row: origin.row + row)] = Cell(" ", .plain, .reverse)
      }
    }
    if let aside = date.aside(of: model.day) {
      write(aside, at: Point(column: origin.column + 11, row: origin.row + lines.count - 1), .plain, .bold)
    }
    write(
      "\(model.day.longWeekday), \(model.progress)", at: Point(column: origin.column, row: origin.row + lines.count),
      .plain, .bold, width: layout.panel.size.columns)
  }
}

extension Model {
  /// The part of the panel that its text has: below the large date, where there is one.
  func panelRect(_ layout: ScreenLayout) -> Rect {
    guard presentation != nil else { return layout.panel }
    let used = BigDate(in: layout.panel.size).rows
    return Rect(
      column: layout.panel.origin.column, row: layout.panel.origin.row + used, columns: layout.panel.size.columns,
      rows: layout.panel.size.rows - used)
  }
}
