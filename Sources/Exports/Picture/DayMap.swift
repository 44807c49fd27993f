import Campaign
import Cartography
import Interface

/// The map of one day: areas, outlines, marks and names.
struct DayMap {
  private let edition: Edition
  private let plane: Plane
  private let day: Day
  private let today: [Hold]
  private let before: [Hold]
  private var lettering: Lettering

  init(_ edition: Edition, _ plane: Plane, _ day: Day) {
    self.edition = edition
    self.plane = plane
    self.day = day
    today = edition.chronicle.holds(on: day)
    before = edition.chronicle.holds(on: day.advanced(by: -1))
    lettering = Lettering(width: plane.width, height: plane.height)
  }

  private static let badge = 6.5

  /// How many places are named, and how many of those that changed.
  private static let mostNames = 70
  private static let mostChanged = 30

  /// Marks and names, those that changed first, then by importance; regions and neighbours where there is room left.
  mutating func names(_ ground: Ground, reserving boxes: [Box]) -> String {
    for box in boxes { lettering.take(box) }
    let ordered = edition.atlas.placesByImportance
    let changed = ordered.filter { isFresh($0) && rank($0) <= 3 }.prefix(DayMap.mostChanged)
    let capitals = ordered.prefix { rank($0) == 0 }
    let others = ordered.filter { rank($0) <= 2 }
    var marks = ""
    var names = ""
    var named: Set<Place.ID> = []
    // Turning points of the day come before all.
    let key = edition.chronicle.events(on: day).filter(\.isKey).compactMap(\.place).filter(isFresh)
    for place in key + capitals.filter(isFresh) + changed.prefix(12) + capitals + changed + others
    where named.count < DayMap.mostNames && !named.contains(place) {
      guard let (mark, name) = set(place) else { continue }
      named.insert(place)
      marks += mark
      names += name
    }
    return dots(without: named) + regionNames() + areaNames(ground) + marks + names
  }

  private func rank(_ place: Place.ID) -> Int { edition.campaign[edition.campaign[place].kind].rank }
  private func isFresh(_ place: Place.ID) -> Bool { today[Int(place.index)] != before[Int(place.index)] }

  /// A badge with the holder's letter and the name beside it.
  private mutating func set(_ id: Place.ID) -> (mark: String, name: String)? {
    let place = edition.campaign[id]
    let isBold = isFresh(id)
    let size = isBold ? 13.0 : rank(id) == 0 ? 12.5 : 10.5
    let point = plane.position(of: place.coordinate)
    guard
      let placed = lettering.set(place.mapName, at: point, radius: DayMap.badge, size: size, isBold: isBold)
    else { return nil }
    let style = isBold ? "name changed" : "name"
    return (
      badge(today[Int(id.index)], point), Mark.text(place.mapName, x: placed.x, y: placed.y, size: size, style: style)
    )
  }

  private func badge(_ hold: Hold, _ point: (x: Double, y: Double)) -> String {
    Badge(hold: hold, letter: edition.atlas.mark(of: hold)).svg(x: point.x, y: point.y, radius: DayMap.badge)
  }

  /// A dot for every tracked place without a name, a larger one where it changed.
  private func dots(without named: Set<Place.ID>) -> String {
    let rest = edition.campaign.places.filter { !named.contains($0.id) }
    return rest.map { place in
      let point = plane.position(of: place.coordinate)
      return Mark.circle(x: point.x, y: point.y, radius: isFresh(place.id) ? 1.8 : 1, style: "dot")
    }.joined() + "\n"
  }

  private mutating func regionNames() -> String {
    var text = ""
    for region in edition.campaign.regions {
      let name = region.name.uppercased()
      let point = plane.position(of: region.label)
      guard let placed = lettering.set(name, about: point, size: 9, spacing: 1.5) else { continue }
      text += Mark.text(name, x: placed.x, y: placed.y, size: 9, style: "governorate")
    }
    return text
  }

  private mutating func areaNames(_ ground: Ground) -> String {
    var text = ""
    for (area, point) in ground.areaNames() {
      let name = area.kind == .country ? area.name.uppercased() : area.name
      guard let placed = lettering.set(name, about: point, size: 11, spacing: area.kind == .country ? 2 : 0) else {
        continue
      }
      let style = area.kind == .country ? "country" : "water"
      text += Mark.text(name, x: placed.x, y: placed.y, size: 11, style: style)
    }
    return text
  }
}

/// A disc with a holder's letter, so that colour is never the only sign.
struct Badge {
  let hold: Hold
  let letter: String

  func svg(x: Double, y: Double, radius: Double) -> String {
    let size = radius * 1.45
    return Mark.circle(x: x, y: y, radius: radius, style: "badge \(hold.className)")
      + Mark.text(letter, x: x, y: y + size * 0.36, size: size, style: "letter \(hold.className)")
  }
}
