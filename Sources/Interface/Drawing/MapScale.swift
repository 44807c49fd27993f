import Briefing
import Campaign
import Cartography
import Glibc

extension Projection {
  /// How many columns a frame takes for each row, when equal distances look equal: a cell is twice as tall as wide.
  static func shape(of frame: GeographicBox) -> Double {
    // Along the parallel, as the map is drawn: the straight way around the earth is shorter, and after a half turn none.
    let narrowing = max(0.01, cos((frame.south + frame.north) / 2 * .pi / 180))
    let width = (frame.east - frame.west) * Coordinate.kilometresPerDegree * narrowing
    let height = (frame.north - frame.south) * Coordinate.kilometresPerDegree
    return 2 * width / max(height, 1)
  }

  /// A bar with a round number of kilometres, at most some columns long: `|--- 100 km ---|`.
  func scaleBar(columns: Int) -> String {
    let choices = [1000, 500, 200, 100, 50, 20, 10, 5, 2, 1]
    let fitting = choices.first { Double($0) / kilometresPerColumn <= Double(columns) } ?? 1
    let length = Int((Double(fitting) / kilometresPerColumn).rounded())
    let label = "\(fitting) km"
    let dashes = max(2, length - label.utf8.count - 2)
    return "|" + String(repeating: "-", count: dashes / 2) + label + String(repeating: "-", count: dashes - dashes / 2)
      + "|"
  }
}
