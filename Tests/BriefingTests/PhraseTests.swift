import Briefing
import Testing

/// Sentences with named gaps.
struct PhraseTests {
  @Test func `every sentence has a name of its own`() {
    let names = Phrases.all.map(\.name)
    #expect(Set(names).count == names.count)
  }

  @Test func `a value that looks like a gap is not filled again`() {
    let text = DayPhrase.claim.filled(["names": "{claim}", "claim": "taken a day before."])
    #expect(text == "{claim}: taken a day before.")
  }

  @Test(arguments: [(1, "One change is of low confidence: Hama."), (3, "3 changes are of low confidence: Hama.")])
  func `the count decides between the forms`(count: Int, sentence: String) {
    #expect(DayPhrase.unsure.filled(count: count, ["names": "Hama"]) == sentence)
  }

  @Test func `a bar in a value parts nothing`() {
    #expect(DayPhrase.unsure.filled(count: 2, ["names": "A|B"]) == "2 changes are of low confidence: A|B.")
  }

  @Test func `a sentence of two forms differs by a count`() {
    for (name, text) in Phrases.all where text.contains("|") {
      #expect(text.split(separator: "|").last?.contains("{count}") == true, "\(name)")
    }
  }
}
