import Campaign

/// Paints the disk that each place reaches on a fine grid; where disks overlap the nearer place stays.
struct Painter: ~Copyable {
  /// Who speaks for each cell of the country: at first nobody does.
  private(set) var speakers: [UInt16]
  private let grid: FineGrid
  private let zones: [UInt8]
  private var row: SpeakerRow

  /// `zones` says for each cell in which zone it lies.
  init(_ grid: FineGrid, regions: [Outline], zones: [UInt8], zoneCount: Int) {
    self.grid = grid
    self.zones = zones
    speakers = Array(repeating: Territory.outside, count: grid.count)
    for region in regions { grid.fill(region.polygons, of: &speakers, with: Territory.sparse) }
    row = SpeakerRow(grid, zoneCount: zoneCount)
  }

  /// Paints the whole grid with what some places reach of it.
  mutating func paint(_ candidates: Candidates) {
    paint(grid.whole, candidates, zones: (0..<candidates.zoneCount).map { UInt8($0) })
  }

  /// Paints a block; by its quarters, while fewer places matter for each of them.
  ///
  /// `around` are the zones that its cells may lie in.
  private mutating func paint(_ block: FineGrid.Block, _ candidates: Candidates, zones around: [UInt8]) {
    let zones = around.count > 1 ? zones(in: block, of: around) : around
    let those = candidates.those(in: block.box, of: zones)
    if those.all.count > 2, block.columns.count * block.rows.count > Painter.fewCells {
      for quarter in grid.quarters(of: block) { paint(quarter, those, zones: zones) }
    } else {
      // Of a single zone only those are left that speak in it.
      paintCells(of: block, those, asksZone: zones.count > 1)
    }
  }

  /// A block of no more cells is painted faster than cut.
  private static let fewCells = 300

  /// Those of some zones that the country's cells of a block lie in.
  private func zones(in block: FineGrid.Block, of around: [UInt8]) -> [UInt8] {
    var present: [UInt8] = []
    zones.withUnsafeBufferPointer { zones in
      speakers.withUnsafeBufferPointer { speakers in
        for row in block.rows {
          guard present.count < around.count else { return }
          // Neighbours mostly lie in the same zone.
          var last = Int.max
          for column in block.columns {
            let cell = row &* grid.columns &+ column
            guard Int(zones[cell]) != last, speakers[cell] != Territory.outside else { continue }
            last = Int(zones[cell])
            if !present.contains(zones[cell]) { present.append(zones[cell]) }
          }
        }
      }
    }
    return present
  }

  private mutating func paintCells(of block: FineGrid.Block, _ candidates: Candidates, asksZone: Bool) {
    let disks = candidates.all.map { Disk($0, on: grid, block) }
    row.measure(disks)
    let homes = asksZone ? Set(candidates.all.map(\.zone)) : []
    for number in block.rows {
      let start = number * grid.columns
      row.begin(number, block.columns)
      for home in homes {
        let allowed = Int(home) * candidates.zoneCount
        row.bar(home, block.columns) { candidates.permissions[allowed + Int(zones[start + $0])] }
      }
      for (index, disk) in disks.enumerated() where disk.rows.contains(number) {
        row.add(index, disk, asksZone: asksZone)
      }
      row.copy(block.columns, into: &speakers, from: start)
    }
  }
}

/// What a place reaches of a block of a fine grid.
struct Disk {
  let candidate: Candidate
  let columns: Range<Int>
  let rows: Range<Int>

  init(_ candidate: Candidate, on grid: FineGrid, _ block: FineGrid.Block) {
    let (here, extent) = (candidate.coordinate, candidate.extent)
    self.candidate = candidate
    columns = grid.columns(from: here.longitude - extent.longitude, to: here.longitude + extent.longitude)
      .clamped(to: block.columns)
    rows = grid.rows(from: here.latitude + extent.latitude, to: here.latitude - extent.latitude)
      .clamped(to: block.rows)
  }
}
