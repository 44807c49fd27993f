import Campaign

extension MapGrid {
  /// Draws the campaign's lines into the cells that they run through, the less important first.
  mutating func trace(_ campaign: Campaign, _ borders: [Border], roads: Bool) {
    for line in campaign.lines {
      guard let kind = line.kind.stroke, kind != .road || roads || hasRoads, isDrawn(line, kind) else { continue }
      for part in line.parts { trace(part, kind) }
    }
    for area in campaign.areas where area.kind == .occupied {
      for ring in area.polygons.joined() { trace(ring, .armistice) }
    }
    for border in borders { trace(border) }
  }

  private mutating func trace(_ border: Border) {
    var trace = StrokeTrace(columns: columns, rows: rows)
    trace.follow(border.points.map(projection.position(of:)))
    if border.isNational {
      for step in trace.thinned() { tiles[step.row * columns + step.column].outline = step.slope }
    } else {
      for step in trace.steps { tiles[step.row * columns + step.column].dots.region |= step.dots }
    }
  }

  /// Notes in which region the middle of each cell lies, and on which sides of a cell of land another begins.
  mutating func bound(_ regions: [Region]) {
    guard columns > 0, rows > 0 else { return }
    let cells = FineGrid(over: projection.box(columns: columns, rows: rows), columns: columns, rows: rows)
    var numbers = [UInt8](repeating: .max, count: columns * rows)
    for region in regions { cells.fill(region.polygons, of: &numbers, with: region.id.index) }
    for cell in numbers.indices where tiles[cell].ground == .land && numbers[cell] != .max {
      func differs(_ other: Int) -> Bool { numbers[other] != .max && numbers[other] != numbers[cell] }
      if cell % columns + 1 < columns, differs(cell + 1) { tiles[cell].borders.insert(.right) }
      if cell + columns < numbers.count, differs(cell + columns) { tiles[cell].borders.insert(.below) }
    }
    regionOfCell = numbers
  }

  private mutating func trace(_ points: [Coordinate], _ kind: Stroke.Kind) {
    var trace = StrokeTrace(columns: columns, rows: rows)
    trace.follow(points.map(projection.position(of:)))
    for step in trace.thinned() {
      tiles[step.row * columns + step.column].stroke.join(Stroke(kind: kind, slope: step.slope))
    }
    for step in trace.steps { tiles[step.row * columns + step.column].dots.join(step.dots, kind) }
  }

  /// Whether the map is large enough for the main roads whatever is asked for.
  private var hasRoads: Bool { projection.kilometresPerColumn < 7 }

  /// Whether the map is large enough for a line of its rank.
  private func isDrawn(_ line: Line, _ kind: Stroke.Kind) -> Bool {
    let kilometres = projection.kilometresPerColumn
    switch kind {
    case .river: return line.rank <= (kilometres > 5 ? 1 : kilometres > 2.5 ? 3 : .max)
    case .road: return line.rank <= (kilometres > 5 ? 1 : kilometres > 2.5 ? 2 : .max)
    case .none, .coast, .armistice: return true
    }
  }
}

extension Line.Kind {
  fileprivate var stroke: Stroke.Kind? {
    switch self {
    case .river: .river
    case .road: .road
    case .coast: .coast
    case .armistice: .armistice
    }
  }
}

/// The cells that a line runs through, in order, and in which direction it does.
struct StrokeTrace {
  struct Step {
    let column: Int
    let row: Int
    /// The way made inside the cell, in columns and rows.
    var way: (columns: Double, rows: Double) = (0, 0)
    var height = 0.0
    var points = 0.0
    /// The length inside, in columns; a row counts as two.
    var length = 0.0
    var dots: UInt8 = 0
  }

  let columns: Int
  let rows: Int
  private(set) var steps: [Step] = []

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Walks along the points in small strides; what is finer than a cell is averaged by the cell it lies in.
  mutating func follow(_ points: [(column: Double, row: Double)]) {
    for index in points.indices.dropFirst() where mayCross(points[index - 1], points[index]) {
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

  /// Whether a stretch is not all to one side of the grid.
  private func mayCross(_ start: (column: Double, row: Double), _ end: (column: Double, row: Double)) -> Bool {
    max(start.column, end.column) >= 0 && min(start.column, end.column) <= Double(columns)
      && max(start.row, end.row) >= 0 && min(start.row, end.row) <= Double(rows)
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
    steps[last].dots |= LineDots.dot(point.column - Double(column), point.row - Double(row))
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

extension StrokeTrace.Step {
  func touches(_ other: StrokeTrace.Step) -> Bool {
    abs(column - other.column) <= 1 && abs(row - other.row) <= 1
  }

  /// The slope nearest to the direction; level lines stand where in the cell they run.
  var slope: Stroke.Slope {
    let across = abs(way.columns)
    let down = abs(way.rows) * 2
    if down < across * 0.5 { return points > 0 && height / points > 0.62 ? .low : .level }
    if across < down * 0.4 { return .upright }
    return (way.columns > 0) == (way.rows > 0) ? .falling : .rising
  }
}
