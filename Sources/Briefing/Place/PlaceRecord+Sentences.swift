public import Campaign

/// The sentences of a place.
extension PlaceRecord {
  /// `city in Hama governorate`.
  public var kindAndRegion: String { PointPhrase.placeKind.filled(["kind": kind.name, "area": region.name]) }

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
  public var since: String { cause?.day.asSince ?? PointPhrase.unchangedSinceEve.text }

  /// What its changes stand under; where there are none, that none is recorded.
  public var changesHeading: String { (changes.isEmpty ? PlacePhrase.noChange : .changes).text }

  /// What a hold rests on: the change that made it so, or the eve.
  public func claim(_ change: Change?) -> String {
    guard let change else { return PointPhrase.hadOnEve.filled(["holder": campaign.name(of: place.eve)]) }
    let phrase = change.to == .contested ? PlacePhrase.claimContested : .claimPassed
    return phrase.filled([
      "day": change.day.short, "to": campaign.name(of: change.to), "confidence": change.confidence.inWords,
    ])
  }

  /// What it is, who has it on the day, then each change and event up to the last day: a line each.
  public var sentences: [String] {
    ["\(identity).", "On \(day.long): \(holder), \(since)."]
      + (changes.isEmpty
        ? [PlacePhrase.noChange.text.asSentence] : changes.map { campaign.sentences(of: $0).joined(separator: " ") })
      + events.map { "\($0.day.short): \(campaign.sentences(of: $0).joined(separator: " "))" }
  }
}

extension Day {
  /// `since 5 Dec 2024`.
  public var asSince: String { PointPhrase.since.filled(["day": short]) }
}
