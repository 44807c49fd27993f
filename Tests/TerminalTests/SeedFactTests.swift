import Launching
import Testing

/// The campaign's text as a table of its own, and the built program asked for each row of it.
///
/// Written from the text and not from the record. Where the text gives no date of its own it stands in the account of
/// the day named here. Names are as the text spells them.
@Suite struct SeedFactTests {
  struct Fact: Sendable, CustomTestStringConvertible {
    let day: String
    let place: String
    let from: String
    /// Who has it at the end of the day; `nil` where the text says only who left.
    let to: String?
    /// Whether it was passed back within the day.
    let isBrief: Bool

    init(_ day: String, _ place: String, _ from: String, _ to: String?, isBrief: Bool = false) {
      (self.day, self.place, self.from, self.to, self.isBrief) = (day, place, from, to, isBrief)
    }

    var testDescription: String { "\(day) \(place): \(from) to \(to ?? "another")" }
  }

  static let facts = [
    // "On 28 November, HTS launched an offensive on the eastern Idlib countryside …"
    Fact("2024-11-28", "Dadikh", "GOV", "HTS"), Fact("2024-11-28", "Kafr Batikh", "GOV", "HTS"),
    Fact("2024-11-28", "Sheikh Ali", "GOV", "HTS"),
    // "In the latter half of the day …"
    Fact("2024-11-28", "Kafr Basin", "GOV", "HTS"), Fact("2024-11-28", "Arnaz", "GOV", "HTS"),
    Fact("2024-11-28", "Al-Zarba", "GOV", "HTS"),
    // "On 4 December, pro-government forces briefly counterattacked …"
    Fact("2024-12-04", "Kafr'a", "HTS", "GOV", isBrief: true),
    Fact("2024-12-04", "Maar Shuhur", "HTS", "GOV", isBrief: true),
    // "Concurrently …", in the account of 6 December.
    Fact("2024-12-06", "Deir ez-Zor", "GOV", "SDF"),
    // "Meanwhile, the Syrian Free Army …", in the account of 7 December.
    Fact("2024-12-07", "Palmyra", "GOV", "SFA"),
    // "In the Rif Dimashq region …", in the account of 7 December.
    Fact("2024-12-07", "Assal al-Ward", "GOV", nil), Fact("2024-12-07", "Yabroud", "GOV", nil),
    Fact("2024-12-07", "Flitah", "GOV", nil), Fact("2024-12-07", "Al-Naseriyah", "GOV", nil),
    Fact("2024-12-07", "Artouz", "GOV", nil),
    // "By the evening …"
    Fact("2024-12-07", "Jaramana", "GOV", nil), Fact("2024-12-07", "Qatana", "GOV", nil),
    Fact("2024-12-07", "Muadamiyat al-Sham", "GOV", nil), Fact("2024-12-07", "Darayya", "GOV", nil),
    Fact("2024-12-07", "Al-Kiswah", "GOV", nil), Fact("2024-12-07", "Al-Dumayr", "GOV", nil),
    Fact("2024-12-07", "Mezzeh Air Base", "GOV", nil),
    // "The same day …", 8 December.
    Fact("2024-12-08", "Damascus", "GOV", "HTS"),
  ]

  @Test(arguments: facts)
  func `the program tells each change of the campaign's text`(fact: Fact) {
    let answer = Frontline.run(["control", "--date", fact.day, "--place", fact.place, "--format", "csv"])
    #expect(answer.code == 0, "\(answer.messages)")
    let columns = fields(of: answer.text)
    let held = Dictionary(uniqueKeysWithValues: zip(columns[0], columns[1]))
    #expect(held["since"] == fact.day)
    if !fact.isBrief { #expect(fact.to == nil ? held["side"] != fact.from : held["side"] == fact.to) }
    let listed = Frontline.run(["changes", "--date", fact.day, "--place", fact.place, "--format", "csv"])
    let rows = fields(of: listed.text).dropFirst().map { Array($0[1...3]) }
    #expect(
      rows.contains {
        $0[0] == held["place"] && $0[1] == fact.from && (fact.to == nil ? $0[2] != fact.from : $0[2] == fact.to)
      })
    figure("changes of the campaign's text told", 1, "")
  }
}
