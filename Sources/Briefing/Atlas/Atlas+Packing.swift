public import Campaign
import Cartography

extension Atlas {
  /// The campaign and its territory in a form that is read without parsing, headed by the fingerprint of the map folder
  /// that they were read from.
  public func packed(for folder: MapFolder) -> [UInt8] {
    var packer = Packer()
    packer.add(folder.fingerprint)
    campaign.pack(into: &packer)
    territory.pack(into: &packer)
    return packer.bytes
  }

  /// Reads what `packed(for:)` wrote; `nil` where it was written for a folder with other files.
  public init?(packed bytes: UnsafeRawBufferPointer, for fingerprint: UInt64) {
    var packed = Unpacker(bytes)
    guard bytes.count > MemoryLayout<UInt64>.size, packed.value(UInt64.self) == fingerprint else { return nil }
    let campaign = Campaign(unpacking: &packed)
    self.init(campaign, Territory(campaign, unpacking: &packed))
  }
}
