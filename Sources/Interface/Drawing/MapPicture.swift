import Briefing
import Campaign
import Cartography
import Screen

/// What the cells of the map look like at a moment.
struct MapPicture {
  private let columns: Int
  private let tiles: [MapGrid.Tile]
  private let shown: ShownStates
  private let shownDay: ShownDay
  /// Every place's hold on this map.
  private let holds: [Hold]
  private let overlay: Overlay
  private let glyphs: GlyphSet
  /// The lines where sides meet, where they are shown.
  private var fronts: Fronts?
  /// Whether places are marked by their own letter in bold, as on a map of a few kilometres a cell.
  private let marksPlaces: Bool
  private let sides: SideLook

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
    (columns, tiles) = (layout.grid.columns, layout.grid.tiles)
    shown = layout.states(model.atlas)
    (shownDay, holds) = (layout.shown, layout.holds)
    glyphs = model.look.drawnGlyphs
    marksPlaces = layout.grid.projection.kilometresPerColumn < 2.5
    sides = SideLook(model.atlas, model.filter)
    overlay =
      switch model.view {
      case .change: .changes
      case .cumulative: .days(model.daysOfCells(layout))
      case .disagreement: .verdicts(model.verdictsOfCells(layout))
      case .state, .known, .strip, .corridor, .multiples, .sources: .letters
      }
    if model.look.showsFronts {
      fronts = Fronts(shown.today, columns: columns, sides, isLettered: isLettered)
    }
  }

  func cell(column: Int, row: Int) -> Cell {
    let index = row * columns + column
    let tile = tiles[index]
    if tile.isPinned {
      if shown.today[index] != .outside { return land(index, tile, column: column, row: row) }
    } else if let line = line(index, tile) {
      return line
    }
    switch tile.ground {
    case .abroad: return .blank
    case .sea: return (column + row * 2) % 4 == 0 ? Cell("~", .water) : .blank
    case .lake: return Cell("~", .water)
    case .land: return land(index, tile, column: column, row: row)
    }
  }

  // MARK: Lines

  /// The cell of a border, river or road; `nil` where none runs, or where letters tell more.
  private func line(_ index: Int, _ tile: MapGrid.Tile) -> Cell? {
    let kind = glyphs == .braille ? tile.dots.kind : tile.stroke.kind
    guard kind != .none else { return nil }
    // Waves beside the sea's and rivers abroad say little about the country.
    if kind <= .coast, tile.ground == .abroad || tile.ground == .sea { return nil }
    let glyph =
      glyphs == .braille
      ? Unicode.Scalar(0x2800 + UInt32(tile.dots.mask)) ?? " "
      : kind.glyph(tile.stroke.slope, isASCII: glyphs == .ascii)
    return Cell(glyph, lineInk(kind, index))
  }

  private func lineInk(_ kind: Stroke.Kind, _ index: Int) -> Ink {
    let state = shown.today[index]
    guard isPainted(index), let (hue, isClaim) = sides.hue(of: state) else {
      switch kind {
      case .river, .coast: return .water
      case .road: return .road
      case .none, .armistice, .region, .national: return .border
      }
    }
    let tone: Tone =
      switch kind {
      case .river, .coast: .river
      case .road: .road
      case .region: isFresh(index) ? .freshLine : .thinLine
      case .none, .armistice, .national: isFresh(index) ? .freshLine : .line
      }
    return isClaim ? .claim(hue, tone) : .area(hue, tone)
  }

  // MARK: Land

  private func land(_ index: Int, _ tile: MapGrid.Tile, column: Int, row: Int) -> Cell {
    let state = shown.today[index]
    switch state {
    case .outside: return .blank
    case .sparse: return (column + row) % 2 == 0 ? Cell(".", .sparse) : .blank
    case .held, .uncertain, .contested: break
    }
    guard sides.shows(state) else { return .blank }
    if tile.isHatched, (column + row) % 2 == 0, !tile.isPinned {
      return Cell("/", isPainted(index) ? ink(index, .line) : .faint)
    }
    if let glyph = fronts?[index] {
      return Cell(glyph, isPainted(index) ? ink(index, .front) : .border)
    }
    if glyphs == .blocks, case .letters = overlay, !tile.isPinned, let split = split(column: column, row: row) {
      return split
    }
    return marked(index, state, isPinned: tile.isPinned)
  }

  private func marked(_ index: Int, _ state: MapGrid.State, isPinned: Bool) -> Cell {
    switch overlay {
    case .letters:
      let isFresh = isFresh(index)
      if marksPlaces, isPinned, !isFresh { return Cell(sides.letter(of: state), ink(index, .label)) }
      return sides.letterCell(of: state, isFresh: isFresh) ?? .blank
    case .changes:
      guard isFresh(index) else { return Cell(sides.letter(of: state), .faint) }
      return Cell(
        state == .contested ? "!" : sides.isPassing(shown.compared[index], state) ? "+" : "?", ink(index, .fresh))
    case .days(let days):
      guard days[index] > 0 else { return Cell(sides.letter(of: state), .faint) }
      return Cell(DaySign.sign(days[index]), ink(index, isFresh(index) ? .fresh : .label))
    case .verdicts(let verdicts):
      guard let verdict = verdicts[index], verdict != .agree else { return Cell(sides.letter(of: state), .faint) }
      return Cell(verdict.sign, ink(index, verdict == .differ ? .fresh : .label))
    }
  }

  /// Whether a cell has its side's colour: in the views of change only what changed has.
  private func isPainted(_ index: Int) -> Bool {
    guard sides.shows(shown.today[index]) else { return false }
    switch overlay {
    case .letters: return true
    case .changes: return isFresh(index)
    case .days(let days): return days[index] > 0
    case .verdicts(let verdicts): return verdicts[index].map { $0 != .agree } ?? false
    }
  }

  /// Whether a cell stands out by what it shows, which no front may hide.
  private func isMarked(_ index: Int) -> Bool {
    switch overlay {
    case .letters: isFresh(index)
    case .changes, .days, .verdicts: isPainted(index)
    }
  }

  private func isFresh(_ index: Int) -> Bool { shown.today[index] != shown.compared[index] }

  // MARK: Quarters

  /// Whether a cell shows its side's letter, where no front runs through it.
  private func isLettered(_ index: Int) -> Bool {
    let tile = tiles[index]
    return tile.ground == .land && !tile.isHatched && !tile.isPinned && line(index, tile) == nil && !isMarked(index)
  }

  /// A block glyph where the quarters of a cell are not all of one colour.
  private func split(column: Int, row: Int) -> Cell? {
    guard !shown.quartersToday.isEmpty else { return nil }
    let first = row * 4 * columns + column * 2
    let fills = [first, first + 1, first + 2 * columns, first + 2 * columns + 1].map { quarter -> Fill in
      let state = shown.quartersToday[quarter]
      guard sides.shows(state), let (hue, isClaim) = sides.hue(of: state) else { return .none }
      guard state != shown.quartersCompared[quarter] else { return isClaim ? .none : Fill(hue: hue, .settled) }
      return Fill(hue: hue, isClaim ? .claimed : .fresh)
    }
    return Quarters(fills).cell
  }

  // MARK: Inks

  /// The ink of a label, or of a blank beside one, which has no subject.
  ///
  /// The name of a place that changed stands on a plate of its side, any other on the ground under it as it was before the
  /// day. Regions' names step back behind places'.
  func labelInk(column: Int, row: Int, of subject: MapGrid.Label.Subject?) -> Ink {
    let index = row * columns + column
    switch subject {
    case .place(let place):
      if let plate = plate(of: place) { return plate }
      return isPainted(index) ? ink(index, .label) : .plain
    case nil: return isPainted(index) ? ink(index, .label) : .plain
    case .region, .line: return isPainted(index) ? ink(index, .thinLine) : .faint
    case .area: return .faint
    }
  }

  /// The ink that sets off the whole name of a place that changed; `nil` where it did not.
  func plate(of place: Place.ID) -> Ink? {
    guard shownDay.isLit(place) else { return nil }
    let state = MapGrid.State(holds[Int(place.index)])
    guard sides.shows(state), let (hue, isClaim) = sides.hue(of: state) else { return nil }
    return isClaim ? .claim(hue, .freshLabel) : .area(hue, .freshLabel)
  }

  private func ink(_ index: Int, _ tone: Tone) -> Ink {
    guard let (hue, isClaim) = sides.hue(of: shown.today[index]) else { return .plain }
    return isClaim ? .claim(hue, tone) : .area(hue, tone)
  }
}
