import Briefing
import Campaign
import Screen

extension Passage {
  /// The sides with their letters, how many tracked places each has, and how many more or fewer than the day before.
  init(legendOf model: Model, width: Int, isShort: Bool = false) {
    self.init(width: width)
    let atlas = model.atlas
    let shown = model.shown
    let rows = Tally(shown.today, before: shown.compared, in: atlas.campaign, hiding: model.filter.hidden).rows
    let isNarrow = width < Passage.narrowLegend || isShort
    let told = Passage.largest(Passage.mostHolders(in: model, isNarrow: isNarrow), of: rows)
    guard !isNarrow else {
      addPairs(told, atlas)
      if told.count < rows.count { add("and \(rows.count - told.count) more", ink: .faint) }
      return
    }
    for row in told { add(row, atlas) }
    if told.count < rows.count { add("and \(rows.count - told.count) more; S has all", ink: .faint) }
    addRow(
      [Run(text: "tracked places", ink: .faint)],
      right: Run(text: "of " + String(atlas.campaign.places.count) + "     ", ink: .faint))
    add("small: uncertain  .: out of reach", ink: .faint)
    if model.view == .known { add("+ -: beside what is known now", ink: .faint) }
  }

  /// What the letters on the map stand for, by the sides' codes, in as few lines as they fit.
  init(keyOf model: Model, width: Int) {
    self.init(width: width)
    let atlas = model.atlas
    let today = model.shown.today
    let holders = Tally(today, before: today, in: atlas.campaign, hiding: model.filter.hidden).rows.map(\.holder)
    var runs: [Run] = []
    var used = 0
    for holder in holders {
      let letter = Run(text: String(Character(atlas.letter(of: holder))), ink: atlas.ink(of: holder))
      let name = " \(atlas.shortName(of: holder))  ".plain
      if used > 0, used + name.unicodeScalars.count > width + 1 {
        add("", lead: runs)
        (runs, used) = ([], 0)
      }
      runs += [letter, Run(text: name, ink: .faint)]
      used += 1 + name.unicodeScalars.count
    }
    if !runs.isEmpty { add("", lead: runs) }
  }

  /// A panel narrower than this has no room for the sides' names.
  private static let narrowLegend = 30

  /// How many holders the legend has room for: so that a third of the panel is left to the day, where it
  /// has no room of its own.
  private static func mostHolders(in model: Model, isNarrow: Bool) -> Int {
    let whole = model.layout?.legend.map { $0.size.rows - 4 }
    let rows = max(4, whole ?? (model.layout?.panel.size.rows ?? 0) * 2 / 3 - 3)
    return isNarrow ? 2 * rows : rows
  }

  /// Those that have the most places, in the order in which all of them come.
  private static func largest(_ count: Int, of rows: [Tally.Row]) -> [Tally.Row] {
    guard rows.count > count else { return rows }
    let kept = Set(rows.sorted { $0.count > $1.count }.prefix(count))
    return rows.filter(kept.contains)
  }

  /// Two sides in a row, by their codes; the record's panel has the names.
  private mutating func addPairs(_ rows: [Tally.Row], _ atlas: Atlas) {
    for start in stride(from: 0, to: rows.count, by: 2) {
      var runs: [Run] = []
      for row in rows[start..<min(start + 2, rows.count)] {
        let count = String(row.count)
        let code = String(atlas.campaign.code(of: row.holder).prefix(max(0, min(4, 7 - count.utf8.count))))
        runs.append(Run(text: String(Character(atlas.letter(of: row.holder))), ink: atlas.ink(of: row.holder)))
        runs.append(Run(text: " " + code + count.leftPadded(to: 8 - code.unicodeScalars.count) + "  "))
      }
      add("", lead: runs)
    }
    add("S: names; of \(atlas.campaign.places.count)", ink: .faint)
  }

  private mutating func add(_ row: Tally.Row, _ atlas: Atlas) {
    let left = [
      Run(text: String(Character(atlas.letter(of: row.holder))), ink: atlas.ink(of: row.holder)),
      Run(text: " " + atlas.campaign.name(of: row.holder)),
    ]
    addRow(left, right: Run(text: String(row.count) + row.signedGain.leftPadded(to: 5)))
  }
}

extension String {
  func leftPadded(to width: Int) -> String {
    String(blanks: max(0, width - unicodeScalars.count)) + self
  }
}
