public import Campaign
public import Screen

extension Link {
  /// The link to a source; `nil` where no address of it is known that a reader may follow.
  public init?(to source: Source) {
    guard let address = source.address else { return nil }
    self.init(source.id.index + 1, to: address.text)
  }
}
