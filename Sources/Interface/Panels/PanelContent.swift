import Briefing
import Campaign
import Cartography
import Screen

/// What the panel holds in a layout, as a value: its text, how much of it is shown, and the legend.
struct PanelContent {
  var text: Passage
  var legend: Passage
  var visibleRows: Int
  var scroll: Int

  /// The blanks between two columns of text.
  static let gap = 3

  /// The scroll at which the last line is seen.
  var lastScroll: Int { max(0, text.lines.count - visibleRows) }

  /// The scroll nearest to a present one that shows a row's beginning; `nil` for no row.
  func scroll(showing row: Int?, from present: Int) -> Int? {
    guard let row else { return nil }
    let lines = text.lines.indices.filter { text.lines[$0].row == row }
    guard let first = lines.first, let last = lines.last else { return present }
    let lowest = min(first, last - visibleRows + 1)
    return max(0, min(max(present, lowest), first))
  }
}

extension PanelContent {
  init(_ model: Model, _ layout: ScreenLayout) {
    self = model.laidOutPanel(layout)
  }
}

extension Model {
  /// With fewer rows than this, only the day's panel keeps the legend's counts.
  private static let rowsForLegend = 30
  /// With so few rows, notes and questions have two sides in each row of the legend below them.
  private static let rowsForShortLegend = 20

  /// The panel's content in the present layout; `nil` where the terminal is too small.
  var panelContent: PanelContent? { layout.map { PanelContent(self, $0) } }

  fileprivate func laidOutPanel(_ layout: ScreenLayout) -> PanelContent {
    let size = panelRect(layout).size
    let legend = layout.legend.map { Passage(legendOf: self, width: $0.size.columns) } ?? legend(size)
    let isBeside = layout.legend != nil
    let rows = size.rows - (isBeside || legend.lines.isEmpty ? 0 : legend.lines.count + 1)
    let columns = layout.textColumns
    let width = (size.columns + PanelContent.gap) / columns - PanelContent.gap
    let text = passage(width: width, rows: rows * columns, layout)
    // The last row says that there is more, where there is.
    let hasNoRowForMore = text.lines.count <= rows * columns && !legend.lines.isEmpty && !isBeside
    let visible = columns * (hasNoRowForMore ? rows : max(1, rows - 1))
    let last = max(0, text.lines.count - visible)
    return PanelContent(text: text, legend: legend, visibleRows: visible, scroll: min(scroll, last))
  }

  /// The sides with their counts; where the panel tells of a place and is low, what the letters stand for.
  private func legend(_ size: Size) -> Passage {
    if panel == .day && prompt == nil || size.rows >= Model.rowsForLegend {
      return Passage(legendOf: self, width: size.columns, isShort: hasShortLegend(size))
    }
    let tellsOfPlace =
      switch panel {
      case .place, .why, .cell: prompt == nil
      case .day, .filter, .narration, .views, .help, .record, .command: false
      }
    return tellsOfPlace && view.isMap ? Passage(keyOf: self, width: size.columns) : Passage(width: size.columns)
  }

  /// Whether the legend leaves the rows to the text: notes, a question, the days' signs and what was reported later are
  /// to be read whole.
  private func hasShortLegend(_ size: Size) -> Bool {
    let tellsMore =
      switch view {
      case .cumulative, .known, .disagreement: true
      case .state, .change, .strip, .corridor, .multiples, .sources: false
      }
    return (quiz != nil || presentation != nil) && size.rows <= Model.rowsForShortLegend
      || tellsMore && size.rows < Model.rowsForLegend
  }

  /// Scrolls as little as shows the chosen row's beginning, and as much of it as there is room for.
  mutating func showChosenRow() {
    scroll = panelContent.flatMap { $0.scroll(showing: panel.traits.rows?.chosen, from: scroll) } ?? 0
  }

  /// How many rows below a day's passage it takes to read that changes have no source: a blank, a heading, the sentence,
  /// and what says that there is more.
  private static let rowsToSources = 4

  /// The day as fully as it fits without scrolling.
  private func passage(of account: DayAccount, width: Int, rows: Int) -> Passage {
    for depth in Passage.Depth.allCases where depth.mayFit(account, width: width, rows: rows) {
      let passage = Passage(account, atlas, width: width, depth: depth)
      guard passage.lines.count <= rows else { continue }
      let showsSources = passage.lines.count + Model.rowsToSources <= rows || account.unsourced.isEmpty
      return showsSources ? passage : Passage(account, atlas, width: width, depth: depth, countsUnsourced: true)
    }
    return Passage(account, atlas, width: width, depth: .headlines, countsUnsourced: true)
  }

  private func passage(width: Int, rows: Int, _ layout: ScreenLayout) -> Passage {
    if let prompt, prompt.purpose == .place { return Passage(matchesOf: prompt, in: atlas, rows: rows, width: width) }
    switch panel {
    case .day where quiz != nil: return Passage(quizOf: self, width: width)
    case .day where view == .change: return Passage(changeOf: self, width: width)
    case .day where view == .cumulative: return Passage(advanceOf: self, width: width, rows: rows)
    case .day where view == .disagreement: return Passage(disagreementOf: self, width: width)
    case .day where view == .known: return Passage(knownOf: self, width: width)
    case .filter(let row): return Passage(filterOf: self, row: row, width: width)
    case .day where presentation?.showsNotes == true: return Passage(notesOf: self, width: width)
    case .day where presentation != nil: return Passage(headlineOf: self, width: width)
    case .day:
      let account = DayAccount(atlas, on: day)
      var passage = passage(of: account, width: width, rows: rows)
      passage.addSources(account, atlas)
      return passage
    case .place(let place, let row):
      return Passage(of: PlaceRecord(atlas.campaign[place], in: atlas, on: day), chosen: row, width: width)
    case .why(let place): return Passage(whyOf: atlas.campaign[place], in: self, width: width)
    case .cell(let point): return Passage(whyOf: point, in: self, grid: layout.grid, width: width)
    case .narration: return Passage(of: atlas.narration(of: day), width: width)
    case .help: return Passage(helpOfWidth: width)
    case .views(let chosen): return Passage(atlas.views, shown: view, chosen: chosen, width: width)
    case .command: return Passage(commandOf: self, width: width)
    case .record: return Passage(recordOf: atlas, width: width)
    }
  }
}

extension Passage {
  /// What matches what has been typed, the places above all else, with the one that Enter takes marked.
  init(matchesOf prompt: Prompt, in atlas: Atlas, rows: Int, width: Int) {
    self.init(width: width)
    guard !prompt.matches.isEmpty else {
      let hint = "Type a place's name in any spelling, or words of an event, a note or a source."
      add(prompt.text.isEmpty ? hint : "No place is called so, and no text has such a word.", ink: .faint)
      return
    }
    add("\(prompt.matches.count) found", attributes: .bold)
    let room = max(1, rows - 2)
    let first = max(0, prompt.chosen - room + 1)
    for index in prompt.matches.indices.dropFirst(first).prefix(room) {
      let (text, kind) = atlas.listing(of: prompt.matches[index])
      let isChosen = index == prompt.chosen
      addRow(
        [Run(text: (isChosen ? "> " : "  ") + text, attributes: isChosen ? [.bold, .reverse] : [])],
        right: Run(text: kind.plain, ink: .faint))
    }
  }
}
