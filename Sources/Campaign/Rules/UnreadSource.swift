extension Rule {
  /// A page that was not read points to something and confirms nothing.
  static let unreadSource = Rule(
    "unread-source", "what rests only on sources that were not read is of low confidence"
  ) { located, warn in
    let campaign = located.campaign
    func check(_ confidence: Confidence, _ sources: [Source.ID], _ position: Position) {
      guard confidence != .low, !sources.isEmpty, campaign.confirming(sources).isEmpty else { return }
      warn(
        position,
        "none of its sources was read, so its confidence cannot be \(confidence.rawValue); read one or write low")
    }
    for change in campaign.changes {
      check(change.confidence, change.sources, located.position(of: change, .confidence))
    }
    for evidence in campaign.placesWithEveEvidence.compactMap(\.eveEvidence) {
      check(evidence.confidence, evidence.sources, located.position(of: evidence, .confidence))
    }
  }
}
