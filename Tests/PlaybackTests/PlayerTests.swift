import Playback
import Testing

@Suite struct PlayerTests {
  @Test func `stepping back on the first day stays there`() {
    var player = Player(last: 12)
    player.step(by: -1)
    #expect(player.position == 0)
  }

  @Test func `a step pauses`() {
    var player = Player(last: 12)
    player.play()
    player.step(by: 1)
    #expect(player.position == 1)
    #expect(!player.isPlaying)
  }

  @Test func `a paused player asks for no time`() {
    #expect(Player(last: 12).timeUntilNextDay == nil)
  }

  @Test func `playing shows each day for its dwell and pauses on the last`() {
    var player = Player(last: 12)
    player.play()
    #expect(player.timeUntilNextDay == .seconds(2))
    player.advance(by: .milliseconds(1999))
    #expect(player.position == 0)
    player.advance(by: .milliseconds(1))
    #expect(player.position == 1)
    player.advance(by: .seconds(100))
    #expect(player.position == 12)
    #expect(!player.isPlaying)
  }

  @Test func `a looping player goes from the last day to the eve`() {
    var player = Player(last: 2)
    player.loops = true
    player.play()
    player.advance(by: .seconds(6))
    #expect(player.position == 0)
    #expect(player.isPlaying)
  }

  @Test func `playing at the end starts over`() {
    var player = Player(last: 3)
    player.seek(to: 3)
    player.toggle()
    #expect(player.position == 0)
    #expect(player.isPlaying)
  }

  @Test(arguments: [(1, "2x"), (2, "4x"), (9, "16x"), (-1, "1/2x"), (-9, "1/4x"), (0, "1x")])
  func `the pace is shown and stays within its bounds`(steps: Int, label: String) {
    var player = Player(last: 3)
    for _ in 0..<abs(steps) { steps > 0 ? player.faster() : player.slower() }
    #expect(player.pace.label == label)
    player.normalPace()
    #expect(player.pace.label == "1x")
  }
}
