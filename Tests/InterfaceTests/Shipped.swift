import Launching
import Briefing
import Campaign
@testable import Interface
import Screen

/// The campaign that the project ships, read once for all tests.
enum Shipped {
  static let folder = "Maps/syria-2024"

  static let root = Project.root

  static let atlas = Result { try Atlas(Campaign(MapFolder.read(directory: "\(root)/\(folder)"))) }

  static func model(_ size: Size = Size(columns: 80, rows: 24)) throws -> Model {
    Model(try atlas.get(), size: size)
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
