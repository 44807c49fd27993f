import Briefing
import Campaign
import Cartography
import Screen

/// What the cells of the map look like at a moment, without the names on it.
struct MapPicture {
  let grid: MapGrid
  let look: Look
  let shown: ShownStates
  let shownDay: ShownDay
  /// Every place's hold on this map.
  let holds: [Hold]
  let overlay: Overlay
  /// Whether cells take two colours and lines run in dots, because the glyphs for it and the colours are there.
  let isFine: Bool
  /// The cells on which areas show their letters.
  let lattice: Lattice
  let marks: PlaceMarks
  let sides: SideLook
  /// The side that has the most places on the eve; without colours it is drawn lightly, as the ground of the others.
  let lightSide: Side.ID?
  /// The hues whose areas are strewn with letters, since the colours alone do not tell them from another side's.
  let strewnHues: Set<UInt8>
  /// Row by row.
  private(set) var grounds: [MapGround] = []
  private(set) var cells: [Cell] = []

  /// What stands in the cells.
  enum Overlay {
    /// The holder's letter.
    case letters
    /// A sign where the holder is another than in what is compared.
    case changes
    /// The day on which it came to be so, a sign a cell; 0 where it is as on the eve.
    case days([UInt8])
    /// A sign where another record says something else.
    case verdicts([PlaceComparison.Verdict?])
  }

  init(_ model: Model, _ layout: ScreenLayout) {
    (grid, marks, look, shown) = (layout.grid, layout.marks, model.look, layout.states(model.atlas))
    (shownDay, holds) = (layout.shown, layout.holds)
    isFine = look.hasDottedLines
    lattice = Lattice(kilometresPerColumn: grid.projection.kilometresPerColumn)
    sides = SideLook(model.atlas, model.filter)
    lightSide = model.look.isLettered ? model.atlas.largestSideOnEve : nil
    let theme = Theme(look.shownTheme)
    strewnHues = look.shownTheme == .base16 ? Set((0..<Theme.contested).filter(theme.sharesColour)) : []
    overlay =
      switch model.view {
      case .change: .changes
      case .cumulative: .days(model.daysOfCells(layout))
      case .disagreement: .verdicts(model.verdictsOfCells(layout))
      case .state, .known, .strip, .corridor, .multiples, .sources: .letters
      }
    grounds = grid.tiles.indices.map(ground)
    cells = grid.tiles.indices.map(texture)
    if model.look.showsFronts { drawFronts() }
    let lettered = keepLetters(marks.isHidden)
    for mark in marks.all { cells[mark.cell] = cell(of: mark, isLetter: lettered.contains(mark.cell)) }
  }

  func cell(column: Int, row: Int) -> Cell { cells[row * grid.columns + column] }

  mutating func set(_ cell: Cell, at index: Int) { cells[index] = cell }

  // MARK: Ground

  private func ground(_ index: Int) -> MapGround {
    let tile = grid.tiles[index]
    if !tile.isPinned || shown.today[index] == .outside {
      switch tile.ground {
      case .abroad: return MapGround(kind: .abroad)
      case .sea: return MapGround(kind: isFine && look.shownTheme.tintsSea ? .sea : .abroad)
      case .lake: return MapGround(kind: .lake)
      case .land: break
      }
    }
    guard isPainted(index) else { return MapGround(kind: .land) }
    if fadesOut(index) { return MapGround(kind: .claim(Theme.contested)) }
    return ground(of: shown.today[index], isFresh: isFresh(index))
  }

  /// Whether a column is so many kilometres that little of an area is seen beside its letters.
  var isSmall: Bool { grid.projection.kilometresPerColumn > 6 }

  /// Whether contested land ends here where nobody speaks for the next cell, on a map so large that the places' reach would
  /// show as round discs.
  private func fadesOut(_ index: Int) -> Bool {
    guard case .letters = overlay, shown.today[index] == .contested, !isFresh(index), !isFine,
      look.shownTheme.tintsLand, !grid.tiles[index].isPinned, !isSmall
    else { return false }
    return CellsBeside(index, columns: grid.columns, count: shown.today.count).contains {
      shown.today[$0] == .sparse && grid.tiles[$0].ground == .land
    }
  }

  /// The ground of a hold.
  func ground(of state: MapGrid.State, isFresh: Bool = false) -> MapGround {
    guard sides.shows(state), let (hue, isClaim) = sides.hue(of: state) else { return MapGround(kind: .land) }
    // Today's claims have a colour in both sets of glyphs.
    let kind: MapGround.Kind = isClaim ? (isFine && !isFresh ? .tint(hue) : .claim(hue)) : .area(hue)
    return MapGround(kind: kind, isFresh: isFresh)
  }

  /// Whether a cell has its side's colour: in the views of change only what changed has.
  func isPainted(_ index: Int) -> Bool {
    guard sides.shows(shown.today[index]) else { return false }
    switch overlay {
    case .letters: return true
    case .changes: return isFresh(index)
    case .days(let days): return days[index] > 0
    case .verdicts(let verdicts): return verdicts[index].map { $0 != .agree } ?? false
    }
  }

  func isFresh(_ index: Int) -> Bool {
    if case .verdicts(let verdicts) = overlay { return verdicts[index] == .differ }
    return shown.today[index] != shown.compared[index]
  }

  /// What a cell says in a view of change, where it says something.
  func sign(_ index: Int) -> Unicode.Scalar? {
    guard isPainted(index) else { return nil }
    let state = shown.today[index]
    switch overlay {
    case .letters: return nil
    case .changes: return state == .contested ? "!" : sides.isPassing(shown.compared[index], state) ? "+" : "?"
    case .days(let days): return DaySign.sign(days[index])
    case .verdicts(let verdicts): return verdicts[index]?.sign
    }
  }

  // MARK: Fronts

  private mutating func drawFronts() {
    let fronts = Fronts(shown.today, columns: grid.columns, sides) { index in
      let tile = grid.tiles[index]
      return grounds[index].isCountry && grounds[index].kind != .lake && !tile.isHatched && !tile.isPinned
        && !grounds[index].isFresh && sign(index) == nil && tile.stroke.kind == .none
    }
    for index in cells.indices {
      if let glyph = fronts[index] { cells[index] = Cell(glyph, grounds[index].ink(.front)) }
    }
  }
}

extension Atlas {
  /// The side that holds the most places on the eve; the first of several.
  var largestSideOnEve: Side.ID? {
    var counts = [Int](repeating: 0, count: campaign.sides.count)
    for place in campaign.places { if let side = place.holdOnEve.side { counts[Int(side.index)] += 1 } }
    return counts.indices.max { counts[$0] < counts[$1] }.map { campaign.sides[$0].id }
  }
}

extension Look {
  /// Whether lines are braille dots and areas end within a cell: with the fine glyphs, on land that has a colour.
  var hasDottedLines: Bool { drawnGlyphs == .fine && shownTheme.tintsLand }
}
