/// The line where the areas of different holders meet, as a path in half cells.
///
/// No front is recorded: the line is made of the outlines that two holders' areas share, and there is none through land
/// that nobody speaks for.
struct FrontLine {
  /// A step of an outline that no shorter one on the grid makes up.
  private struct Piece: Hashable {
    let from: Point
    let to: Point

    /// The same step whichever way it is gone.
    init(_ one: Point, _ other: Point) {
      (from, to) = one < other ? (one, other) : (other, one)
    }
  }

  private struct Point: Hashable, Comparable {
    let x: Int
    let y: Int

    static func < (one: Point, other: Point) -> Bool { (one.x, one.y) < (other.x, other.y) }
  }

  private var seen: Set<Piece> = []
  private(set) var path = ""

  /// Adds a holder's areas, of which each is traced once.
  mutating func add(_ polygons: [CellPolygon]) {
    var own: Set<Piece> = []
    for ring in PathText.smoothRings(polygons) {
      let points = FrontLine.points(of: ring)
      var isDrawing = false
      for (point, next) in zip(points, points.dropFirst() + points.prefix(1)) {
        let piece = Piece(point, next)
        own.insert(piece)
        guard seen.contains(piece) else {
          isDrawing = false
          continue
        }
        if !isDrawing { path += "M\(point.x) \(point.y)l" }
        path += PathText.step(next.x - point.x, next.y - point.y)
        isDrawing = true
      }
    }
    seen.formUnion(own)
  }

  /// The corners of a ring, with all points of the grid between them, because neighbours' corners lie elsewhere.
  private static func points(of ring: [(x: Int, y: Int)]) -> [Point] {
    zip(ring, ring.dropFirst() + ring.prefix(1)).flatMap { corner, next in
      let (across, down) = (next.x - corner.x, next.y - corner.y)
      let steps = max(1, divisor(abs(across), abs(down)))
      return (0..<steps).map { Point(x: corner.x + across / steps * $0, y: corner.y + down / steps * $0) }
    }
  }

  private static func divisor(_ first: Int, _ second: Int) -> Int {
    second == 0 ? first : divisor(second, first % second)
  }
}
