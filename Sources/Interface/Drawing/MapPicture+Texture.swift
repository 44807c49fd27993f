import Briefing
import Cartography
import Screen

/// What stands on the ground of a cell: letters, lines, waves.
extension MapPicture {
  func texture(_ index: Int) -> Cell {
    let (column, row) = (index % grid.columns, index / grid.columns)
    let ground = grounds[index]
    if isFine, let split = split(index) { return split }
    switch ground.kind {
    case .abroad, .sea: return water(index, column, row)
    case .lake: return isFine ? Cell(" ", .lake) : Cell("~", .lake)
    case .land, .area, .claim, .tint: break
    }
    if let sign = sign(index) { return Cell(sign, ground.ink(ground.isFresh ? .fresh : .label), .bold) }
    if let line = isFine ? dots(index) : line(index, column, row) { return line }
    if look.isLettered { return letteredLand(index, column, row) }
    return land(index, column, row)
  }

  /// The sea: waves far apart where it has no colour of its own.
  private func water(_ index: Int, _ column: Int, _ row: Int) -> Cell {
    if grounds[index].kind == .sea { return Cell(" ", .sea) }
    let hasWave = grid.tiles[index].ground == .sea && (column + 3 * row) % 8 == 0
    return hasWave ? Cell("~", .water) : .blank
  }

  /// Whether a column is so few kilometres that a road is more than a speck.
  private var isClose: Bool { grid.projection.kilometresPerColumn < 4 }

  // MARK: Letters on colours

  /// Land with its letter now and then, in every other cell where it is a claim, contested or of the day.
  private func land(_ index: Int, _ column: Int, _ row: Int) -> Cell {
    let (ground, state) = (grounds[index], shown.today[index])
    let isOnLattice = lattice.contains(column: column, row: row)
    guard isPainted(index), state != .sparse else { return bareLand(index, state, isOnLattice) }
    let isStrewn = !strewnHues.isEmpty && (sides.hue(of: state).map { strewnHues.contains($0.hue) } ?? false)
    let isHatched = ground.isFresh || state == .contested || state.isClaim || isStrewn
    let isDense = isHatched && Lattice.dense.contains(column: column, row: row)
    if isFine, state.isClaim, !ground.isFresh, isDense, !isOnLattice { return Cell("\u{B7}", ground.ink(.settled)) }
    guard isHatched && !isFine ? isDense : isOnLattice, !marks.isBeforeMark[index] else { return engraved(index) }
    return Cell(sides.letter(of: state), ground.letterInk)
  }

  /// Land that nobody speaks for, or of which the view has nothing to tell.
  private func bareLand(_ index: Int, _ state: MapGrid.State, _ isOnLattice: Bool) -> Cell {
    if isOnLattice, state != .sparse, sides.shows(state) { return Cell(sides.letter(of: state), .land(.settled)) }
    if isOnLattice, state == .sparse, !look.shownTheme.tintsLand { return Cell(".", .faint) }
    return look.shownTheme.tintsLand ? engraved(index) : outline(index) ?? engraved(index)
  }

  /// A blank with the borders of regions below it and right of it, engraved in the ground but for that of the day.
  private func engraved(_ index: Int) -> Cell {
    let (ground, borders) = (grounds[index], grid.tiles[index].borders)
    guard !ground.isFresh, !borders.isEmpty, look.labels != .none, !isFine else { return Cell(" ", ground.letterInk) }
    return Cell(
      borders.contains(.right) ? "|" : " ", ground.ink(.thinLine), borders.contains(.below) ? .underline : [])
  }

  // MARK: Letters alone

  /// Land where letters carry the map: the lightest side in every other cell, as claims are, the others in each.
  private func letteredLand(_ index: Int, _ column: Int, _ row: Int) -> Cell {
    let (ground, state) = (grounds[index], shown.today[index])
    let isDense = Lattice.dense.contains(column: column, row: row)
    guard sides.shows(state) else { return .blank }
    let letter = sides.letter(of: state)
    if ground.isFresh { return Cell(letter, ground.ink(.fresh)) }
    if isLight(index), let line = outline(index) { return line }
    switch state {
    case .outside: return .blank
    case .sparse:
      return regionBorder(index) ?? (lattice.contains(column: column, row: row) ? Cell(".", .faint) : .blank)
    case .contested: return Cell(letter, ground.ink(.settled))
    case .uncertain: return isDense ? Cell(letter, ground.ink(.settled)) : .blank
    case .held(let side):
      guard side == lightSide || !isPainted(index) else { return Cell(letter, ground.ink(.settled)) }
      if isDense || isAtItsEdge(index, column) { return Cell(letter, .faint) }
      return regionBorder(index) ?? .blank
    }
  }

  /// Whether lines may be drawn on a cell where letters carry the map.
  private func isLight(_ index: Int) -> Bool {
    switch shown.today[index] {
    case .sparse: true
    case .held(let side): side == lightSide
    case .uncertain, .contested, .outside: false
    }
  }

  /// Whether the cell left or right of one is in another state.
  private func isAtItsEdge(_ index: Int, _ column: Int) -> Bool {
    column > 0 && shown.today[index - 1] != shown.today[index]
      || column + 1 < grid.columns && shown.today[index + 1] != shown.today[index]
  }

  private func regionBorder(_ index: Int) -> Cell? {
    let borders = grid.tiles[index].borders
    guard look.labels != .none, !borders.isEmpty else { return nil }
    return Cell(borders.contains(.right) ? "|" : "_", .land(.thinLine))
  }

  /// The country's outline on a cell at its edge, where no colour of the land shows it.
  private func outline(_ index: Int) -> Cell? {
    guard let slope = grid.tiles[index].outline, isAtTheEdge(index) else { return nil }
    return Cell(slope.glyph, .land(.line))
  }

  private func isAtTheEdge(_ index: Int) -> Bool {
    CellsBeside(index, columns: grid.columns, count: grounds.count).contains { !grounds[$0].isCountry }
  }

  // MARK: Lines

  /// The cell of a river, a road, an armistice line or the hatching of occupied land, in ASCII.
  private func line(_ index: Int, _ column: Int, _ row: Int) -> Cell? {
    let (ground, tile) = (grounds[index], grid.tiles[index])
    if let hatch = hatch(index, column, row) { return hatch }
    guard !tile.isPinned else { return nil }
    switch tile.stroke.kind {
    case .none, .coast: break
    case .river:
      return ground.isFresh && look.isLettered ? nil : Cell("~", ground.ink(ground.isFresh ? .freshLine : .river))
    case .road:
      guard !ground.isFresh, look.labels == .roads || isClose else { break }
      return Cell("=", ground.ink(.road))
    case .armistice: return Cell(tile.stroke.slope.armisticeGlyph, ground.ink(ground.isFresh ? .freshLine : .line))
    }
    return nil
  }

  /// The hatching of occupied land: where the map is small on all of its cells, so that some of it is seen beside the letters.
  private func hatch(_ index: Int, _ column: Int, _ row: Int) -> Cell? {
    let (ground, tile) = (grounds[index], grid.tiles[index])
    let isSmall = grid.projection.kilometresPerColumn > 6
    guard tile.isHatched, tile.stroke.kind == .none || isSmall, isSmall || (column + row) % 2 == 0 else { return nil }
    return Cell("/", ground.ink(ground.isFresh ? .freshLine : .letter))
  }

  /// The same and the borders of regions in braille dots, on ground of one colour.
  private func dots(_ index: Int) -> Cell? {
    let (ground, tile) = (grounds[index], grid.tiles[index])
    if let hatch = hatch(index, index % grid.columns, index / grid.columns) { return hatch }
    guard !tile.isPinned else { return nil }
    func cell(_ mask: UInt8, _ tone: Tone) -> Cell? {
      guard mask != 0, let glyph = Unicode.Scalar(0x2800 + UInt32(mask)) else { return nil }
      return Cell(glyph, ground.ink(ground.isFresh ? .freshLine : tone))
    }
    let dots = tile.dots
    if let river = cell(dots.river, .river) ?? cell(dots.armistice, .line) { return river }
    if !ground.isFresh, look.labels != .none, let border = cell(dots.region, .settled) { return border }
    return cell(dots.road, .road)
  }

  // MARK: Quarters

  /// A block glyph where the quarters of a cell are not all of one colour.
  private func split(_ index: Int) -> Cell? {
    guard case .letters = overlay, !shown.quartersToday.isEmpty, !grid.tiles[index].isPinned else { return nil }
    let columns = grid.columns
    let first = index / columns * 4 * columns + index % columns * 2
    let north = (west: fill(ofQuarter: first), east: fill(ofQuarter: first + 1))
    let south = (west: fill(ofQuarter: first + 2 * columns), east: fill(ofQuarter: first + 2 * columns + 1))
    // Most cells are of one colour, which needs no list.
    guard north != south || north.west != north.east else { return nil }
    return Quarters([north.west, north.east, south.west, south.east]).cell
  }

  private func fill(ofQuarter quarter: Int) -> Fill {
    let state = shown.quartersToday[quarter]
    switch grid.quarterGrounds[quarter] {
    case .lake: return .lake
    case .sea where state == .outside: return look.shownTheme.tintsSea ? .sea : .none
    case .abroad where state == .outside: return .none
    case .sea, .abroad, .land: break
    }
    guard state != .outside else { return .none }
    guard sides.shows(state), let (hue, isClaim) = sides.hue(of: state) else { return .land }
    guard state != shown.quartersCompared[quarter] else { return Fill(hue: hue, isClaim ? .tint : .settled) }
    return Fill(hue: hue, isClaim ? .claimed : .fresh)
  }
}

extension MapGrid.State {
  var isClaim: Bool {
    switch self {
    case .uncertain: true
    case .held, .contested, .sparse, .outside: false
    }
  }
}

extension Stroke.Slope {
  /// The glyph of a border.
  var glyph: Unicode.Scalar {
    switch self {
    case .level: "-"
    case .low: "_"
    case .upright: "|"
    case .rising: "/"
    case .falling: "\\"
    }
  }

  /// That of an armistice line, which is dotted.
  var armisticeGlyph: Unicode.Scalar { self == .level || self == .low ? "." : ":" }
}
