import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Model {
  /// For each cell the number of the day on which it came to be as it is, as `DaySign` counts; 0 since the eve.
  func daysOfCells(_ layout: ScreenLayout) -> [UInt8] {
    let numbers = shown(in: .cumulative).dayNumbers
    return layout.grid.speakers(shown.today, layout.states(atlas).today).map { $0.map { numbers[Int($0.index)] } ?? 0 }
  }
}

/// The days that share a sign as a line of the panel.
private struct DayCount {
  let sign: String
  let first: String
  let days: String
  let places: Int
  /// The names of the capitals among the places, the most important first.
  let capitals: [String]

  init(_ days: SignedDays, _ atlas: Atlas) {
    sign = String(Character(days.sign))
    (first, dayAndMonth) = (days.first.short, days.first.dayAndMonth)
    self.days = days.days
    places = days.places.count
    let capitals = Set(atlas.capitals)
    self.capitals = days.places.filter(capitals.contains).map { atlas.campaign[$0].mapName }
  }

  /// `27 Nov 2024`, `27 Nov 2024 to 3 Dec 2024`; `27 Nov 2024` for both where there is room for one day only.
  func days(isBrief: Bool) -> String { isBrief ? first : days }

  /// `27 Nov`.
  let dayAndMonth: String
}

extension Passage {
  /// The signs of the days, and how many places came to their holder on each; in two columns where one is too long,
  /// because they are the key to the map.
  init(advanceOf model: Model, width: Int, rows: Int) {
    self.init(width: width)
    let account = ViewAccount(model.atlas, model.shown(in: .cumulative))
    let counts = account.passing?.signs.map { DayCount($0, model.atlas) } ?? []
    // By all days that will come, so that the list keeps its form while they go by.
    let all = Int(DaySign.number(of: max(1, model.player.last), last: model.player.last))
    let isNarrow = width < Passage.widthForTwoColumns
    let isShort = all + Passage.otherRowsOfAdvance > rows && !isNarrow && model.player.last <= DaySign.count
    let isBrief = model.player.last > DaySign.count && width < Passage.widthForRanges
    addHeading(account.heading)
    add(Passage.meaningOfSigns(isTable: isShort || isNarrow, isBrief: isBrief), ink: .faint)
    if !isShort { addBlank() }
    isShort
      ? addInTwoColumns(counts, of: all)
      : addEach(isNarrow && !isBrief ? counts.filter { $0.places > 0 } : counts, isBrief: isBrief)
    let unchanged = account.passing?.unchanged ?? 0
    addRow([Run(text: ViewPhrase.asOnEve.text, ink: .faint)], right: [Run(text: " " + String(unchanged), ink: .faint)])
    if isShort { addCapitals(counts, rows: rows) }
  }

  /// When the capitals passed, where there are rows left for it.
  private mutating func addCapitals(_ counts: [DayCount], rows: Int) {
    var longer = self
    let days = counts.filter { !$0.capitals.isEmpty }.map { "\($0.sign) \($0.capitals.listed)" }
    longer.add(days.joined(separator: "; "), attributes: .bold)
    if !days.isEmpty, longer.lines.count <= rows { self = longer }
  }

  /// The heading, the sentence of three lines with its blank, the row for what is as on the eve, and one of reserve.
  private static let otherRowsOfAdvance = 7
  private static let widthForTwoColumns = 26
  /// A sign, `22 Nov 2024 to 28 Nov 2024`, and the number of places.
  private static let widthForRanges = 36

  /// What the list below says; it is brief where each sign stands for several days and only the first has room.
  private static func meaningOfSigns(isTable: Bool, isBrief: Bool) -> String {
    switch (isTable, isBrief) {
    case (true, false): "Sign, day of passing, places"
    case (true, true): "Sign, first of its days of last passing, places"
    case (false, false):
      "Each sign is the day on which control of the land around a place last passed; beside it the capitals, and how "
        + "many places."
    case (false, true):
      "Each sign is the days, from the one beside it to the next sign's, on which control of the land around a place "
        + "last passed; then how many places."
    }
  }

  private mutating func addEach(_ counts: [DayCount], isBrief: Bool) {
    // Beside a narrow list of single days the capitals need the year's room.
    let hasYears = width >= Passage.widthForRanges || isBrief || counts.contains { $0.days != $0.first }
    let dates = counts.map { hasYears ? $0.days(isBrief: isBrief) : $0.dayAndMonth }
    let longest = dates.map(\.utf8.count).max() ?? 0
    for (count, date) in zip(counts, dates) {
      let places = String(count.places)
      let days = "  " + date.rightPadded(to: longest)
      let room = width - days.utf8.count - places.utf8.count - 4
      let names = count.capitals.map(\.plain).mostListed(where: { $0.utf8.count <= room }).line
      addRow(
        [Run(text: count.sign, attributes: .bold), Run(text: days), Run(text: "  " + names, attributes: .bold)],
        right: [Run(text: " " + places)])
    }
  }

  /// The first half left of the second.
  private mutating func addInTwoColumns(_ counts: [DayCount], of all: Int) {
    let half = (all + 1) / 2
    let column = width / 2 - 1
    for index in 0..<min(half, counts.count) {
      let pair = [index, index + half].filter(counts.indices.contains).map { counts[$0] }
      var runs: [Run] = []
      for count in pair {
        let date = " " + count.dayAndMonth.cut(to: column - 6)
        let gap = runs.isEmpty ? "" : String(repeating: " ", count: width - 2 * column)
        runs.append(Run(text: gap + count.sign, attributes: .bold))
        runs.append(Run(text: date.rightPadded(to: column - 5) + String(count.places).leftPadded(to: 4)))
      }
      add("", lead: runs)
    }
  }
}
