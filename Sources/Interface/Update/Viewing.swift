import Campaign
import Playback
import Screen

extension Model {
  /// Performs an action of the views.
  mutating func perform(_ action: ViewAction) {
    switch action {
    case .next: show(view.next)
    case .known: show(view == .known ? .state : .known)
    case .mark: setMark()
    case .compare: compare()
    case .filter: if case .filter = panel { open(.day) } else { open(.filter(row: 0)) }
    case .nextRow: chooseFilter(by: 1)
    case .previousRow: chooseFilter(by: -1)
    case .take: takeFilter()
    case .list, .order: break
    }
  }

  mutating func show(_ view: ViewKind) {
    self.view = view
    if view != .change { comparesWithMark = false }
    open(.day)
    message = "\(view.title): \(view.summary)"
  }

  // MARK: Comparing

  private mutating func setMark() {
    mark = player.position
    message = "marked \(day.short); x compares the shown day with it"
  }

  private mutating func compare() {
    guard let mark else {
      message = "mark a day first: m"
      return
    }
    let isOn = view == .change && comparesWithMark
    show(isOn ? .state : .change)
    comparesWithMark = !isOn
    if !isOn { message = "compared with \(atlas.day(at: mark).short)" }
  }

  // MARK: Filter

  private mutating func chooseFilter(by step: Int) {
    guard case .filter(let row) = panel else { return }
    panel = .filter(row: min(max(0, row + step), FilterChoice.all(atlas).count - 1))
    scroll = scrollThatShowsRow
  }

  private mutating func takeFilter() {
    guard case .filter(let row) = panel else { return }
    filter.toggle(FilterChoice.all(atlas)[row])
  }
}
