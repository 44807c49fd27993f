extension Rule {
  /// A change without a source is of low confidence, so that it is drawn as uncertain.
  static let noSource = Rule("no-source", "a change without a source is of low confidence") { located, warn in
    for change in located.campaign.changes where change.sources.isEmpty && change.confidence != .low {
      warn(
        located.position(of: change, .confidence),
        "the change has no source, so its confidence cannot be \(change.confidence.rawValue); name one or write low")
    }
  }
}
