import Campaign

/// The nearest places for the cells of one row of a fine grid, disk by disk.
struct SpeakerRow {
  private let latitudes: [HalfAngle]
  private let longitudes: [HalfAngle]
  private var latitude: HalfAngle
  /// The haversine of the distance, which grows with it, so that no arcsine is needed.
  private var nearest: [Double]
  private var speakers: [UInt16]
  /// For each disk and column what the longitude adds to the haversine, but for the row's cosine.
  private var byColumn: [Double] = []

  init(_ grid: FineGrid) {
    latitudes = (0..<grid.rows).map { HalfAngle(degrees: grid.latitude(ofRow: $0)) }
    longitudes = (0..<grid.columns).map { HalfAngle(degrees: grid.longitude(ofColumn: $0)) }
    latitude = HalfAngle(degrees: 0)
    nearest = Array(repeating: .infinity, count: grid.columns)
    speakers = Array(repeating: Territory.sparse, count: grid.columns)
  }

  /// Works out what the rows of some disks share.
  mutating func measure(_ disks: [Disk]) {
    let needed = disks.count * longitudes.count
    if byColumn.count < needed { byColumn = Array(repeating: 0, count: needed) }
    for (index, disk) in disks.enumerated() {
      let spot = disk.candidate.spot
      let cosine = spot.latitude.wholeCosine
      for column in disk.columns {
        byColumn[index * longitudes.count + column] = cosine * spot.longitude.haversine(to: longitudes[column])
      }
    }
  }

  /// Begins a row, of which some columns are asked for.
  mutating func begin(_ row: Int, _ columns: Range<Int>) {
    latitude = latitudes[row]
    for column in columns { (nearest[column], speakers[column]) = (.infinity, Territory.sparse) }
  }

  /// Takes a disk, whose number is that of `measure`, for the cells that it is nearer to than those before.
  mutating func add(_ number: Int, _ disk: Disk) {
    let byRow = disk.candidate.spot.latitude.haversine(to: latitude)
    let (cosine, limit, place) = (latitude.wholeCosine, disk.candidate.limit, disk.candidate.place.index)
    let start = number * longitudes.count
    nearest.withUnsafeMutableBufferPointer { nearest in
      speakers.withUnsafeMutableBufferPointer { speakers in
        byColumn.withUnsafeBufferPointer { byColumn in
          // Without a branch, so that it takes several cells at a time.
          for column in disk.columns {
            let haversine = byRow + cosine * byColumn[start &+ column]
            let isNearer = haversine <= limit && haversine < nearest[column]
            nearest[column] = isNearer ? haversine : nearest[column]
            speakers[column] = isNearer ? place : speakers[column]
          }
        }
      }
    }
  }

  /// The same for the columns that its place is allowed to speak for.
  mutating func add(_ number: Int, _ disk: Disk, allows: (Int) -> Bool) {
    let byRow = disk.candidate.spot.latitude.haversine(to: latitude)
    for column in disk.columns {
      let haversine = byRow + latitude.wholeCosine * byColumn[number * longitudes.count + column]
      guard haversine <= disk.candidate.limit, haversine < nearest[column], allows(column) else { continue }
      (nearest[column], speakers[column]) = (haversine, disk.candidate.place.index)
    }
  }

  /// Writes who speaks for the country's cells among some of a row that starts at an index.
  func copy(_ columns: Range<Int>, into all: inout [UInt16], from start: Int) {
    all.withUnsafeMutableBufferPointer { all in
      for column in columns {
        let isOutside = all[start &+ column] == Territory.outside
        all[start &+ column] = isOutside ? Territory.outside : speakers[column]
      }
    }
  }
}
