import Briefing
import Campaign
import Cartography
import Screen

/// The marks of places: where a city is, and that each area keeps a letter.
extension MapPicture {
  /// The cell of a mark: the holder's letter where its area shows no other, and in a view of change the view's sign.
  func cell(of mark: PlaceMarks.Mark, isLetter: Bool) -> Cell {
    let state = MapGrid.State(holds[Int(mark.place.index)])
    let ground = ground(of: state)
    let plate = plate(of: mark.place) != nil
    let ink: Ink = plate ? ground.solid.ink(.fresh) : markGround(mark, ground).ink(.label)
    if let sign = sign(mark.cell) { return Cell(sign, ink, .bold) }
    if !isFineSet, look.shownTheme.tintsLand, mark.kind == .capital, !plate {
      return Cell(sides.letter(of: state), .mark, .bold)
    }
    // A capital's mark is told from the letters of its ground also on the day that it passes.
    if isLetter, mark.kind != .capital { return Cell(sides.letter(of: state), ink, .bold) }
    return Cell(mark.kind.glyph(isFine: isFineSet), ink, mark.kind == .village ? [] : .bold)
  }

  private var isFineSet: Bool { look.drawnGlyphs == .fine }

  /// In a view of change a place that did not change stands on the land's own colour.
  private func markGround(_ mark: PlaceMarks.Mark, _ ground: MapGround) -> MapGround {
    isPainted(mark.cell) ? ground : MapGround(kind: .land)
  }

  // MARK: Letters

  /// Gives each patch of one state that shows no letter one in its middle, where no name hides it; gives the cells of those
  /// patches of which names and marks leave nothing to be seen.
  mutating func keepLetters(_ isHidden: [Bool]) -> Set<Int> {
    guard case .letters = overlay else { return [] }
    let keys = cells.indices.map(patchKey)
    let first = Patches(columns: grid.columns, of: keys).first
    var isLettered = [Bool](repeating: false, count: cells.count)
    var isSeen = isLettered
    for cell in cells.indices where keys[cell] != Patches.none && !isHidden[cell] {
      isSeen[first[cell]] = true
      if cells[cell].glyph.value == keys[cell] >> 1 { isLettered[first[cell]] = true }
    }
    var (covered, bare) = (Set<Int>(), [Int: [Int]]())
    for cell in cells.indices where keys[cell] != Patches.none && !isLettered[first[cell]] {
      if !isSeen[first[cell]] { covered.insert(cell) }
      if !isSeen[first[cell]] || !isHidden[cell] { bare[first[cell], default: []].append(cell) }
    }
    for cells in bare.values {
      let middle = cells[cells.count / 2]
      if let letter = letter(of: keys[middle]) { set(Cell(letter, grounds[middle].letterInk), at: middle) }
    }
    return covered
  }

  /// What the cells of a patch share: the letter, and whether it is today's.
  private func patchKey(_ cell: Int) -> UInt32 {
    isLetterable(cell)
      ? sides.letter(of: shown.today[cell]).value << 1 | (grounds[cell].isFresh ? 1 : 0) : Patches.none
  }

  private func letter(of patchKey: UInt32) -> Unicode.Scalar? { Unicode.Scalar(patchKey >> 1) }

  /// Whether a cell is of a side's area that tells whose it is by a letter.
  private func isLetterable(_ cell: Int) -> Bool {
    switch grounds[cell].kind {
    case .abroad, .sea, .lake: false
    case .land, .area, .claim, .tint: sides.shows(shown.today[cell]) && shown.today[cell].holder != nil
    }
  }
}

extension MapGround {
  /// The same as held ground: names of claimed places stand on a plate of their side's full colour.
  var solid: MapGround {
    switch kind {
    case .claim(let hue), .tint(let hue): MapGround(kind: .area(hue), isFresh: isFresh)
    case .abroad, .sea, .lake, .land, .area: self
    }
  }
}

extension PlaceKind.Mark {
  func glyph(isFine: Bool) -> Unicode.Scalar {
    switch self {
    case .capital: isFine ? "\u{25CF}" : "@"
    case .town: isFine ? "\u{2022}" : "o"
    case .village: isFine ? "\u{B7}" : "."
    }
  }
}
