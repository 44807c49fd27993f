import Campaign

/// What covers each cell of a map: how many fine cells each place speaks for, and the ground.
///
/// Kept as one list of parts for all cells, so that a day's map is one pass over it.
struct Cover: Sendable {
  private struct Part {
    var speaker: UInt16
    var count: UInt16
  }

  private var parts: [Part] = []
  /// For each cell where its parts start; one more at the end.
  private var starts: [Int32] = [0]
  /// For each cell the area that covers most of it, or `Territory.nothing`.
  private var areas: [UInt8] = []
  private var isLand: [Bool] = []

  init(_ territory: Territory, _ projection: Projection, columns: Int, rows: Int) {
    let fineColumns = (0..<columns).map { Cover.fineColumns(of: $0, territory.grid, projection) }
    parts.reserveCapacity(columns * rows * 3)
    starts.reserveCapacity(columns * rows + 1)
    for row in 0..<rows {
      let fineRows = Cover.fineRows(of: row, territory.grid, projection)
      for column in 0..<columns { addCell(fineColumns[column], fineRows, territory) }
    }
  }

  private mutating func addCell(_ columns: Range<Int>, _ rows: Range<Int>, _ territory: Territory) {
    let start = parts.count
    var land = 0
    var areaCounts: [(area: UInt8, count: Int)] = []
    territory.speakers.withUnsafeBufferPointer { speakers in
      territory.areaRaster.withUnsafeBufferPointer { areaRaster in
        for row in rows {
          let first = row * territory.grid.columns
          for cell in first + columns.lowerBound..<first + columns.upperBound {
            if speakers[cell] != Territory.outside {
              land += 1
              add(speakers[cell], since: start)
            }
            if areaRaster[cell] != Territory.nothing { Cover.add(areaRaster[cell], to: &areaCounts) }
          }
        }
      }
    }
    let total = columns.count * rows.count
    let most = areaCounts.max { $0.count < $1.count }
    isLand.append(land * 2 >= total && land > 0)
    areas.append(most.map { $0.count * 2 >= total ? $0.area : Territory.nothing } ?? Territory.nothing)
    starts.append(Int32(parts.count))
  }

  private mutating func add(_ speaker: UInt16, since start: Int) {
    var index = parts.count - 1
    while index >= start {
      if parts[index].speaker == speaker {
        parts[index].count &+= parts[index].count == .max ? 0 : 1
        return
      }
      index -= 1
    }
    parts.append(Part(speaker: speaker, count: 1))
  }

  private static func add(_ area: UInt8, to counts: inout [(area: UInt8, count: Int)]) {
    if let index = counts.firstIndex(where: { $0.area == area }) {
      counts[index].count += 1
    } else {
      counts.append((area, 1))
    }
  }

  // MARK: Which fine cells lie in a cell

  /// The fine columns of a column, at least the one in its middle where the map is larger than the fine grid.
  private static func fineColumns(of column: Int, _ grid: FineGrid, _ projection: Projection) -> Range<Int> {
    let west = projection.coordinate(column: Double(column), row: 0).longitude
    let east = projection.coordinate(column: Double(column + 1), row: 0).longitude
    guard east > grid.frame.west, west < grid.frame.east else { return 0..<0 }
    let range = grid.columns(from: west, to: east)
    guard range.isEmpty else { return range }
    let middle = Int(((west + east) / 2 - grid.frame.west) / grid.step.longitude)
    return (0..<grid.columns).contains(middle) ? middle..<middle + 1 : 0..<0
  }

  private static func fineRows(of row: Int, _ grid: FineGrid, _ projection: Projection) -> Range<Int> {
    let north = projection.coordinate(column: 0, row: Double(row)).latitude
    let south = projection.coordinate(column: 0, row: Double(row + 1)).latitude
    guard south < grid.frame.north, north > grid.frame.south else { return 0..<0 }
    let range = grid.rows(from: north, to: south)
    guard range.isEmpty else { return range }
    let middle = Int((grid.frame.north - (north + south) / 2) / grid.step.latitude)
    return (0..<grid.rows).contains(middle) ? middle..<middle + 1 : 0..<0
  }

  // MARK: What follows from it

  func tiles(_ areas: [Area]) -> [MapGrid.Tile] {
    zip(isLand, self.areas).map { isLand, index in
      var tile = MapGrid.Tile()
      let area = Int(index) < areas.count ? areas[Int(index)] : nil
      tile.area = area == nil ? MapGrid.Tile.noArea : index
      switch area?.kind {
      case .lake: tile.ground = .lake
      case .sea: tile.ground = isLand ? .land : .sea
      case .occupied:
        tile.ground = isLand ? .land : .abroad
        tile.isHatched = isLand
      case .country, .buffer, nil: tile.ground = isLand ? .land : .abroad
      }
      return tile
    }
  }

  /// The state of most of each cell's land.
  func states(_ holds: [Hold]) -> [MapGrid.State] {
    let codes = holds.map(Cover.code)
    var counts = [Int32](repeating: 0, count: Cover.codeCount)
    var states = [MapGrid.State](repeating: .outside, count: isLand.count)
    // Unchecked buffers: this runs twice for every frame, over some 20,000 parts on a large screen.
    parts.withUnsafeBufferPointer { parts in
      counts.withUnsafeMutableBufferPointer { counts in
        for cell in states.indices where isLand[cell] {
          let range = Int(starts[cell])..<Int(starts[cell + 1])
          let first = Cover.code(of: parts[range.lowerBound].speaker, codes)
          let code = range.count == 1 ? first : Cover.mostCovering(parts[range], codes, &counts)
          states[cell] = Cover.state(code)
        }
      }
    }
    return states
  }

  /// The code that covers most; `counts` comes and goes as zeros.
  private static func mostCovering(
    _ parts: Slice<UnsafeBufferPointer<Part>>, _ codes: [Int], _ counts: inout UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    var best = sparseCode
    var most: Int32 = 0
    for part in parts {
      let code = code(of: part.speaker, codes)
      counts[code] += Int32(part.count)
      if counts[code] > most { (best, most) = (code, counts[code]) }
    }
    for part in parts { counts[code(of: part.speaker, codes)] = 0 }
    return best
  }

  private static func code(of speaker: UInt16, _ codes: [Int]) -> Int {
    speaker == Territory.sparse ? sparseCode : codes[Int(speaker)]
  }

  // A state as a small number, so that counting is an index into a table.
  private static let contestedCode = 512
  private static let sparseCode = 513
  private static let codeCount = 514

  private static func code(_ hold: Hold) -> Int {
    switch hold {
    case .held(let side): Int(side.index)
    case .uncertain(let side): 256 + Int(side.index)
    case .contested: contestedCode
    }
  }

  private static func state(_ code: Int) -> MapGrid.State {
    switch code {
    case 0..<256: .held(Side.ID(index: UInt8(code)))
    case 256..<512: .uncertain(Side.ID(index: UInt8(code - 256)))
    case contestedCode: .contested
    default: .sparse
    }
  }
}
