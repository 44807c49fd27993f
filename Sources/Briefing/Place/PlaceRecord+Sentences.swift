public import Campaign

/// The sentences of a place.
extension PlaceRecord {
  /// `city in Hama governorate`.
  public var kindAndRegion: String {
    PointPhrase.placeKind.filled(["kind": kind.name, "area": campaign.title(of: place.region)])
  }

  /// `Hama, city in Hama governorate`.
  public var identity: String { "\(place.name), \(kindAndRegion)" }

  /// `population 854,000 (2004)`, or that none is recorded.
  public var populationInWords: String {
    guard let population = place.population else { return PlacePhrase.noPopulation.text }
    let count = population.count.grouped
    guard let year = population.year else { return PlacePhrase.populationOfUnknownYear.filled(["count": count]) }
    return PlacePhrase.population.filled(["count": count, "year": year])
  }

  /// Who has it, in words.
  public var holder: String { campaign.name(of: hold) }

  /// `since 5 Dec 2024`, or as on the eve.
  public var since: String { cause?.day.asSince ?? place.asOnEve }

  /// What its changes stand under; where there are none, that none is recorded.
  public var changesHeading: String { (changes.isEmpty ? PlacePhrase.noChange : .changes).text }

  /// What a hold rests on: the change that made it so, or the eve.
  public func claim(_ change: Change?) -> String {
    guard let change else { return claimOnEve }
    let phrase = change.to == .contested ? PlacePhrase.claimContested : .claimPassed
    return phrase.filled([
      "day": change.day.short, "to": campaign.nameInSentence(of: change.to), "confidence": change.confidence.inWords,
    ])
  }

  private var claimOnEve: String {
    let holder = campaign.nameInSentence(of: place.eve)
    guard let evidence = place.eveEvidence, !evidence.sources.isEmpty else {
      return PointPhrase.hadOnEve.filled(["holder": holder])
    }
    return PointPhrase.hadOnEveSourced.filled(["holder": holder, "confidence": evidence.confidence.rawValue])
  }

  /// What it is, who has it on the day, then each change and event up to the last day: a line each.
  public var sentences: [String] {
    let held = ["On \(day.long): \(holder), \(since)."] + (evidence.map(campaign.sentences) ?? [])
    return ["\(identity).", held.joined(separator: " ")]
      + (changes.isEmpty
        ? [PlacePhrase.noChange.text.asSentence] : changes.map { campaign.sentences(of: $0).joined(separator: " ") })
      + events.map { "\($0.day.short): \(campaign.sentences(of: $0).joined(separator: " "))" }
  }
}

extension Place {
  /// As on the eve, and how sure that is, or that it is stated without a source.
  public var asOnEve: String {
    guard let evidence = eveEvidence, !evidence.sources.isEmpty else { return PointPhrase.unchangedSinceEve.text }
    return PointPhrase.unchangedSinceEveSourced.filled(["confidence": evidence.confidence.rawValue])
  }
}

extension Day {
  /// `since 5 Dec 2024`.
  public var asSince: String { PointPhrase.since.filled(["day": short]) }
}
