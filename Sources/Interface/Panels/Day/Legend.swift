import Briefing
import Campaign
import Cartography
import Screen

extension Model {
  /// With fewer rows than this, only the day's panel keeps the legend's counts, and a name has one row of it.
  fileprivate static let rowsForLegend = 30
  /// A panel narrower than this has room for few of the sides' names in a row.
  private static let widthForNames = 28
  /// With so few rows, notes and questions have two sides in each row of the legend below them.
  private static let rowsForShortLegend = 20

  /// The sides with their counts, what the letters stand for, or nothing, by what the panel tells and the rows it has.
  func legend(in room: PanelRoom, of account: PanelAccount) -> Passage {
    let (rows, width) = (room.rect.size.rows, room.rect.size.columns)
    let kind = prompt?.purpose == .place ? .none : panel.traits.legend
    switch kind {
    case .key where view.isMap && room.leavesMap && (room.coversMap || rows < Model.rowsForLegend):
      return Passage(keyOf: self, width: width)
    case .counts: return countsLegend(in: room, of: account)
    case .key, .none:
      let hasRoom = !room.coversMap && rows >= Model.rowsForLegend
      return hasRoom ? Passage(legendOf: self, width: width) : Passage(width: width)
    }
  }

  /// The legend in a line a side, or in two columns where a passage of the day would be lost beside that.
  private func countsLegend(in room: PanelRoom, of account: PanelAccount) -> Passage {
    let size = room.rect.size
    let (least, hasDoubts) =
      switch account {
      case .day(let account): (Passage.leastRows(account, width: room.width), !account.unsure.isEmpty)
      case .change(let account): (Passage.leastRows(ofChange: account, width: room.width), false)
      case .own: (0, false)
      }
    func legend(isShort: Bool) -> Passage {
      Passage(
        legendOf: self, width: size.columns, isShort: isShort, mayWrap: size.rows >= Model.rowsForLegend,
        hasDoubts: hasDoubts)
    }
    let whole = legend(isShort: hasShortLegend(size))
    return least <= size.rows - whole.lines.count - 1 ? whole : legend(isShort: true)
  }

  /// Whether the legend leaves the rows to the text: notes, a question, the days' signs and what was reported later are
  /// to be read whole, and few rows without names say no more than two columns do.
  private func hasShortLegend(_ size: Size) -> Bool {
    let tellsMore =
      switch view {
      case .cumulative, .known, .disagreement: true
      case .state, .change, .strip, .corridor, .multiples, .sources: false
      }
    return (quiz != nil || presentation != nil) && size.rows <= Model.rowsForShortLegend
      || (tellsMore || size.columns < Model.widthForNames) && size.rows < Model.rowsForLegend
  }
}

extension Passage {
  /// The sides in the map's own fills, how many tracked places each has, and how many more or fewer than the day before.
  ///
  /// - Parameters:
  ///   - mayWrap: whether a name that would be a code for want of room may take several rows.
  ///   - hasDoubts: whether the text beside it marks names with `?`.
  init(legendOf model: Model, width: Int, isShort: Bool = false, mayWrap: Bool = true, hasDoubts: Bool = false) {
    self.init(width: width)
    let atlas = model.atlas
    let shown = model.shown
    let rows = Tally(shown.today, before: shown.compared, in: atlas.campaign, hiding: model.filter.hidden).rows
    let told = Passage.largest(Passage.mostHolders(in: model, isShort: isShort), of: rows)
    isShort ? addPairs(told, atlas) : addEach(told, atlas, mayWrap: mayWrap)
    let rest = rows.count - told.count
    if rest > 0 { add("and \(rest) more" + (isShort ? "" : "; S has all"), ink: .faint) }
    addSums(atlas, isShort: isShort, hasDoubts: hasDoubts)
    guard !isShort else { return }
    if model.view == .known { add("+ -: beside what is known now", ink: .faint) }
    let sparse = SideLook(atlas, model.filter).letter(of: .sparse)
    add("out of reach", lead: [Run(text: " \(Character(sparse)) ", ink: .land(.settled)), Run(text: " ")], ink: .faint)
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
      let name = " \(atlas.shortName(of: holder))  ".plain
      if used > 0, used + name.unicodeScalars.count > width + 1 {
        add("", lead: runs)
        (runs, used) = ([], 0)
      }
      runs += [atlas.chip(of: holder), Run(text: name, ink: .faint)]
      used += 1 + name.unicodeScalars.count
    }
    if !runs.isEmpty { add("", lead: runs) }
  }

  /// From this width on a blank stands between chip and name.
  private static let widthForGaps = 34
  /// `290  -12` at the end of a line.
  private static let countColumns = 4
  private static let gainColumns = 5

  /// How many holders the legend has room for: so that a third of the panel is left to the day, where it
  /// has no room of its own.
  private static func mostHolders(in model: Model, isShort: Bool) -> Int {
    let whole = model.layout?.legend.map { $0.size.rows - 4 }
    let rows = max(4, whole ?? (model.layout?.panel.size.rows ?? 0) * 2 / 3 - 3)
    return isShort ? 2 * rows : rows
  }

  /// Those that have the most places, in the order in which all of them come.
  private static func largest(_ count: Int, of rows: [Tally.Row]) -> [Tally.Row] {
    guard rows.count > count else { return rows }
    let kept = Set(rows.sorted { $0.count > $1.count }.prefix(count))
    return rows.filter(kept.contains)
  }

  private mutating func addEach(_ rows: [Tally.Row], _ atlas: Atlas, mayWrap: Bool) {
    let gap = width < Passage.widthForGaps ? "" : " "
    let indent = 3 + gap.utf8.count
    let room = width - indent - Passage.countColumns - Passage.gainColumns
    for (row, short) in zip(rows, atlas.campaign.names(of: rows.map(\.holder), width: room)) {
      let isCode = short == atlas.campaign.code(of: row.holder)
      let name = mayWrap && isCode ? atlas.campaign.name(of: row.holder).plain.wrapped(to: room) : [short]
      let (chip, figures) = (
        [atlas.chip(of: row.holder, margin: 1), Run(text: gap)],
        [Run(text: String(row.count)), atlas.gain(of: row, width: Passage.gainColumns)]
      )
      for (number, words) in name.enumerated() {
        let lead = number == 0 ? chip : [Run(text: String(blanks: indent))]
        addRow(lead + [Run(text: words)], right: number == name.count - 1 ? figures : [])
      }
    }
  }

  /// Two sides in a row: code, count and, where there is room, how many more or fewer.
  private mutating func addPairs(_ rows: [Tally.Row], _ atlas: Atlas) {
    let column = width / 2
    let gains = column < 14 ? 0 : Passage.gainColumns - 1
    for start in stride(from: 0, to: rows.count, by: 2) {
      var runs: [Run] = []
      for row in rows[start..<min(start + 2, rows.count)] {
        let count = String(row.count)
        let room = min(8, column - 3 - gains)
        let code = String(atlas.campaign.code(of: row.holder).prefix(max(0, min(4, room - count.utf8.count - 1))))
        if !runs.isEmpty { runs.append(Run(text: String(blanks: width - 2 * column + (column - 3 - gains - room)))) }
        runs.append(atlas.chip(of: row.holder, margin: 1))
        runs.append(Run(text: code + count.leftPadded(to: room - code.unicodeScalars.count)))
        if gains > 0 { runs.append(atlas.gain(of: row, width: gains)) }
      }
      add("", lead: runs)
    }
  }

  /// What small letters and the names' marks say, and of how many places the counts are.
  private mutating func addSums(_ atlas: Atlas, isShort: Bool, hasDoubts: Bool) {
    let all = "of \(atlas.campaign.places.count)"
    let meanings = hasDoubts ? DoubtKey.lettersAndNames : [DoubtKey.letters]
    let meaning = meanings.first { $0.utf8.count + 1 + all.utf8.count <= width } ?? meanings[meanings.count - 1]
    let aligned = all + String(blanks: Passage.gainColumns)
    let right = isShort || meaning.utf8.count + 1 + aligned.utf8.count > width ? all : aligned
    addRow([Run(text: meaning, ink: .faint)], right: [Run(text: right, ink: .faint)])
  }
}

extension Atlas {
  /// How many places a holder has more or fewer, in its own hue.
  fileprivate func gain(of row: Tally.Row, width: Int) -> Run {
    Run(text: row.signedGain.leftPadded(to: width), ink: .letter(hue(of: row.holder)))
  }
}

extension String {
  func leftPadded(to width: Int) -> String {
    String(blanks: max(0, width - unicodeScalars.count)) + self
  }
}
