import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Model {
  /// Takes in what happened; the effect, if any, is for the owner of the terminal.
  @discardableResult
  public mutating func update(_ message: Message) -> Effect? {
    let before = player
    defer {
      keepHidden(since: before)
      refresh()
    }
    switch message {
    case .elapsed(let time):
      // Time in which the program was stopped or could not draw is not played: one day at most is due after it.
      // Lateness of less than a day is made up for.
      let due = player.timeUntilNextDay ?? .zero
      player.advance(by: time < due + player.pace.dwell / 2 ? time : due)
      presentation?.steadyFor += time
      return idle(for: time)
    case .resized(let size):
      resize(to: size)
      return nil
    case .key(let key):
      session.kiosk?.touch()
      return wake(by: key) ? nil : press(key)
    case .mouse(let mouse):
      session.kiosk?.touch()
      if !isBlank { take(mouse) }
      return nil
    case .pasted(let text):
      session.kiosk?.touch()
      if !isBlank { paste(text) }
      return nil
    }
  }

  private mutating func resize(to size: Size) {
    guard size != self.size else { return }
    self.size = size
    let pointed = cursor.flatMap { layout?.grid.coordinate(column: $0.column, row: $0.row) }
    layOut()
    scroll = 0
    if let pointed { pointCursor(at: pointed) } else if cursor != nil { panel = .day }
  }

  private mutating func press(_ key: Key) -> Effect? {
    message = nil
    if prompt != nil, key != .control("c"), key != .control("l"), key != .control("z") {
      type(key)
      return nil
    }
    let key = session.aliases[key] ?? key
    guard let action = BindingGroup.action(for: key, in: contexts) else {
      session.input.count = nil
      // The line of messages is plain ASCII, and a letter without its marks is another key.
      let name = key.label.utf8.allSatisfy { $0 < 0x80 } ? key.label : "this key"
      message = KeyAnswer.noMeaning.filled(["key": name])
      return nil
    }
    return perform(action)
  }

  /// Which particular bindings come before the general ones, the most particular first.
  private var contexts: [Binding.Context] { presentation == nil ? [context] : [.clicker, context, .presenter] }

  private var context: Binding.Context {
    guard panel == .day else { return panel.traits.context }
    return quiz != nil ? .quiz : !view.isMap ? .rows : presentation != nil ? .presenter : panel.traits.context
  }

  private mutating func perform(_ action: Action) -> Effect? {
    if action == .digit(0), session.input.count == nil {
      perform(.fit, count: 1)
      return nil
    }
    if case .digit(let digit) = action {
      session.input.count = min((session.input.count ?? 0) * 10 + digit, 9999)
      return nil
    }
    let typed = session.input.count
    session.input.count = nil
    switch action {
    case .digit: break
    case .time(let action): perform(action, count: typed)
    case .place(let action): perform(action, count: typed ?? 1)
    case .map(let action) where !view.isMap && action.pointsAtMap:
      message = KeyAnswer.noMap.text
    case .map(let action): perform(action, count: typed ?? 1)
    case .view(let action): perform(action, times: max(1, typed ?? 1))
    case .panel(let action): perform(action, count: typed ?? 1)
    case .quiz(let action): perform(action)
    case .program(let action): return perform(action)
    }
    return nil
  }

  private mutating func perform(_ action: ProgramAction) -> Effect? {
    switch action {
    case .mouse:
      look.takesMouse.toggle()
      message = look.takesMouse ? "the mouse is listened to" : "the mouse is the terminal's"
      return .mouse(look.takesMouse)
    case .blank: blank()
    case .nothing: break
    case .redraw: return .redraw
    case .command: return toggleCommand()
    case .suspend where session.kiosk != nil: message = KeyAnswer.noSuspending.text
    case .suspend: return .suspend
    case .quit: return .quit
    case .quitAndPrint: return session.kiosk == nil ? .quitAndPrint : .quit
    }
    return nil
  }

  // MARK: Panels

  mutating func perform(_ action: PanelAction, count: Int) {
    switch action {
    case .pageDown: scroll(by: count * page)
    case .pageUp: scroll(by: -count * page)
    case .lineDown: scroll(by: count)
    case .lineUp: scroll(by: -count)
    case .top: scroll(by: -(panelContent?.lastScroll ?? 0) - 1)
    case .bottom: scroll(by: (panelContent?.lastScroll ?? 0) + 1)
    case .narrate: toggle(.narration)
    case .notes: toggleNotes()
    case .record: toggle(.record)
    case .help: toggle(.help)
    case .close: close()
    }
  }

  mutating func open(_ panel: Panel) {
    self.panel = panel
    scroll = 0
  }

  /// Opens a panel, or the day's where it is open already.
  mutating func toggle(_ panel: Panel) {
    open(self.panel == panel ? .day : panel)
  }

  /// The lines that PgDn goes on: as many as are seen, less one that stays.
  private var page: Int { max(1, (panelContent?.visibleRows ?? 1) - 1) }

  private mutating func scroll(by lines: Int) {
    let lastScroll = panelContent?.lastScroll ?? 0
    let before = min(scroll, lastScroll)
    scroll = max(0, min(before + lines, lastScroll))
    if scroll == before { message = (lines > 0 ? KeyAnswer.textEnds : .textBegins).text }
  }

  /// Closes what is open, the most recent first.
  mutating func close() {
    switch panel {
    // Clickers send Esc to end other programs' shows: what the audience sees stays.
    case .day where presentation != nil: break
    case .day where view != .state: show(.state)
    case .day where selection == nil: message = KeyAnswer.nothingOpenQuits.text
    case .day: selection = nil
    case .command: open(session.panelBeforeCommand)
    case .place, .why, .cell, .filter, .views, .narration, .help, .record: open(panel.traits.parent)
    }
  }
}
