public import Campaign

/// The sentences of a day.
extension DayAccount {
  /// The date and how much changed.
  ///
  ///     Thursday 5 December 2024, day 9 of 12. 13 of 542 tracked places changed.
  public var date: String { DayPhrase.date.filled(["day": day.long, "progress": progress, "extent": extent]) }

  /// `the eve`, `day 9 of 12`.
  public var progress: String { atlas.progress(on: day) }

  /// How much changed, in one sentence.
  public var extent: String {
    if isEve { return recordStarts }
    guard placesChanged > 0 else { return DayPhrase.noneChanged.text }
    let phrase = changes.count == placesChanged ? DayPhrase.changed : .changedOften
    return phrase.filled(["places": placesChanged, "all": campaign.places.count, "changes": changes.count])
  }

  /// How much changed and how much of it has no source, in as many words as a width has room for.
  ///
  ///     13 of 542 places changed, 5 without source
  public func extent(width: Int) -> String {
    guard placesChanged > 0 else { return extent }
    let shares = [DayPhrase.shareOfPlaces, .share, .placesOnly].map {
      $0.filled(["places": placesChanged, "all": campaign.places.count])
    }
    let doubts =
      unsourced.isEmpty ? [] : [DayPhrase.countWithoutSource, .countNoSource].map { $0.filled(count: unsourced.count) }
    let least = DayPhrase.placeCount.filled(count: placesChanged)
    let forms = doubts.isEmpty ? shares : (shares + [least]).flatMap { share in doubts.map { "\(share), \($0)" } }
    return forms.first { $0.utf8.count <= width } ?? forms[forms.count - 1]
  }

  private var recordStarts: String {
    let sourced = campaign.eveSourced
    guard sourced > 0 else { return DayPhrase.recordStarts.text }
    return DayPhrase.recordStartsSourced.filled(["sourced": sourced, "all": campaign.places.count])
  }

  /// The date, how much changed and the turning points' headlines, in a line.
  public var announcement: String {
    ([date] + turningPoints.map(\.headline.asSentence)).joined(separator: " ")
  }

  /// The turning points with their details, a paragraph each.
  public var turningPointSentences: [String] {
    turningPoints.map { event in
      [event.headline, event.detail].filter { !$0.isEmpty }.map(\.asSentence).joined(separator: " ")
    }
  }

  /// What happened before the eve, or after the last day, a sentence each with its own date.
  public var beyondSentences: [String] {
    beyond.map { event in
      let texts = [event.headline, event.detail].filter { !$0.isEmpty }.map(\.asSentence)
      return sentence(of: event, told: texts.joined(separator: " "))
    }
  }

  /// An event of `beyond` as it is told, behind its date and where that lies.
  public func sentence(of event: Event, told text: String) -> String {
    (isEve ? DayPhrase.beforeTheEve : .afterTheLastDay).filled(["event": "\(event.day.short): \(text)"])
  }

  /// An event's headline, with its date and where that lies where it is one of `beyond`.
  public func headline(of event: Event) -> String {
    campaign.days.contains(event.day) ? event.headline : sentence(of: event, told: event.headline)
  }

  /// How many of the events that are told lie before the eve or after the last day; `nil` where none does.
  public var beyondCount: String? {
    guard !beyond.isEmpty else { return nil }
    return (isEve ? SourcePhrase.eventsBefore : .eventsAfter).filled(count: beyond.count)
  }

  // MARK: What passed

  /// A sentence for each area, by the side that places passed to; the side and the area with most come first.
  public var changeSentences: [String] {
    var sentences = Grouping(changes, by: \.to).bySize.flatMap { to, changes in
      Grouping(changes) { Passing(from: $0.from, to: to, region: campaign[$0.place].region) }
        .bySize.map { sentence(of: $0, $1) }
    }
    if !placesChangedTwice.isEmpty {
      sentences.append(DayPhrase.changedAgain.filled(["names": campaign.names(of: placesChangedTwice)]))
    }
    return sentences
  }

  /// From whom, to whom, and in which area.
  private struct Passing: Hashable {
    let from: Holder
    let to: Holder
    let region: Region.ID
  }

  private func sentence(of passing: Passing, _ changes: [Change]) -> String {
    let phrase: DayPhrase =
      switch (passing.from, passing.to) {
      case (.side, .side): .passed
      case (.contested, .side): .passedContested
      case (_, .contested): .becameContested
      }
    return phrase.filled(
      count: changes.count,
      [
        "area": campaign.title(of: passing.region), "from": campaign.nameInSentence(of: passing.from),
        "to": campaign.nameInSentence(of: passing.to), "names": campaign.names(of: changes.map(\.place)),
      ])
  }

  // MARK: What is not sure

  /// How many places are held uncertainly, the changes of low confidence, those without a source, how many have one only
  /// for the area, and every other date or claim.
  public var doubtSentences: [String] {
    var texts = uncertain == 0 ? [] : [DayPhrase.heldUncertainly.filled(count: uncertain)]
    texts += [list(unsure, .unsure), list(unsourced, .unsourced)].compactMap { $0 }
    if !areaSourced.isEmpty { texts.append(DayPhrase.areaSourced.filled(count: areaSourced.count)) }
    guard !disputed.isEmpty else { return texts }
    texts.append(DayPhrase.disputed.filled(count: disputed.count))
    return texts
      + Grouping(disputed, by: \.disputed).inOrder.map { claim, changes in
        DayPhrase.claim.filled(["names": campaign.names(of: changes.map(\.place)), "claim": claim.asSentence])
      }
  }

  private func list(_ changes: [Change], _ phrase: DayPhrase) -> String? {
    changes.isEmpty ? nil : phrase.filled(count: changes.count, ["names": campaign.names(of: changes.map(\.place))])
  }

  // MARK: Counts

  /// How many places each side has at the day's end, and how many more or fewer than the day before.
  public var counts: String { "\(countsLead) " + countParts.joined(separator: "; ") + "." }

  /// What the counts are of: `At the end of the day, of 542 tracked places:`.
  public var countsLead: String {
    (isEve ? DayPhrase.countsOnEve : .countsAtEnd).filled(["all": campaign.places.count])
  }

  /// Each side with its places: `Harbour Council 290 (12 fewer)`.
  public var countParts: [String] {
    tally.rows.map { row in
      (row.gainInWords.isEmpty ? DayPhrase.holderCount : .holderCountGain)
        .filled(["holder": campaign.name(of: row.holder), "places": row.count, "gain": row.gainInWords])
    }
  }

  // MARK: Sources

  /// What the day's changes and turning points rest on, each source once, in the order of the record, after how many
  /// there are.
  var toldSources: [(text: String, source: Source?)] {
    let sources = SourceUse.all(of: changes, turningPoints + beyond).map { campaign[$0.source] }
    guard !sources.isEmpty else { return [] }
    return [(DayPhrase.sources.filled(count: sources.count), nil)] + sources.map { ($0.caption.asSentence, $0) }
  }
}

extension Campaign {
  /// How many places have a source for their holder on the eve.
  public var eveSourced: Int { places.count { !$0.eveSources.isEmpty } }

  /// Names of places, the most important first: `Hama, Homs and Salamiyah`; with semicolons where a name has a comma.
  func names(of places: [Place.ID]) -> String {
    let ranks = importanceRanks
    let names = places.sorted { ranks[Int($0.index)] < ranks[Int($1.index)] }.map { self[$0].name }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let separator = names.listSeparator
    return names.dropLast().joined(separator: separator) + (separator == ", " ? " and " : separator + "and ") + last
  }
}
