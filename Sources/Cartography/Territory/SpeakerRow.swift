import Campaign

/// The nearest places for the cells of one row of a fine grid, disk by disk and some columns at a time.
///
/// A window's territory spends most of its time here, and which place is nearer no processor can foretell: so there are
/// no branches, and lanes beyond the columns that are asked for hold what nobody reads.
struct SpeakerRow: ~Copyable {
  private typealias Lanes = SIMD4<Double>

  private let latitudes: [HalfAngle]
  private let longitudes: [HalfAngle]
  private var latitude = HalfAngle(degrees: 0)
  /// The columns and as many more as a step may go beyond them.
  private let width: Int
  /// The haversine of the distance, which grows with it, so that no arcsine is needed.
  private let nearest: UnsafeMutablePointer<Double>
  private let speakers: UnsafeMutablePointer<Int64>
  /// For each disk and column what the longitude adds to the haversine, but for the row's cosine.
  private var byColumn: UnsafeMutableBufferPointer<Double>
  /// For each zone of a place and column infinity where it may not speak; after the last zone a row without any.
  private let barred: UnsafeMutableBufferPointer<Double>

  /// For a grid whose land lies in a number of zones.
  init(_ grid: FineGrid, zoneCount: Int) {
    width = grid.columns + Lanes.scalarCount
    latitudes = (0..<grid.rows).map { HalfAngle(degrees: grid.latitude(ofRow: $0)) }
    longitudes = (0..<width).map { HalfAngle(degrees: grid.longitude(ofColumn: $0)) }
    nearest = .allocate(capacity: width)
    nearest.initialize(repeating: .infinity, count: width)
    speakers = .allocate(capacity: width)
    speakers.initialize(repeating: Int64(Territory.sparse), count: width)
    barred = .allocate(capacity: (zoneCount + 1) * width)
    barred.initialize(repeating: 0)
    byColumn = .allocate(capacity: 0)
  }

  deinit {
    nearest.deallocate()
    speakers.deallocate()
    byColumn.deallocate()
    barred.deallocate()
  }

  /// Works out what the rows of some disks share.
  mutating func measure(_ disks: [Disk]) {
    if byColumn.count < disks.count * width {
      byColumn.deallocate()
      byColumn = .allocate(capacity: disks.count * width)
      byColumn.initialize(repeating: 0)
    }
    for (index, disk) in disks.enumerated() {
      let spot = disk.candidate.spot
      let cosine = spot.latitude.wholeCosine
      for column in disk.columns.lowerBound..<disk.columns.upperBound + Lanes.scalarCount {
        byColumn[index * width + column] = cosine * spot.longitude.haversine(to: longitudes[column])
      }
    }
  }

  /// Begins a row, of which some columns are asked for.
  mutating func begin(_ row: Int, _ columns: Range<Int>) {
    latitude = latitudes[row]
    (nearest + columns.lowerBound).update(repeating: .infinity, count: columns.count)
    (speakers + columns.lowerBound).update(repeating: Int64(Territory.sparse), count: columns.count)
  }

  /// Says in which columns of the row the places of a zone may speak.
  func bar(_ zone: UInt8, _ columns: Range<Int>, unless allows: (Int) -> Bool) {
    for column in columns { barred[Int(zone) &* width &+ column] = allows(column) ? 0 : .infinity }
  }

  /// Takes a disk, whose number is that of `measure`, for the cells that it is nearer to than those before, unless its
  /// zone's places may not speak there.
  func add(_ number: Int, _ disk: Disk, asksZone: Bool) {
    let byRow = Lanes(repeating: disk.candidate.spot.latitude.haversine(to: latitude))
    let (cosine, limit) = (latitude.wholeCosine, Lanes(repeating: disk.candidate.limit))
    let place = SIMD4(repeating: Int64(disk.candidate.place.index))
    let byColumn = UnsafePointer(byColumn.baseAddress.unsafelyUnwrapped + number * width)
    let zone = asksZone ? Int(disk.candidate.zone) : barred.count / width - 1
    let barred = UnsafePointer(barred.baseAddress.unsafelyUnwrapped + zone * width)
    for column in stride(from: disk.columns.lowerBound, to: disk.columns.upperBound, by: Lanes.scalarCount) {
      let haversine = byRow + cosine * Lanes(at: byColumn + column) + Lanes(at: barred + column)
      let before = Lanes(at: nearest + column)
      let isNearer = (haversine .<= limit) .& (haversine .< before)
      before.replacing(with: haversine, where: isNearer).store(at: nearest + column)
      SIMD4<Int64>(at: speakers + column).replacing(with: place, where: isNearer).store(at: speakers + column)
    }
  }

  /// Writes who speaks for the country's cells among some of a row that starts at an index.
  func copy(_ columns: Range<Int>, into all: inout [UInt16], from start: Int) {
    all.withUnsafeMutableBufferPointer { all in
      for column in columns {
        let isOutside = all[start &+ column] == Territory.outside
        all[start &+ column] = isOutside ? Territory.outside : UInt16(truncatingIfNeeded: speakers[column])
      }
    }
  }
}

extension SIMD4 where Scalar: BitwiseCopyable {
  /// Four numbers from an address on.
  fileprivate init(at address: UnsafePointer<Scalar>) {
    self = UnsafeRawPointer(address).loadUnaligned(as: Self.self)
  }

  fileprivate func store(at address: UnsafeMutablePointer<Scalar>) {
    UnsafeMutableRawPointer(address).storeBytes(of: self, as: Self.self)
  }
}
