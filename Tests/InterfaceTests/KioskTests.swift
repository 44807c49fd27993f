import Briefing
import Playback
import Screen
import Testing

@testable import Interface

/// A player that is open to anyone.
struct KioskTests {
  private func model(playsAfter: Duration? = .seconds(30), endsAfter: Duration? = .seconds(600)) throws -> Model {
    var model = try Shipped.model()
    model.open(toAnyone: Kiosk(playsAfter: playsAfter, endsAfter: endsAfter))
    return model
  }

  @Test func `idle for long enough, it plays from the eve in a loop`() throws {
    var model = try model()
    model.press("9Gv")
    model.update(.elapsed(.seconds(29)))
    #expect(!model.player.isPlaying)
    model.update(.elapsed(.seconds(1)))
    #expect(model.player.isPlaying)
    #expect(model.player.loops)
    #expect(model.player.position == 0)
    #expect(model.view == .state)
  }

  @Test func `a key puts off what is due`() throws {
    var model = try model()
    model.update(.elapsed(.seconds(29)))
    model.update(.key(.right))
    model.update(.elapsed(.seconds(29)))
    #expect(!model.player.isPlaying)
  }

  @Test func `what is pasted and the mouse put it off too`() throws {
    for message in [Message.pasted("x"), .mouse(Mouse(.press, at: Point(column: 3, row: 3)))] {
      var model = try model()
      model.update(.elapsed(.seconds(29)))
      model.update(message)
      model.update(.elapsed(.seconds(29)))
      #expect(!model.player.isPlaying)
    }
  }

  @Test func `it goes on playing, and ends once it has been idle for long`() throws {
    var model = try model()
    for _ in 0..<599 { #expect(model.update(.elapsed(.seconds(1))) == nil) }
    #expect(model.player.isPlaying)
    #expect(model.update(.elapsed(.seconds(1))) == .quit)
  }

  @Test func `never is never`() throws {
    var model = try model(playsAfter: nil, endsAfter: nil)
    #expect(model.update(.elapsed(.seconds(1_000_000))) == nil)
    #expect(!model.player.isPlaying)
  }

  @Test func `it is not stopped, and quits without a command`() throws {
    var model = try model()
    #expect(model.update(.key(.control("z"))) == nil)
    #expect(model.message == "this player is open to anyone: it does not stop")
    #expect(model.update(.key(.character("Q"))) == .quit)
  }
}
