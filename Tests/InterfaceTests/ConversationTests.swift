import Briefing
import Campaign
@testable import Interface
import Testing

/// The player as linear text.
struct ConversationTests {
  private static func talk(_ lines: String..., on day: Int = 0) throws -> [String] {
    let atlas = try Shipped.atlas.get()
    var conversation = Conversation(atlas, day: atlas.day(at: day))
    return lines.compactMap { conversation.answer($0) }
  }

  @Test func `a filter is named, and what it leaves out is not told`() throws {
    let atlas = try Shipped.atlas.get()
    var filter = Filter()
    (filter.confidence, filter.citedOnly) = (.high, true)
    let day = atlas.day(at: 12)
    let conversation = Conversation(atlas, day: day, filter: filter)
    #expect(conversation.greeting.contains("filter: high confidence, cited only."))
    let counted = atlas.chronicle.counting(filter.counts).changes(on: day).count
    #expect(conversation.changes.count == counted + 1)
    #expect(!conversation.greeting.contains("113 of 752"))
  }

  @Test func `it starts with the day and numbered choices`() throws {
    let greeting = Conversation(try Shipped.atlas.get()).greeting
    #expect(greeting.contains("Tuesday 26 November 2024, the eve."))
    #expect(greeting.contains("\n1. Next day\n"))
    #expect(greeting.contains("\n0. Quit\n"))
  }

  @Test func `each next day is one line, and the last one says so`() throws {
    let atlas = try Shipped.atlas.get()
    var conversation = Conversation(atlas)
    for day in 1...12 {
      let next = conversation.answer("1")
      let answer = try #require(next)
      #expect(answer.split(separator: "\n").count == 2)
      #expect(answer.contains("day \(day) of 12."))
    }
    let beyond = conversation.answer("1")
    #expect(beyond?.contains("is the last day") == true)
    let back = conversation.answer("2")
    #expect(back?.contains("day 11 of 12") == true)
  }

  @Test(arguments: 0...12)
  func `each change is one line with its place, sides and sources`(position: Int) throws {
    let atlas = try Shipped.atlas.get()
    let lines = try Self.talk("5", on: position)[0].split(separator: "\n")
    let changes = atlas.chronicle.changes(on: atlas.day(at: position))
    guard !changes.isEmpty else {
      #expect(lines[0].hasPrefix("No change is recorded"))
      return
    }
    #expect(lines.count == changes.count + 2)
    for (line, change) in zip(lines.dropFirst(), changes) {
      #expect(line.hasPrefix(atlas.campaign[change.place].name.prefix(4)))
      #expect(line.components(of: "Source: ") == change.sources.count)
    }
  }

  @Test(arguments: 0...12)
  func `the counts are one line a side and add up to all tracked places`(position: Int) throws {
    let atlas = try Shipped.atlas.get()
    let lines = try Self.talk("8", on: position)[0].split(separator: "\n").dropFirst().dropLast()
    let counts = lines.compactMap { $0.split(separator: " (")[0].split(separator: " ").last.flatMap { Int($0) } }
    #expect(counts.count == lines.count)
    #expect(counts.reduce(0, +) == atlas.campaign.places.count)
  }

  @Test(arguments: ["4|5 dec", "4|2024-12-05", "4|d9", "4|nonsense|d9"])
  func `a date is asked for and gone to`(lines: String) throws {
    let atlas = try Shipped.atlas.get()
    var conversation = Conversation(atlas)
    for line in lines.split(separator: "|") { _ = conversation.answer(String(line)) }
    #expect(conversation.position == 9)
  }

  @Test func `a place is found by any spelling, or chosen by number`() throws {
    #expect(try Self.talk("9", "zzzz", "")[1].contains("No place is called \"zzzz\""))
    let answers = try Self.talk("9", "hama", "1", on: 12)
    #expect(answers[1].contains("\n1. Hama, capital in Hama governorate\n") || answers[1].hasPrefix("Hama,"))
    let told = answers[1].hasPrefix("Hama,") ? answers[1] : answers[2]
    #expect(told.contains("HTS-led command, since 5 Dec 2024."))
  }

  @Test func `a choice that there is not is told, and a blank line lists the choices`() throws {
    let answers = try Self.talk("42", "", "what", "\u{1B}[2J")
    #expect(answers[0].contains("There is no choice \"42\""))
    #expect(answers[1].contains("1. Next day"))
    #expect(!answers[3].contains("\u{1B}"))
  }

  @Test func `zero ends it`() throws {
    #expect(try Self.talk("0", "q").isEmpty)
  }

  @Test(arguments: 0..<4)
  func `the quiz asks, answers from the record, and goes on`(choice: Int) throws {
    let atlas = try Shipped.atlas.get()
    let answers = try Self.talk("10", "\(choice + 1)", "1", on: 8)
    let question = try #require(
      Question(about: atlas.day(at: 9), seed: 0, campaign: atlas.campaign, chronicle: atlas.chronicle))
    for place in question.choices { #expect(answers[0].contains(atlas.campaign[place].name)) }
    #expect(answers[1].contains("Hama: control passed from the Syrian government to the HTS-led command on 5 Dec 2024"))
    #expect(answers[1].contains("Source: "))
    #expect(answers[2].contains("Friday 6 December 2024 is hidden."))
  }

  @Test func `no line has anything but plain ASCII, and nothing is drawn`() throws {
    let atlas = try Shipped.atlas.get()
    for position in 0...12 {
      var conversation = Conversation(atlas, day: atlas.day(at: position))
      var text = conversation.greeting
      for line in ["5", "6", "7", "8", "11", "10", "1", "0", "9", "al", "1", "3"] {
        text += conversation.answer(line) ?? ""
      }
      #expect(text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
      #expect(!text.contains("|--") && !text.contains("==") && !text.contains("  "))
    }
  }
}

extension StringProtocol {
  /// How often a text stands in this one.
  fileprivate func components(of text: String) -> Int {
    var count = 0
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
