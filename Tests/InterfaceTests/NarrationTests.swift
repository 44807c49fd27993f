import Launching
import Briefing
import Campaign
import Glibc
import Interface
import Screen
import Testing

/// Days in plain sentences; `FRONTLINE_RECORD=1 swift test` writes the four kept ones anew and fails.
struct NarrationTests {
  private static let positions = Array(0...12)

  @Test(arguments: [0, 4, 9, 12])
  func `a day is told as it was read and accepted`(position: Int) throws {
    let atlas = try Shipped.atlas.get()
    let day = atlas.day(at: position)
    let text = atlas.narration(of: day).text(width: 80)
    let path = "\(Shipped.root)/Tests/InterfaceTests/Narrations/\(day).txt"
    if getenv("FRONTLINE_RECORD") != nil {
      TextFile.write(text, to: path)
      Issue.record("recorded \(day); read it, then run without FRONTLINE_RECORD")
    }
    #expect(text == TextFile.read(path))
  }

  @Test(arguments: positions)
  func `every change, every other claim and every source of a day is told`(position: Int) throws {
    let atlas = try Shipped.atlas.get()
    let day = atlas.day(at: position)
    let narration = atlas.narration(of: day)
    let (changes, doubts, sources) = (
      narration.text(on: .changes), narration.text(on: .doubt), narration.text(on: .sources)
    )
    for change in atlas.chronicle.changes(on: day) {
      #expect(changes.contains(atlas.campaign[change.place].name))
      #expect(doubts.contains(change.disputed))
      for source in change.sources { #expect(sources.contains(atlas.campaign[source].title)) }
    }
    for event in atlas.chronicle.events(on: day) where event.isKey {
      #expect(narration.text(on: .turningPoint).contains(event.headline))
    }
  }

  @Test(arguments: positions)
  func `the counts of a day add up to all tracked places`(position: Int) throws {
    let atlas = try Shipped.atlas.get()
    let counts = atlas.narration(of: atlas.day(at: position)).text(on: .counts)
    let parts = try #require(counts.split(separator: ":").last).split(separator: ";")
    let numbers = parts.map { part in
      part.split(separator: "(").first?.split { !("0"..."9").contains($0) }.compactMap { Int($0) }.last ?? 0
    }
    #expect(numbers.reduce(0, +) == atlas.campaign.places.count)
  }

  @Test(arguments: positions)
  func `the sentences take no side`(position: Int) throws {
    let atlas = try Shipped.atlas.get()
    let narration = atlas.narration(of: atlas.day(at: position))
    let told = (narration.text(on: .changes) + narration.text(on: .counts) + narration.text(on: .turningPoint))
    let words = told.lowercased().split { !$0.isLetter }
    for loaded in ["liberat", "fell", "falls", "captur", "regime", "terroris", "conquer", "seiz", "jihad", "rebel"] {
      let isLoaded = words.contains { $0.hasPrefix(loaded) && $0 != "regiment" }
      #expect(!isLoaded, "\(loaded)")
    }
  }

  @Test(arguments: positions, [30, 80, 100])
  func `lines are folded and plain`(position: Int, width: Int) throws {
    let atlas = try Shipped.atlas.get()
    let text = atlas.narration(of: atlas.day(at: position)).text(width: width)
    for line in text.split(separator: "\n") {
      #expect(line.utf8.count <= width)
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) })
    }
  }

  @Test func `D tells the day in the panel, follows the days, and scrolls`() throws {
    var model = try Shipped.model(Size(columns: 60, rows: 20))
    model.press("9GD")
    #expect(model.panel == .narration)
    #expect(Frame(model).text.contains("Thursday 5 December 2024, day 9 of 12."))
    model.press(.down, .down, .down, .down)
    #expect(!Frame(model).text.contains("Thursday 5 December 2024"))
    model.press(.right)
    #expect(Frame(model).text.contains("Friday 6 December 2024, day 10"))
    model.press("D")
    #expect(model.panel == .day)
  }
}

extension Narration {
  fileprivate func text(on subject: Paragraph.Subject) -> String {
    paragraphs.filter { $0.subject == subject }.map(\.text).joined(separator: "\n")
  }
}
