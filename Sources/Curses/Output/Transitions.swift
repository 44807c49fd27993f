import Screen

/// What takes the terminal from one frame to another, for the steps that were taken last: days are gone through again and
/// again, and what was sent once can be sent as it is.
struct Transitions {
  struct Transition {
    let from: Frame
    let to: Frame
    /// What the terminal has before and after.
    let before: Folding.State
    let after: Folding.State
    let bytes: [UInt8]
  }

  private var known = Recent<Transition>()

  /// A pass through the twelve days and back, and some more; fewer where frames are so large that they would take much
  /// memory.
  private static let most = 32
  private static let mostCells = 400_000
  /// A frame that is all new is not worth keeping.
  private static let mostBytes = 1 << 15

  func transition(from: Frame, to: Frame, _ state: Folding.State) -> Transition? {
    known.elements.first { $0.before == state && $0.to == to && $0.from == from }
  }

  mutating func keep(_ transition: Transition) {
    guard transition.bytes.count <= Transitions.mostBytes else { return }
    if let first = known.elements.first, first.to.size != transition.to.size { forget() }
    let most = max(2, min(Transitions.most, Transitions.mostCells / max(1, transition.to.cells.count)))
    known.keep(transition, most: most)
  }

  mutating func forget() { known.forget() }
}
