import Briefing
import Campaign
import Launching

/// The campaign that the project ships, read once for all tests.
enum Shipped {
  static let atlas = Result { try Atlas(Campaign(MapFolder.read(directory: Project.map))) }
}
