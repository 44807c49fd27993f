import Campaign
import Exports
import Glibc

/// A made-up country of any size, the same for the same seed.
struct MadeUpCountry {
  var id = "made-up"
  var frame = GeographicBox(west: 85, south: -44, east: 97, north: -37)
  var days = 30
  var places = 40
  var sides = 4
  var regions = 3
  var changesPerDay = 1.0
  var first = Day(number: 0)
  var seed: UInt64 = 1

  var draft: FolderDraft {
    var maker = CountryMaker(self)
    return maker.draft()
  }

  var files: [String: [UInt8]] { draft.files.mapValues { Array($0.utf8) } }

  func campaign() throws -> Campaign { try Campaign(MapFolder(path: id, files: files)) }
}

/// Random numbers by SplitMix64 (Steele, Lea and Flood, 2014): the same row for the same seed.
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}

/// The making of a country: an island about the middle of its frame, cut into wedges.
private struct CountryMaker {
  private let wish: MadeUpCountry
  private var random: SplitMix
  private var result: FolderDraft
  /// How far the coast is from the middle in each direction, as a share of the frame's half.
  private var coast: [Double]
  private var holders: [String] = []
  private var names: Set<String> = []

  private static let directions = 120
  private static let syllables = [
    "ka", "ro", "mi", "ten", "sul", "va", "dor", "il", "na", "pe", "quo", "ras", "ty", "ul", "bren", "cho", "fa", "gim",
  ]

  init(_ wish: MadeUpCountry) {
    self.wish = wish
    random = SplitMix(seed: wish.seed)
    let last = wish.first.advanced(by: max(0, wish.days - 1))
    result = FolderDraft(
      id: wish.id, title: "Kestria, a made-up war", country: "Kestria", days: wish.first...last, frame: wish.frame)
    var share = 0.7
    coast = []
    for _ in 0..<CountryMaker.directions {
      share = min(0.9, max(0.5, share + Double.random(in: -0.05...0.05, using: &random)))
      coast.append(share)
    }
  }

  mutating func draft() -> FolderDraft {
    result.attribution = ["Kestria is made up by a seeded generator: its outlines, its places and its record."]
    result.sides = (0..<wish.sides).map {
      DraftSide(code: CountryMaker.code(ofSide: $0), name: CountryMaker.name(ofSide: $0))
    }
    result.kinds = [
      DraftKind(id: "capital", reach: reach * 1.5, rank: 0, alwaysShown: true),
      DraftKind(id: "town", reach: reach, rank: 1), DraftKind(id: "village", reach: reach, rank: 2),
    ]
    result.eventKinds = ["battle", "political"]
    result.regions = (0..<wish.regions).map(region)
    result.waters = [DraftWater(name: "Kestrian Sea", kind: .sea, points: wish.frame.ring)]
    for number in 0..<wish.places { addPlace(number) }
    for position in 0..<wish.days { addDay(wish.first.advanced(by: position), position) }
    return result
  }

  /// Far enough that most of the land is spoken for, in kilometres.
  private var reach: Double {
    let middle = (wish.frame.south + wish.frame.north) / 2 * .pi / 180
    let width = (wish.frame.east - wish.frame.west) * 111 * max(0.05, cos(middle))
    let area = width * (wish.frame.north - wish.frame.south) * 111
    return min(20_000, max(1, (area / Double(max(1, wish.places))).squareRoot().rounded()))
  }

  // MARK: Land

  /// A point in a direction (0 to `directions`) at a share of the way to the coast.
  private func point(_ direction: Int, _ share: Double) -> Coordinate {
    let angle = Double(direction) / Double(CountryMaker.directions) * 2 * .pi
    let reach = coast[direction % CountryMaker.directions] * share
    let (height, width) = (wish.frame.north - wish.frame.south, wish.frame.east - wish.frame.west)
    let round = { (value: Double) in (value * 10_000).rounded() / 10_000 }
    return Coordinate(
      latitude: round((wish.frame.south + wish.frame.north) / 2 + sin(angle) * reach * height / 2),
      longitude: round((wish.frame.west + wish.frame.east) / 2 + cos(angle) * reach * width / 2))
  }

  private func region(_ number: Int) -> DraftRegion {
    let start = number * CountryMaker.directions / wish.regions
    let end = (number + 1) * CountryMaker.directions / wish.regions
    let coastline = (start...end).map { point($0, 1) }
    let middle = point(0, 0)
    let ring = wish.regions == 1 ? coastline : [middle] + coastline + [middle]
    return DraftRegion(
      code: "K-\(number + 1)", name: "Province \(number + 1)", label: point((start + end) / 2, 0.6), ring: ring)
  }

  // MARK: Record

  private static let colours = ["Amber", "Beech", "Coral", "Dune", "Elm", "Fjord"]

  private static func name(ofSide number: Int) -> String {
    number < colours.count ? "\(colours[number]) League" : "League number \(number + 1)"
  }

  private static func code(ofSide number: Int) -> String {
    number < colours.count ? colours[number].uppercased() : "L\(number + 1)"
  }

  private mutating func addPlace(_ number: Int) {
    let direction = Int.random(in: 0..<CountryMaker.directions, using: &random)
    let share = Double.random(in: 0...1, using: &random).squareRoot() * 0.95
    let region = min(wish.regions - 1, direction * wish.regions / CountryMaker.directions)
    let side = CountryMaker.code(ofSide: direction * wish.sides / CountryMaker.directions)
    let kind = number < wish.regions ? "capital" : number % 3 == 0 ? "town" : "village"
    let name = name()
    result.places.append(
      PlaceRow(
        id: name.lowercased().split(separator: " ").joined(separator: "-"), name: name, region: "K-\(region + 1)",
        kind: kind, coordinate: point(direction, share),
        population: Population(count: Int.random(in: 100...90_000, using: &random), year: nil),
        control: side))
    holders.append(side)
  }

  private mutating func name() -> String {
    while true {
      let count = Int.random(in: 2...3, using: &random)
      let word = (0..<count).map { _ in CountryMaker.syllables.randomElement(using: &random) ?? "" }.joined()
      let name = word.prefix(1).uppercased() + word.dropFirst()
      if names.insert(name).inserted { return name }
      let numbered = "\(name) \(names.count)"
      if names.insert(numbered).inserted { return numbered }
    }
  }

  private mutating func addDay(_ day: Day, _ position: Int) {
    let source = "bulletin-\(position / 7 + 1)"
    if position % 7 == 0 {
      result.sources.append(SourceRow(id: source, title: "Bulletin \(position / 7 + 1)", day: day.advanced(by: 6)))
    }
    if position % 5 == 0 {
      result.events.append(
        EventRow(
          day: day, place: result.places[Int.random(in: 0..<wish.places, using: &random)].id, kind: "battle",
          headline: "Fighting is reported on day \(position + 1)", sources: [source], isKey: position % 30 == 0))
    }
    // A fraction of a change a day is a change every few days.
    let count =
      Int((Double(position + 1) * wish.changesPerDay).rounded(.down))
      - Int((Double(position) * wish.changesPerDay).rounded(.down))
    for _ in 0..<count { addChange(day, source) }
  }

  /// A place passes to the holder of the nearest of a few others that another side holds, or becomes contested.
  private mutating func addChange(_ day: Day, _ source: String) {
    let place = Int.random(in: 0..<wish.places, using: &random)
    let here = result.places[place].coordinate
    let others = (0..<12).map { _ in Int.random(in: 0..<wish.places, using: &random) }
      .filter { holders[$0] != holders[place] && holders[$0] != FolderDraft.contested }
    guard let nearest = others.min(by: { distance(here, $0) < distance(here, $1) }) else { return }
    let isContested = Int.random(in: 0..<10, using: &random) == 0 && holders[place] != FolderDraft.contested
    let to = isContested ? FolderDraft.contested : holders[nearest]
    let isLow = Int.random(in: 0..<4, using: &random) == 0
    result.changes.append(
      ChangeRow(
        day: day, place: result.places[place].id, from: holders[place], to: to, confidence: isLow ? .low : .high,
        note: "Reported by the bulletin.", sources: [source]))
    holders[place] = to
  }

  private func distance(_ here: Coordinate, _ place: Int) -> Double {
    let there = result.places[place].coordinate
    return abs(here.latitude - there.latitude) + abs(here.longitude - there.longitude)
  }
}
