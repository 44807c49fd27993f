import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Passage {
  /// What differs from the day before, or from the marked day, a sentence a place.
  init(changeOf model: Model, width: Int) {
    self.init(width: width)
    let atlas = model.atlas
    let account = ViewAccount(atlas, model.shown(in: .change))
    guard model.moment.base >= 0 else {
      add(account.summary, attributes: .bold)
      add(ViewPhrase.howToCompare.text, ink: .faint)
      return
    }
    let differences = account.differences
    addHeading(account.heading)
    add(account.sentence)
    add(
      "+ control passed  ! contested"
        + (differences.contains { $0.sign == "?" } ? "  ? only how sure" : ""),
      ink: .faint)
    addBlank()
    for difference in differences {
      let holders = (difference.from, difference.to)
      add(
        "\(atlas.campaign[difference.place].mapName): \(atlas.sentence(of: difference))",
        lead: [
          atlas.letterRun(of: holders.0), Run(text: ">", ink: .faint), atlas.letterRun(of: holders.1), Run(text: " "),
        ])
    }
  }

  /// What had been reported by the end of the day beside what is known now.
  init(knownOf model: Model, width: Int) {
    self.init(width: width)
    let atlas = model.atlas
    let account = ViewAccount(atlas, model.shown(in: .known))
    addHeading(account.heading)
    add(account.sentence)
    addBlank()
    for difference in account.differences {
      let change = atlas.chronicle.lastChange(of: difference.place, on: model.day)
      let reported = change.flatMap { atlas.reportDay(of: $0) }
      let sentence = (reported == nil ? ViewPhrase.thenAndNow : .thenAndNowReported).filled([
        "then": atlas.campaign.name(of: difference.to), "now": atlas.campaign.name(of: difference.from),
        "day": reported?.short ?? "",
      ])
      add(
        "\(atlas.campaign[difference.place].mapName): \(sentence)",
        lead: [
          atlas.letterRun(of: difference.to), Run(text: "/", ink: .faint), atlas.letterRun(of: difference.from),
          Run(text: " "),
        ])
    }
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
