import Briefing
import Playback

/// What the player keeps where anyone may sit down before it: it plays by itself, and ends, once nobody has touched it for long.
public struct Kiosk: Sendable {
  /// After how long it plays in a loop; `nil` for never.
  public let playsAfter: Duration?
  /// After how long it ends; `nil` for never.
  public let endsAfter: Duration?
  /// What it shows again when it begins to play by itself.
  var beginning = ViewState()
  /// How long nothing has been pressed, pasted or pointed at.
  private(set) var idle = Duration.zero
  private(set) var playsByItself = false

  public init(playsAfter: Duration?, endsAfter: Duration?) {
    self.playsAfter = playsAfter
    self.endsAfter = endsAfter
  }

  /// What is due once nobody has done anything for so long.
  enum Due {
    case play
    case end
  }

  mutating func touch() {
    idle = .zero
    playsByItself = false
  }

  /// Takes in time that passed; each thing is due once.
  mutating func wait(_ time: Duration) -> Due? {
    idle += time
    if let endsAfter, idle >= endsAfter { return .end }
    guard !playsByItself, let playsAfter, idle >= playsAfter else { return nil }
    playsByItself = true
    return .play
  }

  /// How long until something is due.
  var timeUntilDue: Duration? {
    [playsByItself ? nil : playsAfter, endsAfter].compactMap { $0.map { max(.zero, $0 - idle) } }.min()
  }
}

extension Model {
  /// Is open to anyone from now on: no `^Z`, and nothing is left of the one who was here before.
  public mutating func open(toAnyone kiosk: Kiosk) {
    session.kiosk = kiosk
    session.kiosk?.beginning = viewState
  }

  /// How long until time alone changes something; `nil` for never.
  var timeUntilDue: Duration? {
    [player.timeUntilNextDay, session.kiosk?.timeUntilDue].compactMap(\.self).min()
  }

  /// Takes in time in which nobody did anything.
  mutating func idle(for time: Duration) -> Effect? {
    switch session.kiosk?.wait(time) {
    case nil: return nil
    case .end: return .quit
    case .play:
      playFromTheBeginning()
      return nil
    }
  }

  /// Shows what it showed first, from the eve, and plays without an end.
  private mutating func playFromTheBeginning() {
    guard let kiosk = session.kiosk else { return }
    prompt = nil
    message = nil
    scroll = 0
    quiz = nil
    stand(at: kiosk.beginning)
    player.loops = true
    player.seek(to: 0)
    player.play()
  }
}
