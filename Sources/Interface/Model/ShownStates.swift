import Campaign
import Cartography

/// What the map tells of: a day, what it is compared with, and which changes count.
struct Moment: Hashable, Sendable {
  var position: Int
  /// The position whose difference to the shown one is made to stand out.
  var base: Int
  var filter = Filter()
  /// Whether only what had been reported by the end of the day counts; it is compared with what is known now.
  var asKnownThen = false

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
  func holds(_ moment: Moment) -> (today: [Hold], compared: [Hold]) {
    (moment.today.holds(self), moment.compared.holds(self))
  }
}

/// What each cell of the map shows at a moment and in what it is compared with, row by row.
struct ShownStates: Sendable {
  let moment: Moment
  let today: [MapGrid.State]
  let compared: [MapGrid.State]
  /// The same for the quarters of cells, where the grid has them.
  let quartersToday: [MapGrid.State]
  let quartersCompared: [MapGrid.State]

  /// A step of one day shares one of the two lists with the day that it comes from.
  init(_ grid: MapGrid, _ atlas: Atlas, _ moment: Moment, after last: ShownStates?) {
    func states(_ sight: Sight) -> (whole: [MapGrid.State], quarters: [MapGrid.State]) {
      if let last, last.moment.today == sight { return (last.today, last.quartersToday) }
      if let last, last.moment.compared == sight { return (last.compared, last.quartersCompared) }
      let holds = sight.holds(atlas)
      return (grid.states(holds), grid.quarterStates(holds))
    }
    self.moment = moment
    (today, quartersToday) = states(moment.today)
    (compared, quartersCompared) = states(moment.compared)
  }
}
