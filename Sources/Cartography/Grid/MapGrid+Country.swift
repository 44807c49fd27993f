extension MapGrid.Tile {
  /// Whether the cell is drawn as the country's: its land and lakes, and the cells that its places have to themselves.
  public var isCountry: Bool { ground == .land || ground == .lake || isPinned }
}

extension Coverage {
  /// Takes cells of which less than half is land for land where only they join two parts of the country, so that a strip
  /// narrower than a cell does not cut off what lies behind it; places' cells count as the country's.
  mutating func joinLand(columns: Int, places: [Int]) {
    // Parts that were joined to each other may still be apart from the largest.
    while joinParts(columns: columns, places: places) {}
  }

  /// Joins each part of the country to the one nearest to it; whether any cell was added.
  private mutating func joinParts(columns: Int, places: [Int]) -> Bool {
    var isCountry = isLand
    for cell in places { isCountry[cell] = true }
    let first = Patches(columns: columns, of: isCountry.map { $0 ? 1 : Patches.none }).first
    var sizes = [Int](repeating: 0, count: isCountry.count)
    for cell in isCountry.indices where isCountry[cell] { sizes[first[cell]] += 1 }
    guard let main = sizes.indices.max(by: { (sizes[$0], $0) < (sizes[$1], $1) }) else { return false }
    let others = Dictionary(grouping: isCountry.indices.filter { isCountry[$0] && first[$0] != main }) { first[$0] }
    let strips = others.values.flatMap { strip(from: $0, in: isCountry, columns: columns) }
    if !strips.isEmpty { addLand(strips) }
    return !strips.isEmpty
  }

  /// At most so many cells lie in a strip between two parts.
  private static let longestStrip = 4

  /// The fewest cells with some land that lead from a part of the country to another; none where only water or ground
  /// abroad lies between them.
  private func strip(from part: [Int], in isCountry: [Bool], columns: Int) -> [Int] {
    var origins = [Int: Int](uniqueKeysWithValues: part.map { ($0, $0) })
    var edge = part
    for _ in 0...Coverage.longestStrip {
      var next: [Int] = []
      for cell in edge {
        for beside in CellsBeside(cell, columns: columns, count: isCountry.count)
        where origins[beside] == nil && (isCountry[beside] || hasLand(beside)) {
          origins[beside] = cell
          if isCountry[beside] { return path(back: cell, origins) }
          next.append(beside)
        }
      }
      edge = next
    }
    return []
  }

  /// The cells from one back to the part, which has its own.
  private func path(back cell: Int, _ origins: [Int: Int]) -> [Int] {
    var (path, cell) = ([Int](), cell)
    while let origin = origins[cell], origin != cell {
      path.append(cell)
      cell = origin
    }
    return path
  }
}
