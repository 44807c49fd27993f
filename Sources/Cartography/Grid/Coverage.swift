import Campaign

/// What covers each cell of a map: how many fine cells each place speaks for, and the ground.
///
/// Kept as one list of parts for all cells, so that a day's map is one pass over it.
struct Coverage: Sendable {
  private struct Part {
    let speaker: UInt16
    let count: Int32
  }

  private var parts: [Part] = []
  /// For each cell where its parts start; one more at the end.
  private var starts: [Int32] = [0]
  /// For each cell the area that covers most of it, or `Territory.nothing`.
  private var areas: [UInt8] = []
  private(set) var isLand: [Bool] = []
  /// The land cells whose state is that of one speaker on every day; it may be `Territory.sparse`.
  private var decided: [(cell: Int32, speaker: UInt16)] = []
  /// The other land cells.
  private var mixed: [Int32] = []

  init(_ table: FineTable, _ projection: Projection, columns: Int, rows: Int) {
    let fineColumns = (0..<columns).map { table.grid.columns(inColumn: $0, of: projection) }
    parts.reserveCapacity(columns * rows * 2)
    starts.reserveCapacity(columns * rows + 1)
    areas.reserveCapacity(columns * rows)
    isLand.reserveCapacity(columns * rows)
    var count = CellCount()
    for row in 0..<rows {
      let fineRows = table.grid.rows(inRow: row, of: projection)
      var runs = table.starts[fineRows].map { Int($0) }
      var end = 0
      for columns in fineColumns {
        if columns.upperBound > end { end = table.end(ofAlikeFrom: columns.lowerBound, at: &runs) }
        if !columns.isEmpty, columns.upperBound <= end {
          add(speaker: table.speakers[runs[0]], area: table.areas[runs[0]], columns.count * fineRows.count)
        } else {
          count.take(columns, of: table, from: &runs)
          add(count, total: columns.count * fineRows.count)
        }
      }
    }
    decide()
  }

  /// Sorts the land's cells by whether their state follows from one speaker.
  private mutating func decide() {
    decided.removeAll()
    mixed.removeAll()
    for cell in isLand.indices where isLand[cell] {
      if let speaker = decidingSpeaker(of: cell) {
        decided.append((Int32(cell), speaker))
      } else {
        mixed.append(Int32(cell))
      }
    }
  }

  /// The speaker of more than half of a cell's land, or the first of two who have as much; `nil` where the holds decide.
  private func decidingSpeaker(of cell: Int) -> UInt16? {
    let parts = parts(of: cell)
    if parts.count == 1 { return parts.first?.speaker }
    let total = parts.reduce(0) { $0 + $1.count }
    return parts.first { 2 * $0.count > total || parts.count == 2 && 2 * $0.count == total }?.speaker
  }

  /// Adds a cell of so many fine cells.
  private mutating func add(_ count: CellCount, total: Int) {
    var land = 0
    for (speaker, cells) in count.speakers.counts where speaker != Territory.outside {
      land += cells
      parts.append(Part(speaker: speaker, count: Int32(cells)))
    }
    starts.append(Int32(parts.count))
    isLand.append(land * 2 >= total && land > 0)
    let most = count.areas.most
    areas.append(most.map { $0.count * 2 >= total ? $0.key : Territory.nothing } ?? Territory.nothing)
  }

  /// Adds a cell that is the same all over.
  private mutating func add(speaker: UInt16, area: UInt8, _ count: Int) {
    let hasLand = speaker != Territory.outside
    if hasLand { parts.append(Part(speaker: speaker, count: Int32(count))) }
    starts.append(Int32(parts.count))
    isLand.append(hasLand)
    areas.append(area)
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

  /// The state of most of each cell's land; of two that cover as much, the one that was ahead before.
  func states(_ holds: [Hold]) -> [MapGrid.State] {
    let shown = holds.map { MapGrid.State($0) }
    func state(of speaker: UInt16) -> MapGrid.State { speaker == Territory.sparse ? .sparse : shown[Int(speaker)] }
    var states = [MapGrid.State](repeating: .outside, count: isLand.count)
    for (cell, speaker) in decided { states[Int(cell)] = state(of: speaker) }
    var tally = Tally<MapGrid.State>()
    for cell in mixed.map({ Int($0) }) {
      // By positions, since a slice of the parts costs more than looking at most cells' few.
      let positions = Int(starts[cell])..<Int(starts[cell + 1])
      let first = state(of: parts[positions.lowerBound].speaker)
      guard positions.contains(where: { state(of: parts[$0].speaker) != first }) else {
        states[cell] = first
        continue
      }
      var most = 0
      tally.removeAll()
      for position in positions {
        let state = state(of: parts[position].speaker)
        let count = tally.add(state, Int(parts[position].count))
        if count > most { (states[cell], most) = (state, count) }
      }
    }
    return states
  }

  /// How often the record changes each cell's ground, on the mean of its land: what the day's news is about, and names keep
  /// off.
  func heat(_ campaign: Campaign) -> [Float] {
    var changes = [Int32](repeating: 0, count: campaign.places.count)
    for change in campaign.changes { changes[Int(change.place.index)] += 1 }
    return isLand.indices.map { cell in
      var (sum, total) = (Int32(0), Int32(0))
      for part in parts(of: cell) {
        total += part.count
        if part.speaker != Territory.sparse { sum += part.count * changes[Int(part.speaker)] }
      }
      return total == 0 ? 0 : Float(sum) / Float(total)
    }
  }

  /// For each cell the place that speaks for most of it among those whose hold the cell shows; `nil` where none does.
  func speakers(_ holds: [Hold], _ states: [MapGrid.State]) -> [Place.ID?] {
    states.indices.map { cell in
      var best: Part?
      for part in parts(of: cell) where part.speaker != Territory.sparse {
        guard MapGrid.State(holds[Int(part.speaker)]) == states[cell], part.count > best?.count ?? 0 else { continue }
        best = part
      }
      return best.map { Place.ID(index: $0.speaker) }
    }
  }

  /// For each cell of land the place that speaks for most of it, whoever holds it; `nil` where nobody does.
  var largestSpeakers: [Place.ID?] {
    isLand.indices.map { cell in
      guard isLand[cell] else { return nil }
      var best: Part?
      for part in parts(of: cell) where part.speaker != Territory.sparse && part.count > best?.count ?? 0 {
        best = part
      }
      return best.map { Place.ID(index: $0.speaker) }
    }
  }

  /// Takes some more cells, which have some land, for land.
  mutating func addLand(_ cells: [Int]) {
    for cell in cells { isLand[cell] = true }
    decide()
  }

  /// Whether any of a cell is land.
  func hasLand(_ cell: Int) -> Bool { starts[cell] < starts[cell + 1] }

  private func parts(of cell: Int) -> ArraySlice<Part> { parts[Int(starts[cell])..<Int(starts[cell + 1])] }
}
