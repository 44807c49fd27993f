import Campaign
import Cartography

/// The marks of places on a map, and what they and the names hide, on whatever day.
struct PlaceMarks: Sendable {
  /// A place's mark and its cell.
  struct Mark: Sendable {
    let place: Place.ID
    let cell: Int
    let kind: PlaceKind.Mark
  }

  private(set) var all: [Mark] = []
  /// The labels of places that a capital's mark goes with.
  private(set) var capitals: Set<Place.ID> = []
  /// Row by row, whether a name, its blanks or a mark stands on a cell.
  private(set) var isHidden: [Bool]
  /// Row by row, whether the mark of a town or a village stands right of a cell, which with a letter before it would read as
  /// a word.
  private(set) var isBeforeMark: [Bool]

  /// On a map of so few kilometres a column or fewer all places have marks, else those that are named, and capitals.
  private static let kilometresForAll = 4.0

  /// - Parameter onlyNamed: whether unnamed places have no marks at any scale.
  init(_ grid: MapGrid, _ campaign: Campaign, onlyNamed: Bool = false) {
    isHidden = Array(repeating: false, count: grid.columns * grid.rows)
    isBeforeMark = isHidden
    let named = Set(grid.shownLabels.compactMap(\.place))
    let isClose = !onlyNamed && grid.projection.kilometresPerColumn < PlaceMarks.kilometresForAll
    for index in campaign.places.indices {
      let place = campaign.places[index].id
      let kind = campaign.kinds[Int(campaign.places[index].kind.index)]
      if kind.mark == .capital { capitals.insert(place) }
      guard named.contains(place) || isClose && !kind.alwaysShown || kind.mark == .capital && kind.alwaysShown,
        let cell = grid.cell(of: place), grid.pinned(column: cell.column, row: cell.row) == place
      else { continue }
      all.append(Mark(place: place, cell: cell.row * grid.columns + cell.column, kind: kind.mark))
    }
    for mark in all {
      isHidden[mark.cell] = true
      if mark.kind != .capital, mark.cell % grid.columns > 0 { isBeforeMark[mark.cell - 1] = true }
    }
    for label in grid.shownLabels { hide(label, in: grid) }
  }

  private mutating func hide(_ label: MapGrid.Label, in grid: MapGrid) {
    let columns = max(0, label.column - 1)..<min(grid.columns, label.column + label.text.unicodeScalars.count + 1)
    for column in columns { isHidden[label.row * grid.columns + column] = true }
  }
}

extension MapGrid.Label {
  /// The place that it names, where it names one.
  var place: Place.ID? {
    switch subject {
    case .place(let place): place
    case .region, .area, .line: nil
    }
  }
}
