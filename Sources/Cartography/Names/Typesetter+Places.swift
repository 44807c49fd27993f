public import Campaign

extension Typesetter {
  // MARK: Places

  /// A town's name longer than this is left out where the map is small.
  private static let longestTown = 16

  /// Names a place where it has room.
  ///
  /// - Parameters:
  ///   - most: what a town's name may cost; by default what the map's scale allows.
  ///   - isOfTheDay: whether it is named because it changed: such a name stands out wherever it is, so that it may cover
  ///     the ground that the record is about, and leaves the room abroad to others.
  mutating func setPlace(_ place: Place.ID, most: Float? = nil, isOfTheDay: Bool = false) {
    let isMain = rank(of: place) == 0
    guard let cell = grid.cell(of: place), grid.pinned(column: cell.column, row: cell.row) == place,
      isMain || hasOwnMark(at: cell) && isApart(cell)
    else { return }
    let name = campaign.places[Int(place.index)].mapName
    guard isMain || name.unicodeScalars.count <= Typesetter.longestTown else { return }
    let weight = weight(isMain: isMain, isOfTheDay: isOfTheDay)
    for text in forms(of: name) {
      let positions = positions(text.unicodeScalars.count, cell, mayLeaveRow: isMain || kilometres <= 10, weight)
      guard let best = positions.min(by: { $0.cost < $1.cost }), isMain || best.cost <= most ?? mostForTowns else {
        continue
      }
      takeMark(cell.row * grid.columns + cell.column)
      marks.append(cell)
      named.insert(place)
      return set(text, column: best.column, row: best.row, .place(place))
    }
  }

  private var mostForTowns: Float { kilometres > 10 ? 10 : kilometres > 4 ? 13 : Typesetter.mostOfAny }
  /// The most that any town's name may cost.
  static let mostOfAny: Float = 40

  /// Whether no name stands on a mark; one that is always shown has taken its cell before any name.
  private func hasOwnMark(at cell: (column: Int, row: Int)) -> Bool {
    grid.keepsItsCell(column: cell.column, row: cell.row) || !taken[cell.row * grid.columns + cell.column]
  }

  /// Whether no mark of a more important place is close.
  private func isApart(_ cell: (column: Int, row: Int)) -> Bool {
    let columns = grid.columns >= 110 ? 4 : 3
    return marks.allSatisfy { abs($0.column - cell.column) > columns || abs($0.row - cell.row) > 1 }
  }

  /// What a name may look like, the largest first.
  private func forms(of name: String) -> [String] {
    guard hasLargeNames else { return [name] }
    let capitals = name.uppercased()
    return grid.columns < Typesetter.columnsForSpacedNames ? [capitals] : [capitals.spaced, capitals]
  }

  /// On a narrower map spaced names would hide the areas.
  private static let columnsForSpacedNames = 70

  // MARK: Positions

  /// Where a name may stand, and what speaks against it.
  private struct Position {
    let column: Int
    let row: Int
    var cost: Float
  }

  /// What speaks against a position.
  private struct Weight {
    /// For each letter, and each change that the record has of the ground under it.
    var heat: Float
    /// For each letter in the sea or abroad.
    var abroad: Float = -0.35
    /// That left of its mark another's mark stands before the name, or another's name behind its mark.
    let crowded: Float
  }

  /// A town is rather left out than named in a crowd.
  private func weight(isMain: Bool, isOfTheDay: Bool) -> Weight {
    let heat: Float = kilometres > 10 ? 0.9 : kilometres > 4 ? 1.2 : 0.3
    var weight = Weight(heat: heat, crowded: isMain ? 2 : Typesetter.mostOfAny + 1)
    if isOfTheDay { (weight.heat, weight.abroad) = (0.2, 1.2) }
    return weight
  }

  /// The positions that have room: right of the mark or left of it; then above and below, where a name is less surely its
  /// mark's.
  private func positions(
    _ length: Int, _ cell: (column: Int, row: Int), mayLeaveRow: Bool, _ weight: Weight
  ) -> [Position] {
    let (right, left, middle) = (cell.column + 1, cell.column - length, cell.column - length / 2)
    let beside = [(right + 1, 0, Float(0)), (left - 1, 0, 0.6)]
    let others = [(right, -1), (right, 1), (left, -1), (left, 1), (middle, -1), (middle, 1)].enumerated()
      .map { ($1.0, $1.1, 11.2 + 0.2 * Float($0)) }
    return (mayLeaveRow ? beside + others : beside).compactMap { column, down, cost in
      let row = cell.row + down
      guard isFree(column: column, row: row, length: length) else { return nil }
      let others = costOfOthers(column: column, row: row, length: length, besides: cell, weight)
      return Position(
        column: column, row: row, cost: cost + others + self.cost(column: column, row: row, length: length, weight))
    }
  }

  /// What it costs that a name hides another place's mark, or could be taken for its name: as one in its row just beyond its
  /// end, or, where it has left the row of its own mark, one right above or below it.
  private func costOfOthers(
    column: Int, row: Int, length: Int, besides own: (column: Int, row: Int), _ weight: Weight
  ) -> Float {
    let ownCell = own.row * grid.columns + own.column
    func hasOther(_ columns: Range<Int>, _ row: Int) -> Bool {
      guard (0..<grid.rows).contains(row) else { return false }
      let cells = columns.clamped(to: 0..<grid.columns).lazy.map { row * grid.columns + $0 }
      return cells.contains { $0 != ownCell && markedCells.contains($0) }
    }
    let end = column + length
    let hidden = hasOther(column..<end, row) ? Typesetter.hiddenMark : 0
    let isBetween = hasOther(column - 2..<column, row) || hasOther(end..<end + 2, row)
    guard row != own.row else {
      // Right of a mark its name is looked for first, so that names and marks may stand in turns there.
      guard column < own.column else { return hidden + (isBetween ? Typesetter.beforeMark : 0) }
      let isBeforeName = [own.column + 1, own.column + 2].allSatisfy {
        $0 < grid.columns && taken[row * grid.columns + $0]
      }
      return hidden + (isBetween || isBeforeName ? weight.crowded : 0)
    }
    let isAtOther = isBetween || [row - 1, row + 1].contains { hasOther(column - 1..<end + 1, $0) }
    return hidden + (isAtOther ? Typesetter.atAnotherMark : 0)
  }

  private static let hiddenMark: Float = 12
  private static let beforeMark: Float = 2
  /// More than it costs to cross the country's outline once.
  private static let atAnotherMark: Float = 70

  /// What a name of some length covers: the ground that the record is about costs, the sea and abroad are good for most
  /// names, crossing the country's outline is bad above all, and names close above and below take its air.
  private func cost(column: Int, row: Int, length: Int, _ weight: Weight) -> Float {
    var cost: Float = 0
    var wasInside: Bool?
    for cell in column..<column + length {
      let index = row * grid.columns + cell
      let isInside = grid.tiles[index].isCountry
      cost += weight.heat * heat[index] + (isInside ? 0 : weight.abroad)
      if let wasInside, wasInside != isInside { cost += Typesetter.crossing }
      wasInside = isInside
      for other in [row - 1, row + 1] where (0..<grid.rows).contains(other) && taken[other * grid.columns + cell] {
        cost += 0.25
      }
    }
    return cost
  }

  /// More than any town may cost.
  private static let crossing: Float = 60
}

extension String {
  /// ` H O M S `: as large as letters of a terminal get, with air at both ends so that no area's letters join them.
  fileprivate var spaced: String { " " + map(String.init).joined(separator: " ") + " " }
}

extension Place {
  /// The name without what stands in brackets after it, as maps have room for.
  public var mapName: String {
    guard let bracket = name.utf8.firstIndex(of: UInt8(ascii: "(")), bracket > name.startIndex else { return name }
    let before = name.utf8[..<bracket]
    return String(Substring(before.last == UInt8(ascii: " ") ? before.dropLast() : before))
  }
}
