import Campaign

extension Typesetter {
  // MARK: Regions and roads

  /// Each region's name, where it leaves some of every place in sight.
  mutating func setRegions() {
    var ground = SeenGround(grid, places: campaign.places.count, beside: placed)
    for region in campaign.regions { setRegion(region, &ground) }
  }

  /// A region's name in capitals about its label point, where no place's name says the same.
  private mutating func setRegion(_ region: Region, _ ground: inout SeenGround) {
    let text = region.name.uppercased()
    let length = text.unicodeScalars.count
    let position = grid.projection.position(of: region.label)
    let (column, row) = (Int(position.column) - length / 2, Int(position.row.rounded(.down)))
    guard !placed.contains(where: { saysTheSame($0, region) }) else { return }
    let outline = Outline(region.polygons)
    let fitting = Typesetter.offsets.map { (column: column + $0.0, row: row + $0.1) }.filter { place in
      isFree(column: place.column, row: place.row, length: length)
        && liesIn(outline, place.column + length / 2, place.row)
        && (place.column..<place.column + length).allSatisfy { grid.tile(column: $0, row: place.row).isCountry }
    }
    let sparing = fitting.first { ground.canSpare($0.column..<$0.column + length, row: $0.row) }
    // Where land goes on around a place, a name on its only cell hides no more than any town's name does.
    guard let best = sparing ?? fitting.first(where: { !isIsland(around: $0, length) }) else { return }
    ground.cover(best.column..<best.column + length, row: best.row)
    set(text, column: best.column, row: best.row, .region(region.id))
  }

  /// Whether the land that a name lies on is at most some times as large as the name.
  private func isIsland(around place: (column: Int, row: Int), _ length: Int) -> Bool {
    var land: Set<Int> = [place.row * grid.columns + place.column]
    var open = Array(land)
    while let cell = open.popLast(), land.count <= Typesetter.namesOnAnIsland * length {
      for (across, down) in [(-1, 0), (1, 0), (0, -1), (0, 1)] {
        let (column, row) = (cell % grid.columns + across, cell / grid.columns + down)
        guard grid.tile(column: column, row: row).isCountry else { continue }
        if land.insert(row * grid.columns + column).inserted { open.append(row * grid.columns + column) }
      }
    }
    return land.count <= Typesetter.namesOnAnIsland * length
  }

  /// What is larger than so many names is no island.
  private static let namesOnAnIsland = 20

  private static let offsets = [
    (0, 0), (0, 1), (0, -1), (-3, 0), (3, 0), (-5, 1), (5, 1), (0, 2), (0, -2), (8, 0), (8, 2), (0, 3), (8, -2), (0, 4),
  ]

  /// Whether a label names a place of the region that is called as the region is, with or without an article.
  private func saysTheSame(_ label: MapGrid.Label, _ region: Region) -> Bool {
    guard case .place(let place) = label.subject, campaign[place].region == region.id else { return false }
    return campaign[place].mapName.lowercased().hasSuffix(region.name.lowercased())
  }

  /// Whether a cell lies on a region's own land.
  private func liesIn(_ outline: Outline, _ column: Int, _ row: Int) -> Bool {
    grid.tile(column: column, row: row).ground == .land && outline.contains(grid.coordinate(column: column, row: row))
  }

  /// A road's name, where it is short, on the free stretch of the road nearest to its middle.
  mutating func setRoad(_ number: Int) {
    let road = campaign.lines[number]
    let length = road.name.unicodeScalars.count
    guard road.kind == .road, (1...4).contains(length) else { return }
    var trace = StrokeTrace(columns: grid.columns, rows: grid.rows)
    for part in road.parts { trace.follow(part.map(grid.projection.position(of:))) }
    let middle = trace.steps.count / 2
    for index in trace.steps.indices.sorted(by: { abs($0 - middle) < abs($1 - middle) }) {
      let step = trace.steps[index]
      if isFree(column: step.column, row: step.row, length: length) {
        return set(road.name, column: step.column, row: step.row, .line(number))
      }
    }
  }

  // MARK: Neighbours

  /// Each neighbour's and sea's name in its longest free stretch.
  mutating func setAreas() {
    let kinds = campaign.areas.map(\.kind)
    var best = kinds.map { _ in Stretch(row: 0, start: 0, end: 0) }
    for row in 0..<grid.rows {
      forEachStretch(inRow: row, of: kinds) { area, stretch in
        if stretch.length > best[area].length { best[area] = stretch }
      }
    }
    for (area, stretch) in best.enumerated() where stretch.length > 0 {
      let text = campaign.areas[area].name.uppercased()
      let length = text.unicodeScalars.count
      guard stretch.length >= length + 2 else { continue }
      set(text, column: stretch.start + (stretch.length - length) / 2, row: stretch.row, .area(area))
    }
  }

  /// Cells of a row, up to before the end.
  private struct Stretch {
    let row: Int
    let start: Int
    let end: Int

    var length: Int { end - start }
  }

  /// Calls with each free stretch of a row that one country or sea abroad covers.
  private func forEachStretch(inRow row: Int, of kinds: [Area.Kind], _ body: (Int, Stretch) -> Void) {
    var start = 0
    var current: Int?
    for column in 0...grid.columns {
      let area = column < grid.columns ? nameableArea(row * grid.columns + column, kinds) : nil
      guard area != current else { continue }
      if let current, start < column { body(current, Stretch(row: row, start: start, end: column)) }
      (start, current) = (column, area)
    }
  }

  private func nameableArea(_ index: Int, _ kinds: [Area.Kind]) -> Int? {
    let tile = grid.tiles[index]
    guard !taken[index], tile.outline == nil, !tile.isCountry, Int(tile.area) < kinds.count else {
      return nil
    }
    let kind = kinds[Int(tile.area)]
    return kind == .country || kind == .sea ? Int(tile.area) : nil
  }
}
