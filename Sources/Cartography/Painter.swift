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
  private let latitudes: [HalfAngle]
  private let longitudes: [HalfAngle]
  private var row: Row

  /// `regions` says for each cell in which region it lies, `Territory.nothing` for none, `zones` in which zone.
  init(_ grid: FineGrid, regions: [UInt8], zones: [UInt8], permissions: [Bool]) {
    self.grid = grid
    self.zones = zones
    self.permissions = permissions
    zoneCount = max(1, Int(Double(permissions.count).squareRoot()))
    commonZone = zones.first.flatMap { zone in zones.allSatisfy { $0 == zone } ? zone : nil }
    speakers = regions.map { $0 == Territory.nothing ? Territory.outside : Territory.sparse }
    latitudes = (0..<grid.rows).map { HalfAngle(degrees: grid.latitude(ofRow: $0)) }
    longitudes = (0..<grid.columns).map { HalfAngle(degrees: grid.longitude(ofColumn: $0)) }
    row = Row(columns: grid.columns)
  }

  /// Paints a block with what some places reach of it; by its quarters, while fewer places matter for each of them.
  mutating func paint(_ block: FineGrid.Block, _ candidates: Candidates) {
    let zones = zones(in: block)
    let those = candidates.those(in: block.box, of: zones)
    guard those.all.count <= 2 || block.columns.count * block.rows.count <= Painter.fewCells else {
      for quarter in grid.quarters(of: block) { paint(quarter, those) }
      return
    }
    let disks = those.all.map { Disk($0, on: grid, block, longitudes) }
    for number in block.rows {
      row.clear(block.columns)
      // Of a single zone only those are left that speak in it.
      for disk in disks where disk.rows.contains(number) { add(disk, number, asksZone: zones.count > 1) }
      row.copy(block.columns, into: &speakers, from: number * grid.columns)
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

  private mutating func add(_ disk: Disk, _ number: Int, asksZone: Bool) {
    let latitude = latitudes[number]
    let byRow = disk.candidate.spot.latitude.haversine(to: latitude)
    guard asksZone else { return row.add(disk, byRow: byRow, cosine: latitude.wholeCosine) }
    let allowed = Int(disk.candidate.zone) * zoneCount
    let start = number * grid.columns
    row.add(disk, byRow: byRow, cosine: latitude.wholeCosine) { permissions[allowed + Int(zones[start + $0])] }
  }

  /// What a place reaches of a block.
  private struct Disk {
    let candidate: Candidate
    let columns: Range<Int>
    let rows: Range<Int>
    /// For each column the part of the haversine that comes from the longitude, but for the row's cosine.
    let byColumn: [Double]

    init(_ candidate: Candidate, on grid: FineGrid, _ block: FineGrid.Block, _ longitudes: [HalfAngle]) {
      let (here, extent) = (candidate.coordinate, candidate.extent)
      self.candidate = candidate
      columns = grid.columns(from: here.longitude - extent.longitude, to: here.longitude + extent.longitude)
        .clamped(to: block.columns)
      rows = grid.rows(from: here.latitude + extent.latitude, to: here.latitude - extent.latitude)
        .clamped(to: block.rows)
      let cosine = candidate.spot.latitude.wholeCosine
      byColumn = columns.map { cosine * candidate.spot.longitude.haversine(to: longitudes[$0]) }
    }
  }

  /// The nearest places for the cells of one row.
  private struct Row {
    /// The haversine of the distance, which grows with it, so that no arcsine is needed.
    private var nearest: [Double]
    private var speakers: [UInt16]

    init(columns: Int) {
      nearest = Array(repeating: .infinity, count: columns)
      speakers = Array(repeating: Territory.sparse, count: columns)
    }

    mutating func clear(_ columns: Range<Int>) {
      for column in columns { (nearest[column], speakers[column]) = (.infinity, Territory.sparse) }
    }

    /// Takes a place for the cells that it is nearer to than those before.
    mutating func add(_ disk: Disk, byRow: Double, cosine: Double) {
      let (first, limit, place) = (disk.columns.lowerBound, disk.candidate.limit, disk.candidate.place.index)
      nearest.withUnsafeMutableBufferPointer { nearest in
        speakers.withUnsafeMutableBufferPointer { speakers in
          disk.byColumn.withUnsafeBufferPointer { byColumn in
            // Without a branch, so that it takes several cells at a time.
            for offset in byColumn.indices {
              let haversine = byRow + cosine * byColumn[offset]
              let isNearer = haversine <= limit && haversine < nearest[first + offset]
              nearest[first + offset] = isNearer ? haversine : nearest[first + offset]
              speakers[first + offset] = isNearer ? place : speakers[first + offset]
            }
          }
        }
      }
    }

    /// The same for the cells that the place is allowed to speak for.
    mutating func add(_ disk: Disk, byRow: Double, cosine: Double, allows: (Int) -> Bool) {
      for (offset, column) in disk.columns.enumerated() {
        let haversine = byRow + cosine * disk.byColumn[offset]
        guard haversine <= disk.candidate.limit, haversine < nearest[column], allows(column) else { continue }
        (nearest[column], speakers[column]) = (haversine, disk.candidate.place.index)
      }
    }

    /// Writes who speaks for the country's cells among some that start at an index.
    func copy(_ columns: Range<Int>, into all: inout [UInt16], from start: Int) {
      for column in columns where all[start + column] != Territory.outside { all[start + column] = speakers[column] }
    }
  }
}
