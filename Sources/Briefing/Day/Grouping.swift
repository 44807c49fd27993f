/// Elements in groups of equal keys.
struct Grouping<Key: Hashable, Element> {
  private var keys: [Key] = []
  private var members: [Key: [Element]] = [:]

  init(_ elements: some Sequence<Element>, by key: (Element) -> Key) {
    for element in elements {
      let key = key(element)
      if members[key] == nil { keys.append(key) }
      members[key, default: []].append(element)
    }
  }

  /// The groups in the order in which their first elements came.
  var inOrder: [(key: Key, members: [Element])] { keys.map { (key: $0, members: members[$0] ?? []) } }

  /// The largest group first; of two as large the one that came first.
  var bySize: [(key: Key, members: [Element])] {
    inOrder.enumerated().sorted { left, right in
      (right.element.members.count, left.offset) < (left.element.members.count, right.offset)
    }.map(\.element)
  }
}
