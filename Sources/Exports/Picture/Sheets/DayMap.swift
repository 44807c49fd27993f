import Briefing
import Campaign
import Cartography

/// The marks and names on the map of one day.
struct DayMap {
  private let request: ExportRequest
  private let plane: Plane
  private let shown: ShownDay
  private let capitals: Set<Place.ID>
  private var lettering: Lettering

  init(_ request: ExportRequest, _ plane: Plane, _ shown: ShownDay) {
    self.request = request
    self.plane = plane
    self.shown = shown
    capitals = Set(request.atlas.capitals)
    lettering = Lettering(width: plane.width, height: plane.height)
  }

  static let badge = 6.8

  private var reserved = ReservedMarks()

  /// How many places are named, and how many of those that changed.
  private static let mostNames = 70
  private static let mostChanged = 30
  /// How many of those that changed have their marks whatever the names are.
  static let mostReserved = 12

  /// Marks and names, those that changed first, then by importance; regions and neighbours where there is room left.
  mutating func names(_ ground: Ground, reserving box: Box) -> String {
    lettering.take(box)
    reserveMarks()
    var names = ""
    var named: Set<Place.ID> = []
    for place in order where named.count < DayMap.mostNames && !named.contains(place) && shown.isShown(place) {
      guard let name = name(of: place) else { continue }
      named.insert(place)
      names += name
    }
    let marked = request.atlas.placesByImportance.filter { named.contains($0) || reserved[$0] != nil }
    let plates = request.viewState.look.labels == .roads ? Roads(request.campaign, plane).plates(&lettering) : ""
    let areas = request.viewState.look.labels == .none ? "" : regionNames(beside: named) + areaNames(ground)
    return dots(without: Set(marked)) + areas + plates + marked.map(leader).joined()
      + marked.reversed().map(mark).joined() + names
  }

  /// Keeps the marks of the chosen place and of the capitals free, so that no name of another hides one, then those of
  /// the first place of each side, then of the first places that stand out.
  private mutating func reserveMarks() {
    guard request.viewState.look.labels != .none else { return }
    let chosen = [request.viewState.place].compactMap { $0 }
    for place in chosen + request.atlas.capitals where isOnMap(place) && shown.isShown(place) {
      reserved.reserve(place, at: point(of: place), radius: DayMap.badge, in: &lettering)
    }
    for place in firstPlaces {
      reserved.reserveInSight(place, at: point(of: place), radius: DayMap.badge, in: &lettering)
    }
    guard request.viewState.look.labels != .capitals else { return }
    for place in changed.prefix(DayMap.mostReserved) where shown.isShown(place) {
      reserved.reserve(place, at: point(of: place), radius: DayMap.badge, in: &lettering)
    }
  }

  private var firstPlaces: [Place.ID] { request.atlas.firstPlaces(shown, where: isOnMap) }

  /// Those that stand out, the most important first; a closer view has more kinds of places.
  private var changed: ArraySlice<Place.ID> {
    request.atlas.placesByImportance.filter {
      isOnMap($0) && shown.standsOut($0) && (request.viewState.camera.doublings > 0 || rank($0) <= 3)
    }.prefix(DayMap.mostChanged)
  }

  /// The places in the order in which they are named: the chosen one, capitals that stand out, the day's turning points,
  /// what else stands out, the other capitals, the first of each side, then by importance; a closer view has more kinds of places.
  private var order: [Place.ID] {
    let chosen = [request.viewState.place].compactMap { $0 }
    let ordered = request.atlas.placesByImportance.filter(isOnMap)
    let capitals = ordered.filter(capitals.contains)
    switch request.viewState.look.labels {
    case .none: return chosen
    case .capitals: return chosen + capitals
    case .places, .roads: break
    }
    let doublings = request.viewState.camera.doublings
    let others = ordered.filter { doublings > 1 || rank($0) <= (doublings > 0 ? 3 : 2) }
    let key = request.chronicle.events(on: shown.day).filter(\.isKey).compactMap(\.place).filter(shown.standsOut)
    return chosen + capitals.filter(shown.standsOut) + key + firstPlaces.filter(shown.standsOut)
      + changed.prefix(DayMap.mostReserved) + capitals + firstPlaces + changed + others
  }

  private func point(of place: Place.ID) -> (x: Double, y: Double) {
    plane.position(of: request.campaign[place].coordinate)
  }
  private func isOnMap(_ place: Place.ID) -> Bool { plane.frame.contains(request.campaign[place].coordinate) }
  private func rank(_ place: Place.ID) -> Int { request.campaign[request.campaign[place].kind].rank }

  /// The name beside a place's mark, empty where that has its room and the name has none; `nil` where the mark has none.
  private mutating func name(of id: Place.ID) -> String? {
    let place = request.campaign[id]
    let isLit = shown.isLit(id)
    let size = shown.standsOut(id) ? 13.0 : capitals.contains(id) ? 12.5 : 10.5
    let point = markPoint(of: id)
    let sign = shown.view == .change && shown.isFresh(id) ? "\(Character(shown.difference(of: id).sign)) " : ""
    let name = sign + place.mapName
    let isReserved = reserved[id] != nil
    let placed =
      isReserved
      ? lettering.set(name, beside: point, radius: DayMap.badge, size: size, isBold: isLit)
      : lettering.set(name, at: point, radius: DayMap.badge, size: size, isBold: isLit)
    guard placed != nil || isReserved else { return nil }
    let style = isLit ? "name changed" : "name"
    return placed.map { Mark.text(name, x: $0.x, y: $0.y, size: size, style: style) } ?? ""
  }

  /// A badge with the holder's letter, in a ring where the place is the chosen one.
  private func mark(of place: Place.ID) -> String {
    let point = markPoint(of: place)
    let ring =
      place == request.viewState.place
      ? Mark.circle(x: point.x, y: point.y, radius: DayMap.badge * 1.7, style: "chosen") : ""
    return ring + Badge(place, shown, request.atlas).svg(x: point.x, y: point.y, radius: DayMap.badge)
  }

  private func markPoint(of place: Place.ID) -> (x: Double, y: Double) {
    reserved[place]?.point ?? point(of: place)
  }

  /// The line from a place to its mark, where that stands elsewhere.
  private func leader(of place: Place.ID) -> String {
    guard let spot = reserved[place], spot.isOffset else { return "" }
    return Mark.leader(from: point(of: place), to: spot.point)
  }

  /// A dot for every tracked place without a mark, a larger one where it stands out.
  private func dots(without marked: Set<Place.ID>) -> String {
    let rest = request.campaign.places.map(\.id).filter {
      !marked.contains($0) && isOnMap($0) && shown.isShown($0)
    }
    return rest.map { place in
      let point = point(of: place)
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
