/// A picture in the making: samples of half a pixel, which the finished picture averages so that edges are smooth.
///
/// Lengths are in pixels.
struct Canvas {
  let width: Int
  let height: Int
  private var samples: [RGB]

  private static let fineness = 2

  init(width: Int, height: Int, paper: RGB) {
    self.width = width
    self.height = height
    samples = Array(repeating: paper, count: width * height * Canvas.fineness * Canvas.fineness)
  }

  /// Paints the samples of a box with what a colour is found for at their middle.
  mutating func paint(_ box: Box, _ colour: (_ x: Double, _ y: Double) -> RGB?) {
    let fineness = Double(Canvas.fineness)
    for row in Canvas.range(box.y, box.y + box.height, upTo: height) {
      for column in Canvas.range(box.x, box.x + box.width, upTo: width) {
        if let colour = colour((Double(column) + 0.5) / fineness, (Double(row) + 0.5) / fineness) {
          samples[row * width * Canvas.fineness + column] = colour
        }
      }
    }
  }

  /// Draws a line with round ends; one without a length is a dot.
  mutating func stroke(_ line: Line, thickness: Double, _ colour: RGB) {
    let reach = thickness / 2
    let (left, top) = (min(line.from.x, line.to.x) - reach, min(line.from.y, line.to.y) - reach)
    let (width, height) = (abs(line.from.x - line.to.x), abs(line.from.y - line.to.y))
    let box = Box(x: left, y: top, width: width + thickness, height: height + thickness)
    paint(box) { x, y in line.distanceSquared(x, y) <= reach * reach ? colour : nil }
  }

  var png: PNG {
    var pixels: [RGB] = []
    pixels.reserveCapacity(width * height)
    let (fineness, length) = (Canvas.fineness, width * Canvas.fineness)
    for row in stride(from: 0, to: height * fineness, by: fineness) {
      for column in stride(from: 0, to: length, by: fineness) {
        let start = row * length + column
        pixels.append(
          RGB.mean(samples[start], samples[start + 1], samples[start + length], samples[start + length + 1]))
      }
    }
    return PNG(width: width, pixels: pixels)
  }

  private static func range(_ from: Double, _ to: Double, upTo limit: Int) -> Range<Int> {
    let fineness = Double(Canvas.fineness)
    let first = max(0, Int((from * fineness).rounded(.down)))
    return first..<max(first, min(limit * Canvas.fineness, Int((to * fineness).rounded(.up))))
  }

  struct Line {
    let from: (x: Double, y: Double)
    let to: (x: Double, y: Double)

    fileprivate func distanceSquared(_ x: Double, _ y: Double) -> Double {
      let (dx, dy) = (to.x - from.x, to.y - from.y)
      let length = dx * dx + dy * dy
      let share = length == 0 ? 0 : max(0, min(1, ((x - from.x) * dx + (y - from.y) * dy) / length))
      let (away, down) = (x - from.x - share * dx, y - from.y - share * dy)
      return away * away + down * down
    }
  }
}

extension RGB {
  fileprivate static func mean(_ first: RGB, _ second: RGB, _ third: RGB, _ fourth: RGB) -> RGB {
    if first == second, first == third, first == fourth { return first }
    let all = [first, second, third, fourth]
    return RGB(
      [16, 8, 0].reduce(UInt32(0)) { mean, shift in
        mean | (all.reduce(2) { $0 + ($1.value >> shift & 255) } / 4) << shift
      })
  }
}
