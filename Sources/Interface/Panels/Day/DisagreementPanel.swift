import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Passage {
  /// Where the two records part on the day, a sentence a place.
  init(disagreementOf model: Model, width: Int) {
    self.init(width: width)
    let atlas = model.atlas
    guard let other = atlas.otherRecord else { return }
    let own = atlas.placeComparisons(model.shown.today, on: model.day)
    let all = atlas.placesByImportance.map { own[Int($0.index)] } + atlas.placesOfOtherRecord(on: model.day)
    addHeading("\(model.day.short): A beside B")
    add("A is \(atlas.mapArgument ?? "inside"), B is \(other.name)", ink: .faint)
    add(PlaceComparison.Verdict.sentence { verdict in all.count { $0.verdict == verdict } })
    add("# they differ  + only A speaks", ink: .faint)
    addBlank()
    for verdict in [PlaceComparison.Verdict.differ, .onlyFirst, .onlySecond] {
      for comparison in all where comparison.verdict == verdict { add(comparison, atlas.campaign, other.campaign) }
    }
  }

  private mutating func add(_ comparison: PlaceComparison, _ first: Campaign, _ second: Campaign) {
    let one = "A says " + (comparison.first.map { first.name(of: $0.hold) } ?? "nothing")
    let other = "B says " + (comparison.second.map { second.name(of: $0.hold) } ?? "nothing")
    add(
      "\(comparison.name): \(one), \(other)",
      lead: [Run(text: "\(Character(comparison.verdict.sign)) ", attributes: .bold)])
  }
}
