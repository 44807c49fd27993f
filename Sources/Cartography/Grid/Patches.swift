/// The patches of a grid: cells that are alike and hang together by their sides.
public struct Patches: Sendable {
  /// For each cell the first cell of its patch, row by row; a cell that is left out is its own.
  public private(set) var first: [Int32]

  /// - Parameters:
  ///   - isIncluded: which cells count, row by row.
  ///   - areAlike: whether two neighbours, of which both count, may lie in one patch.
  @inlinable
  public init(columns: Int, of isIncluded: [Bool], areAlike: (Int, Int) -> Bool = { _, _ in true }) {
    self.init(count: isIncluded.count)
    for cell in isIncluded.indices where isIncluded[cell] {
      if cell % columns > 0, isIncluded[cell - 1], areAlike(cell - 1, cell) { join(cell - 1, cell) }
      if cell >= columns, isIncluded[cell - columns], areAlike(cell - columns, cell) { join(cell - columns, cell) }
    }
    flatten()
  }

  @usableFromInline
  init(count: Int) { first = (0..<Int32(count)).map { $0 } }

  /// Puts two cells' patches into one, known by the lower of their first cells.
  @usableFromInline
  mutating func join(_ one: Int, _ other: Int) {
    let (one, other) = (root(of: one), root(of: other))
    first[max(one, other)] = Int32(min(one, other))
  }

  /// The first cell of a patch, as far as it has been joined; the way to it is halved.
  private mutating func root(of cell: Int) -> Int {
    var cell = cell
    while first[cell] != cell {
      first[cell] = first[Int(first[cell])]
      cell = Int(first[cell])
    }
    return cell
  }

  /// Lets each cell name its patch's first one; those before it do already.
  @usableFromInline
  mutating func flatten() {
    for cell in first.indices { first[cell] = first[Int(first[cell])] }
  }
}
