import Campaign

/// Paints the disk that each place reaches on a fine grid; where disks overlap the nearer place stays.
struct Painter {
  private(set) var speakers: [UInt16]
  private let grid: FineGrid
  private let zones: [UInt8]
  private let permissions: [Bool]
  private let zoneCount: Int
  /// The zone of all cells, where there is only one.
  private let commonZone: UInt8?
  /// The haversine of the distance to the speaker; it grows with the distance, so that no arcsine is needed.
  private var nearest: [Double]
  private let latitudes: [HalfAngle]
  private let longitudes: [HalfAngle]

  /// `inside` says for each cell whether it belongs to the country, `zones` in which zone it lies.
  init(_ grid: FineGrid, inside: [Bool], zones: [UInt8], permissions: [Bool]) {
    self.grid = grid
    self.zones = zones
    self.permissions = permissions
    zoneCount = max(1, Int(Double(permissions.count).squareRoot()))
    commonZone = zones.first.flatMap { zone in zones.allSatisfy { $0 == zone } ? zone : nil }
    speakers = inside.map { $0 ? Territory.sparse : Territory.outside }
    nearest = inside.map { $0 ? .infinity : -1 }
    latitudes = (0..<grid.rows).map { HalfAngle(degrees: grid.latitude(ofRow: $0)) }
    longitudes = (0..<grid.columns).map { HalfAngle(degrees: grid.longitude(ofColumn: $0)) }
  }

  /// Paints a block with what some places reach of it; by its quarters, while fewer places matter for each of them.
  mutating func paint(_ block: FineGrid.Block, _ candidates: Candidates) {
    let zones = zones(in: block)
    let those = candidates.those(in: block.box, of: zones)
    if those.all.count > 2, block.columns.count * block.rows.count > Painter.fewCells {
      for quarter in grid.quarters(of: block) { paint(quarter, those) }
    } else {
      // Of a single zone only those are left that speak in it.
      for candidate in those.all { paint(candidate, in: block, asksZone: zones.count > 1) }
    }
  }

  /// A block of no more cells is painted faster than cut.
  private static let fewCells = 1000

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

  private mutating func paint(_ candidate: Candidate, in block: FineGrid.Block, asksZone: Bool) {
    let (here, extent) = (candidate.coordinate, candidate.extent)
    let columns = grid.columns(from: here.longitude - extent.longitude, to: here.longitude + extent.longitude)
      .clamped(to: block.columns)
    let rows = grid.rows(from: here.latitude + extent.latitude, to: here.latitude - extent.latitude)
      .clamped(to: block.rows)
    guard !columns.isEmpty, !rows.isEmpty else { return }
    let cosine = candidate.spot.latitude.wholeCosine
    let byColumn = columns.map { cosine * candidate.spot.longitude.haversine(to: longitudes[$0]) }
    for row in rows {
      let cells = row * grid.columns + columns.lowerBound..<row * grid.columns + columns.upperBound
      let distances = Distances(
        byRow: candidate.spot.latitude.haversine(to: latitudes[row]), cosine: latitudes[row].wholeCosine,
        byColumn: byColumn)
      if asksZone { paintAllowed(cells, distances, candidate) } else { paintAll(cells, distances, candidate) }
    }
  }

  /// The haversines of the distances from a place to the cells of a row.
  private struct Distances {
    let byRow: Double
    let cosine: Double
    let byColumn: [Double]
  }

  /// Without a branch in the pass, so that it takes several cells at a time.
  private mutating func paintAll(_ cells: Range<Int>, _ distances: Distances, _ candidate: Candidate) {
    let (limit, place) = (candidate.limit, candidate.place.index)
    nearest.withUnsafeMutableBufferPointer { nearest in
      speakers.withUnsafeMutableBufferPointer { speakers in
        distances.byColumn.withUnsafeBufferPointer { byColumn in
          guard let nearest = nearest.baseAddress, let speakers = speakers.baseAddress,
            let byColumn = byColumn.baseAddress
          else { return }
          let (nearestHere, speakersHere) = (nearest + cells.lowerBound, speakers + cells.lowerBound)
          for offset in 0..<cells.count {
            let haversine = distances.byRow + distances.cosine * byColumn[offset]
            let isNearer = haversine <= limit && haversine < nearestHere[offset]
            nearestHere[offset] = isNearer ? haversine : nearestHere[offset]
            speakersHere[offset] = isNearer ? place : speakersHere[offset]
          }
        }
      }
    }
  }

  private mutating func paintAllowed(_ cells: Range<Int>, _ distances: Distances, _ candidate: Candidate) {
    let allowed = Int(candidate.zone) * zoneCount
    for (offset, cell) in cells.enumerated() {
      let haversine = distances.byRow + distances.cosine * distances.byColumn[offset]
      guard haversine <= candidate.limit, haversine < nearest[cell], permissions[allowed + Int(zones[cell])]
      else { continue }
      nearest[cell] = haversine
      speakers[cell] = candidate.place.index
    }
  }
}
