/// The cells of a grid that share a side with one, by their numbers row by row: above, below, left and right of it.
public struct CellsBeside: Sequence, IteratorProtocol, Sendable {
  @usableFromInline let cell: Int
  @usableFromInline let columns: Int
  @usableFromInline let count: Int
  @usableFromInline var side = 0

  /// - Parameter count: how many cells the grid has.
  @inlinable
  public init(_ cell: Int, columns: Int, count: Int) {
    (self.cell, self.columns, self.count) = (cell, columns, count)
  }

  @inlinable
  public mutating func next() -> Int? {
    while side < 4 {
      side += 1
      switch side {
      case 1 where cell >= columns: return cell - columns
      case 2 where cell + columns < count: return cell + columns
      case 3 where cell % columns > 0: return cell - 1
      case 4 where (cell + 1) % columns > 0: return cell + 1
      default: continue
      }
    }
    return nil
  }
}
