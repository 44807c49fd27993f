import Briefing
import Campaign
import Cartography

/// The map of one day: areas, outlines, marks and names.
struct DayMap {
  private let request: ExportRequest
  private let plane: Plane
  private let shown: ShownDay
  private var lettering: Lettering

  init(_ request: ExportRequest, _ plane: Plane, _ shown: ShownDay) {
    self.request = request
    self.plane = plane
    self.shown = shown
    lettering = Lettering(width: plane.width, height: plane.height)
  }

  private static let badge = 6.5

  /// How many places are named, and how many of those that changed.
  private static let mostNames = 70
  private static let mostChanged = 30

  /// Marks and names, those that changed first, then by importance; regions and neighbours where there is room left.
  mutating func names(_ ground: Ground, reserving boxes: [Box]) -> String {
    for box in boxes { lettering.take(box) }
    let ordered = request.atlas.placesByImportance
    let changed = ordered.filter { isFresh($0) && rank($0) <= 3 }.prefix(DayMap.mostChanged)
    let capitals = ordered.prefix { rank($0) == 0 }
    let others = ordered.filter { rank($0) <= 2 }
    var marks = ""
    var names = ""
    var named: Set<Place.ID> = []
    // Turning points of the day come before all.
    let key = request.chronicle.events(on: shown.day).filter(\.isKey).compactMap(\.place).filter(isFresh)
    for place in key + capitals.filter(isFresh) + changed.prefix(12) + capitals + changed + others
    where named.count < DayMap.mostNames && !named.contains(place) {
      guard let (mark, name) = set(place) else { continue }
      named.insert(place)
      marks += mark
      names += name
    }
    return dots(without: named) + regionNames() + areaNames(ground) + marks + names
  }

  private func rank(_ place: Place.ID) -> Int { request.campaign[request.campaign[place].kind].rank }
  private func isFresh(_ place: Place.ID) -> Bool { shown.isFresh(place) }

  /// A badge with the holder's letter and the name beside it.
  private mutating func set(_ id: Place.ID) -> (mark: String, name: String)? {
    let place = request.campaign[id]
    let isBold = isFresh(id)
    let size = isBold ? 13.0 : rank(id) == 0 ? 12.5 : 10.5
    let point = plane.position(of: place.coordinate)
    let sign = shown.view == .change && isFresh(id) ? "\(Character(shown.difference(of: id).sign)) " : ""
    let name = sign + place.mapName
    guard let placed = lettering.set(name, at: point, radius: DayMap.badge, size: size, isBold: isBold) else {
      return nil
    }
    let style = isBold ? "name changed" : "name"
    let badge = Badge(id, shown, request.atlas).svg(x: point.x, y: point.y, radius: DayMap.badge)
    return (badge, Mark.text(name, x: placed.x, y: placed.y, size: size, style: style))
  }

  /// A dot for every tracked place without a name, a larger one where it changed.
  private func dots(without named: Set<Place.ID>) -> String {
    let rest = request.campaign.places.filter { !named.contains($0.id) }
    return rest.map { place in
      let point = plane.position(of: place.coordinate)
      return Mark.circle(x: point.x, y: point.y, radius: isFresh(place.id) ? 1.8 : 1, style: "dot")
    }.joined() + "\n"
  }

  private mutating func regionNames() -> String {
    var text = ""
    for region in request.campaign.regions {
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
  var letter: String
  /// Whether the view is not about the place, so that its side's colour would say too much.
  var isStill = false

  init(hold: Hold, letter: String) {
    self.hold = hold
    self.letter = letter
  }

  /// The holder's letter, or in the view that tells of days the sign of the one on which the place last passed.
  init(_ place: Place.ID, _ shown: ShownDay, _ atlas: Atlas) {
    hold = shown.today[Int(place.index)]
    isStill = !shown.isTold(place)
    letter = atlas.mark(of: hold)
    if shown.view == .cumulative, !isStill {
      letter = String(Character(DaySign.sign(shown.dayNumbers[Int(place.index)])))
    }
  }

  func svg(x: Double, y: Double, radius: Double) -> String {
    let size = radius * 1.45
    let style = isStill ? "still" : hold.className
    return Mark.circle(x: x, y: y, radius: radius, style: "badge \(style)")
      + Mark.text(letter, x: x, y: y + size * 0.36, size: size, style: "letter \(style)")
  }
}
