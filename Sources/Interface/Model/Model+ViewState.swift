public import Briefing
import Campaign
import Playback

extension Model {
  /// Shows what a view state says.
  public mutating func stand(at viewState: ViewState) {
    let drawing = (look, camera)
    self.viewState = viewState
    if let day = viewState.day { player.seek(to: atlas.position(of: day)) }
    followChanges()
    session.memory.pagePosition = player.position
    panel = viewState.topic.flatMap { Panel($0, place: viewState.place) } ?? .day
    // The map is laid out anew only where it must be: days that follow each other share it.
    if drawing != (look, camera) { layOut() }
    refresh()
  }

  /// The page of small maps that was turned to on the day that is shown, from 0 on.
  var turnedPage: Int? { session.memory.pagePosition == player.position ? viewState.page : nil }

  /// What a command says to show this again; under the panel with the command that is what the command is for.
  var viewStateToResume: ViewState {
    var state = viewState
    state.day = day
    if viewState.follows {
      state.camera = Camera()
    } else if camera.isZoomed {
      state.camera.centre = camera.centre ?? atlas.campaign.header.frame.centre
    }
    state.comparesWithMark = view == .change && viewState.comparesWithMark
    state.page = turnedPage
    state.topic = (panel == .command ? session.panelBeforeCommand : panel).traits.topic
    return state
  }
}
