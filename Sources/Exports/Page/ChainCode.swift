/// Outlines of cells as a chain code: for each ring where it starts, then for each step a letter and how often.
///
/// The letters are the eight directions clockwise from `a`, east, to `h`, north east. A step along a row or a column is
/// two half cells long, one across is one half cell in each direction; a number after the letter repeats it. `M9 4a3d`
/// starts at 9, 4, goes east to 15, 4 and south west to 14, 5. The ring closes from its last corner to its first. It
/// takes a third of the room of the same path in SVG, which the page's script makes of it.
enum ChainCode {
  static func code(of polygons: [CellPolygon]) -> String {
    PathText.smoothRings(polygons).map { points in
      let steps = zip(points, points.dropFirst()).map { step($1.x - $0.x, $1.y - $0.y) }
      return "M\(points[0].x) \(points[0].y)" + steps.joined()
    }.joined()
  }

  private static func step(_ x: Int, _ y: Int) -> String {
    let length = x == 0 || y == 0 ? (abs(x) + abs(y)) / 2 : abs(x)
    return direction(x.signum(), y.signum()) + (length == 1 ? "" : String(length))
  }

  private static func direction(_ x: Int, _ y: Int) -> String {
    switch (x, y) {
    case (1, 0): "a"
    case (1, 1): "b"
    case (0, 1): "c"
    case (-1, 1): "d"
    case (-1, 0): "e"
    case (-1, -1): "f"
    case (0, -1): "g"
    default: "h"
    }
  }
}
