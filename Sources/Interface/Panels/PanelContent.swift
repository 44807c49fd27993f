import Briefing
import Campaign
import Cartography
import Screen

/// What the panel holds in a layout, as a value: its text, how much of it is shown, where, and the legend.
struct PanelContent {
  let text: Passage
  let legend: Passage
  let room: PanelRoom
  /// The lines of text that are in sight, in all columns together.
  let visibleRows: Int
  let scroll: Int

  /// The scroll at which the last line is seen.
  var lastScroll: Int { max(0, text.lines.count - visibleRows) }

  /// Whether all of the story is in sight.
  var isWhole: Bool { text.storyLines ?? text.lines.count <= visibleRows }

  /// The scroll nearest to a present one that shows a row's beginning; `nil` for no row.
  func scroll(showing row: Int?, from present: Int) -> Int? {
    guard let row else { return nil }
    let lines = text.lines.indices.filter { text.lines[$0].row == row }
    guard let first = lines.first, let last = lines.last else { return present }
    let lowest = min(first, last - visibleRows + 1)
    return max(0, min(max(present, lowest), first))
  }

  /// Where a line of the text stands on the screen; `nil` where it is scrolled out of sight.
  func point(ofLine index: Int) -> Point? {
    let rows = visibleRows / room.columns
    let place = index - scroll
    guard place >= 0, place < visibleRows else { return nil }
    return Point(
      column: room.rect.origin.column + place / rows * (text.width + PanelRoom.gap),
      row: room.rect.origin.row + place % rows)
  }

  /// The number of the row that a point of the screen belongs to, where it lies on one.
  func row(at point: Point) -> Int? {
    text.lines.indices.first { index in
      guard let start = self.point(ofLine: index), start.row == point.row else { return false }
      return point.column >= start.column && point.column < start.column + text.width
    }.flatMap { text.lines[$0].row }
  }
}

extension PanelContent {
  /// The panel as it is shown: in the first of the rooms that hold all of it, else in the largest.
  init(_ model: Model, _ layout: ScreenLayout) {
    let rooms = model.panelRooms(layout)
    let account = PanelAccount(model)
    for room in rooms.dropLast() {
      let content = PanelContent(model, layout, account, in: room, isLargest: false)
      guard !content.isWhole else {
        self = content
        return
      }
    }
    self.init(model, layout, account, in: rooms[rooms.count - 1], isLargest: true)
  }

  private init(
    _ model: Model, _ layout: ScreenLayout, _ account: PanelAccount, in room: PanelRoom, isLargest: Bool
  ) {
    self.room = room
    let isBeside = layout.legend != nil && !room.coversMap
    legend =
      isBeside
      ? Passage(legendOf: model, width: layout.legend?.size.columns ?? 0) : model.legend(in: room, of: account)
    let hasRowForMore = !legend.lines.isEmpty && !isBeside
    let rows = room.rect.size.rows - (hasRowForMore ? legend.lines.count + 1 : 0)
    text = model.panelText(room.textRoom(rows: rows, layout.grid, isLargest: isLargest), account)
    // Under the text is a blank row for what says that there is more, or it takes the last one.
    let isCut = text.lines.count > rows * room.columns && !hasRowForMore
    visibleRows = room.columns * max(1, isCut ? rows - 1 : rows)
    scroll = min(model.scroll, max(0, text.lines.count - visibleRows))
  }
}

/// What the panel's text and the legend's length both rest on, worked out once for all rooms that are tried.
enum PanelAccount {
  case day(DayAccount)
  case change(ViewAccount)
  /// What the panel finds by itself.
  case own

  init(_ model: Model) {
    guard model.panel == .day, model.quiz == nil, model.prompt?.purpose != .place else {
      self = .own
      return
    }
    if model.view == .change {
      self = .change(ViewAccount(model.atlas, model.shown(in: .change)))
    } else if model.presentation == nil, model.view == .state || !model.view.isMap {
      self = .day(DayAccount(model.atlas, on: model.day))
    } else {
      self = .own
    }
  }
}

extension Model {
  /// The panel's content in the present layout; `nil` where the terminal is too small.
  var panelContent: PanelContent? { layout.map { PanelContent(self, $0) } }

  /// Scrolls as little as shows the chosen row's beginning, and as much of it as there is room for.
  mutating func showChosenRow() {
    scroll = panelContent.flatMap { $0.scroll(showing: panel.traits.rows?.chosen, from: scroll) } ?? 0
  }

  fileprivate func panelText(_ room: TextRoom, _ account: PanelAccount) -> Passage {
    if let prompt, prompt.purpose == .place {
      return Passage(matchesOf: prompt, in: atlas, rows: room.rows, width: room.width)
    }
    switch account {
    case .day(let account): return Passage(account, atlas, width: room.width, rows: room.rows)
    case .change(let account): return Passage(account, changeOf: self, width: room.width, rows: room.rows)
    case .own: return panel.traits.text(self, room)
    }
  }
}
