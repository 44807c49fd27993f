import Briefing
import Campaign
import Testing

/// The quiz's questions against the record.
struct QuestionTests {
  @Test(arguments: 1...12, [0, 1, 2, 7, 1000, -1, Int.max, Int.min])
  func `exactly one of four places has a change on the day, and it is the answer`(position: Int, seed: Int) throws {
    let atlas = try Shipped.atlas.get()
    let day = atlas.day(at: position)
    let question = try #require(
      Question(about: day, seed: seed, campaign: atlas.campaign, chronicle: atlas.chronicle))
    #expect(Set(question.choices).count == 4)
    let changed = question.choices.filter { place in
      atlas.campaign.changes.contains { $0.day == day && $0.place == place }
    }
    #expect(changed == [question.answer.place])
    let before = atlas.chronicle.hold(of: question.answer.place, on: day.advanced(by: -1))
    let after = atlas.chronicle.hold(of: question.answer.place, on: day)
    #expect(after.side != nil && after.side != before.side)
    #expect(question.answer.hold == after)
  }

  @Test(arguments: [(4, "aleppo"), (9, "hama"), (12, "damascus")])
  func `the first question is about the most important place`(position: Int, slug: String) throws {
    let atlas = try Shipped.atlas.get()
    let question = try #require(
      Question(about: atlas.day(at: position), seed: 0, campaign: atlas.campaign, chronicle: atlas.chronicle))
    #expect(atlas.campaign[question.answer.place].slug == slug)
  }

  @Test func `the same seed asks the same, another asks of another place`() throws {
    let atlas = try Shipped.atlas.get()
    func question(_ seed: Int) -> Question? {
      Question(about: atlas.day(at: 9), seed: seed, campaign: atlas.campaign, chronicle: atlas.chronicle)
    }
    #expect(question(0) == question(0))
    #expect(Set((0..<6).compactMap { question($0)?.answer.place }).count == 6)
  }

  @Test func `there is no question about the eve or a day outside`() throws {
    let atlas = try Shipped.atlas.get()
    for position in [-1, 0, 13] {
      let question = Question(
        about: atlas.day(at: position), seed: 0, campaign: atlas.campaign, chronicle: atlas.chronicle)
      #expect(question == nil)
    }
  }
}
