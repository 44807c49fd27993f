/// How often each of a few keys was counted, in the order in which they first came.
struct Tally<Key: Equatable> {
  private(set) var counts: [(key: Key, count: Int)] = []

  /// Counts a key some times; gives how often it was counted in all.
  @discardableResult
  mutating func add(_ key: Key, _ count: Int) -> Int {
    guard let index = counts.firstIndex(where: { $0.key == key }) else {
      counts.append((key, count))
      return count
    }
    counts[index].count += count
    return counts[index].count
  }

  /// The key that was counted most, the first of several.
  var most: (key: Key, count: Int)? {
    var most = counts.first
    for other in counts.dropFirst() where other.count > most?.count ?? 0 { most = other }
    return most
  }

  mutating func removeAll() { counts.removeAll(keepingCapacity: true) }
}
