import Campaign

/// How a file names a place and where it puts it.
struct NamedPoint {
  /// What the file's own key for places is; it tells places apart and finds them again.
  var key: String?
  /// Another number or name of the feature: the same one finds the place again, another one need not be another place.
  var id: String?
  var name: String
  var arabic = ""
  var kind = "town"
  /// The code or name of its governorate, where the file names one.
  var region: String?
  var coordinate: Coordinate
  /// The line and the number of the feature that names it first.
  var line = 1
  var feature: Int?
}

/// The places that a file has named so far.
///
/// Two places that share a name are two places. One is meant where the id is the same, or where the same name, but for
/// case and blanks, lies within a kilometre.
struct PlaceRegister {
  /// How far apart a place's own points may lie, in kilometres.
  static let sameWithin = 1.0

  /// A name in a square of a fifth of a degree, so that namesakes elsewhere are not looked at.
  struct Square: Hashable {
    let name: String
    let row: Int
    let column: Int
  }

  private var byKey: [String: Int] = [:]
  private var byID: [String: Int] = [:]
  private var bySquare: [Square: [Int]] = [:]
  private var byName: [String: [Int]] = [:]
  private(set) var points: [NamedPoint] = []

  /// Where a place is in `points`; it is added where it is new.
  mutating func position(of point: NamedPoint) -> Int {
    if let found = find(point) {
      remember(point, as: found)
      return found
    }
    points.append(point)
    let name = point.name.folded
    bySquare[Square(name, at: point.coordinate), default: []].append(points.count - 1)
    byName[name, default: []].append(points.count - 1)
    remember(point, as: points.count - 1)
    return points.count - 1
  }

  /// The one place of a key, an id or else a name, where there is no more than one.
  func position(key: String?, id: String?, name: String?) -> Int? {
    if let known = key.flatMap({ byKey[$0] }) ?? id.flatMap({ byID[$0] }) { return known }
    let namesakes = (name ?? key).flatMap { byName[$0.folded] } ?? []
    return namesakes.count == 1 ? namesakes[0] : nil
  }

  private mutating func remember(_ point: NamedPoint, as position: Int) {
    if let key = point.key, points[position].key == nil || points[position].key == key {
      points[position].key = key
      byKey[key] = position
    }
    if let id = point.id { byID[id] = byID[id] ?? position }
  }

  private func find(_ point: NamedPoint) -> Int? {
    if let known = point.key.flatMap({ byKey[$0] }) ?? point.id.flatMap({ byID[$0] }) { return known }
    let square = Square(point.name.folded, at: point.coordinate)
    var nearest: (position: Int, distance: Double)?
    for candidate in square.around.flatMap({ bySquare[$0] ?? [] }) {
      let other = points[candidate]
      if let key = point.key, let own = other.key, own != key { continue }
      let distance = other.coordinate.distance(to: point.coordinate)
      if distance <= PlaceRegister.sameWithin, distance < nearest?.distance ?? .infinity {
        nearest = (candidate, distance)
      }
    }
    return nearest?.position
  }
}

extension PlaceRegister.Square {
  private static let degrees = 0.2

  fileprivate init(_ name: String, at point: Coordinate) {
    self.init(
      name: name, row: Int((point.latitude / PlaceRegister.Square.degrees).rounded(.down)),
      column: Int((point.longitude / PlaceRegister.Square.degrees).rounded(.down)))
  }

  /// The square and the eight around it.
  fileprivate var around: [PlaceRegister.Square] {
    (-1...1).flatMap { rows in
      (-1...1).map { PlaceRegister.Square(name: name, row: row + rows, column: column + $0) }
    }
  }
}
