import Campaign
import Glibc

/// A box divided into the governorates that a file gives its places to: each piece goes with the nearest place.
struct RegionDivision {
  private(set) var regions: [DraftRegion] = []
  /// The code of the governorate of each place.
  private(set) var codes: [String] = []

  private let box: GeographicBox
  private let columns: Int
  private let rows: Int

  /// How many governorates a map can have.
  private static let most = 250
  /// How often a cell's distance to a place may be worked out.
  private static let mostWork = 8_000_000

  /// `nil` where the file names no governorate, or too many.
  ///
  /// - Parameter names: the governorate of each place, blank where the file does not say.
  init?(of box: GeographicBox, among places: [Coordinate], in names: [String]) {
    let known = names.indices.filter { !names[$0].isEmpty }
    let keys = names.map(\.folded)
    var numbers: [String: Int] = [:]
    var titles: [String] = []
    for index in known where numbers[keys[index]] == nil {
      numbers[keys[index]] = titles.count
      titles.append(names[index])
    }
    guard !titles.isEmpty, titles.count <= RegionDivision.most else { return nil }
    let side = min(160, max(24, Int(Double(RegionDivision.mostWork / known.count).squareRoot())))
    let isWide = box.east - box.west > box.north - box.south
    let ratio =
      isWide ? (box.north - box.south) / (box.east - box.west) : (box.east - box.west) / (box.north - box.south)
    let other = max(4, Int(Double(side) * ratio))
    self.box = box
    (columns, rows) = isWide ? (side, other) : (other, side)
    let owners = known.map { numbers[keys[$0]] ?? 0 }
    let points = known.map { places[$0] }
    let cells = owned(by: owners, at: points)
    addRegions(titles, cells, seeds: zip(owners, points).map { ($0, $1) })
    codes = places.map { regions[cells[cell(of: $0)]].code }
    // One whose places all lie in cells of others has no ground.
    regions.removeAll(where: \.polygons.isEmpty)
  }

  /// The owner of each cell: that of a place in it, or else of the nearest one.
  private func owned(by owners: [Int], at points: [Coordinate]) -> [Int] {
    let shrink = cos((box.south + box.north) / 2 * .pi / 180)
    var cells = (0..<columns * rows).map { cell in
      let centre = centre(of: cell)
      var nearest = (owner: 0, distance: Double.infinity)
      for (owner, point) in zip(owners, points) {
        let north = point.latitude - centre.latitude
        let east = (point.longitude - centre.longitude) * shrink
        let distance = north * north + east * east
        if distance < nearest.distance { nearest = (owner, distance) }
      }
      return nearest.owner
    }
    for (owner, point) in zip(owners, points).reversed() { cells[cell(of: point)] = owner }
    return cells
  }

  private mutating func addRegions(_ titles: [String], _ cells: [Int], seeds: [(owner: Int, point: Coordinate)]) {
    var tracer = RingTracer(columns: columns, rows: rows)
    var slugs = Slugs()
    var own = [[Int]](repeating: [], count: titles.count)
    for (cell, owner) in cells.enumerated() { own[owner].append(cell) }
    var labels = [Coordinate?](repeating: nil, count: titles.count)
    for seed in seeds where labels[seed.owner] == nil && cells[cell(of: seed.point)] == seed.owner {
      labels[seed.owner] = seed.point
    }
    for (owner, title) in titles.enumerated() {
      let code = slugs.free(title.slug.uppercased())
      let polygons = tracer.polygons(of: own[owner]).map { polygon in ([polygon.outer] + polygon.holes).map(ring) }
      let label = labels[owner] ?? centre(of: own[owner].first ?? 0)
      regions.append(DraftRegion(code: code, name: title, label: label, polygons: polygons))
    }
  }

  // MARK: Cells

  private func cell(of point: Coordinate) -> Int {
    let column = Int((point.longitude - box.west) / (box.east - box.west) * Double(columns))
    let row = Int((box.north - point.latitude) / (box.north - box.south) * Double(rows))
    return min(max(row, 0), rows - 1) * columns + min(max(column, 0), columns - 1)
  }

  private func centre(of cell: Int) -> Coordinate {
    degrees(Double(cell % columns) + 0.5, Double(cell / columns) + 0.5)
  }

  private func ring(_ corners: [Corner]) -> Ring {
    (corners + corners.prefix(1)).map { degrees(Double($0.column), Double($0.row)) }
  }

  private func degrees(_ column: Double, _ row: Double) -> Coordinate {
    func rounded(_ value: Double) -> Double { (value * 1e6).rounded() / 1e6 }
    return box.clamped(
      Coordinate(
        latitude: rounded(box.north - row * (box.north - box.south) / Double(rows)),
        longitude: rounded(box.west + column * (box.east - box.west) / Double(columns))))
  }
}
