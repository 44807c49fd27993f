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
    let base = atlas.day(at: model.moment.base)
    guard model.moment.base >= 0 else {
      add("The eve: there is no earlier day to compare with.", attributes: .bold)
      add("m marks a day, x compares the shown day with it.", ink: .faint)
      return
    }
    let differences = atlas.differences(at: model.moment)
    addHeading("\(model.day.short) beside \(base.short)")
    let verb = differences.count == 1 ? "differs" : "differ"
    add("\(differences.count) of \(atlas.campaign.places.count) tracked places \(verb)")
    add(
      "+ control passed  ! contested"
        + (differences.contains { $0.from.side == $0.to.side } ? "  ? only how sure" : ""),
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
    let differences = atlas.differences(at: model.moment)
    addHeading("As known on the evening of \(model.day.short)")
    add(
      differences.isEmpty
        ? "By the dates of the sources, what had been reported by then is what is known now."
        : "\(differences.count) of \(atlas.campaign.places.count) tracked places stand\(differences.count == 1 ? "s" : "") out: reported later."
    )
    addBlank()
    for difference in differences {
      let change = atlas.chronicle.lastChange(of: difference.place, on: model.day)
      let reported = change.flatMap { atlas.reportDay(of: $0) }
      add(
        "\(atlas.campaign[difference.place].mapName): then \(atlas.name(of: difference.to)), now known "
          + "\(atlas.name(of: difference.from))" + (reported.map { "; reported \($0.short)" } ?? ""),
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
    add(
      "\(undated) of \(changes.count) changes so far have no dated source and are shown as of their day.", ink: .faint)
  }
}
