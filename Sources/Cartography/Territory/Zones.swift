import Campaign

/// The parts that barriers cut the land into: places speak only for points whose zone is not beyond a barrier.
///
/// A zone says for each barrier on which bank it lies, or on neither; zone 0 lies on no bank at all.
struct Zones: Sendable {
  /// For each zone and barrier the number of the bank, from 1 on; 0 for neither.
  private var zones: [[UInt8]]
  private let banks: [(barrier: Int, bank: UInt8, outline: Outline)]

  /// How many zones there are.
  var count: Int { zones.count }

  init(_ campaign: Campaign) {
    var barriers: [String] = []
    var counts: [UInt8] = []
    var banks: [(barrier: Int, bank: UInt8, outline: Outline)] = []
    for bank in campaign.banks {
      let known = barriers.firstIndex(of: bank.barrier)
      let barrier = known ?? barriers.count
      if known == nil {
        barriers.append(bank.barrier)
        counts.append(0)
      }
      counts[barrier] += 1
      banks.append((barrier, counts[barrier], Outline(bank.polygons)))
    }
    self.banks = banks
    zones = [[UInt8](repeating: 0, count: barriers.count)]
  }

  /// The zone of each fine cell; this finds what zones there are.
  mutating func raster(on grid: FineGrid) -> [UInt8] {
    var raster = [UInt8](repeating: 0, count: grid.count)
    for bank in banks {
      grid.forEachRun(in: bank.outline.polygons) { run in
        // Neighbours mostly lie in the same zone.
        var (old, new): (UInt8?, UInt8) = (nil, 0)
        for cell in run {
          if raster[cell] != old {
            old = raster[cell]
            new = zone(raster[cell], movedTo: bank.bank, of: bank.barrier)
          }
          raster[cell] = new
        }
      }
    }
    return raster
  }

  /// The zone of a point, exactly.
  mutating func zone(at point: Coordinate) -> UInt8 {
    var zone: UInt8 = 0
    for bank in banks where bank.outline.contains(point) {
      zone = self.zone(zone, movedTo: bank.bank, of: bank.barrier)
    }
    return zone
  }

  /// Whether a place in one zone speaks for a point in another.
  func allows(_ place: UInt8, in point: UInt8) -> Bool {
    zip(zones[Int(place)], zones[Int(point)]).allSatisfy { $0 == 0 || $1 == 0 || $0 == $1 }
  }

  /// For each pair of zones whether a place in the first speaks in the second, row by row.
  var permissions: [Bool] {
    (0..<count).flatMap { place in (0..<count).map { allows(UInt8(place), in: UInt8($0)) } }
  }

  /// The zone that differs from another in one bank; at most 255 are told apart.
  private mutating func zone(_ zone: UInt8, movedTo bank: UInt8, of barrier: Int) -> UInt8 {
    var wanted = zones[Int(zone)]
    wanted[barrier] = bank
    if let known = zones.firstIndex(of: wanted) { return UInt8(known) }
    guard zones.count < 255 else { return zone }
    zones.append(wanted)
    return UInt8(zones.count - 1)
  }
}
