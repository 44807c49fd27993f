import Cartography
import Campaign

/// What a view on the map tells beside the day's own account: a heading, a sentence, and what differs.
///
/// The views that tell of the day itself have the day's sentence and no more.
public struct ViewAccount: Sendable {
  public let heading: String
  /// How many places it is about, in one sentence.
  public let sentence: String
  /// The places that differ from what is compared, in the views that compare.
  public let differences: [Difference]
  /// When places last passed, in the view that tells of that.
  public let passing: PassingDays?
  /// The groups of places that differ, or the signs of the days with what each stands for.
  public let paragraphs: [String]

  public init(_ atlas: Atlas, _ shown: ShownDay) {
    differences = shown.view == .change || shown.view == .known ? atlas.differences(in: shown) : []
    passing = shown.view == .cumulative ? PassingDays(atlas, shown) : nil
    switch shown.view {
    case .change where shown.base < atlas.campaign.header.eve:
      (heading, sentence) = ("The eve", "there is no earlier day to compare with.")
      paragraphs = []
    case .change:
      heading = "\(shown.day.short) beside \(shown.base.short)"
      sentence = atlas.sentence(differing: differences)
      paragraphs = atlas.groups(of: differences) { "\($0) from \($1) to \($2)" }
    case .known:
      heading = "As known on the evening of \(shown.day.short)"
      sentence = atlas.sentence(reportedLater: differences)
      paragraphs = atlas.groups(of: differences) { "\($0) then \($2), now known \($1)" }
    case .cumulative:
      heading = "Since the eve"
      let passed = passing?.signs.reduce(0) { $0 + $1.places.count } ?? 0
      sentence = "\(passed) of \(atlas.campaign.places.count) tracked places have passed."
      paragraphs = passing?.paragraphs ?? []
    case .state, .strip, .corridor, .multiples, .sources, .disagreement:
      heading = ""
      sentence = DayAccount(atlas, on: shown.day).extent
      paragraphs = []
    }
  }

  /// The heading and the sentence in one line.
  public var summary: String { heading.isEmpty ? sentence : "\(heading): \(sentence)" }

  /// The whole of it as text, for those who do not see the map; nothing where it is the day's own account.
  public var text: String { heading.isEmpty ? "" : ([summary] + paragraphs).joined(separator: "\n") + "\n" }
}

extension Atlas {
  /// How many places differ from the day that is compared with.
  fileprivate func sentence(differing differences: [Difference]) -> String {
    "\(differences.count) of \(campaign.places.count) tracked places \(differences.count == 1 ? "differs" : "differ")."
  }

  /// How many places are known now as they were not known then.
  fileprivate func sentence(reportedLater differences: [Difference]) -> String {
    guard !differences.isEmpty else {
      return "By the dates of the sources, what had been reported by then is what is known now."
    }
    let verb = differences.count == 1 ? "stands" : "stand"
    return "\(differences.count) of \(campaign.places.count) tracked places \(verb) out: reported later."
  }

  /// The places that differ, by what they came from and to, the largest group first; `lead` has the count and both holds.
  fileprivate func groups(of differences: [Difference], _ lead: (Int, String, String) -> String) -> [String] {
    Grouping(differences) { [$0.from, $0.to] }.bySize.map { pair, members in
      lead(members.count, campaign.name(of: pair[0]), campaign.name(of: pair[1])) + ": "
        + members.map { campaign[$0.place].mapName }.joined(separator: ", ")
    }
  }
}

extension Difference {
  /// What became of the place: `!` contested, `?` only how sure, `+` control passed.
  public var sign: Unicode.Scalar { to == .contested ? "!" : from.side == to.side ? "?" : "+" }
}
