public import Campaign

extension Territory {
  /// The stretches of the country's own border, or of those between its regions: each edge once.
  public func borderlines(national: Bool) -> [[Coordinate]] {
    borders.filter { $0.isNational == national }.map { $0.points }
  }
}
