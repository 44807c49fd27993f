/// The player: which day is shown, whether it runs, and how fast.
///
/// Days are positions from 0 (the eve) to `last`. Time comes in as an argument, so that tests own it.
public struct Player: Equatable, Sendable {
  /// The last position.
  public let last: Int
  public private(set) var position = 0
  public private(set) var isPlaying = false
  public private(set) var pace = Pace.normal
  /// Whether the days go by from the last to the eve while playing.
  public private(set) var isReversed = false
  /// Whether playing goes on from the other end after the last day, or after the eve when reversed.
  public var loops = false
  /// Whether quiet days go by faster and days with marked events stay longer.
  public var followsEvents = false
  /// Whether playing pauses on each day that has marked events.
  public var pausesOnEvents = false
  /// Whether playing passes over the days on which nothing changed, but for the last one, or the eve when reversed.
  public var showsOnlyChanged = false
  /// No day stays on screen for less than this while playing, however fast the pace.
  public private(set) var leastDwell = Duration.zero
  /// How many marked events each position has; a position beyond its end has none.
  private let markedEvents: [Int]
  /// Whether anything changed at each position; nothing did beyond its end.
  public var hasChanged: [Bool]
  /// How long the shown day has been on screen while playing.
  private var shownFor = Duration.zero

  public init(last: Int, markedEvents: [Int] = [], hasChanged: [Bool] = []) {
    self.last = max(0, last)
    self.markedEvents = markedEvents
    self.hasChanged = hasChanged
  }

  /// Nothing that fills the screen comes and goes more than three times a second (WCAG 2.2, success criterion 2.3.1):
  /// each change stands for a third of a second at least.
  public static let leastSteadyTime = Duration.milliseconds(334)

  /// How long a day is shown.
  public struct Pace: Hashable, Sendable {
    /// Steps away from normal: each halves or doubles the speed.
    public fileprivate(set) var step = 0

    public static let normal = Pace()
    static let steps = -2...4

    /// How long a day stays on screen: 2 seconds at normal pace, 8 at the slowest, an eighth of one at the fastest.
    public var dwell: Duration {
      step < 0 ? .seconds(2 << -step) : .milliseconds(2000 >> step)
    }

    /// The pace that a label stands for; `nil` where there is none such.
    public init?(label: String) {
      guard let pace = Pace.all.first(where: { $0.label == label }) else { return nil }
      self = pace
    }

    private init() {}

    /// Every pace, the slowest first.
    public static let all = steps.map { step in
      var pace = Pace.normal
      pace.step = step
      return pace
    }

    /// The speed to show: `1x`, `1/4x`, `16x`.
    public var label: String {
      step < 0 ? "1/\(1 << -step)x" : "\(1 << step)x"
    }
  }

  /// Starts or pauses; at the end it starts over.
  public mutating func toggle() {
    isPlaying ? pause() : play()
  }

  /// Starts or pauses playing backwards; where the days go forwards it turns them round.
  public mutating func toggleBackwards() {
    isPlaying && isReversed ? pause() : play(backwards: true)
  }

  /// Starts playing, from the other end where there is no day to go on to.
  public mutating func play(backwards: Bool = false) {
    isReversed = backwards
    if position == end { position = start }
    shownFor = .zero
    isPlaying = last > 0
  }

  /// Where playing begins, and where it ends unless it loops.
  private var start: Int { isReversed ? last : 0 }
  private var end: Int { isReversed ? 0 : last }

  public mutating func pause() {
    isPlaying = false
    shownFor = .zero
  }

  /// Moves by a number of days and pauses; it stays within the days there are.
  public mutating func step(by days: Int) {
    let (sum, overflow) = position.addingReportingOverflow(days)
    seek(to: overflow ? (days < 0 ? 0 : last) : sum)
  }

  /// Goes to a position and pauses.
  public mutating func seek(to position: Int) {
    pause()
    self.position = min(max(0, position), last)
  }

  public mutating func faster() {
    pace.step = min(pace.step + 1, Pace.steps.upperBound)
    slowToLeastDwell()
  }

  public mutating func slower() { pace.step = max(pace.step - 1, Pace.steps.lowerBound) }
  public mutating func setPace(_ pace: Pace) { self.pace = pace }
  public mutating func normalPace() { pace = .normal }

  /// Lets no day go by in less than some time, and slows down where the pace is faster than that.
  public mutating func keepDays(forAtLeast time: Duration) {
    leastDwell = time
    slowToLeastDwell()
  }

  private mutating func slowToLeastDwell() {
    while pace.dwell < leastDwell, pace.step > Pace.steps.lowerBound { pace.step -= 1 }
  }

  /// How long the shown day stays on screen while playing.
  ///
  /// By events, a day without marked ones stays for half the pace's time, and one with some for the whole and a half
  /// more for each.
  public var dwell: Duration {
    guard followsEvents else { return max(leastDwell, pace.dwell) }
    let halves = hasMarkedEvents(at: position) ? 2 + markedEvents[position] : 1
    return max(leastDwell, pace.dwell * halves / 2)
  }

  private func hasMarkedEvents(at position: Int) -> Bool {
    markedEvents.indices.contains(position) && markedEvents[position] > 0
  }

  /// How long to wait before `advance` would show another day; `nil` while paused: nothing will happen by itself.
  public var timeUntilNextDay: Duration? {
    isPlaying ? max(.zero, dwell - shownFor) : nil
  }

  /// Lets time pass; the days that it covers go by, and playing ends on the last day, or on the eve when reversed,
  /// unless it loops.
  public mutating func advance(by time: Duration) {
    guard isPlaying else { return }
    shownFor += time
    while isPlaying, shownFor >= dwell {
      shownFor -= dwell
      showNext()
    }
  }

  /// The position that follows while playing, short of the end; one to pause at is not passed over.
  private var next: Int {
    let step = isReversed ? -1 : 1
    var next = position + step
    while showsOnlyChanged, next != end, !isToldOfChange(next), !(pausesOnEvents && hasMarkedEvents(at: next)) {
      next += step
    }
    return next
  }

  private func isToldOfChange(_ position: Int) -> Bool { hasChanged.indices.contains(position) && hasChanged[position] }

  private mutating func showNext() {
    position = position == end ? start : next
    if position == end && !loops || pausesOnEvents && hasMarkedEvents(at: position) { pause() }
  }
}
