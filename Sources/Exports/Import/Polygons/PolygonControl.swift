import Briefing
import Campaign
import Glibc

/// Who holds some places by dated polygons: a change only where it differs from the day before.
struct PolygonControl {
  private let areas: [DatedArea]
  /// What each change is marked with.
  private let mark: String
  private(set) var problems: [RowProblem]
  /// What is wrong with lines of the places' own file.
  private(set) var placeProblems: [RowProblem] = []
  /// The last day of which a polygon speaks; `nil` where one goes on for ever.
  let lastDay: Day?

  /// The most places that a map can have, less a few.
  private static let mostPlaces = 60_000

  /// - Parameter file: what the polygons' file is called.
  init(_ areas: [DatedArea], of file: String, _ problems: [RowProblem]) throws(RowProblem) {
    guard !areas.isEmpty else {
      throw problems.firstRefusal(or: .noPolygons)
    }
    self.areas = PolygonControl.dated(areas)
    self.problems = problems
    let ends = self.areas.map(\.claim.end)
    lastDay = ends.contains(nil) ? nil : ends.compactMap { $0?.advanced(by: -1) }.max()
    mark = "from polygons of \(file)"
  }

  /// What the polygons say of some points; one that lies in none on any day is left out.
  mutating func histories(
    at stations: ImportWishes.Stations, on ground: ImportGround
  ) throws(RowProblem) -> [PlaceHistory] {
    let points: [NamedPoint]
    switch stations {
    case .places(let list): points = list.points
    case .grid(let kilometres): points = try grid(kilometres, on: ground)
    }
    let covering = PointCover(points.map(\.coordinate)).covering(areas)
    return zip(points, covering).compactMap { point, indices in
      guard !indices.isEmpty else {
        if case .places = stations { placeProblems.append(RowProblem(point.line, .inNoPolygon(point.name))) }
        return nil
      }
      return PlaceHistory(point: point, claims: claims(of: point, in: indices.map { areas[$0].claim }))
    }
  }

  /// The areas in the order of their starts; a picture of one day holds until the next one of the file.
  private static func dated(_ areas: [DatedArea]) -> [DatedArea] {
    let days = Set(areas.filter(\.claim.isSnapshot).map(\.claim.start)).sorted()
    let next = Dictionary(zip(days, days.dropFirst())) { first, _ in first }
    return areas.map { area in
      var area = area
      if area.claim.isSnapshot, area.claim.end == nil { area.claim.end = next[area.claim.start] }
      return area
    }.sorted {
      ($0.claim.start, $0.claim.startMinute, $0.claim.feature) < (
        $1.claim.start, $1.claim.startMinute, $1.claim.feature
      )
    }
  }

  // MARK: One place

  /// The claims of a place one after the other: each starts where the hold differs from the day before.
  private mutating func claims(of point: NamedPoint, in told: [DatedClaim]) -> [DatedClaim] {
    let days = Set(told.map(\.start) + told.compactMap(\.end)).sorted()
    var claims: [DatedClaim] = []
    var active: [DatedClaim] = []
    var next = 0
    for day in days where lastDay.map({ day <= $0 }) ?? true {
      active.removeAll { $0.end.map { $0 <= day } ?? false }
      while next < told.count, told[next].start == day {
        // What ends within a day gives way to what starts on it.
        active.removeAll { $0.endsWithinDay && $0.end == day.advanced(by: 1) }
        active.append(told[next])
        next += 1
      }
      add(active, on: day, of: point, to: &claims)
    }
    return claims
  }

  private mutating func add(
    _ active: [DatedClaim], on day: Day, of point: NamedPoint, to claims: inout [DatedClaim]
  ) {
    guard let newest = active.last else {
      if let last = claims.last, last.hold != .contested {
        claims.append(
          DatedClaim(last, from: day, hold: .contested, note: "No polygon covers it from this day on.", remark: mark))
      }
      return
    }
    let sides = Set(active.map(\.hold.side))
    let hold = sides.count > 1 ? .contested : active.first { !$0.hold.isUncertain }?.hold ?? newest.hold
    guard claims.last?.hold != hold else { return }
    if sides.count > 1 {
      problems.append(RowProblem(newest.line, .inTwoPolygons(point.name, day), feature: newest.feature))
    }
    let remark = newest.remark.isEmpty ? mark : "\(newest.remark); \(mark)"
    claims.append(DatedClaim(newest, from: day, hold: hold, note: newest.note, remark: remark))
  }

  // MARK: A grid

  /// A point every so many kilometres, in the country where outlines say where it is, or else around the polygons.
  private func grid(_ kilometres: Double, on ground: ImportGround) throws(RowProblem) -> [NamedPoint] {
    guard let box = ground.box ?? GeographicBox(around: areas.lazy.flatMap(\.polygons).joined().joined()) else {
      return []
    }
    let step = kilometres / Coordinate.kilometresPerDegree
    let width = step / max(0.01, cos((box.south + box.north) / 2 * .pi / 180))
    let (rows, columns) = ((box.north - box.south) / step, (box.east - box.west) / width)
    guard rows * columns <= Double(PolygonControl.mostPlaces) else {
      throw RowProblem(
        1, .gridTooFine(points: Int(min(rows * columns, 1e12)), limit: PolygonControl.mostPlaces))
    }
    let south = box.south + (rows - rows.rounded(.down)) / 2 * step
    let west = box.west + (columns - columns.rounded(.down)) / 2 * width
    return (0...Int(rows)).reversed().flatMap { row in
      (0...Int(columns)).compactMap { column in
        let point = Coordinate(latitude: south + Double(row) * step, longitude: west + Double(column) * width).rounded
        guard box.contains(point), ground.isCountry(point) else { return nil }
        return NamedPoint(name: point.gridName(digits: kilometres < 3 ? 3 : 2), kind: "grid-point", coordinate: point)
      }
    }
  }
}

extension DatedClaim.Hold {
  fileprivate var isUncertain: Bool {
    switch self {
    case .uncertain: true
    case .held, .contested: false
    }
  }
}

extension Coordinate {
  /// The point to about ten metres.
  fileprivate var rounded: Coordinate {
    Coordinate(latitude: (latitude * 1e4).rounded() / 1e4, longitude: (longitude * 1e4).rounded() / 1e4)
  }

  /// What a point of a grid is called: `35.10N 36.70E`.
  fileprivate func gridName(digits: Int) -> String {
    "\(abs(latitude).fixed(digits))\(latitude < 0 ? "S" : "N") \(abs(longitude).fixed(digits))\(longitude < 0 ? "W" : "E")"
  }
}
