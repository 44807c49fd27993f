public import Campaign
public import Cartography

/// How sure the map is of a point that a place speaks for: how much farther the nearest place of another holder is.
public struct PointMargin: Sendable {
  /// The margin in kilometres; `nil` where no place of another holder may speak there.
  public let kilometres: Double?
  /// The margin below which the map is right too seldom to rely on, where that is known.
  public let unsureBelow: Double?

  /// Whether the map is right in fewer than 80 of 100 cases with so small a margin.
  public var isUnsure: Bool {
    guard let kilometres, let unsureBelow else { return false }
    return kilometres < unsureBelow
  }

  /// The margin, and where it is small what that means: a sentence each.
  public var sentences: [String] {
    guard let kilometres else { return [AccuracyPhrase.noOtherHolder.text] }
    let margin = AccuracyPhrase.marginTo.filled(["margin": kilometres.fixed(1)])
    guard isUnsure, let unsureBelow else { return [margin] }
    return [margin, AccuracyPhrase.unsureGround.filled(["least": unsureBelow.fixed(1)])]
  }
}

extension Atlas {
  /// The margin at a point that a place speaks for.
  public func margin(at point: Coordinate, of speaker: Place.ID, on day: Day) -> PointMargin {
    let holds = chronicle.holds(on: day)
    return PointMargin(
      kilometres: territory.margin(at: point, of: speaker, holds: holds), unsureBelow: territory.accuracy?.unsureBelow)
  }

  /// The margin at a place's own point, where the record itself speaks, so that it is never unsure.
  public func margin(of place: Place, on day: Day) -> PointMargin {
    let holds = chronicle.holds(on: day)
    return PointMargin(
      kilometres: territory.margin(at: place.coordinate, of: place.id, holds: holds), unsureBelow: nil)
  }

  /// How right the map is between its places, and why it is wrong where it is, if the campaign says so; where that is not
  /// known, which command says it.
  public var accuracySentence: String {
    guard let accuracy = territory.accuracy else {
      let command = ["frontline", "check", mapArgument, "--between"].compactMap { $0 }
      return AccuracyPhrase.accuracyAsked.filled(["command": command.map(\.quotedForShell).joined(separator: " ")])
    }
    return sentence(of: accuracy.score)
  }

  /// How right the map is by a score, with the campaign's note on it.
  public func sentence(of score: MapScore) -> String {
    let right = AccuracyPhrase.rightBetween.filled(["right": score.rightOf100])
    let note = campaign.header.accuracyNote
    return note.isEmpty ? right : "\(right) \(note.asSentence)"
  }
}
