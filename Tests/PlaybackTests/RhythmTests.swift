import Playback
import Testing

/// Pace by events, pauses on them, backward play, and the least time of a day.
@Suite struct RhythmTests {
  /// Positions 0 and 2 are quiet, 1 has one marked event, 3 has two; 4 has none given.
  private let marked = [0, 1, 0, 2]

  @Test func `by events a quiet day takes half the time and each marked event adds a half`() {
    var player = Player(last: 4, markedEvents: marked)
    player.followsEvents = true
    player.play()
    var dwells: [Duration] = []
    while let time = player.timeUntilNextDay {
      dwells.append(time)
      player.advance(by: time)
    }
    #expect(dwells == [.seconds(1), .seconds(3), .seconds(1), .seconds(4)])
    #expect(player.position == 4)
  }

  @Test func `without pace by events the marks change nothing`() {
    var player = Player(last: 4, markedEvents: marked)
    player.play()
    player.advance(by: .milliseconds(7999))
    #expect(player.position == 3)
    player.advance(by: .milliseconds(1))
    #expect(player.position == 4)
  }

  @Test func `pace by events turned on in the middle of a day counts the time that has passed`() {
    var player = Player(last: 4, markedEvents: marked)
    player.play()
    player.advance(by: .milliseconds(700))
    player.followsEvents = true
    #expect(player.timeUntilNextDay == .milliseconds(300))
    player.followsEvents = false
    player.advance(by: .milliseconds(500))
    player.followsEvents = true
    #expect(player.timeUntilNextDay == .zero)
    player.advance(by: .zero)
    #expect(player.position == 1)
  }

  @Test func `a span of time covers the days that it is long enough for`() {
    var player = Player(last: 4, markedEvents: marked)
    player.followsEvents = true
    player.play()
    player.advance(by: .milliseconds(4500))
    #expect(player.position == 2)
    #expect(player.timeUntilNextDay == .milliseconds(500))
  }

  @Test(arguments: [false, true])
  func `asked for, playing pauses on each day with marked events`(backwards: Bool) {
    var player = Player(last: 4, markedEvents: marked)
    player.pausesOnEvents = true
    if backwards { player.seek(to: 4) }
    var stops: [Int] = []
    for _ in 0..<3 {
      player.play(backwards: backwards)
      player.advance(by: .seconds(100))
      #expect(player.timeUntilNextDay == nil)
      stops.append(player.position)
    }
    #expect(stops == (backwards ? [3, 1, 0] : [1, 3, 4]))
  }

  @Test func `backwards the days go by to the eve and pause there`() {
    var player = Player(last: 3)
    player.seek(to: 3)
    player.toggleBackwards()
    #expect(player.isPlaying && player.isReversed)
    var seen: [Int] = []
    while let time = player.timeUntilNextDay {
      player.advance(by: time)
      seen.append(player.position)
    }
    #expect(seen == [2, 1, 0])
  }

  @Test func `backwards from the eve starts at the last day`() {
    var player = Player(last: 3)
    player.toggleBackwards()
    #expect(player.position == 3)
    #expect(player.isPlaying)
  }

  @Test func `backwards with loop the eve is followed by the last day`() {
    var player = Player(last: 3)
    player.seek(to: 1)
    player.loops = true
    player.toggleBackwards()
    player.advance(by: .seconds(4))
    #expect(player.position == 3)
    #expect(player.isPlaying)
  }

  @Test func `the backward key turns a playing player round, and pauses one that goes backwards`() {
    var player = Player(last: 9)
    player.seek(to: 5)
    player.play()
    player.toggleBackwards()
    player.advance(by: .seconds(2))
    #expect(player.position == 4)
    player.toggleBackwards()
    #expect(!player.isPlaying)
    #expect(player.timeUntilNextDay == nil)
    player.toggle()
    player.advance(by: .seconds(2))
    #expect(player.position == 5)
  }

  @Test func `no day is shorter than the least that is asked for`() {
    var player = Player(last: 4, markedEvents: marked)
    for _ in 0..<9 { player.faster() }
    player.keepDays(forAtLeast: .milliseconds(334))
    #expect(player.pace.label == "4x")
    player.faster()
    #expect(player.pace.label == "4x")
    player.play()
    #expect(player.timeUntilNextDay == .milliseconds(500))
    player.followsEvents = true
    #expect(player.timeUntilNextDay == .milliseconds(334))
  }

  @Test func `a campaign of one day neither plays nor ends the program`() {
    var player = Player(last: 0, markedEvents: [3])
    player.toggle()
    player.toggleBackwards()
    player.advance(by: .seconds(9))
    #expect(player.position == 0)
    #expect(player.timeUntilNextDay == nil)
  }
}
