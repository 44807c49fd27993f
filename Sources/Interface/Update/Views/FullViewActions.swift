import Briefing
import Campaign
import Playback
import Screen

extension Model {
  mutating func moveRowOfView(by steps: Int) {
    switch currentFullView?.content {
    case .strip(let strip): select(by: steps, in: strip)
    case .corridor: step(by: steps)
    case .multiples(let sheet): go(by: steps * sheet.across, in: sheet)
    case .sources: scrollSources(by: steps)
    case nil: break
    }
  }

  mutating func movePage(by pages: Int) {
    switch currentFullView?.content {
    case .strip(let strip): select(by: pages * max(1, strip.rows - 1), in: strip)
    case .corridor(let corridor): step(by: pages * corridor.days)
    case .multiples(let sheet): turnPage(by: pages, sheet)
    case .sources: scrollSources(by: pages * max(1, (fullView?.rect.size.rows ?? 1) - 2))
    case nil: break
    }
  }

  /// Whether `o` has something else to show: another order, another corridor, another page.
  var hasOthers: Bool {
    switch currentFullView?.content {
    case .corridor(let corridor): corridor.count > 1
    case .multiples(let sheet): sheet.pages > 1
    case .strip, .sources: true
    case nil: false
    }
  }

  mutating func reorder() {
    switch currentFullView?.content {
    case .strip: reorderStrip()
    case .corridor(let corridor):
      viewState.corridor = corridor.next
      if corridor.count < 2 { message = KeyAnswer.noOtherCorridor.text }
    case .multiples(let sheet): turnPage(by: 1, sheet)
    case .sources: reorderSources()
    case nil: message = KeyAnswer.noOrder.text
    }
  }

  /// Goes to the map that is some maps on; a day further where it is the shown one or there are no more.
  private mutating func go(by maps: Int, in sheet: MultiplesLayout) {
    let target = sheet.steps.index(of: player.position) + maps
    let step = sheet.steps[min(max(0, target), sheet.steps.count - 1)]
    guard !step.contains(player.position) else { return self.step(by: maps > 0 ? 1 : -1) }
    seek(to: step.upperBound)
  }

  mutating func toggleWeeks() {
    switch currentFullView?.content {
    case .strip, .multiples:
      viewState.step = viewState.step == .day ? .week : .day
      message = (viewState.step == .week ? KeyAnswer.byWeeks : .byDays).text
    case .corridor, .sources, nil: message = KeyAnswer.noWeeks.text
    }
  }

  private mutating func reorderStrip() {
    viewState.stripOrder = viewState.stripOrder.next
    if viewState.stripOrder == .corridor, atlas.firstCorridor == nil {
      viewState.stripOrder = viewState.stripOrder.next
    }
    session.memory.stripTop = 0
    message = atlas.sentence(of: viewState.stripOrder)
  }

  private mutating func reorderSources() {
    viewState.tellsAgreementFirst.toggle()
    session.memory.sourcesTop = nil
    message = (viewState.tellsAgreementFirst ? SourceOrder.agreement : .source).sentence
  }

  private mutating func select(by steps: Int, in strip: StripLayout) {
    guard let place = strip.place(steps, from: selection) else { return }
    if place == selection { message = (steps > 0 ? KeyAnswer.lastPlace : .firstPlace).text }
    select(place)
  }

  /// Goes on by whole rounds, so that the last page is followed by the first.
  private mutating func turnPage(by pages: Int, _ sheet: MultiplesLayout) {
    let page = sheet.page(of: self) + pages
    viewState.page = sheet.wrapped(page)
    session.memory.pagePosition = player.position
    message = "page \(sheet.page(of: self) + 1) of \(sheet.pages)"
  }

  private mutating func scrollSources(by lines: Int) {
    guard let fullView = currentFullView else { return }
    let layout = SourcesLayout(self, fullView.rect)
    let top = min(max(0, layout.top + lines), layout.lastTop)
    if top == layout.top { message = (lines > 0 ? KeyAnswer.textEnds : .textBegins).text }
    session.memory.sourcesTop = ViewMemory.Turned(position: player.position, number: top)
  }
}

extension MapAction {
  /// Whether it needs the map on the screen; how the screen is drawn can be changed anywhere.
  var pointsAtMap: Bool {
    switch self {
    case .cursor, .moveCursor, .zoomIn, .zoomOut, .fit, .zoomToSelection, .pan, .follow, .labels, .fronts: true
    case .glyphs, .theme: false
    }
  }
}
