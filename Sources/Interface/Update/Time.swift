import Briefing
import Campaign
import Playback

extension Model {
  /// Performs an action of time; `count` is what was typed before it.
  mutating func perform(_ action: TimeAction, count: Int?) {
    let steps = max(1, count ?? 1)
    guard quiz == nil || !action.isOfPlaying else {
      message = "the quiz does not play; Esc leaves it"
      return
    }
    switch action {
    case .playOrPause: player.toggle()
    case .playBackwards: player.toggleBackwards()
    case .next: step(by: steps)
    case .previous: step(by: -steps)
    case .first: player.position == 0 ? step(by: -1) : seek(to: 0)
    case .last: seek(toDayNumber: count)
    case .ask: prompt = Prompt(.date)
    case .nextKeyDay: goToKeyDay(after: true, count: steps)
    case .previousKeyDay: goToKeyDay(after: false, count: steps)
    case .nextChangedDay: goToChangedDay(after: true, count: steps)
    case .previousChangedDay: goToChangedDay(after: false, count: steps)
    case .nextChange: goToChange(after: true, count: steps)
    case .previousChange: goToChange(after: false, count: steps)
    case .slower: slowDown()
    case .faster: speedUp()
    case .normalPace: takeNormalPace()
    case .paceByEvents: togglePaceByEvents()
    case .loop: player.loops.toggle()
    }
  }

  private mutating func takeNormalPace() {
    if player.pace == .normal { message = KeyAnswer.normalPace.text }
    player.normalPace()
  }

  mutating func step(by days: Int) {
    let before = player.position
    player.step(by: days)
    scrollToTopOfDay()
    guard player.position == before, days != 0 else { return }
    message = (days > 0 ? KeyAnswer.lastDay : .firstDay).filled(["day": day.short])
  }

  mutating func seek(to position: Int) {
    player.seek(to: position)
    scrollToTopOfDay()
  }

  /// A new day's list is read from its top; a place's history stays where it is.
  private mutating func scrollToTopOfDay() {
    if panel == .day || panel == .narration { scroll = 0 }
  }

  private mutating func seek(toDayNumber number: Int?) {
    guard let number else { return player.position == player.last ? step(by: 1) : seek(to: player.last) }
    seek(to: number)
    if number > player.last { message = KeyAnswer.fewerDays.filled(["last": player.last]) }
  }

  private mutating func goToKeyDay(after: Bool, count: Int) {
    go(
      among: atlas.keyDays, after: after, count: count, orSay: (after ? KeyAnswer.noLaterKeyDay : .noEarlierKeyDay).text
    )
  }

  private mutating func goToChangedDay(after: Bool, count: Int) {
    let none = after ? KeyAnswer.noLaterChangedDay : .noEarlierChangedDay
    go(among: atlas.changedDays, after: after, count: count, orSay: none.text)
  }

  private mutating func goToChange(after: Bool, count: Int) {
    guard let selection else {
      message = Model.selectFirst
      return
    }
    let name = atlas.campaign[selection].name
    let days = atlas.chronicle.history(of: selection).map(\.day)
    let none = (after ? KeyAnswer.noLaterChange : .noEarlierChange).filled(["place": name])
    go(among: days, after: after, count: count, orSay: none)
  }

  /// Goes to the `count`th of some days after or before the one shown, or as far as there are any.
  private mutating func go(among days: [Day], after: Bool, count: Int, orSay sentence: String) {
    let ahead = after ? days.filter { $0 > day } : days.filter { $0 < day }.reversed()
    guard let target = ahead.prefix(max(1, count)).last else {
      message = sentence
      return
    }
    seek(to: atlas.position(of: target))
  }
}

extension TimeAction {
  /// Whether it only tells how the days go by.
  fileprivate var isOfPlaying: Bool {
    switch self {
    case .slower, .faster, .normalPace, .paceByEvents, .loop: true
    case .playOrPause, .playBackwards, .next, .previous, .first, .last, .ask, .nextKeyDay, .previousKeyDay,
      .nextChangedDay, .previousChangedDay, .nextChange, .previousChange:
      false
    }
  }
}
