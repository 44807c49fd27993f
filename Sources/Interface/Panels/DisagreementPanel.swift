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
    guard let counterpart = atlas.counterpart else { return }
    let own = atlas.comparings(atlas.holds(model.moment).today, on: model.day)
    let ordered = atlas.placesByImportance.map { own[Int($0.index)] }
    let all = ordered + atlas.comparingsOfOthers(on: model.day)
    addHeading("\(model.day.short): A beside B")
    add("A is \(atlas.mapArgument ?? "inside"), B is \(counterpart.name)", ink: .faint)
    add(Passage.counts(of: all))
    add("# they differ  + only A speaks", ink: .faint)
    addBlank()
    for verdict in [Verdict.differ, .onlyFirst, .onlySecond] {
      for comparing in all where comparing.verdict == verdict { add(comparing, atlas, counterpart) }
    }
  }

  /// `530 agree, 9 differ, 3 only in A, 0 only in B`.
  private static func counts(of all: [Comparing]) -> String {
    func count(_ verdict: Verdict) -> Int { all.count { $0.verdict == verdict } }
    return "\(count(.agree)) agree, \(count(.differ)) differ, \(count(.onlyFirst)) only in A, "
      + "\(count(.onlySecond)) only in B"
  }

  private mutating func add(_ comparing: Comparing, _ atlas: Atlas, _ counterpart: Counterpart) {
    let first = "A says " + (comparing.first?.words(in: atlas.campaign) ?? "nothing")
    let second = "B says " + (comparing.second?.words(in: counterpart.witness.campaign) ?? "nothing")
    add(
      "\(comparing.name): \(first), \(second)",
      lead: [Run(text: "\(Character(comparing.verdict.sign)) ", attributes: .bold)])
  }
}

extension Statement {
  /// The hold in words, by the campaign that it is a statement of: `HTS-led command (uncertain)`.
  fileprivate func words(in campaign: Campaign) -> String {
    switch hold {
    case .held(let side): campaign[side].name
    case .uncertain(let side): campaign[side].name + " (uncertain)"
    case .contested: campaign.header.contestedName.lowercased()
    }
  }
}
