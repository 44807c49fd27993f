import Launching
import Testing

/// Every sentence of the campaign's text, also its background, analyses, aftermath and captions, and what tells it.
extension SeedFactTests {
  struct Sentence: Sendable, CustomTestStringConvertible {
    let number: Int
    /// How it begins, without what stands before it in square brackets.
    let start: String
    let tellings: [Telling]

    init(_ number: Int, _ start: String, _ tellings: Telling...) {
      (self.number, self.start, self.tellings) = (number, start, tellings)
    }

    var testDescription: String { "\(number). \(start) …" }
  }

  /// Where a sentence is told.
  enum Telling: Sendable {
    /// In an event of a day, or in one before the eve or after the last day that is told with it, by all of these words.
    case event(_ day: String, [String])
    /// In what the record says of itself.
    case note(String)
    /// On the map of a day.
    case map(_ day: String)

    /// What shows it.
    var command: [String] {
      switch self {
      case .event(let day, _): ["events", "--date", day]
      case .note: ["export", "csv", "--table", "about"]
      case .map(let day): ["show", "--date", day]
      }
    }
  }

  static let sentences = [
    Sentence(
      1, "2024 Syrian opposition offensives", .note("2024 Syrian opposition offensives")),
    Sentence(
      2, "Codenamed the Deterrence of Aggression",
      .event("2024-11-27", ["Deterrence of Aggression", "HTS", "first military campaign", "March 2020"])),
    Sentence(
      3, "It initially began as a localised offensive",
      .event(
        "2024-12-08", ["began against towns", "Idlib and Aleppo", "country-wide", "ended with Assad's government"])),
    Sentence(
      4, "The same day, rebels also captured", .event("2024-12-08", ["enter Damascus", "Assad's government ended"]),
      .event("2024-12-08", ["53 years of his family's rule"])),
    Sentence(
      5, "According to the Kyiv Post",
      .event(
        "2024-12-01",
        ["Kyiv Post", "Islamist accounts on social media", "training", "Main Directorate of Intelligence"])),
    Sentence(
      6, "HTS initiated the offensive partly",
      .event("2024-11-26", ["Aims ascribed to HTS", "normalisation", "air attacks on the north-west"])),
    Sentence(
      7, "The group determined",
      .event("2024-11-26", ["Russia", "Ukraine", "Iran and Hezbollah", "Israel", "moment a good one"])),
    Sentence(
      8, "On 28 November, HTS launched",
      .event("2024-11-28", ["east of Idlib", "Dadikh", "Kafr Batikh", "district of Saraqib", "Sheikh Ali"])),
    Sentence(
      9, "In the latter half of the day",
      .event("2024-11-28", ["Arnaz", "Kafr Basin", "al-Zarba", "second half of the day"]),
      .event("2024-11-28", ["M5 highway cut"])),
    Sentence(
      10, "Iranian state media reported",
      .event(
        "2024-11-28",
        ["Iranian state media", "Kioumars Pourhashemi", "brigadier general", "Revolutionary Guards", "Aleppo"])),
    Sentence(
      11, "Concurrently on 30 November",
      .event(
        "2024-11-30",
        ["Dawn of Freedom", "Euphrates Shield", "SDF's supply routes", "corridor", "al-Bab", "Tell Rifaat"])),
    Sentence(
      12, "On 2 December, the SDF announced",
      .event("2024-12-02", ["evacuation from Tell Rifaat and Shahba", "Kurdish", "Sheikh Maqsood", "north-east"]),
      .event("2024-12-02", ["Shahba Canton"])),
    Sentence(
      13, "Opposition forces then launched",
      .event("2024-12-02", ["Drone strike", "Jabal Zayn al-Abidin", "north of Hama", "deaths and injuries"])),
    Sentence(
      14, "On 4 December, pro-government forces", .event("2024-12-04", ["counter-attack", "Kafr'a", "Maar Shuhur"]),
      .event("2024-12-04", ["Ghab plain", "coast", "Alawites"])),
    Sentence(
      15, "Concurrently, SDF captured", .event("2024-12-06", ["SDF", "Deir ez-Zor", "provincial capital"]),
      .event("2024-12-06", ["leaving Palmyra", "Homs"])),
    Sentence(
      16, "Meanwhile, the Syrian Free Army",
      .event("2024-12-07", ["Syrian Free Army enters Palmyra", "US-backed", "al-Tanf", "deconfliction zone"])),
    Sentence(
      17, "In the Rif Dimashq region",
      .event("2024-12-07", ["Artouz", "Yabroud", "Flitah", "Naseriyah", "Assal al-Ward"]),
      .event("2024-12-07", ["within 10 km of Damascus"])),
    Sentence(
      18, "By the evening, pro-Assad forces",
      .event("2024-12-07", ["evening", "Kiswah", "Darayya", "Muadamiyah", "Jaramana", "Dumayr", "Qatana"]),
      .event("2024-12-07", ["Mezzeh Air Base"])),
    Sentence(
      19, "Later that day, Bashar al-Assad", .event("2024-12-08", ["Assad", "Khmeimim", "Latakia", "Moscow", "asylum"])),
    Sentence(
      20, "On 16 December, the Telegram account",
      .event(
        "2024-12-08",
        [
          "16 December", "Telegram", "presidency", "Latakia", "oversee combat", "Russia brought him out", "resign",
          "exile",
        ])),
    Sentence(
      21, "On that day, the Syrian Army command", .event("2024-12-08", ["Army command tells officers"]),
      .event("2024-12-08", ["Mohammad Ghazi al-Jalali", "whomever the people chose"])),
    Sentence(
      22, "One news article noted",
      .event("2024-12-08", ["Al-Monitor", "SNA", "several armed groups", "SDF", "Monday", "state of combat"])),
    Sentence(
      23, "The sources said negotiations",
      .event(
        "2024-12-08", ["talks between the two had failed", "east and west of Kobani", "Kurdish", "border with Türkiye"])
    ),
    Sentence(
      24, "During a meeting in Doha",
      .event("2024-12-07", ["Lavrov, Araghchi and Fidan", "Doha", "tacitly", "Türkiye"])),
    Sentence(
      25, "The Ukrainian HUR is also alleged",
      .event("2024-12-02", ["HUR", "allegations", "advisers who coordinated", "intelligence and material", "HTS"])),
    Sentence(
      26, "The deaths of Hassan Nasrallah", .event("2024-11-26", ["Hassan Nasrallah killed"]),
      .event("2024-11-26", ["Hezbollah's military leadership", "from Syria to Lebanon", "gap in power"])),
    Sentence(
      27, "According to analysts, Syrian government defeats",
      .event("2024-12-08", ["Analysts", "trust that it had won", "four years after the ceasefire of 2020"])),
    Sentence(
      28, "Pointing to the prevalence of unwilling",
      .event("2024-12-08", ["conscripts", "poorly paid", "unwilling", "Iran", "ground troops"])),
    Sentence(
      29, "Similarly, political scientist Andrey Kortunov",
      .event("2024-12-08", ["Andrey Kortunov", "reconciliation", "Ashraf Ghani", "Taliban", "2021"])),
    Sentence(
      30, "Journalist Vitaly Ryumshin",
      .event("2024-12-08", ["Vitaly Ryumshin", "sanctions", "oil", "American and Kurdish hands"])),
    Sentence(
      31, "In a different view, Anton Mardasov",
      .event(
        "2024-12-08",
        ["Anton Mardasov", "Nezavisimaya Gazeta", "sanctions", "economy", "corruption and nepotism", "fifty years"])),
    Sentence(
      32, "Situation in northwestern Syria", .map("2024-11-28")),
    Sentence(
      33, "Map of the offensive on 4 December", .map("2024-12-04")),
    Sentence(
      34, "Map of the offensive on 6 December", .map("2024-12-06")),
    Sentence(
      35, "Situation in Syria before the Fall", .map("2024-12-07"), .map("2024-12-08")),
    Sentence(
      36, "Map of the offensive", .note("also known as the 2024 Syrian opposition offensives")),
    Sentence(
      37, "Israeli-occupied Golan Heights", .note("occupied Golan"), .event("2024-12-08", ["Hermon summit"]),
      .event("2024-12-08", ["1974 disengagement deal", "buffer zone"])),
    Sentence(
      38, "Manbij offensive on 6", .event("2024-12-06", ["operation against Manbij"]),
      .event("2024-12-07", ["clash around Manbij"]), .event("2024-12-08", ["Manbij", "6 to 9 December"])),
  ]

  @Test(arguments: sentences)
  func `the program tells each sentence of the campaign's text`(sentence: Sentence) {
    for telling in sentence.tellings { #expect(isTold(telling), "\(telling)") }
    var commands: [String] = []
    for telling in sentence.tellings {
      let command = "frontline " + telling.command.joined(separator: " ")
      if !commands.contains(command) { commands.append(command) }
    }
    // The table that Tests/README.md names: each sentence with the commands that show it.
    print("sentence \(sentence.number), \"\(sentence.start) …\": \(commands.joined(separator: ", "))")
    figure("sentences of the campaign's text told", 1, "")
  }

  private func isTold(_ telling: Telling) -> Bool {
    switch telling {
    case .event(_, let words):
      fields(of: Frontline.run(telling.command + ["--format", "csv"]).text).dropFirst()
        .map { $0[3] + " " + $0[4] }.contains { text in words.allSatisfy(text.contains) }
    case .note(let words): Frontline.run(telling.command).text.contains(words)
    case .map: Frontline.run(telling.command + ["--size", "100x30"]).text.contains("Aleppo")
    }
  }
}
