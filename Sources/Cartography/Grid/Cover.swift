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
  /// The cells whose state is that of one speaker whatever the day, as of most; it may be `Territory.sparse`.
  private var decided: [(cell: Int32, speaker: UInt16)] = []
  /// The others that anybody speaks for.
  private var mixed: [Int32] = []

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
      if let speaker = decidingSpeaker(of: cell) {
        decided.append((Int32(cell), speaker))
      } else {
        mixed.append(Int32(cell))
      }
    }
  }

  private func parts(of cell: Int) -> ArraySlice<Part> { parts[Int(starts[cell])..<Int(starts[cell + 1])] }

  /// The speaker of more than half of what is spoken for; of two, the first where both have as much.
  private func decidingSpeaker(of cell: Int) -> UInt16? {
    let parts = parts(of: cell)
    let total = parts.reduce(0) { $0 + Int($1.count) }
    return parts.first { 2 * Int($0.count) > total || parts.count == 2 && 2 * Int($0.count) == total }?.speaker
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
    let stateOfPlace = holds.map(MapGrid.State.init)
    func state(of speaker: UInt16) -> MapGrid.State {
      speaker == Territory.sparse ? .sparse : stateOfPlace[Int(speaker)]
    }
    var states = [MapGrid.State](repeating: .outside, count: isLand.count)
    for (cell, speaker) in decided { states[Int(cell)] = state(of: speaker) }
    var tally = StateTally()
    for cell in mixed {
      for part in parts(of: Int(cell)) { tally.add(Int(part.count), of: state(of: part.speaker)) }
      states[Int(cell)] = tally.takeMost()
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
}

/// How much of a cell each state covers, as far as its parts have been counted.
private struct StateTally {
  private var counts: [(state: MapGrid.State, count: Int)] = []
  private var most = (state: MapGrid.State.sparse, count: 0)

  mutating func add(_ count: Int, of state: MapGrid.State) {
    let index = counts.firstIndex { $0.state == state } ?? counts.endIndex
    if index == counts.endIndex { counts.append((state, 0)) }
    counts[index].count += count
    if counts[index].count > most.count { most = counts[index] }
  }

  /// Gives the state that covers most, the first to cover so much where others do too, and begins anew.
  mutating func takeMost() -> MapGrid.State {
    defer {
      counts.removeAll(keepingCapacity: true)
      most = (.sparse, 0)
    }
    return most.state
  }
}
