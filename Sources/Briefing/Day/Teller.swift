public import Campaign

/// Makes the sentences of a day.
public struct Teller {
  public let day: Day
  public let campaign: Campaign
  public let chronicle: Chronicle
  /// Which sides are told of.
  public var filter = Filter()

  public init(day: Day, campaign: Campaign, chronicle: Chronicle, filter: Filter = Filter()) {
    self.day = day
    self.campaign = campaign
    self.chronicle = chronicle
    self.filter = filter
  }

  /// The day's changes without those to a side that is hidden.
  private var told: [Change] { chronicle.changes(on: day).filter { filter.shows($0.hold) } }

  // MARK: The day

  /// The date and how much changed.
  ///
  ///     Thursday 5 December 2024, day 9 of 12. 13 of 542 tracked places changed.
  public var date: String {
    let number = campaign.header.eve.distance(to: day)
    let last = campaign.header.eve.distance(to: campaign.header.last)
    return "\(day.long), \(number == 0 ? "the eve" : "day \(number) of \(last)"). \(extent)"
  }

  /// How much changed, in one sentence.
  private var extent: String {
    if day == campaign.header.eve {
      return "The record starts here; who had what on the eve is stated without a source."
    }
    let changes = told
    guard !changes.isEmpty else { return "No tracked place changed." }
    let places = campaign.placeCount(of: changes)
    let records = changes.count == places ? "" : ", in \(changes.count) changes"
    return "\(places) of \(campaign.places.count) tracked places changed\(records)."
  }

  /// The events that the campaign marks as turning points.
  public var turningPoints: [String] {
    chronicle.events(on: day).filter(\.isKey).map { event in
      event.detail.isEmpty ? event.headline.asSentence : event.headline.asSentence + " " + event.detail.asSentence
    }
  }

  // MARK: What passed

  /// A sentence for each area, by the side that places passed to; the side and the area with most come first.
  public var changes: [String] {
    var sentences = Grouping<Holder, Change>(told, by: \.to).bySize.flatMap { to, changes in
      Grouping<Passing, Change>(changes) { Passing(from: $0.from, to: to, region: campaign[$0.place].region) }
        .bySize.map { sentence(of: $0, $1) }
    }
    if let twice = sentenceOfPlacesChangedTwice { sentences.append(twice) }
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
    let names = names(changes.map(\.place))
    let from = campaign.name(of: passing.from)
    switch (passing.from, passing.to) {
    case (.side, .side):
      return "\(area), control of \(count) passed from \(from) to \(campaign.name(of: passing.to)): \(names)."
    case (.contested, .side):
      return
        "\(area), control of \(count) that had been contested passed to \(campaign.name(of: passing.to)): \(names)."
    case (_, .contested):
      return "\(area), \(count) held by \(from) became contested: \(names)."
    }
  }

  private var sentenceOfPlacesChangedTwice: String? {
    let places = Grouping<Place.ID, Change>(told, by: \.place).bySize
      .filter { $0.members.count > 1 }.map(\.key)
    guard !places.isEmpty else { return nil }
    return "More than once on this day changed: \(names(places))."
  }

  // MARK: What is not sure

  /// The changes of low confidence, those without a source, and every other date or claim.
  public var doubts: [String] {
    let changes = told
    let disputed = changes.filter { !$0.disputed.isEmpty }
    var texts = [
      list(changes.filter { $0.confidence == .low }, one: "is of low confidence", many: "are of low confidence"),
      list(changes.filter(\.sources.isEmpty), one: "has no citable source", many: "have no citable source"),
    ].compactMap { $0 }
    guard !disputed.isEmpty else { return texts }
    texts.append(
      "There are other dates or claims for \(disputed.count == 1 ? "one change" : "\(disputed.count) changes"):")
    return texts
      + Grouping<String, Change>(disputed, by: \.disputed).inOrder.map { claim, changes in
        "\(names(changes.map(\.place))): \(claim.asSentence)"
      }
  }

  private func list(_ changes: [Change], one: String, many: String) -> String? {
    guard !changes.isEmpty else { return nil }
    let count = changes.count == 1 ? "One change \(one)" : "\(changes.count) changes \(many)"
    return "\(count): \(names(changes.map(\.place)))."
  }

  // MARK: Counts

  /// How many places each side has at the day's end, and how many more or fewer than the day before.
  public var counts: String {
    let today = Tally(chronicle.holds(on: day))
    let before = Tally(chronicle.holds(on: day.advanced(by: -1)))
    let holders = campaign.sides.map { Holder.side($0.id) } + [.contested]
    let shown = holders.filter {
      (today.count(of: $0) > 0 || before.count(of: $0) > 0) && !filter.hidden.contains($0)
    }
    let parts = shown.map { holder in
      let (now, then) = (today.count(of: holder), before.count(of: holder))
      return "\(campaign.name(of: holder)) \(now)\(difference(now, then))"
    }
    let when = day == campaign.header.eve ? "On the eve" : "At the end of the day"
    return "\(when), of \(campaign.places.count) tracked places: " + parts.joined(separator: "; ") + "."
  }

  private func difference(_ today: Int, _ before: Int) -> String {
    today == before ? "" : today > before ? " (\(today - before) more)" : " (\(before - today) fewer)"
  }

  // MARK: Sources

  /// What the day's changes and turning points rest on, each source once, in the order of the record.
  public var sources: [String] {
    let cited =
      told.flatMap(\.sources)
      + chronicle.events(on: day).filter(\.isKey).flatMap(\.sources)
    var seen: Set<Source.ID> = []
    let titles = cited.filter { seen.insert($0).inserted }.map { campaign[$0].title.asSentence }
    guard !titles.isEmpty else { return [] }
    return [titles.count == 1 ? "One source:" : "\(titles.count) sources:"] + titles
  }

  /// Names of places, the most important first: `Hama, Homs and Salamiyah`; with semicolons where a name has a comma.
  private func names(_ places: [Place.ID]) -> String {
    func weight(_ place: Place.ID) -> (Int, Int, Place.ID) {
      (campaign[campaign[place].kind].rank, -(campaign[place].population?.count ?? 0), place)
    }
    let names = places.sorted { weight($0) < weight($1) }.map { campaign[$0].name }
    guard let last = names.last, names.count > 1 else { return names.first ?? "" }
    let hasComma = names.contains { $0.utf8.contains(UInt8(ascii: ",")) }
    return names.dropLast().joined(separator: hasComma ? "; " : ", ") + (hasComma ? "; and " : " and ") + last
  }
}

/// Elements in groups of equal keys.
private struct Grouping<Key: Hashable, Element> {
  private var keys: [Key] = []
  private var members: [Key: [Element]] = [:]

  init(_ elements: some Sequence<Element>, by key: (Element) -> Key) {
    for element in elements {
      let key = key(element)
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(element)
    }
  }

  /// The groups in the order in which their first elements came.
  var inOrder: [(key: Key, members: [Element])] { keys.map { (key: $0, members: members[$0] ?? []) } }

  /// The largest group first; of two as large the one that came first.
  var bySize: [(key: Key, members: [Element])] {
    inOrder.enumerated().sorted { left, right in
      (right.element.members.count, left.offset) < (left.element.members.count, right.offset)
    }.map(\.element)
  }
}

extension Day {
  /// English long form with the day of the week: `Thursday 5 December 2024`.
  public var long: String {
    let (year, month, day) = components
    return "\(longWeekday) \(day) \(Day.longMonthNames[month - 1]) \(year)"
  }

  /// The English name of the day of the week.
  public var longWeekday: String { Day.longWeekdayNames[weekday] }
}

extension String {
  /// The text with a full stop at its end, unless it ends a sentence already.
  public var asSentence: String {
    guard let last = unicodeScalars.last else { return self }
    return ".!?:".unicodeScalars.contains(last) ? self : self + "."
  }
}
