public import Campaign

/// What the map tells of: a day, what it is compared with, and which changes count.
public struct DayComparison: Hashable, Sendable {
  public var position: Int
  /// The position whose difference to the shown one is made to stand out.
  public var base: Int
  public var filter = Filter()
  /// Whether only what had been reported by the end of the day counts; it is compared with what is known now.
  public var asKnownThen = false

  public init(position: Int, base: Int, filter: Filter = Filter(), asKnownThen: Bool = false) {
    self.position = position
    self.base = base
    self.filter = filter
    self.asKnownThen = asKnownThen
  }

  fileprivate var today: Sight { Sight(position: position, filter: filter, asKnownThen: asKnownThen) }
  fileprivate var compared: Sight { Sight(position: asKnownThen ? position : base, filter: filter, asKnownThen: false) }
}

/// One list of states: whose, and of which day.
private struct Sight: Hashable {
  var position: Int
  var filter: Filter
  var asKnownThen: Bool

  func holds(_ atlas: Atlas) -> [Hold] {
    asKnownThen ? atlas.holdsKnown(at: position, filter) : atlas.holds(at: position, filter)
  }
}

extension Atlas {
  /// Every place's hold at a moment, and what it is compared with.
  public func holds(_ moment: DayComparison) -> (today: [Hold], compared: [Hold]) {
    (moment.today.holds(self), moment.compared.holds(self))
  }
}
