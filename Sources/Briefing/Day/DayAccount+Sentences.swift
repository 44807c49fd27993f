public import Campaign

/// The sentences of a day.
extension DayAccount {
  /// The date and how much changed.
  ///
  ///     Thursday 5 December 2024, day 9 of 12. 13 of 542 tracked places changed.
  public var date: String { "\(day.long), \(progress). \(extent)" }

  /// `the eve`, `day 9 of 12`.
  public var progress: String { atlas.progress(on: day) }

  /// How much changed, in one sentence.
  public var extent: String {
    if isEve { return "The record starts here; \(campaign.eveSupport)." }
    guard placesChanged > 0 else { return "No tracked place changed." }
    let records = changes.count == placesChanged ? "" : ", in \(changes.count) changes"
    return "\(placesChanged) of \(campaign.places.count) tracked places changed\(records)."
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
      return "\(beyondHeading), on \(event.day.short): " + texts.joined(separator: " ")
    }
  }

  // MARK: What passed

  /// A sentence for each area, by the side that places passed to; the side and the area with most come first.
  public var changeSentences: [String] {
    var sentences = Grouping(changes, by: \.to).bySize.flatMap { to, changes in
      Grouping(changes) { Passing(from: $0.from, to: to, region: campaign[$0.place].region) }
        .bySize.map { sentence(of: $0, $1) }
    }
    if !placesChangedTwice.isEmpty {
      sentences.append("More than once on this day changed: \(campaign.names(of: placesChangedTwice)).")
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
    let area = "In \(campaign[passing.region].name) governorate"
    let count = changes.count == 1 ? "one place" : "\(changes.count) places"
    let names = campaign.names(of: changes.map(\.place))
    let (from, to) = (campaign.name(of: passing.from), campaign.name(of: passing.to))
    return switch (passing.from, passing.to) {
    case (.side, .side): "\(area), control of \(count) passed from \(from) to \(to): \(names)."
    case (.contested, .side): "\(area), control of \(count) that had been contested passed to \(to): \(names)."
    case (_, .contested): "\(area), \(count) held by \(from) became contested: \(names)."
    }
  }

  // MARK: What is not sure

  /// How many places are held uncertainly, the changes of low confidence, those without a source, and every other date
  /// or claim.
  public var doubtSentences: [String] {
    let held = "Of all tracked places \(uncertain) \(uncertain == 1 ? "is" : "are") held uncertainly."
    var texts = uncertain == 0 ? [] : [held]
    texts += [
      list(unsure, one: "is of low confidence", many: "are of low confidence"),
      list(unsourced, one: "has no citable source", many: "have no citable source"),
    ].compactMap { $0 }
    guard !disputed.isEmpty else { return texts }
    texts.append(
      "There are other dates or claims for \(disputed.count == 1 ? "one change" : "\(disputed.count) changes"):")
    return texts
      + Grouping(disputed, by: \.disputed).inOrder.map { claim, changes in
        "\(campaign.names(of: changes.map(\.place))): \(claim.asSentence)"
      }
  }

  private func list(_ changes: [Change], one: String, many: String) -> String? {
    guard !changes.isEmpty else { return nil }
    let count = changes.count == 1 ? "One change \(one)" : "\(changes.count) changes \(many)"
    return "\(count): \(campaign.names(of: changes.map(\.place)))."
  }

  // MARK: Counts

  /// How many places each side has at the day's end, and how many more or fewer than the day before.
  public var counts: String { "\(countsLead) " + countParts.joined(separator: "; ") + "." }

  /// What the counts are of: `At the end of the day, of 542 tracked places:`.
  public var countsLead: String {
    "\(isEve ? "On the eve" : "At the end of the day"), of \(campaign.places.count) tracked places:"
  }

  /// Each side with its places: `Syrian government 290 (12 fewer)`.
  public var countParts: [String] {
    tally.rows.map { row in
      "\(campaign.name(of: row.holder)) \(row.count)" + (row.gainInWords.isEmpty ? "" : " (\(row.gainInWords))")
    }
  }

  // MARK: Sources

  /// What the day's changes and turning points rest on, each source once, in the order of the record.
  public var sourceSentences: [String] {
    let titles = SourceUse.all(of: changes, turningPoints + beyond).map { campaign[$0.source].title.asSentence }
    guard !titles.isEmpty else { return [] }
    return [titles.count == 1 ? "One source:" : "\(titles.count) sources:"] + titles
  }
}

extension Campaign {
  /// On what the holders on the eve rest: `who had what on the eve is stated without a source`.
  public var eveSupport: String {
    let cited = places.count { !($0.eveEvidence?.sources ?? []).isEmpty }
    return cited == 0
      ? "who had what on the eve is stated without a source"
      : "who had what on the eve has a source for \(cited) of \(places.count) places"
  }

  /// Names of places, the most important first: `Hama, Homs and Salamiyah`; with semicolons where a name has a comma.
  func names(of places: [Place.ID]) -> String {
    let ranks = importanceRanks
    let names = places.sorted { ranks[Int($0.index)] < ranks[Int($1.index)] }.map { self[$0].name }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let hasComma = names.contains { $0.utf8.contains(UInt8(ascii: ",")) }
    return names.dropLast().joined(separator: hasComma ? "; " : ", ") + (hasComma ? "; and " : " and ") + last
  }
}
