/// Who holds what on each day, in either direction and in any order.
///
/// A day's holds are the last checkpoint before the day and the changes since then, so that no answer depends on what
/// was asked before. Days without changes cost nothing: only days that have some are kept.
public struct Chronicle: Sendable {
  /// One change as the replay needs it: four bytes.
  private struct Step {
    let place: UInt16
    let hold: Hold
  }

  /// The changes from one checkpoint to the next; with 10,000 places and 200,000 changes the checkpoints take 2 MB.
  static let stride = 2000

  private let campaign: Campaign
  /// The changes that count, in the order in which they apply.
  public let changes: [Change]
  private let steps: [Step]
  /// The states before step 0, `stride`, 2 × `stride` …, one after the other.
  private let checkpoints: [Hold]
  /// How many bytes the states take that are kept so that no day is far from one of them.
  package var checkpointBytes: Int { checkpoints.count * MemoryLayout<Hold>.stride }
  /// The days that have changes, in order.
  private let days: [Int32]
  /// For each of `days`, how many changes there are up to its end.
  private let ends: [Int32]
  /// For each place, where its changes are in `changes`, in order.
  private let histories: [[Int]]

  public init(_ campaign: Campaign) { self.init(campaign, campaign.changes) }

  private init(_ campaign: Campaign, _ changes: [Change]) {
    self.campaign = campaign
    self.changes = changes
    steps = changes.map { Step(place: $0.place.index, hold: $0.hold) }
    checkpoints = Chronicle.checkpoints(from: campaign.places.map(\.holdOnEve), by: steps)
    (days, ends) = Chronicle.calendar(of: changes)
    histories = Chronicle.histories(of: changes, places: campaign.places.count)
  }

  /// The same where only some changes count: a place stays as the last of these left it, so that each passes from there,
  /// and one that leaves it as it is is none.
  public func counting(_ isCounted: (Change) -> Bool) -> Chronicle {
    var holders = campaign.places.map(\.eve)
    var holds = campaign.places.map(\.holdOnEve)
    var counted: [Change] = []
    for change in campaign.changes where isCounted(change) {
      let place = Int(change.place.index)
      if holds[place] != change.hold { counted.append(change.passing(from: holders[place])) }
      (holders[place], holds[place]) = (change.to, change.hold)
    }
    return Chronicle(campaign, counted)
  }

  // MARK: Days

  /// Every place's hold at the end of a day, by `Place.ID.index`; before the eve as on the eve.
  public func holds(on day: Day) -> [Hold] {
    let count = changeCount(through: day)
    let places = campaign.places.count
    let checkpoint = count / Chronicle.stride
    var holds = Array(checkpoints[checkpoint * places..<(checkpoint + 1) * places])
    for step in steps[checkpoint * Chronicle.stride..<count] { holds[Int(step.place)] = step.hold }
    return holds
  }

  /// The same where only some changes count: a place stays as the last of these left it.
  public func holds(on day: Day, counting isCounted: (Change) -> Bool) -> [Hold] {
    var holds = campaign.places.map(\.holdOnEve)
    for change in changes[..<changeCount(through: day)] where isCounted(change) {
      holds[Int(change.place.index)] = change.hold
    }
    return holds
  }

  /// One place's hold at the end of a day.
  public func hold(of place: Place.ID, on day: Day) -> Hold {
    lastChange(of: place, on: day)?.hold ?? campaign[place].holdOnEve
  }

  /// The changes of a day in the order in which they apply.
  public func changes(on day: Day) -> ArraySlice<Change> {
    changes[changeCount(through: day.advanced(by: -1))..<changeCount(through: day)]
  }

  /// The events of a day in the order of the record.
  public func events(on day: Day) -> ArraySlice<Event> {
    let events = campaign.events
    let start = events.partitioningIndex { $0.day >= day }
    return events[start...].prefix { $0.day == day }
  }

  /// The events of some days in the order of the record.
  public func events(during days: ClosedRange<Day>) -> ArraySlice<Event> {
    let events = campaign.events
    let start = events.partitioningIndex { $0.day >= days.lowerBound }
    let end = events.partitioningIndex { $0.day > days.upperBound }
    return events[start..<end]
  }

  /// The places that changed on a day, once each, in the order of the record.
  public func placesChanged(on day: Day) -> [Place.ID] {
    let indices = Set(changes(on: day).map(\.place.index))
    return indices.sorted().map(Place.ID.init(index:))
  }

  // MARK: Places

  /// All changes of a place in order, even several on one day.
  public func history(of place: Place.ID) -> [Change] {
    histories[Int(place.index)].map { changes[$0] }
  }

  /// All events at a place in the order of the record.
  public func events(at place: Place.ID) -> [Event] {
    campaign.events.filter { $0.place == place }
  }

  /// The change that made a place's hold on a day; `nil` where it is as on the eve.
  public func lastChange(of place: Place.ID, on day: Day) -> Change? {
    let history = histories[Int(place.index)]
    let end = history.partitioningIndex { changes[$0].day > day }
    return end > 0 ? changes[history[end - 1]] : nil
  }

  /// How many changes there are up to the end of a day.
  private func changeCount(through day: Day) -> Int {
    let index = days.partitioningIndex { $0 > day.number }
    return index == 0 ? 0 : Int(ends[index - 1])
  }

  // MARK: Building

  private static func checkpoints(from eve: [Hold], by steps: [Step]) -> [Hold] {
    var state = eve
    var checkpoints = eve
    checkpoints.reserveCapacity(eve.count * (steps.count / stride + 1))
    for (index, step) in steps.enumerated() {
      state[Int(step.place)] = step.hold
      if (index + 1) % stride == 0 { checkpoints += state }
    }
    return checkpoints
  }

  private static func calendar(of changes: [Change]) -> (days: [Int32], ends: [Int32]) {
    var days: [Int32] = []
    var ends: [Int32] = []
    for (index, change) in changes.enumerated() {
      if days.last != change.day.number {
        days.append(change.day.number)
        ends.append(0)
      }
      ends[ends.count - 1] = Int32(index + 1)
    }
    return (days, ends)
  }

  private static func histories(of changes: [Change], places: Int) -> [[Int]] {
    var histories = [[Int]](repeating: [], count: places)
    for (index, change) in changes.enumerated() { histories[Int(change.place.index)].append(index) }
    return histories
  }
}

extension Change {
  /// The same from another holder.
  fileprivate func passing(from holder: Holder) -> Change {
    var change = self
    change.from = holder
    return change
  }

  /// What is known of the holder after the change.
  public var hold: Hold {
    switch to {
    case .side(let side): confidence == .low ? .uncertain(side) : .held(side)
    case .contested: .contested
    }
  }
}

extension Place {
  /// What is known of the holder on the eve.
  public var holdOnEve: Hold {
    switch eve {
    case .side(let side): eveEvidence?.confidence == .low ? .uncertain(side) : .held(side)
    case .contested: .contested
    }
  }
}

extension RandomAccessCollection where Index == Int {
  /// The first index whose element meets the condition, where all that meet it come last.
  package func partitioningIndex(where isLater: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if isLater(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
