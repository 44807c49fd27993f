public import Briefing
public import Campaign
import Cartography

/// How right a map is between its places, by side and by region, and where it is not.
public struct BetweenReport: JSONConvertible, Sendable {
  private let folder: String
  private let campaign: Campaign
  /// How right it is in all, in a sentence.
  private let sentence: String
  private let result: LeaveOneOut
  private let land: LandShares

  public init(_ atlas: Atlas, folder: String) {
    self.folder = folder
    campaign = atlas.campaign
    result = LeaveOneOut(atlas.territory)
    sentence = atlas.sentence(of: result.score)
    land = LandShares(atlas.territory, holds: atlas.chronicle.holds(on: atlas.campaign.header.eve))
  }

  private var days: Int { campaign.header.eve.distance(to: campaign.header.last) + 1 }

  // MARK: Text

  /// A few paragraphs: the whole, by holder, by region, the places that disagree with all around them, the margin.
  public var text: String {
    let parts = [
      whole, list("By holder", result.holders.map { (campaign.name(of: $0.holder), $0.score) }),
      list("By region", result.regions.map { (campaign[$0.region].name, $0.score) }), alone, margin,
      landOnEve,
    ]
    return parts.filter { !$0.isEmpty }.map { $0.map { $0.visible + "\n" }.joined() }.joined(separator: "\n")
  }

  private var whole: [String] {
    let (places, score) = (campaign.places.count, result.score)
    return [
      "\(folder): \(places.counting("place")) on \(days.counting("day")), each forgotten in turn and asked of the rest",
      score.sentence,
      sentence,
    ]
  }

  private func list(_ title: String, _ scores: [(name: String, score: MapScore)]) -> [String] {
    [title] + scores.map { "  \($0.name): \($0.score.sentence)" }
  }

  /// The places of another holder than each of those nearest to them.
  private var alone: [String] {
    guard !result.alone.isEmpty else { return [] }
    let title = "Places that disagree with all around them: the nearest that can speak there, from three to five"
    return [title]
      + result.alone.map { answer in
        let neighbour =
          answer.neighbour.map { ", nearest \(campaign[$0.place].name), \($0.distance.fixed(1)) km" } ?? ""
        return "  \(campaign[answer.place].name): \(answer.daysAlone.counting("day"))\(neighbour)"
      }
  }

  private var margin: [String] {
    let meaning = "The margin: how much farther the nearest place of another holder is than the one that speaks."
    guard let least = result.unsureBelow else { return [meaning, AccuracyPhrase.neverUnsure.text] }
    return [
      meaning,
      AccuracyPhrase.unsureBelow.filled(["margin": least.fixed(1)])
        + " That is so for \(result.unsureAnswers.grouped) of \(result.score.answered.grouped) answers.",
    ]
  }

  private var landOnEve: [String] {
    let shares =
      land.holders.map { (campaign.name(of: $0.holder), $0.share) } + [("out of every place's reach", land.sparse)]
    return ["Land on the eve"] + shares.map { "  \($0.0): \((100 * $0.1).fixed(1)) %" }
  }

  // MARK: JSON

  public var json: JSON {
    .object([
      ("folder", .text(folder)), ("places", .integer(campaign.places.count)), ("days", .integer(days)),
      ("all", result.score.json), ("right_of_100", .integer(result.score.rightOf100)),
      ("unsure_below_km", result.unsureBelow.map(JSON.number) ?? .null),
      ("unsure_answers", .integer(result.unsureAnswers)),
      (
        "holders",
        .list(result.holders.map { .object([("holder", .text(campaign.code(of: $0.holder)))] + $0.score.fields) })
      ),
      (
        "regions",
        .list(result.regions.map { .object([("region", .text(campaign[$0.region].code))] + $0.score.fields) })
      ),
      ("land_on_the_eve_percent", .object(landOnEveByCode)),
      ("disagreeing", .list(result.alone.map(json))),
      ("mistaken", .list(result.answers.filter { $0.score.right < $0.score.all }.map(json))),
    ])
  }

  private var landOnEveByCode: [(String, JSON)] {
    (land.holders.map { (campaign.code(of: $0.holder), $0.share) } + [("sparse", land.sparse)])
      .map { ($0.0, .number((100 * $0.1).inHundredths)) }
  }

  private func json(_ answer: LeaveOneOut.Answer) -> JSON {
    let neighbour = answer.neighbour
    return .object(
      [
        ("place", .text(campaign[answer.place].slug)),
        ("neighbour", neighbour.map { .text(campaign[$0.place].slug) } ?? .null),
        ("distance_km", neighbour.map { .number($0.distance.inHundredths) } ?? .null),
        ("days_disagreeing_with_all_around", .integer(answer.daysAlone)),
      ] + answer.score.fields)
  }
}

extension MapScore {
  /// `right 89.7 %, wrong 6.6 %, unanswered 3.7 % of 7,046 place-days`.
  fileprivate var sentence: String {
    let shares = [("right", right), ("wrong", wrong), ("unanswered", unanswered)]
    return shares.map { "\($0.0) \(percent($0.1).fixed(1)) %" }.joined(separator: ", ")
      + " of \(all.grouped) place-days"
  }

  fileprivate var json: JSON { .object(fields) }

  /// The place-days in numbers and in percent.
  fileprivate var fields: [(String, JSON)] {
    [("right", right), ("wrong", wrong), ("unanswered", unanswered)].flatMap { name, count in
      [(name, JSON.integer(count)), ("\(name)_percent", .number(percent(count).inHundredths))]
    }
  }
}
