import Briefing
import Campaign

/// The roads of a map: double lines, each with its short name on a plate where there is room.
struct Roads {
  private let plane: Plane
  private let roads: [Line]

  init(_ campaign: Campaign, _ plane: Plane) {
    self.plane = plane
    roads = campaign.lines.filter { $0.kind == .road }
  }

  /// The lines, in tenths of the plane's units.
  var lines: String {
    roads.map { Roads.lines(of: $0, plane) + "\n" }.joined()
  }

  /// The two lines of a road, the wide one under the narrow one.
  static func lines(of road: Line, _ plane: Plane) -> String {
    let steps = plane.path(road.parts)
    return "<path class=\"verge\" d=\"\(steps)\"/><path class=\"road\" d=\"\(steps)\"/>"
  }

  /// A longer name does not stand on a map.
  static let longestName = 4
  private static let size = 10.0

  /// The names of those that have a short one, each on the middle of its road or as near to it as there is room.
  func plates(_ lettering: inout Lettering) -> String {
    var text = ""
    for road in roads where road.name.count <= Roads.longestName {
      let points = road.parts.flatMap { $0 }.map(plane.position)
      let width = Lettering.width(of: road.name, size: Roads.size, isBold: true) + 6
      let boxes = Roads.fromTheMiddle(points).map {
        Box(x: $0.x - width / 2, y: $0.y - Roads.size * 0.7, width: width, height: Roads.size * 1.4)
      }
      guard let box = boxes.first(where: lettering.isFree) else { continue }
      lettering.take(box)
      text +=
        "<rect class=\"plate\" x=\"\(box.x.inTenths)\" y=\"\(box.y.inTenths)\" width=\"\(box.width.inTenths)\""
        + " height=\"\(box.height.inTenths)\" rx=\"2\"/>"
        + Mark.text(
          road.name, x: box.x + width / 2, y: box.y + box.height * 0.76, size: Roads.size, style: "road-name",
          anchor: "middle")
    }
    return text
  }

  /// Points by how far they are from the one in the middle.
  private static func fromTheMiddle(_ points: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
    let middle = points.count / 2
    return points.indices.sorted { abs($0 - middle) < abs($1 - middle) }.map { points[$0] }
  }
}
