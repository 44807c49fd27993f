import Campaign

/// Finds for each cell of a fine grid the nearest place that reaches it and may speak there.
///
/// Where many places matter a block of cells is cut into quarters, until few do for each of them.
struct NearestPlaceSearch {
  /// The place that speaks for each cell of the country; at first none does.
  private(set) var speakers: [UInt16]
  private let grid: FineGrid
  private let zones: [UInt8]
  private let latitudes: [HalfAngle]
  private let longitudes: [HalfAngle]

  /// A block of no more cells is searched faster than cut.
  private static let fewCells = 100

  /// `zones` says for each cell in which zone it lies.
  init(_ grid: FineGrid, regions: [Outline], zones: [UInt8]) {
    self.grid = grid
    self.zones = zones
    latitudes = (0..<grid.rows).map { HalfAngle(degrees: grid.latitude(ofRow: $0)) }
    longitudes = (0..<grid.columns).map { HalfAngle(degrees: grid.longitude(ofColumn: $0)) }
    speakers = Array(repeating: Territory.outside, count: grid.count)
    for region in regions { grid.fill(region.polygons, of: &speakers, with: Territory.sparse) }
  }

  /// Searches the whole grid.
  mutating func search(among candidates: Candidates) {
    search(grid.whole, among: candidates, zones: (0..<candidates.zoneCount).map { UInt8($0) })
  }

  /// Searches a block, whose cells lie in none but the zones `around`.
  private mutating func search(_ block: FineGrid.Block, among candidates: Candidates, zones around: [UInt8]) {
    let zones = around.count > 1 ? zones(in: block, of: around) : around
    let those = candidates.those(in: block.box, of: zones)
    if those.all.count > 2, block.columns.count * block.rows.count > NearestPlaceSearch.fewCells {
      for quarter in grid.quarters(of: block) { search(quarter, among: those, zones: zones) }
    } else {
      searchCells(of: block, among: those)
    }
  }

  private mutating func searchCells(of block: FineGrid.Block, among candidates: Candidates) {
    for row in block.rows {
      for column in block.columns {
        let cell = row * grid.columns + column
        guard speakers[cell] != Territory.outside else { continue }
        let place = candidates.nearest(to: Spot(latitudes[row], longitudes[column]), in: zones[cell])
        speakers[cell] = place?.index ?? Territory.sparse
      }
    }
  }

  /// Those of some zones that the country's cells of a block lie in.
  private func zones(in block: FineGrid.Block, of around: [UInt8]) -> [UInt8] {
    var present: [UInt8] = []
    for row in block.rows {
      for column in block.columns {
        let cell = row * grid.columns + column
        guard speakers[cell] != Territory.outside, !present.contains(zones[cell]) else { continue }
        present.append(zones[cell])
        if present.count == around.count { return present }
      }
    }
    return present
  }
}
