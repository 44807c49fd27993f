import Briefing
import Campaign
import Interface
import Playback
import Screen
import Testing

struct TimeTests {
  @Test func `the player starts paused on the eve`() throws {
    let model = try Shipped.model()
    #expect(model.player.position == 0)
    #expect(!model.player.isPlaying)
    #expect(model.player.timeUntilNextDay == nil)
  }

  @Test func `the frame of a day is the same whichever way it is reached`() throws {
    var model = try Shipped.model()
    var frames = [Frame(model)]
    for _ in 1...12 {
      model.press(.right)
      frames.append(Frame(model))
    }
    for day in (0..<12).reversed() {
      model.press(.left)
      #expect(Frame(model) == frames[day])
    }
    #expect(Set(frames).count == 13)
  }

  @Test(arguments: [
    ("3l", 3), ("12l", 12), ("99l", 12), ("9G", 9), ("G", 12), ("Ggg", 0), ("5G2h", 3), ("0l", 1), ("99G", 12),
  ])
  func `a count goes with the next key`(keys: String, position: Int) throws {
    var model = try Shipped.model()
    model.press(keys)
    #expect(model.player.position == position)
  }

  @Test(arguments: [
    ("2024-12-05", 9), ("5 dec", 9), ("d9", 9), ("5 December 2024", 9), ("eve", 0), ("26 nov", 0), ("D12", 12),
  ])
  func `a date can be written in several ways`(text: String, position: Int) throws {
    var model = try Shipped.model()
    model.press("g\(text)\n")
    #expect(model.player.position == position)
    #expect(model.message == nil)
  }

  @Test(arguments: ["2024-13-01", "tomorrow", "d13", "30 feb", "2025-01-01", "1e9", "99999999999999999999"])
  func `a date that cannot be used gets a sentence and changes nothing`(text: String) throws {
    var model = try Shipped.model()
    model.press("4G")
    model.press(":\(text)\n")
    #expect(model.player.position == 4)
    #expect(model.message?.isEmpty == false)
  }

  @Test func `key days are found in both directions`() throws {
    var model = try Shipped.model()
    let days = Set(model.atlas.campaign.events.filter(\.isKey).map(\.day)).sorted()
    for day in days where day > model.atlas.campaign.header.eve {
      model.press("]")
      #expect(model.day == day)
    }
    model.press("]")
    #expect(model.message != nil)
    for day in days.reversed().dropFirst() {
      model.press("[")
      #expect(model.day == day)
    }
  }

  @Test func `braces follow the changes of the selected place`() throws {
    var model = try Shipped.model()
    model.press("/kafra\n")
    let place = try #require(model.selection)
    let days = model.atlas.chronicle.history(of: place).map(\.day)
    var seen: [Day] = []
    while true {
      let before = model.day
      model.press("}")
      guard model.day != before else { break }
      seen.append(model.day)
    }
    #expect(seen == Array(Set(days)).sorted())
    #expect(model.message != nil)
  }

  @Test(arguments: [Duration.seconds(3), .seconds(60), .seconds(86_400 * 30)])
  func `after any silence one day at most is due`(silence: Duration) throws {
    for speed in [">>>>", ">", "", "<<"] {
      var model = try Shipped.model()
      model.press(speed + "L ")
      model.update(.elapsed(silence))
      #expect(model.player.position <= 1)
      let position = model.player.position
      #expect(try #require(model.player.timeUntilNextDay) > .zero)
      model.update(.elapsed(.zero))
      #expect(model.player.position == position)
    }
  }

  @Test func `playing shows every day once and pauses at the end`() throws {
    var model = try Shipped.model()
    model.press(" ")
    var seen = [0]
    while let wait = model.player.timeUntilNextDay {
      model.update(.elapsed(wait))
      seen.append(model.player.position)
    }
    #expect(seen == Array(0...12))
    model.press(" ")
    #expect(model.player.position == 0)
    #expect(model.player.isPlaying)
  }
}
