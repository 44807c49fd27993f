import Campaign
import Screen

extension Model {
  /// Performs an action of the views.
  mutating func perform(_ action: ViewAction) {
    switch action {
    case .next: view = view.next
    case .list, .known, .mark, .compare, .filter, .order, .nextRow, .previousRow: break
    }
  }

  /// Takes in what was done with the mouse.
  mutating func take(_ mouse: Mouse) {}
}
