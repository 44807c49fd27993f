import Screen
import Testing

/// That sides which meet can be told apart by their colours, by every eye.
struct SidesApartTests {
  static let meetings = Result {
    let sides = try MeetingSides()
    return sides.meetings(columns: 78, rows: 36).union(sides.meetings(columns: 118, rows: 56))
  }
  static let passages = Result { try MeetingSides().passages }

  @Test(arguments: ThemeTests.filled, [Tone.settled, .fresh])
  func `the areas of two sides that meet differ by 10 at least`(_ name: ThemeName, _ tone: Tone) throws {
    for meeting in try SidesApartTests.meetings.get() {
      for isExact in [false, true] {
        let fills = try meeting.hues.map { try #require(fill(name, .area($0, tone), isExact)) }
        for eye in Eye.allCases {
          let apart = difference(fills[0], fills[1], eye)
          #expect(apart >= 10, "\(meeting) by a \(eye) eye, exact \(isExact): \(apart)")
        }
      }
    }
  }

  @Test(arguments: ThemeTests.filled)
  func `what passed today differs by 10 at least from the side that it passed from`(_ name: ThemeName) throws {
    for passage in try SidesApartTests.passages.get() {
      for ink in [Ink.area(passage[1], .fresh), .claim(passage[1], .fresh)] {
        for isExact in [false, true] {
          let settled = try #require(fill(name, .area(passage[0], .settled), isExact))
          let fresh = try #require(fill(name, ink, isExact))
          for eye in Eye.allCases {
            let apart = difference(settled, fresh, eye)
            #expect(apart >= 10, "\(Meeting(hues: Set(passage))) by a \(eye) eye, exact \(isExact): \(apart)")
          }
        }
      }
    }
  }

  @Test(arguments: ThemeTests.filled)
  func `what passed today differs by 9 at least from the rest of its own side`(_ name: ThemeName) throws {
    for hue in 0...Theme.contested {
      for isExact in [false, true] {
        let settled = try #require(fill(name, .area(hue, .settled), isExact))
        let fresh = try #require(fill(name, .area(hue, .fresh), isExact))
        for eye in Eye.allCases {
          let apart = difference(settled, fresh, eye)
          #expect(apart >= 9, "\(Meeting(hues: [hue])) by a \(eye) eye, exact \(isExact): \(apart)")
        }
      }
    }
  }

  @Test func `the record has the meetings that it is known for`() throws {
    let meetings = try SidesApartTests.meetings.get()
    // Government and HTS, government and SDF, SDF and SNA, Southern Operations Room and Israel.
    for hues in [[0, 1], [0, 2], [2, 3], [6, 4]] as [Set<UInt8>] { #expect(meetings.contains(Meeting(hues: hues))) }
    #expect(meetings.count > 15)
  }

  private func fill(_ name: ThemeName, _ ink: Ink, _ isExact: Bool) -> Light? {
    Theme(name).style(for: ink).lights(isExact: isExact).ground
  }

  private func difference(_ first: Light, _ second: Light, _ eye: Eye) -> Double {
    first.seen(by: eye).lab.difference(from: second.seen(by: eye).lab)
  }
}
