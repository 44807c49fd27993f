import Screen

/// What a cell of the map is painted with, whatever stands on it.
struct MapGround: Hashable {
  enum Kind: Hashable {
    case abroad
    /// The sea where it has a colour of its own.
    case sea
    case lake
    /// The country's land that nobody speaks for, or of which a view has nothing to tell.
    case land
    /// A side's area, by its hue's number.
    case area(UInt8)
    /// Land that a side only claims.
    case claim(UInt8)
    /// The same where claims are filled.
    case tint(UInt8)
  }

  let kind: Kind
  /// Whether it stands out because it passed today.
  var isFresh = false

  /// The ink of what stands on it.
  func ink(_ tone: Tone) -> Ink {
    switch kind {
    case .abroad: tone == .label ? .plain : .faint
    case .sea: tone == .label ? .seaLabel : .sea
    case .lake: tone == .label ? .land(.label) : .lake
    case .land: .land(tone)
    case .area(let hue): .area(hue, tone)
    case .claim(let hue): .claim(hue, tone)
    case .tint(let hue): .tint(hue, tone)
    }
  }

  /// The ink of a blank or a letter on it.
  var letterInk: Ink { kind == .abroad ? .plain : ink(isFresh ? .fresh : .settled) }

  var isCountry: Bool { kind != .abroad && kind != .sea }

  /// The same as it was before the day.
  var settled: MapGround { MapGround(kind: kind) }
}

/// The cells on which an area shows its letter: each so many columns of each so many rows, every other row moved by half.
struct Lattice {
  let columns: Int
  let rows: Int

  /// Every other cell, as a chessboard has them.
  static let dense = Lattice(columns: 2, rows: 1)

  func contains(column: Int, row: Int) -> Bool {
    row % rows == 0 && (column + (row / rows % 2 == 0 ? 0 : columns / 2)) % columns == 0
  }

  /// The wider the larger the map is: letters tell something now and then, and are no wall.
  init(kilometresPerColumn kilometres: Double) {
    self =
      kilometres > 10
      ? Lattice(columns: 4, rows: 2) : Lattice(columns: kilometres > 6 ? 6 : 8, rows: kilometres > 6 ? 2 : 3)
  }

  init(columns: Int, rows: Int) { (self.columns, self.rows) = (columns, rows) }
}

extension Ink {
  /// The ink of a name on the same ground.
  var forName: Ink {
    switch self {
    case .land: .land(.label)
    case .area(let hue, _): .area(hue, .label)
    case .claim(let hue, _): .claim(hue, .label)
    case .tint(let hue, _): .tint(hue, .label)
    case .plain, .faint, .water, .sea, .seaLabel, .lake, .notice, .mark, .letter, .split: .notice
    }
  }
}
