import Briefing
import Campaign

/// The campaign that the project ships, read once for all tests.
enum Shipped {
  static var root: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  }

  static let atlas = Result { try Atlas(Campaign(MapFolder.read(directory: "\(root)/Maps/syria-2024"))) }
}
