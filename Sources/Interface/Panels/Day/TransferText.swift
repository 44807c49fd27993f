import Briefing
import Campaign
import Screen

extension Passage {
  /// Who passed what to whom, the largest group first: a line each at least, and names as the rows have room for.
  ///
  /// - Returns: whether all names stand.
  @discardableResult
  mutating func add(_ transfers: [Transfer], _ atlas: Atlas, rows room: Int = .max) -> Bool {
    add(
      transfers.map { transfer in
        let names = transfer.placesPassed.map(atlas.campaign.nameWithDoubt)
        return TransferText(atlas.lead(from: transfer.from, to: transfer.to), names, width: width)
      }, rows: room)
  }

  /// The same of any groups of places.
  @discardableResult
  mutating func add(_ texts: [TransferText], rows room: Int) -> Bool {
    let rows = RowShares(needed: texts.map(\.neededRows), room: room)
    for (text, rows) in zip(texts, rows.rows) { add(text, rows: rows) }
    let rest = texts.dropFirst(rows.rows.count)
    guard rows.hasRest else { return rows.isWhole }
    let places = DayPhrase.placeCount.filled(count: rest.reduce(0) { $0 + $1.number })
    let phrase = rows.rows.isEmpty ? places : DayPhrase.otherPassages.filled(count: rest.count, ["places": places])
    add(phrase, attributes: .bold, indent: max(0, min(TransferText.indent, width - phrase.utf8.count)))
    return false
  }

  private mutating func add(_ text: TransferText, rows: Int) {
    guard rows > 1, text.neededRows > 1 else { return add("", lead: text.line(width: width)) }
    add(text.count, lead: text.lead, attributes: .bold)
    add(text.names(lines: rows - 1, width: width), ink: .faint, indent: TransferText.indent)
  }
}

/// A passage's parts: its chips, how many places, their names.
struct TransferText {
  /// What stands before the text: `G>H `.
  static let indent = 4

  let lead: [Run]
  /// `12 places`.
  let count: String
  let number: Int
  private let names: [String]
  /// The rows that it takes to tell all names.
  let neededRows: Int

  init(_ lead: [Run], _ names: [String], width: Int) {
    self.lead = lead
    self.names = names.map { $0.plain }
    number = names.count
    count = DayPhrase.placeCount.filled(count: number)
    let all = self.names.listed
    let isOneLine = TransferText.indent + "\(number): ".utf8.count + all.utf8.count <= width
    neededRows = isOneLine ? 1 : 1 + TransferText.lines(all, width: width)
  }

  /// All of it in one line, with as many whole names as fit.
  func line(width: Int) -> [Run] {
    let room = width - TransferText.indent
    let whole = names.listed
    for head in ["\(count): ", "\(number): "] where head.utf8.count + whole.utf8.count <= room {
      return lead + TransferText.runs(head, whole)
    }
    let head = "\(number): "
    let shown = names.mostListed(where: { head.utf8.count + $0.utf8.count <= room }).line
    return lead + TransferText.runs(head, shown.isEmpty ? whole.cut(to: room - head.utf8.count) : shown)
  }

  /// As many whole names as some lines have room for.
  func names(lines: Int, width: Int) -> String {
    let all = names.listed
    guard TransferText.lines(all, width: width) > lines else { return all }
    let shown = names.mostListed(where: { TransferText.lines($0, width: width) <= lines }).line
    return shown.isEmpty ? all.cut(toLines: lines, width: width - TransferText.indent) : shown
  }

  private static func runs(_ count: String, _ names: String) -> [Run] {
    [Run(text: count, attributes: .bold), Run(text: names, ink: .faint)]
  }

  /// The lines that a text takes beside the indent.
  private static func lines(_ text: String, width: Int) -> Int {
    text.wrapped(to: width - indent).count
  }
}
