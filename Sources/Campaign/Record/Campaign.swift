/// A whole map folder, read and checked: what happened, where, and who says so.
///
/// Identifiers are positions in these arrays, so that a look-up is an index; `place(named:)` and its kin translate the
/// names that the files use.
public struct Campaign: Sendable {
  public let header: Header
  public let sides: [Side]
  public let kinds: [PlaceKind]
  public let regions: [Region]
  public let places: [Place]
  /// In the order in which they apply; days never decrease.
  public let changes: [Change]
  /// Days never decrease; some may lie before the eve or after the last day, see `background` and `aftermath`.
  public let events: [Event]
  public let sources: [Source]
  /// Neighbours, seas, lakes, and disputed parts of the country.
  public let areas: [Area]
  /// Rivers, roads, coasts and armistice lines.
  public let lines: [Line]
  public let banks: [Bank]
  /// The stretches of lines that tell the story, the most telling first.
  public let stretches: [CorridorSpec]
  /// Every place, the most important first: by the rank of its kind, then by population, then as the record has them.
  public let placesByImportance: [Place.ID]
  /// For each place, by `Place.ID.index`, where it stands in `placesByImportance`.
  public let importanceRanks: [UInt16]

  public init(
    header: Header, sides: [Side], kinds: [PlaceKind], regions: [Region], places: [Place], changes: [Change],
    events: [Event], sources: [Source], areas: [Area], lines: [Line], banks: [Bank],
    stretches: [CorridorSpec] = []
  ) {
    self.header = header
    self.sides = sides
    self.kinds = kinds
    self.regions = regions
    self.places = places
    self.changes = changes
    self.events = events
    self.sources = sources
    self.areas = areas
    self.lines = lines
    self.banks = banks
    self.stretches = stretches
    placesByImportance = places.map { (kinds[Int($0.kind.index)].rank, -($0.population?.count ?? 0), $0.id) }
      .sorted { $0 < $1 }.map(\.2)
    importanceRanks = Campaign.ranks(in: placesByImportance)
  }

  /// What `campaign.json` says of the campaign as a whole.
  public struct Header: Hashable, Sendable {
    public var id: String
    public var title: String
    /// The version of the record, `2026.11`.
    public var version: String
    /// The day before the first: the state from which the changes start.
    public var eve: Day
    public var first: Day
    public var last: Day
    /// What the map shows, and what every coordinate must lie in.
    public var frame: GeographicBox
    /// The country's name, `Syria`.
    public var country: String
    /// What a part of the country is called after its name, `governorate`.
    public var regionWord: String
    /// What a place that nobody certainly holds is called, and its glyph.
    public var contestedName: String
    public var contestedCode: String
    public var contestedLetter: Unicode.Scalar
    /// Whose data and outlines these are, a line each.
    public var attribution: [String]
    /// The note that goes with disputed borders, or empty.
    public var borderNote: String
    /// Why the map is right between its places as seldom as it is, in a sentence, or empty.
    public var accuracyNote: String
    /// A few words to a reader of the record: what it does not know, a line each.
    public var notes: [String]
    /// Whether the program plays this map where none is named; it counts for the maps that the program ships.
    public var isDefault: Bool
    public var authorship: Authorship

    public init(
      id: String, title: String, version: String, eve: Day, first: Day, last: Day, frame: GeographicBox,
      country: String, contestedName: String, contestedCode: String, contestedLetter: Unicode.Scalar,
      attribution: [String], borderNote: String, notes: [String], isDefault: Bool = false,
      authorship: Authorship = Authorship(), regionWord: String = "governorate", accuracyNote: String = ""
    ) {
      self.id = id
      self.title = title
      self.version = version
      self.eve = eve
      self.first = first
      self.last = last
      self.frame = frame
      self.country = country
      self.regionWord = regionWord
      self.contestedName = contestedName
      self.contestedCode = contestedCode
      self.contestedLetter = contestedLetter
      self.attribution = attribution
      self.borderNote = borderNote
      self.accuracyNote = accuracyNote
      self.notes = notes
      self.isDefault = isDefault
      self.authorship = authorship
    }
  }

  /// How many places some changes are of.
  public func placeCount(of changes: [Change]) -> Int {
    var isChanged = Array(repeating: false, count: places.count)
    for change in changes { isChanged[Int(change.place.index)] = true }
    return isChanged.count { $0 }
  }

  /// For each place where it stands in an order of all.
  static func ranks(in order: [Place.ID]) -> [UInt16] {
    var ranks = [UInt16](repeating: 0, count: order.count)
    for (rank, place) in order.enumerated() { ranks[Int(place.index)] = UInt16(rank) }
    return ranks
  }

  /// The eve and all days after it.
  public var days: ClosedRange<Day> { header.eve...header.last }

  // Inlinable, so that who asks for a part of one copies that part alone.
  @inlinable public subscript(side: Side.ID) -> Side { sides[Int(side.index)] }
  @inlinable public subscript(place: Place.ID) -> Place { places[Int(place.index)] }
  @inlinable public subscript(region: Region.ID) -> Region { regions[Int(region.index)] }
  @inlinable public subscript(kind: PlaceKind.ID) -> PlaceKind { kinds[Int(kind.index)] }
  @inlinable public subscript(source: Source.ID) -> Source { sources[source.index] }
  @inlinable public subscript(change: Change.ID) -> Change { changes[change.index] }
  @inlinable public subscript(event: Event.ID) -> Event { events[event.index] }

  /// A part of the country with what such parts are called: `Hama governorate`.
  public func title(of region: Region.ID) -> String { "\(self[region].name) \(header.regionWord)" }

  /// The name to show for a holder.
  public func name(of holder: Holder) -> String {
    switch holder {
    case .side(let side): self[side].name
    case .contested: header.contestedName
    }
  }

  /// The same within a sentence, with its article: `the Harbour Council`.
  public func nameInSentence(of holder: Holder) -> String {
    switch holder {
    case .side(let side): self[side].nameInSentence
    case .contested: header.contestedName.lowercased()
    }
  }

  /// The code that the files use for a holder.
  public func code(of holder: Holder) -> String {
    switch holder {
    case .side(let side): self[side].code
    case .contested: header.contestedCode
    }
  }
}
