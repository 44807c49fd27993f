import Campaign

extension MapGrid {
  /// Puts a glyph into each cell that a border runs through; the country's own border comes over the regions'.
  mutating func traceBorders(_ borders: [Border]) {
    for border in borders.filter({ !$0.isNational }) + borders.filter(\.isNational) {
      var trace = BorderTrace(columns: columns, rows: rows)
      trace.follow(border.points.map(projection.position(of:)))
      for step in trace.thinned() {
        let cell = step.row * columns + step.column
        tiles[cell].border = step.glyph
        tiles[cell].isNationalBorder = border.isNational
      }
    }
  }
}

/// The cells that a line runs through, in order, and in which direction it does.
struct BorderTrace {
  struct Step {
    let column: Int
    let row: Int
    /// The way made inside the cell, in columns and rows.
    var way: (columns: Double, rows: Double) = (0, 0)
    var height = 0.0
    var points = 0.0
    /// The length inside, in columns; a row counts as two.
    var length = 0.0
  }

  let columns: Int
  let rows: Int
  private var steps: [Step] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Walks along the points in small strides; what is finer than a cell is averaged by the cell it lies in.
  mutating func follow(_ points: [(column: Double, row: Double)]) {
    for index in points.indices.dropFirst() {
      let (start, end) = (points[index - 1], points[index])
      let (across, down) = (end.column - start.column, end.row - start.row)
      let strides = max(1, Int((max(abs(across), abs(down) * 2) * 4).rounded(.up)))
      guard strides < 100_000 else { continue }
      for stride in 0..<strides {
        let share = (Double(stride) + 0.5) / Double(strides)
        add(
          (start.column + across * share, start.row + down * share),
          way: (across / Double(strides), down / Double(strides)))
      }
    }
  }

  private mutating func add(_ point: (column: Double, row: Double), way: (columns: Double, rows: Double)) {
    let column = Int(point.column.rounded(.down))
    let row = Int(point.row.rounded(.down))
    guard (0..<columns).contains(column), (0..<rows).contains(row) else { return }
    if steps.last?.column != column || steps.last?.row != row { steps.append(Step(column: column, row: row)) }
    let last = steps.count - 1
    steps[last].way.columns += way.columns
    steps[last].way.rows += way.rows
    steps[last].height += point.row - Double(row)
    steps[last].points += 1
    steps[last].length += (way.columns * way.columns + 4 * way.rows * way.rows).squareRoot()
  }

  /// The steps without those that only cut a corner, so that the line stays one cell wide.
  func thinned() -> [Step] {
    var kept: [Step] = []
    for (index, step) in steps.enumerated() {
      let next = index + 1 < steps.count ? steps[index + 1] : nil
      if let before = kept.last, let next, step.length < 0.9, before.touches(next) { continue }
      kept.append(step)
    }
    return kept
  }
}

extension BorderTrace.Step {
  func touches(_ other: BorderTrace.Step) -> Bool {
    abs(column - other.column) <= 1 && abs(row - other.row) <= 1
  }

  /// The glyph nearest to the direction; level lines stand where in the cell they run.
  var glyph: UInt8 {
    let across = abs(way.columns)
    let down = abs(way.rows) * 2
    if down < across * 0.5 { return UInt8(ascii: points > 0 && height / points > 0.62 ? "_" : "-") }
    if across < down * 0.4 { return UInt8(ascii: "|") }
    return UInt8(ascii: (way.columns > 0) == (way.rows > 0) ? "\\" : "/")
  }
}
