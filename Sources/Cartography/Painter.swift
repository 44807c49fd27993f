import Campaign

/// Paints the disk that each place reaches on a fine grid; where disks overlap the nearer place stays.
struct Painter {
  /// Who speaks for each cell of the country: at first nobody does.
  private(set) var speakers: [UInt16]
  private let grid: FineGrid
  private let zones: [UInt8]
  private let permissions: [Bool]
  private let zoneCount: Int
  /// The zone of all cells, where there is only one.
  private let commonZone: UInt8?
  private var row: SpeakerRow

  /// `regions` says for each cell in which region it lies, `Territory.nothing` for none, `zones` in which zone.
  init(_ grid: FineGrid, regions: [UInt8], zones: [UInt8], permissions: [Bool]) {
    self.grid = grid
    self.zones = zones
    self.permissions = permissions
    zoneCount = max(1, Int(Double(permissions.count).squareRoot()))
    commonZone = zones.first.flatMap { zone in zones.allSatisfy { $0 == zone } ? zone : nil }
    speakers = regions.map { $0 == Territory.nothing ? Territory.outside : Territory.sparse }
    row = SpeakerRow(grid)
  }

  /// Paints a block with what some places reach of it; by its quarters, while fewer places matter for each of them.
  mutating func paint(_ block: FineGrid.Block, _ candidates: Candidates) {
    let zones = zones(in: block)
    let those = candidates.those(in: block.box, of: zones)
    if those.all.count > 2, block.columns.count * block.rows.count > Painter.fewCells {
      for quarter in grid.quarters(of: block) { paint(quarter, those) }
    } else {
      // Of a single zone only those are left that speak in it.
      paintCells(of: block, those.all, asksZone: zones.count > 1)
    }
  }

  /// A block of no more cells is painted faster than cut.
  private static let fewCells = 300

  /// The zones that the country's cells of a block lie in.
  private func zones(in block: FineGrid.Block) -> [UInt8] {
    if let commonZone { return [commonZone] }
    var present = [Bool](repeating: false, count: zoneCount)
    for row in block.rows {
      for cell in row * grid.columns + block.columns.lowerBound..<row * grid.columns + block.columns.upperBound
      where speakers[cell] != Territory.outside { present[Int(zones[cell])] = true }
    }
    return present.indices.filter { present[$0] }.map { UInt8($0) }
  }

  private mutating func paintCells(of block: FineGrid.Block, _ candidates: [Candidate], asksZone: Bool) {
    let disks = candidates.map { Disk($0, on: grid, block) }
    row.measure(disks)
    for number in block.rows {
      let start = number * grid.columns
      row.begin(number, block.columns)
      for (index, disk) in disks.enumerated() where disk.rows.contains(number) {
        if asksZone {
          let allowed = Int(disk.candidate.zone) * zoneCount
          row.add(index, disk) { permissions[allowed + Int(zones[start + $0])] }
        } else {
          row.add(index, disk)
        }
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
