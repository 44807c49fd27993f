/// The columns of `places.csv`.
public enum PlaceColumn: Int, TableColumn {
  case id
  case name
  case arabic
  case governorate
  case kind
  case latitude
  case longitude
  case population
  case populationYear
  case control
  case reach
  case also

  public static let file = MapFileName.places

  public var rule: ColumnRule {
    switch self {
    case .id: ColumnRule("id", "what the other files call it, `tell-rifaat`")
    case .name: ColumnRule("name", "the name on the map")
    case .arabic: ColumnRule("arabic", "the name in Arabic, or blank")
    case .governorate: ColumnRule("governorate", "the code of a governorate in `governorates.geojson`")
    case .kind: ColumnRule("kind", "the id of a kind of place in `campaign.json`")
    case .latitude: ColumnRule("latitude", "degrees north")
    case .longitude: ColumnRule("longitude", "degrees east")
    case .population: ColumnRule("population", "how many people live there, or blank")
    case .populationYear: ColumnRule("population_year", "the year in which they were counted, or blank")
    case .control: ColumnRule("control", "the code of the side that held it on the eve, or of contested ground")
    case .reach:
      ColumnRule("reach", "how far it speaks for the land around it, in km; blank as its kind", isOptional: true)
    case .also: ColumnRule("also", "other names with semicolons between them, or blank", isOptional: true)
    }
  }
}

/// A row of `places.csv`.
public struct PlaceRow: TableRow {
  public var id: String
  public var name: String
  public var arabic: String
  public var region: String
  public var kind: String
  public var coordinate: Coordinate
  public var population: Population?
  /// The code of who holds it on the eve.
  public var control: String
  /// In kilometres; that of its kind where it is `nil`.
  public var reach: Double?
  public var also: [String]

  public init(
    id: String, name: String, arabic: String = "", region: String, kind: String, coordinate: Coordinate,
    population: Population? = nil, control: String, reach: Double? = nil, also: [String] = []
  ) {
    self.id = id
    self.name = name
    self.arabic = arabic
    self.region = region
    self.kind = kind
    self.coordinate = coordinate
    self.population = population
    self.control = control
    self.reach = reach
    self.also = also
  }

  /// The row of a place on record.
  public init(_ place: Place, in campaign: Campaign) {
    let kind = campaign[place.kind]
    self.init(
      id: place.slug, name: place.name, arabic: place.arabic, region: campaign[place.region].code, kind: kind.slug,
      coordinate: place.coordinate, population: place.population, control: campaign.code(of: place.eve),
      reach: place.reach == kind.reach ? nil : place.reach, also: place.also)
  }

  public func cell(_ column: PlaceColumn) -> TableCell {
    switch column {
    case .id: .text(id)
    case .name: .text(name)
    case .arabic: .words(arabic)
    case .governorate: .text(region)
    case .kind: .text(kind)
    case .latitude: .text("\(coordinate.latitude)")
    case .longitude: .text("\(coordinate.longitude)")
    case .population: .words(population.map { String($0.count) } ?? "")
    case .populationYear: .words(population?.year.map { String($0) } ?? "")
    case .control: .text(control)
    case .reach: .words(reach.map(JSON.digits) ?? "")
    case .also: .list(also)
    }
  }
}
