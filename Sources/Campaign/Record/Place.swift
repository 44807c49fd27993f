/// A tracked place: a town, a base, a crossing … whose holder the record follows.
public struct Place: Identifiable, Hashable, Sendable {
  /// A place's position in `Campaign.places`.
  public struct ID: Hashable, Sendable, Comparable, BitwiseCopyable {
    public let index: UInt16
    public init(index: UInt16) { self.index = index }
    public static func < (left: ID, right: ID) -> Bool { left.index < right.index }
  }

  public let id: ID
  /// The name that the files use, `tell-rifaat`.
  public let slug: String
  public let name: String
  /// The Arabic name, or empty.
  public let arabic: String
  /// Other names that people use for it, `Tadmur`.
  public let also: [String]
  public let region: Region.ID
  public let kind: PlaceKind.ID
  public let coordinate: Coordinate
  public let population: Population?
  /// Who held it on the eve.
  public let eve: Holder
  /// What that rests on; `nil` where it is stated without a source.
  public internal(set) var eveEvidence: EveEvidence?
  /// How far it can speak for the land around it, in kilometres.
  public let reach: Double

  public init(
    id: ID, slug: String, name: String, arabic: String, also: [String] = [], region: Region.ID, kind: PlaceKind.ID,
    coordinate: Coordinate, population: Population?, eve: Holder, eveEvidence: EveEvidence? = nil, reach: Double
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.arabic = arabic
    self.also = also
    self.region = region
    self.kind = kind
    self.coordinate = coordinate
    self.population = population
    self.eve = eve
    self.eveEvidence = eveEvidence
    self.reach = reach
  }
}

/// A count of inhabitants and the year it was made.
public struct Population: Hashable, Sendable {
  public let count: Int
  public let year: Int?

  public init(count: Int, year: Int?) {
    self.count = count
    self.year = year
  }
}

/// A kind of place, as `campaign.json` lists them: what to call it, how far it reaches, how it ranks.
public struct PlaceKind: Identifiable, Hashable, Sendable {
  /// A kind's position in `Campaign.kinds`.
  public struct ID: Hashable, Sendable {
    public let index: UInt8
    public init(index: UInt8) { self.index = index }
  }

  public let id: ID
  /// The name that the files use, `security-square`.
  public let slug: String
  /// The name to show, `security square`.
  public let name: String
  /// The reach of such a place in kilometres.
  public let reach: Double
  /// 0 for the most important kind; labels and the order of selection follow it before population.
  public let rank: Int
  /// Whether such a place keeps a cell of its own on every map, however small it is.
  public let alwaysShown: Bool
  /// What stands on a map where such a place is.
  public let mark: Mark

  /// How a place is marked on a map, the most important first.
  public enum Mark: String, CaseIterable, Hashable, Sendable {
    case capital
    case town
    case village

    /// The mark of a kind whose file names none.
    public static func usual(ofRank rank: Int) -> Mark { rank == 0 ? .capital : rank <= 2 ? .town : .village }
  }

  /// - Parameter mark: by default the usual one of the rank.
  public init(
    id: ID, slug: String, name: String, reach: Double, rank: Int, alwaysShown: Bool, mark: Mark? = nil
  ) {
    self.id = id
    self.slug = slug
    self.name = name
    self.reach = reach
    self.rank = rank
    self.alwaysShown = alwaysShown
    self.mark = mark ?? .usual(ofRank: rank)
  }
}
