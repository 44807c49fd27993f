public import Briefing
import Campaign
import Playback

extension Model {
  /// Goes to a viewState.
  public mutating func stand(at viewState: ViewState) {
    let drawing = (look, camera)
    look = viewState.look
    camera = viewState.camera
    filter = viewState.filter
    mark = viewState.mark.map(atlas.position)
    comparesWithMark = viewState.comparesWithMark
    memory.stripOrder = viewState.stripOrder
    memory.corridor = viewState.corridor
    memory.tellsAgreementFirst = viewState.tellsAgreementFirst
    if let day = viewState.day { player.seek(to: atlas.position(of: day)) }
    memory.page = viewState.page.map { ViewMemory.Turned(position: player.position, number: $0) }
    view = viewState.view
    selection = viewState.place
    panel = viewState.topic.flatMap { panel(for: $0) } ?? .day
    // The map is laid out anew only where it must be: days that follow each other share it.
    if drawing != (look, camera) { layOut() }
    refresh()
  }

  private func panel(for topic: PanelTopic) -> Panel? {
    switch topic {
    case .place: selection.map { .place($0, row: nil) }
    case .why: selection.map { .why($0) }
    case .told: .narration
    case .record: .record
    case .help: .help
    }
  }

  /// Where the model stands; under the panel with the command that is what the command is for.
  var viewState: ViewState {
    var viewState = ViewState()
    viewState.day = day
    viewState.place = selection
    viewState.view = view
    viewState.look = look
    viewState.camera = camera
    if camera.isZoomed { viewState.camera.centre = camera.centre ?? atlas.campaign.header.frame.centre }
    viewState.filter = filter
    viewState.mark = mark.map(atlas.day)
    viewState.comparesWithMark = view == .change && comparesWithMark
    viewState.stripOrder = memory.stripOrder
    viewState.corridor = memory.corridor
    viewState.page = memory.page.flatMap { $0.position == player.position ? $0.number : nil }
    viewState.tellsAgreementFirst = memory.tellsAgreementFirst
    viewState.topic = (panel == .command ? panelBeforeCommand : panel).topic
    return viewState
  }
}

extension Panel {
  /// What a command line calls it; `nil` for the day, and for what a command cannot open.
  fileprivate var topic: PanelTopic? {
    switch self {
    case .place: .place
    case .why: .why
    case .narration: .told
    case .record: .record
    case .help: .help
    case .day, .cell, .filter, .views, .command: nil
    }
  }
}
