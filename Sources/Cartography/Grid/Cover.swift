import Campaign

/// What covers each cell of a map: how many fine cells each place speaks for, and the ground.
///
/// Kept as one list of parts for all cells, so that a day's map is one pass over it.
struct Cover: Sendable {
  struct Part {
    var speaker: UInt16
    var count: UInt16
  }

  private var parts: [Part] = []
  /// For each cell where its parts start; one more at the end.
  private var starts: [Int32] = [0]
  /// For each cell the area that covers most of it, or `Territory.nothing`.
  private var areas: [UInt8] = []
  private var isLand: [Bool] = []
  /// The cells that anybody speaks for, or that are sparse, each with where its parts start and end.
  private var spoken: [(cell: Int32, start: Int32, end: Int32)] = []

  /// `placeCount` is the number of places that the table may name.
  init(_ table: FineTable, _ projection: Projection, columns: Int, rows: Int, placeCount: Int) {
    let fineColumns = (0..<columns).map { Cover.fineColumns(of: $0, table.grid, projection) }
    let fineRows = (0..<rows).map { Cover.fineRows(of: $0, table.grid, projection) }
    parts.reserveCapacity(columns * rows * 2)
    starts.reserveCapacity(columns * rows + 1)
    areas.reserveCapacity(columns * rows)
    isLand.reserveCapacity(columns * rows)
    let most = (rows: fineRows.map { $0.count }.max() ?? 0, columns: fineColumns.map { $0.count }.max() ?? 0)
    table.withRuns { runs in
      withUnsafeTemporaryAllocation(of: Int.self, capacity: most.rows) { buffer in
        withUnsafeTemporaryAllocation(of: Int32.self, capacity: placeCount + 2) { counts in
          withUnsafeTemporaryAllocation(of: UInt16.self, capacity: most.rows * most.columns + 1) { seen in
            counts.initialize(repeating: 0)
            for rows in fineRows {
              var sweep = CoverSweep(table, rows: rows, in: buffer, PartCount(counts: counts, seen: seen))
              for columns in fineColumns { addCell(columns, &sweep, runs) }
            }
          }
        }
      }
    }
    for cell in isLand.indices where isLand[cell] && starts[cell] < starts[cell + 1] {
      spoken.append((Int32(cell), starts[cell], starts[cell + 1]))
    }
  }

  private mutating func addCell(_ columns: Span, _ sweep: inout CoverSweep, _ table: FineTable.Runs) {
    let total = columns.count * sweep.runs.count
    if !columns.isEmpty, columns.upperBound <= sweep.alikeUntil, let run = sweep.runs.first {
      addWhole(total, of: table.speakers[run], table.areas[run])
    } else {
      var tally = GroundTally(total: total)
      sweep.count(columns, table, &tally)
      tally.land = sweep.parts.take(into: &parts)
      isLand.append(tally.isLand)
      areas.append(tally.area)
    }
    starts.append(Int32(parts.count))
  }

  /// Adds a cell that is the same through and through, as most are.
  private mutating func addWhole(_ cells: Int, of speaker: UInt16, _ area: UInt8) {
    let isSpoken = speaker != Territory.outside
    if isSpoken { parts.append(Part(speaker: speaker, count: UInt16(clamping: cells))) }
    isLand.append(isSpoken)
    areas.append(area)
  }

  // MARK: Which fine cells lie in a cell

  /// Some columns or rows of the fine grid.
  ///
  /// The type of an array of ranges would be put together while the program starts, by a search through all conformances.
  struct Span {
    let lowerBound: Int
    let upperBound: Int

    var count: Int { upperBound - lowerBound }
    var isEmpty: Bool { lowerBound == upperBound }

    init(_ range: Range<Int>) { (lowerBound, upperBound) = (range.lowerBound, range.upperBound) }
  }

  /// The fine columns of a column, at least the one in its middle where the map is larger than the fine grid.
  private static func fineColumns(of column: Int, _ grid: FineGrid, _ projection: Projection) -> Span {
    let west = projection.coordinate(column: Double(column), row: 0).longitude
    let east = projection.coordinate(column: Double(column + 1), row: 0).longitude
    guard east > grid.frame.west, west < grid.frame.east else { return Span(0..<0) }
    let range = grid.columns(from: west, to: east)
    guard range.isEmpty else { return Span(range) }
    let middle = Int(((west + east) / 2 - grid.frame.west) / grid.step.longitude)
    return Span((0..<grid.columns).contains(middle) ? middle..<middle + 1 : 0..<0)
  }

  private static func fineRows(of row: Int, _ grid: FineGrid, _ projection: Projection) -> Span {
    let north = projection.coordinate(column: 0, row: Double(row)).latitude
    let south = projection.coordinate(column: 0, row: Double(row + 1)).latitude
    guard south < grid.frame.north, north > grid.frame.south else { return Span(0..<0) }
    let range = grid.rows(from: north, to: south)
    guard range.isEmpty else { return Span(range) }
    let middle = Int((grid.frame.north - (north + south) / 2) / grid.step.latitude)
    return Span((0..<grid.rows).contains(middle) ? middle..<middle + 1 : 0..<0)
  }

  // MARK: What follows from it

  func tiles(_ areas: [Area]) -> [MapGrid.Tile] {
    // The kinds alone, since an area is copied with its texts.
    let kinds = areas.map(\.kind)
    return zip(isLand, self.areas).map { isLand, index in
      var tile = MapGrid.Tile()
      let kind = Int(index) < kinds.count ? kinds[Int(index)] : nil
      tile.area = kind == nil ? MapGrid.Tile.noArea : index
      switch kind {
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
      codes.withUnsafeBufferPointer { codes in
        Cover.stateOfCode.withUnsafeBufferPointer { shown in
          counts.withUnsafeMutableBufferPointer { counts in
            states.withUnsafeMutableBufferPointer { states in
              for spoken in spoken {
                let range = Int(spoken.start)..<Int(spoken.end)
                states[Int(spoken.cell)] = shown[Cover.mostCovering(parts, range, codes, &counts)]
              }
            }
          }
        }
      }
    }
    return states
  }

  /// For each cell the place that speaks for most of it among those whose hold the cell shows; `nil` where none does.
  func speakers(_ holds: [Hold], _ states: [MapGrid.State]) -> [Place.ID?] {
    states.indices.map { cell in
      var best: Part?
      for part in parts[Int(starts[cell])..<Int(starts[cell + 1])] where part.speaker != Territory.sparse {
        guard MapGrid.State(holds[Int(part.speaker)]) == states[cell], part.count > best?.count ?? 0 else { continue }
        best = part
      }
      return best.map { Place.ID(index: $0.speaker) }
    }
  }

  /// The code that covers most of some parts, the first of them where two cover as much; `counts` comes and goes as zeros.
  @inline(__always)
  private static func mostCovering(
    _ parts: UnsafeBufferPointer<Part>, _ range: Range<Int>, _ codes: UnsafeBufferPointer<Int>,
    _ counts: inout UnsafeMutableBufferPointer<Int32>
  ) -> Int {
    let (first, last) = (parts[range.lowerBound], parts[range.upperBound &- 1])
    // Most cells have one part, and most others two.
    if range.count == 1 || range.count == 2 && first.count >= last.count { return code(of: first.speaker, codes) }
    if range.count == 2 { return code(of: last.speaker, codes) }
    var best = sparseCode
    var most: Int32 = 0
    for index in range {
      let code = code(of: parts[index].speaker, codes)
      counts[code] &+= Int32(parts[index].count)
      if counts[code] > most { (best, most) = (code, counts[code]) }
    }
    for index in range { counts[code(of: parts[index].speaker, codes)] = 0 }
    return best
  }

  private static func code(of speaker: UInt16, _ codes: UnsafeBufferPointer<Int>) -> Int {
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

  private static let stateOfCode = (0..<codeCount).map(state)

  private static func state(_ code: Int) -> MapGrid.State {
    switch code {
    case 0..<256: .held(Side.ID(index: UInt8(code)))
    case 256..<512: .uncertain(Side.ID(index: UInt8(code - 256)))
    case contestedCode: .contested
    default: .sparse
    }
  }
}
