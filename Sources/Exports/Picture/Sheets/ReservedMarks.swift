import Briefing
import Campaign
import Cartography
import Glibc

/// The marks that have their room before any name is set, so that no name and no other mark hides them.
struct ReservedMarks {
  /// A mark's middle, and whether it stands elsewhere than its place.
  struct Spot {
    let point: (x: Double, y: Double)
    let isOffset: Bool
  }

  private(set) var spots: [Place.ID: Spot] = [:]

  subscript(place: Place.ID) -> Spot? { spots[place] }

  /// Keeps room for a mark at a place, unless another mark is there.
  mutating func reserve(
    _ place: Place.ID, at point: (x: Double, y: Double), radius: Double, in lettering: inout Lettering
  ) {
    guard spots[place] == nil, lettering.isFree(Box(around: point, radius: radius)) else { return }
    lettering.take(around: point, radius: radius)
    spots[place] = Spot(point: point, isOffset: false)
  }

  /// Keeps room for the mark of a place that must be seen: beside the reserved mark that would hide it, if one would.
  mutating func reserveInSight(
    _ place: Place.ID, at point: (x: Double, y: Double), radius: Double, in lettering: inout Lettering
  ) {
    let own = Box(around: point, radius: radius)
    let others = spots.filter { Box(around: $0.value.point, radius: radius).overlaps(own) }.map { place, spot in
      (distance: hypot(spot.point.x - point.x, spot.point.y - point.y), place: place, point: spot.point)
    }
    // Of two as near the place decides, so that a picture is the same whenever it is drawn.
    let nearest = others.min { ($0.distance, $0.place) < ($1.distance, $1.place) }
    guard spots[place] == nil, let hiding = nearest?.point else {
      return reserve(place, at: point, radius: radius, in: &lettering)
    }
    let free = MarkOffset.spots(of: point, hiddenBy: hiding, radius: radius)
      .first { lettering.isFree(Box(around: $0, radius: radius)) }
    guard let free else { return }
    lettering.take(around: free, radius: radius)
    spots[place] = Spot(point: free, isOffset: true)
  }
}

/// Where a mark stands that another one would hide, as print maps do it: a little off, with a line to its place.
///
/// The page's script places its marks by the same figures.
enum MarkOffset {
  /// How far it stands from the middle of the other mark, in radii of a capital's mark.
  static let radii = 3.0
  /// The directions that are tried, in degrees from that in which its place lies.
  static let turns = [0.0, 45, -45, 90, -90, 135, -135, 180]

  /// The places for the mark, the best first.
  static func spots(
    of point: (x: Double, y: Double), hiddenBy other: (x: Double, y: Double), radius: Double
  ) -> [(x: Double, y: Double)] {
    let start = atan2(point.y - other.y, point.x - other.x)
    return turns.map { turn in
      let angle = start + turn * .pi / 180
      return (other.x + cos(angle) * radii * radius, other.y + sin(angle) * radii * radius)
    }
  }
}

extension Mark {
  /// The line from a place to its mark that stands elsewhere, with a pale edge; the mark covers its end.
  static func leader(from place: (x: Double, y: Double), to mark: (x: Double, y: Double)) -> String {
    let line = "d=\"M\(place.x.inTenths) \(place.y.inTenths)L\(mark.x.inTenths) \(mark.y.inTenths)\"/>"
    return "<path class=\"leader-edge\" \(line)<path class=\"leader\" \(line)\n"
  }
}

extension Atlas {
  /// The most important place of each side on a day among those that a map has room for, without which the side would be
  /// nowhere on it.
  func firstPlaces(_ shown: ShownDay, where isOnMap: (Place.ID) -> Bool) -> [Place.ID] {
    var sides: Set<Side.ID> = []
    return placesByImportance.filter { place in
      isOnMap(place) && shown.isShown(place)
        && shown.today[Int(place.index)].side.map { sides.insert($0).inserted } == true
    }
  }
}
