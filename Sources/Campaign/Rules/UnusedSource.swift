extension Rule {
  /// A source in the list is there because something rests on it.
  static let unusedSource = Rule("unused-source", "each source is cited by a change or an event") { manuscript in
    let campaign = manuscript.campaign
    let used = Set(campaign.changes.flatMap(\.sources) + campaign.events.flatMap(\.sources))
    return campaign.sources.filter { !used.contains($0.id) }.map { source in
      Remark(manuscript.position(of: source, "id"), "no change and no event cites \"\(source.slug)\"")
    }
  }
}
