/// Elements in groups of equal keys.
struct Grouping<Key: Hashable, Element> {
  /// The groups in the order in which their first elements came.
  private(set) var inOrder: [(key: Key, members: [Element])] = []

  init(_ elements: some Sequence<Element>, by key: (Element) -> Key) {
    var positions: [Key: Int] = [:]
    for element in elements {
      let key = key(element)
      if let position = positions[key] {
        inOrder[position].members.append(element)
      } else {
        positions[key] = inOrder.count
        inOrder.append((key, [element]))
      }
    }
  }

  /// The largest group first; of two as large the one that came first.
  var bySize: [(key: Key, members: [Element])] {
    inOrder.enumerated().sorted { left, right in
      (right.element.members.count, left.offset) < (left.element.members.count, right.offset)
    }.map(\.element)
  }
}
