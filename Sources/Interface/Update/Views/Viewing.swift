import Briefing
import Campaign
import Playback
import Screen

extension Model {
  /// Performs an action of the views, `count` times where it can be repeated.
  mutating func perform(_ action: ViewAction, times count: Int) {
    switch action {
    case .next: show(atlas.view(after: view))
    case .known: show(view == .known ? .state : .known)
    case .mark: setMark()
    case .compare: compare()
    case .filter: if case .filter = panel { open(.day) } else { open(.filter(row: 0)) }
    case .list: toggleList()
    case .order: reorder()
    case .weeks: toggleWeeks()
    case .nextRow: moveRow(by: count)
    case .previousRow: moveRow(by: -count)
    case .nextPage: movePage(by: count)
    case .previousPage: movePage(by: -count)
    case .take: takeRow()
    case .takeNumber(let number): take(number: number)
    }
  }

  // MARK: Lists of choices

  private mutating func toggleList() {
    if case .views = panel { return open(.day) }
    open(.views(chosen: atlas.views.firstIndex(of: view) ?? 0))
  }

  private mutating func moveRow(by steps: Int) {
    switch panel {
    case .filter: chooseFilter(by: steps)
    case .views(let chosen): panel = .views(chosen: row(chosen, by: steps, of: atlas.views.count))
    case .day, .place, .why, .cell, .narration, .help, .record, .command: moveRowOfView(by: steps)
    }
  }

  /// The row of a list that is some steps from another, as far as there are any.
  private mutating func row(_ row: Int, by steps: Int, of count: Int) -> Int {
    let target = min(max(0, row + steps), count - 1)
    if target == row { message = (steps > 0 ? KeyAnswer.lastRow : .firstRow).text }
    return target
  }

  private mutating func takeRow() {
    switch panel {
    case .filter: takeFilter()
    case .views(let chosen): show(atlas.views[chosen])
    case .day, .place, .why, .cell, .narration, .help, .record, .command: break
    }
  }

  private mutating func take(number: Int) {
    switch panel {
    case .filter:
      let count = FilterChoice.all(atlas).count
      guard number <= count else {
        message = "there are \(count) rows"
        return
      }
      panel = .filter(row: number - 1)
      takeFilter()
    case .views:
      guard number <= atlas.views.count else {
        message = "there are \(atlas.views.count) views"
        return
      }
      show(atlas.views[number - 1])
    case .day, .place, .why, .cell, .narration, .help, .record, .command: break
    }
  }

  // MARK: Which view

  mutating func show(_ view: ViewKind) {
    self.view = view
    if view != .change { viewState.comparesWithMark = false }
    open(.day)
    message = KeyAnswer.viewShown.filled(["title": view.title, "summary": view.summary])
  }

  // MARK: Comparing

  private mutating func setMark() {
    viewState.mark = day
    message = KeyAnswer.marked.filled(["day": day.short])
  }

  private mutating func compare() {
    guard let mark = viewState.mark else {
      message = KeyAnswer.markFirst.text
      return
    }
    let isOn = view == .change && viewState.comparesWithMark
    show(isOn ? .state : .change)
    viewState.comparesWithMark = !isOn
    if !isOn { message = KeyAnswer.compared.filled(["day": mark.short]) }
  }

  // MARK: Filter

  private mutating func chooseFilter(by step: Int) {
    guard case .filter(let chosen) = panel else { return }
    panel = .filter(row: row(chosen, by: step, of: FilterChoice.all(atlas).count))
    showChosenRow()
  }

  private mutating func takeFilter() {
    guard case .filter(let row) = panel else { return }
    let before = filter
    filter.toggle(FilterChoice.all(atlas)[row])
    if filter == before { message = "everything is shown already" }
  }
}
