public import Campaign
public import Cartography

/// What never changes while the program runs: the campaign, who holds what on each day, and which place speaks where.
public struct Atlas: Sendable {
  public let campaign: Campaign
  public private(set) var chronicle: Chronicle
  /// Which of the record's changes the chronicle has, and which sides are told of.
  public private(set) var filter = Filter()
  public private(set) var territory: Territory
  /// How the command line names the map, where it is not the default one.
  public let mapArgument: String?
  /// Another record of the same events that this one is held against.
  public private(set) var otherRecord: OtherRecord?

  public init(_ campaign: Campaign, mapArgument: String? = nil) {
    self.init(Territory(campaign), mapArgument: mapArgument)
  }

  /// The same for a campaign whose territory is known already.
  public init(_ territory: Territory, mapArgument: String? = nil) {
    campaign = territory.campaign
    self.territory = territory
    self.mapArgument = mapArgument
    chronicle = Chronicle(campaign)
  }

  /// Works out how right the map is between its places, unless that is known or there are too many of them.
  public mutating func measureAccuracy() { territory.measureAccuracy() }

  /// The same, held against another record.
  public func beside(_ other: OtherRecord) -> Atlas {
    var atlas = self
    atlas.otherRecord = other
    return atlas
  }

  /// The same where only what a filter lets through counts.
  public func counting(_ filter: Filter) -> Atlas {
    var atlas = self
    atlas.filter = filter
    if !filter.countsTheSame(as: self.filter) {
      let whole = Chronicle(campaign)
      atlas.chronicle = filter.countsAll ? whole : whole.counting(filter.counts)
    }
    return atlas
  }

  /// The changes of a day that count, without those to a side that is hidden.
  public func changes(on day: Day) -> [Change] { chronicle.changes(on: day).filter { filter.shows($0.hold) } }

  /// The places that changed on a day, the most important first.
  public func placesChanged(on day: Day) -> [Place.ID] {
    placesByImportance.filter(Set(chronicle.placesChanged(on: day)).contains)
  }

  /// The views that there are.
  public var views: [ViewKind] { ViewKind.allCases + (otherRecord == nil ? [] : [.disagreement]) }

  /// The view that follows another, the first after the last.
  public func view(after view: ViewKind) -> ViewKind {
    views[((views.firstIndex(of: view) ?? 0) + 1) % views.count]
  }

  /// Every place, the most important first: by the rank of its kind, then by population.
  public var placesByImportance: [Place.ID] { campaign.placesByImportance }

  /// The last position of a player: 0 is the eve, then one a day.
  public var lastPosition: Int { campaign.days.lowerBound.distance(to: campaign.days.upperBound) }

  /// The day at a position.
  public func day(at position: Int) -> Day { campaign.header.eve.advanced(by: position) }

  /// `the eve`, `day 9 of 12`.
  public func progress(on day: Day) -> String {
    let position = position(of: day)
    return position == 0 ? DayPhrase.eve.text : DayPhrase.progress.filled(["number": position, "last": lastPosition])
  }

  /// The position of a day, which may lie outside the campaign.
  public func position(of day: Day) -> Int { campaign.header.eve.distance(to: day) }

  /// How many key events each position has.
  public var keyEventCounts: [Int] {
    var counts = [Int](repeating: 0, count: lastPosition + 1)
    for event in campaign.events where event.isKey {
      let position = position(of: event.day)
      if counts.indices.contains(position) { counts[position] += 1 }
    }
    return counts
  }

  /// The days that have an event which the campaign marks as a turning point, in order.
  public var keyDays: [Day] {
    var days: [Day] = []
    for event in chronicle.events(during: campaign.days) where event.isKey && days.last != event.day {
      days.append(event.day)
    }
    return days
  }

  /// The days on which a change counts, in order.
  public var changedDays: [Day] {
    var days: [Day] = []
    for change in chronicle.changes where days.last != change.day { days.append(change.day) }
    return days
  }

  /// For each position whether a change counts on its day.
  public var hasChanged: [Bool] {
    let days = Set(changedDays)
    return (0...lastPosition).map { days.contains(day(at: $0)) }
  }

  public func letter(of holder: Holder) -> Unicode.Scalar {
    switch holder {
    case .side(let side): campaign[side].letter
    case .contested: campaign.header.contestedLetter
    }
  }

  /// The letter that stands for a hold on the map, small where it is uncertain, as a text.
  public func mark(of hold: Hold) -> String { String(Character(letter(of: hold))) }

  /// The same as a scalar.
  public func letter(of hold: Hold) -> Unicode.Scalar {
    switch hold {
    case .held(let side): campaign[side].letter
    case .uncertain(let side): campaign[side].smallLetter
    case .contested: campaign.header.contestedLetter
    }
  }
}
