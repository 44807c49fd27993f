import Briefing
import Launching
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

  /// What a test runs over both by: nothing for the default one, and the id of the second.
  static let maps: [String?] = [nil, "afghanistan-2021"]

  static func model(_ size: Size = Size(columns: 80, rows: 24), of map: String? = nil) throws -> Model {
    Model(try atlas(named: map), size: size)
  }

  static func atlas(named map: String?) throws -> Atlas {
    let atlas = try map == nil ? atlas.get() : second.get()
    try #require(map == nil || atlas.campaign.header.id == map)
    return atlas
  }

  /// The default map with an id of `nil`, or the second one by its id, as `frontline show` prints it: letters carry the map.
  static func plain(of map: String? = nil, _ size: Size) throws -> Model {
    var look = Look()
    look.colours = .none
    return Model(try atlas(named: map), size: size, look: look)
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
