extension Rule {
  /// A source in the list is there because something rests on it.
  static let unusedSource = Rule("unused-source", "each source is cited by a change or an event") { located, warn in
    let campaign = located.campaign
    let used = Set(
      campaign.changes.flatMap(\.sources) + campaign.events.flatMap(\.sources)
        + campaign.places.flatMap { $0.eveSources })
    for source in campaign.sources where !used.contains(source.id) {
      warn(located.position(of: source, .id), "no change and no event cites \"\(source.slug)\"")
    }
  }
}
