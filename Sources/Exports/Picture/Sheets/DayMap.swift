import Briefing
import Campaign
import Cartography

/// The marks and names on the map of one day.
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

  static let badge = 6.8

  /// The places whose marks are kept free before any name is set.
  private var reserved: Set<Place.ID> = []
  /// Where the marks of places stand that a capital's mark would hide.
  private var asides: [Place.ID: (x: Double, y: Double)] = [:]

  /// How many places are named, and how many of those that changed.
  private static let mostNames = 70
  private static let mostChanged = 30

  /// Marks and names, those that changed first, then by importance; regions and neighbours where there is room left.
  mutating func names(_ ground: Ground, reserving box: Box) -> String {
    lettering.take(box)
    reserveCapitals()
    reserveOnlyPlaces()
    var marks = ""
    var names = ""
    var named: Set<Place.ID> = []
    for place in order where named.count < DayMap.mostNames && !named.contains(place) && shown.isShown(place) {
      guard let (mark, name) = set(place) else { continue }
      named.insert(place)
      marks += mark
      names += name
    }
    let plates = request.viewState.look.labels == .roads ? Roads(request.campaign, plane).plates(&lettering) : ""
    let areas = request.viewState.look.labels == .none ? "" : regionNames(beside: named) + areaNames(ground)
    return dots(without: named) + areas + plates + marks + names
  }

  /// Keeps the marks of capitals free, so that no name of another hides one.
  private mutating func reserveCapitals() {
    guard request.viewState.look.labels != .none else { return }
    let chosen = [request.viewState.place].compactMap { $0 }
    for id in chosen + request.atlas.capitals where isOnMap(id) && shown.isShown(id) && !reserved.contains(id) {
      let point = plane.position(of: request.campaign[id].coordinate)
      guard lettering.isFree(Box(around: point, radius: DayMap.badge)) else { continue }
      lettering.take(around: point, radius: DayMap.badge)
      reserved.insert(id)
    }
  }

  /// Keeps room for the mark of a place that is all its side has, beside the capital's that would hide it.
  private mutating func reserveOnlyPlaces() {
    guard request.viewState.look.labels != .none else { return }
    for id in onlyPlaces where isOnMap(id) && !reserved.contains(id) {
      var point = plane.position(of: request.campaign[id].coordinate)
      let radius = DayMap.badge
      let hiding = request.atlas.capitals.filter(reserved.contains).map {
        plane.position(of: request.campaign[$0].coordinate)
      }
      .first { Box(around: $0, radius: radius).overlaps(Box(around: point, radius: radius)) }
      if let hiding {
        let (across, down) = (point.x - hiding.x, point.y - hiding.y)
        let length = max((across * across + down * down).squareRoot(), 0.001)
        point = (hiding.x + across / length * 3 * radius, hiding.y + down / length * 3 * radius)
      }
      guard lettering.isFree(Box(around: point, radius: radius)) else { continue }
      lettering.take(around: point, radius: radius)
      reserved.insert(id)
      asides[id] = point
    }
  }

  /// The places that are all that their holder has on the day, the most important first.
  private var onlyPlaces: [Place.ID] {
    let counts = Dictionary(shown.today.map { ($0.side, 1) }, uniquingKeysWith: +)
    return request.atlas.placesByImportance.filter { place in
      guard let side = shown.today[Int(place.index)].side, counts[side] == 1 else { return false }
      return request.atlas.territory.leadPlaces.contains(place) && shown.isShown(place)
    }
  }

  /// The places in the order in which they are named: the chosen one, the day's turning points, what stands out, the
  /// capitals, then by importance; a closer view has more kinds of places.
  private var order: [Place.ID] {
    let chosen = [request.viewState.place].compactMap { $0 }
    let ordered = request.atlas.placesByImportance.filter(isOnMap)
    let capitals = ordered.filter { rank($0) == 0 }
    switch request.viewState.look.labels {
    case .none: return chosen
    case .capitals: return chosen + capitals
    case .places, .roads: break
    }
    let doublings = request.viewState.camera.doublings
    let changed = ordered.filter { shown.standsOut($0) && (doublings > 0 || rank($0) <= 3) }.prefix(DayMap.mostChanged)
    let others = ordered.filter { doublings > 1 || rank($0) <= (doublings > 0 ? 3 : 2) }
    let key = request.chronicle.events(on: shown.day).filter(\.isKey).compactMap(\.place).filter(shown.standsOut)
    return chosen + key + capitals.filter(shown.standsOut) + onlyPlaces + changed.prefix(12) + capitals + changed
      + others
  }

  private func isOnMap(_ place: Place.ID) -> Bool { plane.frame.contains(request.campaign[place].coordinate) }
  private func rank(_ place: Place.ID) -> Int { request.campaign[request.campaign[place].kind].rank }

  /// A badge with the holder's letter and the name beside it.
  private mutating func set(_ id: Place.ID) -> (mark: String, name: String)? {
    let place = request.campaign[id]
    let isLit = shown.isLit(id)
    let size = shown.standsOut(id) ? 13.0 : rank(id) == 0 ? 12.5 : 10.5
    let point = asides[id] ?? plane.position(of: place.coordinate)
    let sign = shown.view == .change && shown.isFresh(id) ? "\(Character(shown.difference(of: id).sign)) " : ""
    let name = sign + place.mapName
    let isReserved = reserved.contains(id)
    let placed =
      isReserved
      ? lettering.set(name, beside: point, radius: DayMap.badge, size: size, isBold: isLit)
      : lettering.set(name, at: point, radius: DayMap.badge, size: size, isBold: isLit)
    guard placed != nil || isReserved else { return nil }
    let style = isLit ? "name changed" : "name"
    let badge = Badge(id, shown, request.atlas).svg(x: point.x, y: point.y, radius: DayMap.badge)
    let ring =
      id == request.viewState.place
      ? Mark.circle(x: point.x, y: point.y, radius: DayMap.badge * 1.7, style: "chosen") : ""
    let text = placed.map { Mark.text(name, x: $0.x, y: $0.y, size: size, style: style) } ?? ""
    return (ring + badge, text)
  }

  /// A dot for every tracked place without a name, a larger one where it stands out.
  private func dots(without named: Set<Place.ID>) -> String {
    let rest = request.campaign.places.map(\.id).filter {
      !named.contains($0) && isOnMap($0) && shown.isShown($0)
    }
    return rest.map { place in
      let point = plane.position(of: request.campaign[place].coordinate)
      return Mark.circle(x: point.x, y: point.y, radius: shown.isLit(place) ? 1.8 : 1, style: "dot")
    }.joined() + "\n"
  }

  /// The regions' names on their own land, where no named place says the same.
  private mutating func regionNames(beside named: Set<Place.ID>) -> String {
    var text = ""
    let (plane, territory, campaign) = (plane, request.atlas.territory, request.campaign)
    for region in campaign.regions where !named.contains(where: { campaign.sharesName($0, with: region) }) {
      let name = region.name.uppercased()
      let point = plane.position(of: region.label)
      let isOwn = { territory.region(at: plane.coordinate(x: point.x, y: $0)) == region.id }
      guard let placed = lettering.set(name, about: point, size: 9, spacing: 1.5, where: isOwn) else { continue }
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
