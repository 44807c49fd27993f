import Launching
import Briefing
import Campaign
@testable import Interface
import Screen
import Testing

/// The campaigns that the project ships, each read once for all tests.
enum Shipped {
  static let folder = "Maps/syria-2024"

  static let root = Project.root

  static let atlas = atlas(of: folder)

  /// The one that plays only where it is named.
  static let second = atlas(of: "Maps/afghanistan-2021")

  private static func atlas(of folder: String) -> Result<Atlas, any Error> {
    Result { try Atlas(Campaign(MapFolder.read(directory: "\(root)/\(folder)"))) }
  }

  static func model(_ size: Size = Size(columns: 80, rows: 24)) throws -> Model {
    Model(try atlas.get(), size: size)
  }

  /// The default map with an id of `nil`; the second one by its id.
  static func model(of map: String?, _ size: Size) throws -> Model {
    guard let map else { return try model(size) }
    let atlas = try second.get()
    try #require(atlas.campaign.header.id == map)
    return Model(atlas, size: size)
  }
}

extension Model {
  /// Presses the keys of a text one after the other.
  mutating func press(_ keys: String) {
    for scalar in keys.unicodeScalars { update(.key(scalar == "\n" ? .enter : .character(scalar))) }
  }

  mutating func press(_ keys: Key...) {
    for key in keys { update(.key(key)) }
  }

  var selectedSlug: String? { selection.map { atlas.campaign[$0].slug } }
}
