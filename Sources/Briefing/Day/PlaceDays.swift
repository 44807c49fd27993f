public import Campaign

extension Atlas {
  /// The days of what the inspector lists for a place, by row: its changes, then its events.
  public func inspectorDays(of place: Place.ID) -> [Day] {
    chronicle.history(of: place).map(\.day) + chronicle.events(at: place).map(\.day)
  }
}
