import Campaign

extension Plane {
  /// The `d` of a path around polygons.
  func path(_ polygons: [Polygon]) -> String {
    polygons.flatMap { $0 }.map { steps($0.dropLast()) + "z" }.joined()
  }

  /// The `d` of a path along lines.
  func path(_ parts: [[Coordinate]]) -> String {
    parts.map { steps($0[...]) }.joined()
  }

  /// Steps from point to point in tenths of a unit, which the path's group scales back: integers take least room.
  private func steps(_ points: ArraySlice<Coordinate>) -> String {
    var text = ""
    var last = (x: 0, y: 0)
    var isFirst = true
    for point in points {
      let (x, y) = position(of: point)
      let here = (x: Int((x * 10).rounded()), y: Int((y * 10).rounded()))
      let step = (here.x - last.x, here.y - last.y)
      guard isFirst || step != (0, 0) else { continue }
      if isFirst { text += "M\(here.x) \(here.y)l" } else { text += PathText.step(step.0, step.1) }
      isFirst = false
      last = here
    }
    return text.last == "l" ? String(text.dropLast()) : text
  }
}

/// Paths of whole numbers, as short as SVG allows.
enum PathText {
  static func step(_ x: Int, _ y: Int) -> String {
    (x < 0 ? "" : " ") + String(x) + (y < 0 ? "" : " ") + String(y)
  }

  /// The `d` around cells, with the stairs of slanting outlines smoothed, in half cells.
  static func smooth(_ polygons: [CellPolygon]) -> String {
    smoothRings(polygons).map { points in
      var text = "M\(points[0].x) \(points[0].y)l"
      for (last, point) in zip(points, points.dropFirst()) { text += step(point.x - last.x, point.y - last.y) }
      return text + "z"
    }.joined()
  }

  /// The corners of closed outlines around cells in half cells, with the stairs of slanting ones smoothed.
  ///
  /// An outline runs through the middles of the cells' sides. Neighbours smoothed so still meet, because they share
  /// those middles; only where three meet a gap of less than half a cell is left. Each step from corner to corner goes
  /// along a row or a column by an even number, or by as much across as down.
  static func smoothRings(_ polygons: [CellPolygon]) -> [[(x: Int, y: Int)]] {
    polygons.flatMap { [$0.outer] + $0.holes }.map { turns(middles($0)) }.filter { !$0.isEmpty }
  }

  private static func middles(_ ring: [Corner]) -> [(x: Int, y: Int)] {
    var points: [(x: Int, y: Int)] = []
    for (index, corner) in ring.enumerated() {
      let next = ring[(index + 1) % ring.count]
      let length = abs(next.column - corner.column) + abs(next.row - corner.row)
      let step = ((next.column - corner.column) / length, (next.row - corner.row) / length)
      points.append((2 * corner.column + step.0, 2 * corner.row + step.1))
      if length > 1 { points.append((2 * next.column - step.0, 2 * next.row - step.1)) }
    }
    return points
  }

  /// The points but those that lie on a straight line between their neighbours.
  private static func turns(_ points: [(x: Int, y: Int)]) -> [(x: Int, y: Int)] {
    points.indices.filter { index in
      let (before, here) = (points[(index + points.count - 1) % points.count], points[index])
      let after = points[(index + 1) % points.count]
      return (here.x - before.x) * (after.y - here.y) != (here.y - before.y) * (after.x - here.x)
    }.map { points[$0] }
  }
}
