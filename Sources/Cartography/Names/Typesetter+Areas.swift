public import Campaign

extension Typesetter {
  // MARK: Regions and roads

  /// Each region's name, where it leaves some of every place and most of the region in sight; keeps in mind which places
  /// say the same as those that have no room.
  mutating func setRegions() {
    var ground = SeenGround(grid, places: campaign.places.count, beside: placed)
    let land = grid.landCellsOfRegions
    for region in campaign.regions where !placed.contains(where: { names($0, region) }) {
      guard !setRegion(region, land: land[Int(region.id.index)], &ground) else { continue }
      namesakes += campaign.placesByImportance.first { campaign.sharesName($0, with: region) }.map { [$0] } ?? []
    }
  }

  /// Sets a region's name in capitals about its label point, on as much of its own land as it can; gives whether there is
  /// room.
  ///
  /// - Parameter land: how many cells the region has.
  private mutating func setRegion(_ region: Region, land: Int, _ ground: inout SeenGround) -> Bool {
    let (length, first) = (region.name.unicodeScalars.count, start(ofNameOf: region))
    let fitting = Typesetter.offsets.map { (column: first.column + $0.0, row: first.row + $0.1) }.filter { place in
      hasRoom(column: place.column, row: place.row, length: length)
        && grid.isLand(of: region.id, column: place.column + length / 2, row: place.row)
    }
    func own(_ place: (column: Int, row: Int)) -> Int {
      (place.column..<place.column + length).count { grid.isLand(of: region.id, column: $0, row: place.row) }
    }
    let ordered = fitting.map { (place: $0, own: own($0)) }.filter { 2 * $0.own <= land }.enumerated()
      .sorted { ($1.element.own, $0.offset) < ($0.element.own, $1.offset) }.map(\.element.place)
    guard let best = ordered.first(where: { ground.canSpare($0.column..<$0.column + length, row: $0.row) }) else {
      return false
    }
    ground.cover(best.column..<best.column + length, row: best.row)
    set(region, column: best.column, row: best.row)
    return true
  }

  /// The name of a region on what a side has there in the end, where most of that is seen beside it, or else left or right
  /// of it.
  ///
  /// - Parameter states: what each cell shows in the end.
  mutating func setOutlying(_ region: Region, of side: Side.ID, _ states: [MapGrid.State]) {
    func isOwn(_ column: Int, _ row: Int) -> Bool {
      grid.contains(column: column, row: row)
        && [.held(side), .uncertain(side)].contains(states[row * grid.columns + column])
    }
    let (length, first) = (region.name.unicodeScalars.count, start(ofNameOf: region))
    let all = states.indices.count { isOwn($0 % grid.columns, $0 / grid.columns) }
    var best: (own: Int, distance: Int, column: Int, row: Int)?
    for down in -2...2 {
      for across in -12...12 {
        let (column, row) = (first.column + across, first.row + down)
        let cells = column..<column + length
        let own = cells.count { isOwn($0, row) }
        let isOn = 2 * own >= length && 2 * own <= all
        guard isOn || own == 0 && (isOwn(column - 2, row) || isOwn(column + length + 1, row)),
          hasRoom(column: column, row: row, length: length)
        else { continue }
        let (share, distance) = (own, across * across + 4 * down * down)
        if let best, (best.own, -best.distance) >= (share, -distance) { continue }
        best = (share, distance, column, row)
      }
    }
    if let best { set(region, column: best.column, row: best.row) }
  }

  private mutating func set(_ region: Region, column: Int, row: Int) {
    set(region.name.uppercased(), column: column, row: row, .region(region.id))
  }

  /// Where a region's name starts that stands about its label point.
  private func start(ofNameOf region: Region) -> (column: Int, row: Int) {
    let cell = grid.projection.cell(of: region.label)
    return (cell.column - region.name.unicodeScalars.count / 2, cell.row)
  }

  /// Whether a name has room that stands in the country as a whole.
  private func hasRoom(column: Int, row: Int, length: Int) -> Bool {
    isFree(column: column, row: row, length: length)
      && (column..<column + length).allSatisfy { grid.tile(column: $0, row: row).isCountry }
  }

  private static let offsets = [
    (0, 0), (0, 1), (0, -1), (-3, 0), (3, 0), (-5, 1), (5, 1), (0, 2), (0, -2), (8, 0), (8, 2), (0, 3), (8, -2), (0, 4),
  ]

  /// Whether a label names a region, or a place that says the same.
  private func names(_ label: MapGrid.Label, _ region: Region) -> Bool {
    switch label.subject {
    case .region(let named): named == region.id
    case .place(let place): campaign.sharesName(place, with: region)
    case .area, .line: false
    }
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

extension Campaign {
  /// Whether a place of a region is called as the region is, with or without an article, so that a map names one of them.
  public func sharesName(_ place: Place.ID, with region: Region) -> Bool {
    self[place].region == region.id && self[place].mapName.lowercased().hasSuffix(region.name.lowercased())
  }
}
