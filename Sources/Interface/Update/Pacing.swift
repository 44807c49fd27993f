import Briefing
import Campaign
import Playback

extension Model {
  /// Turns the pace by events on or off, and says what it does.
  mutating func togglePaceByEvents() {
    player.followsEvents.toggle()
    message =
      player.followsEvents
      ? KeyAnswer.paceByEvents.text : KeyAnswer.evenPace.text
  }

  /// Plays slower, or says that it cannot.
  mutating func slowDown() {
    let before = player.pace
    player.slower()
    if player.pace == before { message = KeyAnswer.slowest.text }
  }

  /// Plays faster, or says that it cannot: there is no faster pace, or nothing may flash.
  mutating func speedUp() {
    let before = player.pace
    player.faster()
    guard player.pace == before else { return }
    message =
      player.leastDwell > .zero ? "no faster: nothing flashes before an audience" : KeyAnswer.fastest.text
  }

  /// Paces by events from now on.
  public mutating func followEvents() { player.followsEvents = true }

  /// Passes over the days on which nothing changed from now on, while playing.
  public mutating func showOnlyChanged() { player.showsOnlyChanged = true }

  /// Pauses on each day that the campaign marks with a key event.
  public mutating func pauseOnEvents() {
    player.pausesOnEvents = true
  }
}
