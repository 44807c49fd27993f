public import Campaign

/// A row of `places.csv` to be.
public struct DraftPlace: Hashable, Sendable {
  public var id: String
  public var name: String
  public var arabic: String
  public var region: String
  public var kind: String
  public var coordinate: Coordinate
  public var population: Int?
  /// The code of who holds it on the eve.
  public var control: String
  /// In kilometres; that of its kind where it is `nil`.
  public var reach: Double?

  public init(
    id: String, name: String, arabic: String = "", region: String, kind: String, coordinate: Coordinate,
    population: Int? = nil, control: String, reach: Double? = nil
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
  }

  static let columns = [
    "id", "name", "arabic", "governorate", "kind", "latitude", "longitude", "population", "population_year", "control",
    "reach",
  ]

  var row: [String] {
    [
      id, name, arabic, region, kind, "\(coordinate.latitude)", "\(coordinate.longitude)",
      population.map(String.init) ?? "", "", control, reach.map { "\($0)" } ?? "",
    ]
  }
}

/// A row of `changes.csv` to be.
public struct DraftChange: Hashable, Sendable {
  public var day: Day
  public var place: String
  public var from: String
  public var to: String
  public var confidence: Confidence
  public var note: String
  public var sources: [String]
  public var disputed: String

  public init(
    day: Day, place: String, from: String, to: String, confidence: Confidence, note: String = "",
    sources: [String] = [], disputed: String = ""
  ) {
    self.day = day
    self.place = place
    self.from = from
    self.to = to
    self.confidence = confidence
    self.note = note
    self.sources = sources
    self.disputed = disputed
  }

  var row: [String] {
    [day.description, place, from, to, confidence.rawValue, note, sources.joined(separator: " "), disputed]
  }
}

/// A row of `events.csv` to be.
public struct DraftEvent: Hashable, Sendable {
  public var day: Day
  public var place: String
  public var kind: String
  public var headline: String
  public var detail: String
  public var sources: [String]
  public var isKey: Bool

  public init(
    day: Day, place: String, kind: String, headline: String, detail: String = "", sources: [String] = [],
    isKey: Bool = false
  ) {
    self.day = day
    self.place = place
    self.kind = kind
    self.headline = headline
    self.detail = detail
    self.sources = sources
    self.isKey = isKey
  }

  var row: [String] {
    [day.description, place, kind, headline, detail, sources.joined(separator: " "), isKey ? "yes" : ""]
  }
}

/// A row of `sources.csv` to be.
public struct DraftSource: Hashable, Sendable {
  public var id: String
  public var title: String
  public var day: Day?
  public var url: String
  /// The code of the side whose own voice it is, or empty.
  public var side: String

  public init(id: String, title: String, day: Day? = nil, url: String = "", side: String = "") {
    self.id = id
    self.title = title
    self.day = day
    self.url = url
    self.side = side
  }

  static let columns = ["id", "title", "date", "url", "side"]
  var row: [String] { [id, title, day?.description ?? "", url, side] }
}
