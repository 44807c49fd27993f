extension Rule {
  /// A source in the list is there because something rests on it.
  static let unusedSource = Rule("unused-source", "each source is cited by a change, an event or a holder on the eve") {
    located, warn in
    let campaign = located.campaign
    let used = Set(
      campaign.changes.flatMap(\.sources) + campaign.events.flatMap(\.sources)
        + campaign.places.flatMap { $0.eveSources })
    for source in campaign.sources where !used.contains(source.id) {
      warn(located.position(of: source, .id), "nothing cites \"\(source.slug)\"")
    }
  }
}
