import Briefing
import Campaign
import Cartography

/// The lines where two sides meet, a glyph a cell, on the cells east or south of which another side is; never beside land
/// that nobody speaks for.
struct Fronts {
  private let glyphs: [Unicode.Scalar?]

  /// For the states of a grid's cells, row by row; `isLettered` says which cells show a letter.
  init(_ states: [MapGrid.State], columns: Int, _ sides: SideLook, isLettered: (Int) -> Bool) {
    glyphs = states.indices.map { index in
      guard isLettered(index) else { return nil }
      func meets(_ other: Int, _ isThere: Bool) -> Bool { isThere && sides.meet(states[index], states[other]) }
      let east = meets(index + 1, index % columns + 1 < columns)
      let south = meets(index + columns, index + columns < states.count)
      return east && south ? "/" : east ? "|" : south ? "_" : nil
    }
  }

  subscript(index: Int) -> Unicode.Scalar? { glyphs[index] }
}
