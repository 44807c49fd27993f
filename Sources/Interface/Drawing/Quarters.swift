import Briefing
import Screen

/// The four quarters of a cell, drawn by one block glyph in two colours.
struct Quarters {
  private let fills: [Fill]

  /// North west, north east, south west, south east.
  init(_ fills: [Fill]) { self.fills = fills }

  /// The glyphs by which quarters are filled: bit 0 is the north west, 1 the north east, 2 and 3 the south.
  private static let glyphs: [Unicode.Scalar] = [
    " ", "\u{2598}", "\u{259D}", "\u{2580}", "\u{2596}", "\u{258C}", "\u{259E}", "\u{259B}", "\u{2597}", "\u{259A}",
    "\u{2590}", "\u{259C}", "\u{2584}", "\u{2599}", "\u{259F}", "\u{2588}",
  ]

  /// The cell; `nil` where all quarters are of one colour, so that a letter says more.
  ///
  /// A cell has two colours: of more, the rarer ones take that of the others' most frequent.
  var cell: Cell? {
    guard let front = mostFrequent(fills.filter { $0 != .none }) else { return nil }
    guard let back = mostFrequent(fills.filter { $0 != front }) else { return nil }
    var bits = 0
    for (index, fill) in fills.enumerated() where fill == front { bits |= 1 << index }
    return Cell(Quarters.glyphs[bits], .split(front, back))
  }

  private func mostFrequent(_ fills: [Fill]) -> Fill? {
    fills.max { one, other in
      fills.count { $0 == one } < fills.count { $0 == other }
    }
  }
}
