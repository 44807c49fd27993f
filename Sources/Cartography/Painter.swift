import Campaign

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Paints the disk that each place reaches on a fine grid; where disks overlap the nearer place stays.
struct Painter {
  private(set) var speakers: [UInt16]
  private let grid: FineGrid
  private let zones: [UInt8]
  private let permissions: [Bool]
  private let zoneCount: Int
  /// The haversine of the distance to the speaker; it grows with the distance, so that no arcsine is needed.
  private var nearest: [Double]
  private let cosines: [Double]

  /// `inside` says for each cell whether it belongs to the country, `zones` in which zone it lies.
  init(_ grid: FineGrid, inside: [Bool], zones: [UInt8], permissions: [Bool]) {
    self.grid = grid
    self.zones = zones
    self.permissions = permissions
    zoneCount = max(1, Int(Double(permissions.count).squareRoot()))
    speakers = inside.map { $0 ? Territory.sparse : Territory.outside }
    nearest = inside.map { $0 ? .infinity : -1 }
    cosines = (0..<grid.rows).map { cos(grid.latitude(ofRow: $0) * .pi / 180) }
  }

  /// Paints what a place reaches of a block.
  mutating func paint(_ place: Place, zone: UInt8, in block: FineGrid.Block) {
    let radians = Double.pi / 180
    let here = place.coordinate
    let angle = place.reach / Coordinate.earthRadius
    let limit = sin(min(angle, .pi) / 2) * sin(min(angle, .pi) / 2)
    let height = angle / radians
    let cosine = cos(here.latitude * radians)
    // The disk's half width in longitude: sin Δλ = sin r / cos φ.
    let ratio = sin(min(angle, .pi / 2)) / max(cosine, 1e-9)
    let width = ratio < 1 ? asin(ratio) / radians : 360
    let columns = grid.columns(from: here.longitude - width, to: here.longitude + width).clamped(to: block.columns)
    let rows = grid.rows(from: here.latitude + height, to: here.latitude - height).clamped(to: block.rows)
    guard !columns.isEmpty, !rows.isEmpty else { return }
    let byColumn = columns.map { column -> Double in
      let half = sin((grid.longitude(ofColumn: column) - here.longitude) * radians / 2)
      return half * half * cosine
    }
    for row in rows {
      let half = sin((grid.latitude(ofRow: row) - here.latitude) * radians / 2)
      paintRow(row, columns, byColumn, half * half, limit: limit, place: place.id.index, zone: zone)
    }
  }

  private mutating func paintRow(
    _ row: Int, _ columns: Range<Int>, _ byColumn: [Double], _ byRow: Double, limit: Double, place: UInt16, zone: UInt8
  ) {
    let start = row * grid.columns
    let cosine = cosines[row]
    let allowed = Int(zone) * zoneCount
    nearest.withUnsafeMutableBufferPointer { nearest in
      speakers.withUnsafeMutableBufferPointer { speakers in
        byColumn.withUnsafeBufferPointer { byColumn in
          for (offset, column) in columns.enumerated() {
            let haversine = byRow + cosine * byColumn[offset]
            let cell = start + column
            guard haversine <= limit, haversine < nearest[cell], permissions[allowed + Int(zones[cell])] else {
              continue
            }
            nearest[cell] = haversine
            speakers[cell] = place
          }
        }
      }
    }
  }
}
