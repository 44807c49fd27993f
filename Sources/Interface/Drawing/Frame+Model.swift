import Briefing
import Campaign
import Playback
public import Screen

extension Frame {
  /// The screen for a model: the same model always gives the same frame.
  public init(_ model: Model) {
    self.init(size: model.size)
    theme = model.look.theme
    guard !model.isBlank else { return }
    guard let layout = model.layout else {
      drawTooSmall(model)
      return
    }
    drawTitle(model, layout)
    if let fullView = model.currentFullView {
      draw(fullView, model, layout)
    } else {
      drawGround(model, layout)
      drawMarks(model, layout)
      drawBigDate(model, layout)
      drawPanel(model, layout)
    }
    drawTimeBar(model, layout)
    drawStatus(model, layout)
  }

  /// One line that says the day and what is needed, where the terminal is too small for more.
  private mutating func drawTooSmall(_ model: Model) {
    let needed = "needs \(ScreenLayout.smallest.columns)x\(ScreenLayout.smallest.rows)"
    let lines = [
      "\(model.day.shortWithWeekday), \(model.progress); \(needed), this is \(size.columns)x\(size.rows)",
      "\(model.day.short), \(model.progress); \(needed)", "\(model.day.short); \(needed)",
      "\(model.day.short.dropLast(5)): \(needed)", "\(model.day.short.dropLast(5))", needed,
    ]
    let fitting = lines.first { $0.utf8.count <= size.columns } ?? needed.cut(to: size.columns)
    write(fitting, at: Point(column: 0, row: 0))
  }

  private mutating func drawTitle(_ model: Model, _ layout: ScreenLayout) {
    let used = write("\(model.day.shortWithWeekday)  ", at: layout.title, .plain, .bold)
    let position = write(model.progress, at: Point(column: used, row: 0))
    let state = model.playerState(columns: size.columns - used - position - 2)
    let end = size.columns - state.unicodeScalars.count
    write(state, at: Point(column: end, row: 0), model.player.isPlaying ? .notice : .plain)
    let title = model.atlas.campaign.header.title.plain
    let start = used + position + 3
    if start + title.unicodeScalars.count + 2 <= end { write(title, at: Point(column: start, row: 0), .faint) }
  }

  private mutating func drawStatus(_ model: Model, _ layout: ScreenLayout) {
    if let prompt = model.prompt {
      let label = write(prompt.label, at: layout.status, .notice)
      let typed = TypedText(prompt.text, .notice).end(in: size.columns - label - 1)
      write(Array(typed), at: Point(column: label, row: layout.status.row))
      cursor = Point(column: min(label + typed.count, size.columns - 1), row: layout.status.row)
    } else if let message = model.message {
      write(message.plain.cut(to: size.columns), at: layout.status, .notice)
    } else {
      write(model.hint(columns: size.columns), at: layout.status, .faint)
    }
  }
}

extension Model {
  /// `the eve`, `day 4 of 12`.
  var progress: String {
    player.position == 0 ? "the eve" : "day \(player.position) of \(player.last)"
  }

  /// `paused 1x`, `playing 2x loop`, `backwards 1x by events`.
  ///
  /// Where there is little room, a filter is only said to be on, then the view's name goes, then how the days go by.
  func playerState(columns: Int) -> String {
    let state = player.isPlaying ? (player.isReversed ? "backwards" : "playing") : "paused"
    // The quiz does not play.
    let pace = quiz == nil ? "\(state) \(player.pace.label)" : "quiz"
    let ways = quiz == nil ? pace + (player.followsEvents ? " by events" : "") + (player.loops ? " loop" : "") : pace
    let view = view == .state ? "" : "\(view.title)  "
    let isFiltered = filter.isOff ? "" : "filter on  "
    let forms = [
      (filter.isOff ? "" : filter.sentence + "  ") + view + ways, isFiltered + view + ways, isFiltered + ways,
      isFiltered + pace,
    ]
    return forms.first { $0.unicodeScalars.count <= columns } ?? pace.cut(to: columns)
  }

  /// The keys that are of use now, as many as have room; the last two always stay.
  func hint(columns: Int) -> String {
    if let count = session.input.count { return "\(count): a count for the next key" }
    var hints = self.hints
    while hints.joined(separator: "  ").utf8.count > columns, hints.count > 2 { hints.remove(at: hints.count - 3) }
    return hints.joined(separator: "  ").cut(to: columns)
  }

  private var hints: [String] {
    switch panel {
    case .day where quiz?.chosen != nil: ["Enter show the day", "n another", "PgDn more", "Esc leave", "q quit"]
    case .day where quiz != nil && question == nil: ["Left back", "Esc leave", "q quit"]
    case .day where quiz != nil: ["1 2 3 4 choose", "n another", "Left back", "Esc leave", "q quit"]
    case .day where presentation != nil && view.isMap:
      [
        "PgDn PgUp day", "Space play", "b blank", presentation?.showsNotes == true ? "Down Up notes" : "s notes",
        "? help", "q quit",
      ]
    case .day where !view.isMap: view.hints(presents: presentation != nil, hasOthers: hasOthers)
    case .day, .place, .why, .cell, .filter, .narration, .views, .help, .record, .command: panel.traits.hints
    }
  }
}
