/// The patches of a grid: cells with the same key that hang together by their sides.
public struct Patches: Sendable {
  /// For each cell the first cell of its patch, row by row; a cell that is left out is its own.
  public private(set) var first: [Int]

  /// The key of a cell that is left out.
  public static let none: UInt32 = 0

  /// - Parameter keys: one for each cell, row by row.
  public init(columns: Int, of keys: [UInt32]) {
    first = Array(keys.indices)
    var column = 0
    for cell in keys.indices {
      if keys[cell] != Patches.none {
        if column > 0, keys[cell - 1] == keys[cell] { first[cell] = first[cell - 1] }
        if cell >= columns, keys[cell - columns] == keys[cell] { join(cell, cell - columns) }
      }
      column = column + 1 == columns ? 0 : column + 1
    }
    // Each cell names its patch's first one; those before it do already.
    for cell in first.indices { first[cell] = first[first[cell]] }
  }

  /// Puts two cells' patches into one, known by the lower of their first cells.
  private mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    first[max(one, other)] = min(one, other)
  }

  /// The first cell of a patch, as far as it has been joined.
  private func root(of cell: Int) -> Int {
    var cell = cell
    while first[cell] != cell { cell = first[cell] }
    return cell
  }
}
