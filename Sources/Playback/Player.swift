/// The player: which day is shown, whether it runs, and how fast.
///
/// Days are positions from 0 (the eve) to `last`. Time comes in as an argument, so that tests own it.
public struct Player: Equatable, Sendable {
  /// The last position.
  public let last: Int
  public private(set) var position = 0
  public private(set) var isPlaying = false
  public private(set) var pace = Pace.normal
  /// Whether playing goes on from the eve after the last day.
  public var loops = false
  /// How long the shown day has been on screen while playing.
  private var shownFor = Duration.zero

  public init(last: Int) {
    self.last = max(0, last)
  }

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

  /// Starts playing, from the eve where the last day is shown.
  public mutating func play() {
    if position == last { position = 0 }
    shownFor = .zero
    isPlaying = last > 0
  }

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

  public mutating func faster() { pace.step = min(pace.step + 1, Pace.steps.upperBound) }
  public mutating func slower() { pace.step = max(pace.step - 1, Pace.steps.lowerBound) }
  public mutating func setPace(_ pace: Pace) { self.pace = pace }
  public mutating func normalPace() { pace = .normal }

  /// How long to wait before `advance` would show another day; `nil` while paused: nothing will happen by itself.
  public var timeUntilNextDay: Duration? {
    isPlaying ? max(.zero, pace.dwell - shownFor) : nil
  }

  /// Lets time pass; the days that it covers go by, and playing ends on the last day unless it loops.
  public mutating func advance(by time: Duration) {
    guard isPlaying else { return }
    shownFor += time
    while isPlaying, shownFor >= pace.dwell {
      shownFor -= pace.dwell
      showNext()
    }
  }

  private mutating func showNext() {
    if position < last {
      position += 1
      if position == last, !loops { pause() }
    } else {
      position = 0
    }
  }
}
