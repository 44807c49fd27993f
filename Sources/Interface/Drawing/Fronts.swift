import Briefing
import Campaign
import Cartography

/// The lines where two sides meet, a glyph a cell, on the cells east or south of which another side is; never beside land
/// that nobody speaks for.
///
/// An area that would have no letter left keeps its first, so that no line hides a small pocket.
struct Fronts {
  private var glyphs: [Unicode.Scalar?]

  /// For the states of a grid's cells, row by row; `isLettered` says which cells show a letter.
  init(_ states: [MapGrid.State], columns: Int, _ sides: SideLook, isLettered: (Int) -> Bool) {
    glyphs = states.indices.map { index in
      guard isLettered(index) else { return nil }
      func meets(_ other: Int, _ isThere: Bool) -> Bool { isThere && sides.meet(states[index], states[other]) }
      let east = meets(index + 1, index % columns + 1 < columns)
      let south = meets(index + columns, index + columns < states.count)
      return east && south ? "/" : east ? "|" : south ? "_" : nil
    }
    keepLetters(states, columns: columns, isLettered)
  }

  subscript(index: Int) -> Unicode.Scalar? { glyphs[index] }

  /// Looks through each area of one state for a letter that is left.
  private mutating func keepLetters(_ states: [MapGrid.State], columns: Int, _ isLettered: (Int) -> Bool) {
    var seen = [Bool](repeating: false, count: states.count)
    for start in states.indices where glyphs[start] != nil && !seen[start] {
      var hasLetter = false
      var rest = [start]
      seen[start] = true
      while let cell = rest.popLast() {
        if glyphs[cell] == nil, isLettered(cell) { hasLetter = true }
        let column = cell % columns
        let beside =
          [cell - columns, cell + columns] + (column > 0 ? [cell - 1] : [])
          + (column + 1 < columns ? [cell + 1] : [])
        for next in beside where states.indices.contains(next) && states[next] == states[start] && !seen[next] {
          seen[next] = true
          rest.append(next)
        }
      }
      if !hasLetter { glyphs[start] = nil }
    }
  }
}
