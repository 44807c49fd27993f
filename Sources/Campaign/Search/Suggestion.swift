/// The text among some that another was probably meant to be.
///
/// Letters that are missing, added, different or swapped count one each; up to half of the letters may be off, and
/// never more than two. Case does not count. Among those that are as near, swapped letters are likelier than others.
public func nearest(to text: String, among choices: some Sequence<String>) -> String? {
  let wanted = Array(text.lowercased().unicodeScalars)
  let allowed = min(2, max(1, wanted.count / 2))
  guard !wanted.isEmpty, wanted.count <= 64 else { return nil }
  var best: (distance: Int, shared: Int, choice: String)?
  for choice in choices where abs(choice.utf8.count - text.utf8.count) <= 8 {
    let letters = Array(choice.lowercased().unicodeScalars)
    let distance = edits(from: wanted, to: letters)
    guard distance <= allowed, distance <= best?.distance ?? .max else { continue }
    // Among those that are as near, the one with more of the same letters: "hmah" is "hama" rather than "hish".
    let shared = isSwap(from: wanted, to: letters) ? .max : Set(wanted).intersection(letters).count
    if distance < best?.distance ?? .max || shared > best?.shared ?? 0 { best = (distance, shared, choice) }
  }
  return best?.choice
}

/// How many letters must be changed, added, left out or swapped with their neighbour (optimal string alignment).
func edits(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Int {
  guard abs(left.count - right.count) <= 2 else { return .max }
  var older: [Int] = []
  var above = Array(0...right.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, other) in right.enumerated() {
      var cost = min(above[column + 1] + 1, current[column] + 1, above[column] + (letter == other ? 0 : 1))
      if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
        cost = min(cost, older[column - 1] + 1)
      }
      current.append(cost)
    }
    (older, above) = (above, current)
  }
  return above[right.count]
}

/// Whether `edits` of two texts is at most 1, found in one pass.
func isOneEdit(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Bool {
  guard abs(left.count - right.count) <= 1 else { return false }
  let shorter = min(left.count, right.count)
  var start = 0
  while start < shorter, left[start] == right[start] { start += 1 }
  var end = 0
  while end < shorter - start, left[left.count - 1 - end] == right[right.count - 1 - end] { end += 1 }
  let (rest, other) = (left[start..<left.count - end], right[start..<right.count - end])
  if rest.count <= 1, other.count <= 1 { return true }
  return rest.count == 2 && other.count == 2 && rest.first == other.last && rest.last == other.first
}

/// Whether two texts are the same but for two neighbours that are swapped.
func isSwap(from left: [Unicode.Scalar], to right: [Unicode.Scalar]) -> Bool {
  guard left.count == right.count, let first = left.indices.first(where: { left[$0] != right[$0] }) else {
    return false
  }
  var swapped = left
  guard first + 1 < swapped.count else { return false }
  swapped.swapAt(first, first + 1)
  return swapped == right
}

extension Campaign {
  /// The one among some texts that a mistyped one was probably meant to be; at most two letters off.
  public func suggestion(for text: String, among choices: [String]) -> String? {
    nearest(to: text, among: choices)
  }

  /// The place that the files call so, whatever the case.
  public func place(named slug: String) -> Place? {
    places.first { $0.slug == slug } ?? places.first { $0.slug == slug.lowercased() }
  }

  /// The side that the files call so.
  public func side(coded code: String) -> Side? { sides.first { $0.code == code } }

  /// The region that the files call so.
  public func region(coded code: String) -> Region? { regions.first { $0.code == code } }
}
