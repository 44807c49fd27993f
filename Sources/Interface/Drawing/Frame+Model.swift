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
      drawQuizMarks(model, layout)
      drawBigDate(model, layout)
      drawPanel(model, layout)
    }
    drawTimeBar(model, layout)
    drawStatus(model, layout)
    if !model.look.showsLinks { removeLinks() }
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
    let used = write(" \(model.day.shortWithWeekday) ", at: layout.title, .plain, Frame.plate) + 1
    let position = write(model.progress, at: Point(column: used, row: 0), .faint)
    let state = model.playerState(columns: size.columns - used - position - 2)
    let end = size.columns - state.unicodeScalars.count
    write(state, at: Point(column: end, row: 0), model.player.isPlaying ? .notice : .faint)
    let start = used + position + 3
    let title = model.atlas.campaign.header.title.plain.shortened(to: end - 2 - start)
    if let title { write(title, at: Point(column: start, row: 0), .faint) }
  }

  private mutating func drawStatus(_ model: Model, _ layout: ScreenLayout) {
    if let prompt = model.prompt {
      let label = write(prompt.label, at: layout.status, .notice)
      let typed = TypedText(prompt.text).end(in: size.columns - label - 1)
      let used = write(typed, at: Point(column: label, row: layout.status.row), .notice)
      cursor = Point(column: min(label + used, size.columns - 1), row: layout.status.row)
    } else if let message = model.message {
      write(message.plain.cut(to: size.columns), at: layout.status, .notice)
    } else {
      write(model.hints(columns: size.columns), at: layout.status, width: size.columns)
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
  /// Where there is little room, a filter is only said to be on, then the view's name is shortened, then how the days go
  /// by is left out.
  func playerState(columns: Int) -> String {
    let state = player.isPlaying ? (player.isReversed ? "backwards" : "playing") : "paused"
    // The quiz does not play.
    let pace = quiz == nil ? "\(state) \(player.pace.label)" : "quiz"
    let ways = quiz == nil ? pace + (player.followsEvents ? " by events" : "") + (player.loops ? " loop" : "") : pace
    let (name, short) = view == .state ? ("", "") : ("\(view.title)  ", "\(view.shortTitle)  ")
    let isFiltered = filter.isOff ? "" : "filter on  "
    let forms = [
      (filter.isOff ? "" : filter.sentence + "  ") + name + ways, isFiltered + name + ways, isFiltered + short + ways,
      isFiltered + short + pace, isFiltered + pace,
    ]
    return forms.first { $0.unicodeScalars.count <= columns } ?? pace.cut(to: columns)
  }

  /// The keys that are of use now, as many as have room, each key before what it does; the last two always stay.
  func hints(columns: Int) -> [Run] {
    if let count = session.input.count { return [Run(text: "\(count): a count for the next key", ink: .faint)] }
    var hints = self.hints
    while hints.joined(separator: "  ").utf8.count > columns, hints.count > 2 { hints.remove(at: hints.count - 3) }
    return hints.flatMap { hint in
      let words = hint.split(separator: " ")
      let keys = words.prefix { $0 == "arrows" || Key(named: String($0)) != nil }
      return [
        Run(text: keys.joined(separator: " "), attributes: .bold),
        Run(text: " " + words.dropFirst(keys.count).joined(separator: " ") + "  ", ink: .faint),
      ]
    }
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

extension String {
  /// A title in some columns: whole, its first words up to a comma or a colon, or its beginning with a mark; `nil` where
  /// not even that says anything.
  fileprivate func shortened(to columns: Int) -> String? {
    guard utf8.count > columns else { return self }
    let first = String(prefix { $0 != "," && $0 != ":" })
    if first.utf8.count <= columns { return first }
    return columns < 8 ? nil : cut(to: columns)
  }
}
