public import Campaign

/// Sets the names on a map: the most important first, none over another, each where it has room.
struct Typesetter {
  private let grid: MapGrid
  private let campaign: Campaign
  /// Cells that hold a label, its blanks, or the mark of a labelled place.
  private var taken: [Bool]
  private var placed: [MapGrid.Label] = []

  /// A town's name longer than this is left out where the map is small.
  private static let longestTown = 16

  init(_ grid: MapGrid, _ campaign: Campaign) {
    self.grid = grid
    self.campaign = campaign
    taken = Array(repeating: false, count: grid.columns * grid.rows)
  }

  mutating func labels() -> [MapGrid.Label] {
    guard grid.columns > 0, grid.rows > 0 else { return [] }
    let ordered = campaign.placesByImportance.filter { campaign[campaign[$0].kind].rank <= 2 }
    let main = ordered.prefix { campaign[campaign[$0].kind].rank == 0 }
    for place in main { setPlace(place) }
    for region in campaign.regions { setRegion(region) }
    for index in campaign.areas.indices
    where campaign.areas[index].kind == .country || campaign.areas[index].kind == .sea {
      setArea(index)
    }
    let limit = main.count + grid.columns * grid.rows / 150
    for place in ordered.dropFirst(main.count).prefix(limit) { setPlace(place) }
    return placed
  }

  private mutating func setPlace(_ place: Place.ID) {
    guard let cell = grid.cell(of: place), !taken[cell.row * grid.columns + cell.column],
      grid.pinned(column: cell.column, row: cell.row) == place
    else { return }
    let text = campaign[place].mapName
    let length = text.unicodeScalars.count
    let isMain = campaign[campaign[place].kind].rank == 0
    guard isMain || length <= Typesetter.longestTown else { return }
    let candidates = [
      (cell.column + 2, cell.row), (cell.column - 1 - length, cell.row), (cell.column - length / 2, cell.row - 1),
      (cell.column - length / 2, cell.row + 1),
    ]
    guard let best = candidates.first(where: { isFree(column: $0.0, row: $0.1, length: length) }) else { return }
    take(cell.column..<cell.column + 1, row: cell.row)
    set(text, column: best.0, row: best.1, .place(place))
  }

  /// A region's name in capitals about its label point; where its capital has the same name, not close to that.
  private mutating func setRegion(_ region: Region) {
    let text = region.name.uppercased()
    let length = text.unicodeScalars.count
    let position = grid.projection.position(of: region.label)
    let (column, row) = (Int(position.column) - length / 2, Int(position.row.rounded(.down)))
    let namesake = placed.first { saysTheSame($0, region) }
    for (across, down) in Typesetter.offsets where isFree(column: column + across, row: row + down, length: length) {
      guard liesIn(region, column + across, row + down, length) else { continue }
      if let namesake, abs(namesake.row - row - down) < 4, abs(namesake.column - column - across) < 24 { continue }
      return set(text, column: column + across, row: row + down, .region(region.id))
    }
  }

  private static let offsets = [
    (0, 0), (0, 1), (0, -1), (-3, 0), (3, 0), (-5, 1), (5, 1), (0, 2), (0, -2), (8, 0), (8, 2), (0, 3), (8, -2), (0, 4),
  ]

  /// Whether a label names a place of the region that is called as the region is, with or without an article.
  private func saysTheSame(_ label: MapGrid.Label, _ region: Region) -> Bool {
    guard case .place(let place) = label.subject, campaign[place].region == region.id else { return false }
    return campaign[place].mapName.lowercased().hasSuffix(region.name.lowercased())
  }

  /// Whether the middle of a label lies on the region's own land.
  private func liesIn(_ region: Region, _ column: Int, _ row: Int, _ length: Int) -> Bool {
    let middle = grid.coordinate(column: column + length / 2, row: row)
    return grid.tile(column: column + length / 2, row: row).ground == .land && Outline(region.polygons).contains(middle)
  }

  /// A neighbour's name in its longest free stretch.
  private mutating func setArea(_ index: Int) {
    let text = campaign.areas[index].name.uppercased()
    let length = text.unicodeScalars.count
    var best: (room: Int, column: Int, row: Int)?
    for row in 0..<grid.rows {
      for stretch in stretches(of: index, row: row) where stretch.count >= length + 2 {
        let isLonger = stretch.count > best?.room ?? 0
        if isLonger { best = (stretch.count, stretch.lowerBound + (stretch.count - length) / 2, row) }
      }
    }
    guard let best else { return }
    set(text, column: best.column, row: best.row, .area(index))
  }

  private func stretches(of area: Int, row: Int) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    var start: Int?
    for column in 0...grid.columns {
      let belongs =
        column < grid.columns && !taken[row * grid.columns + column]
        && Int(grid.tile(column: column, row: row).area) == area && grid.tile(column: column, row: row).border == 0
        && grid.tile(column: column, row: row).ground != .land
      if belongs, start == nil { start = column }
      if !belongs, let first = start {
        stretches.append(first..<column)
        start = nil
      }
    }
    return stretches
  }

  /// Whether a label with a blank at each end has room.
  private func isFree(column: Int, row: Int, length: Int) -> Bool {
    guard (0..<grid.rows).contains(row), column >= 0, column + length <= grid.columns else { return false }
    let cells = max(0, column - 1)..<min(grid.columns, column + length + 1)
    return cells.allSatisfy { !taken[row * grid.columns + $0] }
  }

  private mutating func set(_ text: String, column: Int, row: Int, _ subject: MapGrid.Label.Subject) {
    let length = text.unicodeScalars.count
    take(max(0, column - 1)..<min(grid.columns, column + length + 1), row: row)
    placed.append(MapGrid.Label(text: text, column: column, row: row, subject: subject))
  }

  private mutating func take(_ cells: Range<Int>, row: Int) {
    for column in cells { taken[row * grid.columns + column] = true }
  }
}

extension Place {
  /// The name without what stands in brackets after it, as maps have room for.
  public var mapName: String {
    guard let bracket = name.firstIndex(of: "("), bracket > name.startIndex else { return name }
    let before = name[..<bracket]
    return before.last == " " ? String(before.dropLast()) : String(before)
  }
}
