/// Letters that a picture draws by itself: points on a grid of five by eight, with round strokes between neighbours.
///
/// A letter is seven units tall, and the eighth row is for what hangs below the line.
struct StrokeLetters {
  /// The size of a unit in pixels.
  let unit: Double

  private static let gap = 1.0
  private static let blank = 4.0

  func width(of text: String) -> Double {
    text.utf8.reduce(0) { $0 + StrokeLetters.advance(of: StrokeLetters.columns(of: $1)) } * unit - StrokeLetters.gap
      * unit
  }

  var height: Double { 7 * unit }

  /// Draws a text of ASCII with its top left corner at a point.
  func draw(_ text: String, x: Double, y: Double, weight: Double = 1, _ colour: RGB, on canvas: inout Canvas) {
    var pen = x
    for byte in text.utf8 {
      let columns = StrokeLetters.columns(of: byte)
      for stroke in StrokeLetters.strokes(of: columns) {
        canvas.stroke(
          Canvas.Line(from: place(stroke.from, pen, y), to: place(stroke.to, pen, y)), thickness: weight * unit, colour)
      }
      pen += StrokeLetters.advance(of: columns) * unit
    }
  }

  /// The words in lines of at most some width.
  func wrapped(_ text: String, width: Double) -> [String] {
    text.wrapped { self.width(of: $0) <= width }
  }

  private func place(_ point: Point, _ x: Double, _ y: Double) -> (x: Double, y: Double) {
    (x + (Double(point.column) + 0.5) * unit, y + (Double(point.row) + 0.5) * unit)
  }

  private struct Point {
    let column: Int
    let row: Int
  }

  private static func advance(of columns: [UInt8]) -> Double {
    columns.isEmpty ? blank : Double(columns.count) + gap
  }

  /// Lines between points beside each other, slanting ones only where no straight way leads there, and lone points.
  private static func strokes(of columns: [UInt8]) -> [(from: Point, to: Point)] {
    func isSet(_ column: Int, _ row: Int) -> Bool {
      columns.indices.contains(column) && (0..<8).contains(row) && columns[column] >> row & 1 == 1
    }
    var strokes: [(from: Point, to: Point)] = []
    for column in columns.indices {
      for row in 0..<8 where isSet(column, row) {
        let point = Point(column: column, row: row)
        strokes.append((point, point))
        for (right, down) in [(1, 0), (0, 1), (1, 1), (1, -1)] where isSet(column + right, row + down) {
          let isSlanting = right != 0 && down != 0
          if isSlanting, isSet(column + right, row) || isSet(column, row + down) { continue }
          strokes.append((point, Point(column: column + right, row: row + down)))
        }
      }
    }
    return strokes
  }

  /// A letter's columns from the left, each with its top row in the lowest bit; what is no ASCII is a question mark.
  private static func columns(of byte: UInt8) -> [UInt8] {
    letters[(0x20..<0x7F).contains(byte) ? Int(byte) - 0x20 : 0x1F]
  }

  /// From the blank to the tilde; a letter's outer blank columns are left out.
  private static let letters: [[UInt8]] = """
    - 5F 07.00.07 14.7F.14.7F.14 24.2A.7F.2A.12 23.13.08.64.62 36.49.56.20.50 07 1C.22.41 41.22.1C 14.08.3E.08.14
    08.08.3E.08.08 80.60 08.08.08.08 40 20.10.08.04.02
    3E.41.41.41.3E 42.7F.40 42.61.51.49.46 21.41.45.4B.31 18.14.12.7F.10 27.45.45.45.39 3C.4A.49.49.30 01.71.09.05.03
    36.49.49.49.36 06.49.49.29.1E 24 80.64 08.14.22.41 14.14.14.14 41.22.14.08 02.01.51.09.06 3E.41.5D.55.1E
    7E.11.11.11.7E 7F.49.49.49.36 3E.41.41.41.22 7F.41.41.22.1C 7F.49.49.49.41 7F.09.09.09.01 3E.41.41.51.72
    7F.08.08.08.7F 41.7F.41 20.40.41.3F.01 7F.08.14.22.41 7F.40.40.40.40 7F.02.04.02.7F 7F.04.08.10.7F 3E.41.41.41.3E
    7F.09.09.09.06 3E.41.51.21.5E 7F.09.19.29.46 26.49.49.49.32 01.01.7F.01.01 3F.40.40.40.3F 1F.20.40.20.1F
    3F.40.38.40.3F 63.14.08.14.63 03.04.78.04.03 61.51.49.45.43
    7F.41.41 02.04.08.10.20 41.41.7F 04.02.01.02.04 40.40.40.40.40 01.02.04
    20.54.54.54.78 7F.48.44.44.38 38.44.44.44.28 38.44.44.48.7F 38.54.54.54.18 08.7E.09.02 18.A4.A4.A4.7C
    7F.08.04.04.78 7D 80.80.7D 7F.10.28.44 3F.40 7C.04.18.04.78 7C.08.04.04.78 38.44.44.44.38 FC.24.24.24.18
    18.24.24.24.FC 7C.08.04.04 48.54.54.54.24 04.3F.44.40 3C.40.40.20.7C 1C.20.40.20.1C 3C.40.30.40.3C 44.28.10.28.44
    1C.A0.A0.A0.7C 44.64.54.4C.44
    08.36.41 7F 41.36.08 08.04.08.10.08
    """.split(whereSeparator: \.isWhitespace).map { letter in
      letter == "-" ? [] : letter.split(separator: ".").compactMap { UInt8($0, radix: 16) }
    }
}
