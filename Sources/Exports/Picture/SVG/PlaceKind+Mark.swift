import Campaign

extension PlaceKind {
  /// How a place is marked on a map, by how important its kind is.
  enum Mark: String {
    case capital
    case town
    case village
  }

  var mark: Mark { rank == 0 ? .capital : rank <= 2 ? .town : .village }
}
