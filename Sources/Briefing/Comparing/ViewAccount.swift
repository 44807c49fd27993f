import Cartography
public import Campaign

/// What a view on the map tells beside the day's own account: a heading, a sentence, and what differs.
///
/// The views that tell of the day itself have the day's sentence and no more.
public struct ViewAccount: Sendable {
  public let heading: String
  /// The heading in fewer words, for where the year stands elsewhere.
  public let briefHeading: String
  /// How many places it is about, in one sentence.
  public let sentence: String
  /// The places that differ from what is compared, in the views that compare.
  public let differences: [Difference]
  /// The same places by what they came from and to: the groups that hold a capital first, what is sure before what is not,
  /// and then the largest first.
  public let groups: [DifferenceGroup]
  /// When places last passed, in the view that tells of that.
  public let passing: PassingDays?
  /// The groups of places that differ, or the signs of the days with what each stands for.
  public let paragraphs: [String]

  public init(_ atlas: Atlas, _ shown: ShownDay) {
    differences = shown.view == .change || shown.view == .known ? atlas.differences(in: shown) : []
    groups = atlas.groups(of: differences)
    passing = shown.view == .cumulative ? PassingDays(atlas, shown) : nil
    switch shown.view {
    case .change where shown.base < atlas.campaign.header.eve:
      (heading, sentence) = (ViewPhrase.eveHeading.text, ViewPhrase.noEarlierDay.text)
      paragraphs = []
    case .change:
      heading = ViewPhrase.beside.filled(["day": shown.day.short, "base": shown.base.short])
      sentence = atlas.sentence(differing: differences)
      paragraphs = atlas.paragraphs(of: groups, .groupPassed, from: "from", to: "to") {
        atlas.campaign.nameInSentence(of: $0)
      }
    case .known:
      heading = ViewPhrase.asKnown.filled(["day": shown.day.short])
      sentence = atlas.sentence(reportedLater: differences)
      paragraphs = atlas.paragraphs(of: groups, .groupThenAndNow, from: "now", to: "then") {
        atlas.campaign.name(of: $0)
      }
    case .cumulative:
      heading = ViewPhrase.sinceEve.text
      let passed = passing?.signs.reduce(0) { $0 + $1.places.count } ?? 0
      sentence = ViewPhrase.havePassed.filled(["places": passed, "all": atlas.campaign.places.count])
      paragraphs = passing?.paragraphs ?? []
    case .state, .strip, .corridor, .multiples, .sources, .disagreement:
      heading = ""
      sentence = DayAccount(atlas, on: shown.day).extent
      paragraphs = []
    }
    briefHeading = ViewAccount.briefHeading(heading, of: shown)
  }

  /// The two days of a comparison without their year where it is the same; each other heading is brief already.
  private static func briefHeading(_ heading: String, of shown: ShownDay) -> String {
    guard shown.view == .change, shown.day.components.year == shown.base.components.year else { return heading }
    return ViewPhrase.beside.filled(["day": shown.day.dayAndMonth, "base": shown.base.dayAndMonth])
  }

  /// The heading and the sentence in one line.
  public var summary: String { heading.isEmpty ? sentence : "\(heading): \(sentence)" }

  /// The whole of it as text, for those who do not see the map; nothing where it is the day's own account.
  public var text: String { heading.isEmpty ? "" : ([summary] + paragraphs).joined(separator: "\n") + "\n" }
}

extension Atlas {
  fileprivate func groups(of differences: [Difference]) -> [DifferenceGroup] {
    let capitals = Set(capitals)
    let groups = Grouping(differences) { [$0.from, $0.to] }.bySize.map { holds, members in
      DifferenceGroup(from: holds[0], to: holds[1], places: members.map { $0.place })
    }
    let order = groups.enumerated().map { index, group in
      (group.places.contains(where: capitals.contains) ? 0 : 1, group.isUncertain ? 1 : 0, index)
    }
    return order.sorted { $0 < $1 }.map { groups[$0.2] }
  }

  /// How many places differ from the day that is compared with.
  fileprivate func sentence(differing differences: [Difference]) -> String {
    ViewPhrase.differ.filled(count: differences.count, ["all": campaign.places.count])
  }

  /// How many places are known now as they were not known then.
  fileprivate func sentence(reportedLater differences: [Difference]) -> String {
    differences.isEmpty
      ? ViewPhrase.nothingLater.text
      : ViewPhrase.standOut.filled(count: differences.count, ["all": campaign.places.count])
  }

  /// A sentence a group; both holds by their gaps' names.
  fileprivate func paragraphs(
    of groups: [DifferenceGroup], _ phrase: ViewPhrase, from: String, to: String, naming: (Hold) -> String
  ) -> [String] {
    groups.map { group in
      phrase.filled([
        "places": group.places.count, from: naming(group.from), to: naming(group.to),
        "names": group.places.map { campaign[$0].mapName }.listed,
      ])
    }
  }
}

/// The places that differ in the same way.
public struct DifferenceGroup: Sendable {
  public let from: Hold
  public let to: Hold
  /// The most important place first.
  public let places: [Place.ID]

  fileprivate var isUncertain: Bool { if case .uncertain = to { true } else { false } }
}

extension Difference {
  /// What became of the place: `!` contested, `?` only how sure, `+` control passed.
  public var sign: Unicode.Scalar { to == .contested ? "!" : from.side == to.side ? "?" : "+" }
}
