import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Passage {
  /// What differs from the day before, or from the marked day, a sentence a place; where these have no room, in groups
  /// first.
  init(_ account: ViewAccount, changeOf model: Model, width: Int, rows: Int = .max) {
    self.init(width: width)
    let atlas = model.atlas
    guard model.moment.base >= 0 else {
      add(account.summary, attributes: .bold)
      add(ViewPhrase.howToCompare.text, ink: .faint)
      return
    }
    addHead(ofChange: account)
    let places = account.differences.map { difference in
      (
        atlas.lead(from: difference.from, ">", to: difference.to),
        "\(atlas.campaign[difference.place].mapName): \(atlas.sentence(of: difference))"
      )
    }
    add(places, or: account.groups.map { (atlas.lead(from: $0.from, ">", to: $0.to), $0.places) }, atlas, rows: rows)
  }

  /// The least rows in which each group of what differs is seen.
  static func leastRows(ofChange account: ViewAccount, width: Int) -> Int {
    var passage = Passage(width: width)
    passage.addHead(ofChange: account)
    return passage.lines.count + account.groups.count
  }

  /// What is compared, how much differs, and what the map's signs say of it.
  private mutating func addHead(ofChange account: ViewAccount) {
    addHeading(account.heading.utf8.count <= width ? account.heading : account.briefHeading)
    add(account.sentence)
    let signs =
      ["+ control passed", "! contested"] + (account.differences.contains { $0.sign == "?" } ? ["? only how sure"] : [])
    for line in signs.inLines(separator: "  ", fits: { $0.utf8.count <= width }) { add(line, ink: .faint) }
    addBlank()
  }

  /// A sentence for each place, after the places' names in groups where the sentences have no room.
  private mutating func add(
    _ places: [([Run], String)], or groups: [([Run], [Place.ID])], _ atlas: Atlas, rows: Int
  ) {
    var whole = self
    for (lead, sentence) in places { whole.add(sentence, lead: lead) }
    if whole.lines.count > rows {
      add(
        groups.map { TransferText($0, $1.map { atlas.campaign[$0].mapName }, width: width) }, rows: rows - lines.count)
      addHeading(ViewPhrase.eachPlace.text)
      for (lead, sentence) in places { add(sentence, lead: lead) }
    } else {
      self = whole
    }
  }

  /// What had been reported by the end of the day beside what is known now.
  init(knownOf model: Model, width: Int, rows: Int = .max) {
    self.init(width: width)
    let atlas = model.atlas
    let account = ViewAccount(atlas, model.shown(in: .known))
    addHeading(account.heading)
    add(account.sentence)
    addBlank()
    let places = account.differences.map { difference in
      let change = atlas.chronicle.lastChange(of: difference.place, on: model.day)
      let reported = change.flatMap { atlas.reportDay(of: $0) }
      let sentence = (reported == nil ? ViewPhrase.thenAndNow : .thenAndNowReported).filled([
        "then": atlas.campaign.name(of: difference.to), "now": atlas.campaign.name(of: difference.from),
        "day": reported?.short ?? "",
      ])
      return (
        atlas.lead(from: difference.to, "/", to: difference.from),
        "\(atlas.campaign[difference.place].mapName): \(sentence)"
      )
    }
    add(places, or: account.groups.map { (atlas.lead(from: $0.to, "/", to: $0.from), $0.places) }, atlas, rows: rows)
    addUndated(model)
  }

  /// Says how many of the changes so far have no dated source, since these count as known at once.
  private mutating func addUndated(_ model: Model) {
    let changes = model.atlas.chronicle.changes.prefix { $0.day <= model.day }
    let undated = changes.count { model.atlas.reportDay(of: $0) == nil }
    guard undated > 0 else { return }
    addBlank()
    add(ViewPhrase.undated.filled(["undated": undated, "changes": changes.count]), ink: .faint)
  }
}
