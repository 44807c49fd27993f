public import Campaign

/// A map folder that is being made: what its files will say, before a reader has checked it.
public struct FolderDraft: Sendable {
  public var id: String
  public var title: String
  public var country: String
  public var version = "1"
  /// The first and the last day; the eve is the day before the first.
  public var days: ClosedRange<Day>
  public var frame: GeographicBox
  /// What to tell whoever opens `campaign.json`, a line each.
  public var about: [String] = []
  public var attribution: [String] = []
  public var notes: [String] = []
  public var sides: [DraftSide] = []
  public var kinds: [DraftKind] = []
  public var eventKinds: [String] = []
  public var regions: [DraftRegion] = []
  public var waters: [DraftWater] = []
  public var places: [DraftPlace] = []
  public var changes: [DraftChange] = []
  public var events: [DraftEvent] = []
  public var sources: [DraftSource] = []
  /// Files with outlines that are taken as they are, by their names, instead of `regions` and `waters`.
  public var outlines: [String: String] = [:]

  /// The code that stands for nobody in particular.
  public static let contested = "CONTESTED"

  public init(id: String, title: String, country: String, days: ClosedRange<Day>, frame: GeographicBox) {
    self.id = id
    self.title = title
    self.country = country
    self.days = days
    self.frame = frame
  }

  /// The files by their names; what may be missing is left out where there is nothing in it.
  public var files: [String: String] {
    var files = [
      "campaign.json": jsonText(CampaignFile(self)),
      "governorates.geojson": featureCollection(regions.map(\.feature)),
      "places.csv": table(DraftPlace.columns, places.map(\.row)),
      "changes.csv": table(ChangeRow.columns, changes.map(\.row)),
      "events.csv": table(EventRow.columns, events.map(\.row)),
      "sources.csv": table(DraftSource.columns, sources.map(\.row)),
    ]
    let areas = waters.filter { $0.kind.isArea }
    let lines = waters.filter { !$0.kind.isArea }
    if !areas.isEmpty { files["areas.geojson"] = featureCollection(areas.map(\.feature)) }
    if !lines.isEmpty { files["lines.geojson"] = featureCollection(lines.map(\.feature)) }
    return files.merging(outlines) { $1 }
  }

  private func table(_ columns: [String], _ rows: [[String]]) -> String {
    var table = Table(columns: columns)
    for row in rows { table.add(row) }
    return table.csv
  }
}

/// A side of a draft; a letter and a hue are chosen where none is given.
public struct DraftSide: Encodable, Hashable, Sendable {
  public var code: String
  public var name: String
  public var detail: String
  public var letter: String?
  public var hue: String?

  public init(code: String, name: String, detail: String = "", letter: String? = nil, hue: String? = nil) {
    self.code = code
    self.name = name
    self.detail = detail
    self.letter = letter
    self.hue = hue
  }
}

/// A kind of place of a draft, with its reach in kilometres.
public struct DraftKind: Encodable, Hashable, Sendable {
  public var id: String
  public var name: String
  public var reach: Double
  public var rank: Int
  public var alwaysShown: Bool

  public init(id: String, name: String? = nil, reach: Double, rank: Int, alwaysShown: Bool = false) {
    self.id = id
    self.name = name ?? id
    self.reach = reach
    self.rank = rank
    self.alwaysShown = alwaysShown
  }

  private enum CodingKeys: String, CodingKey {
    case id, name, rank
    case reach = "reach_km"
    case alwaysShown = "always_shown"
  }
}

/// `campaign.json`, in the order of the alphabet.
private struct CampaignFile: Encodable {
  struct Contested: Encodable {
    let code = FolderDraft.contested
    let name = "Contested"
    let letter = "x"
  }

  struct Frame: Encodable {
    let west: Double
    let south: Double
    let east: Double
    let north: Double
  }

  struct Events: Encodable {
    let kinds: [String]
  }

  let about: [String]?
  let id: String
  let title: String
  let version: String
  let country: String
  let eve: String
  let first: String
  let last: String
  let frame: Frame
  let contested = Contested()
  let sides: [DraftSide]
  let kinds: [DraftKind]
  let events: Events
  let attribution: [String]
  let notes: [String]

  init(_ draft: FolderDraft) {
    about = draft.about.isEmpty ? nil : draft.about
    id = draft.id
    title = draft.title
    version = draft.version
    country = draft.country
    eve = draft.days.lowerBound.advanced(by: -1).description
    first = draft.days.lowerBound.description
    last = draft.days.upperBound.description
    frame = Frame(
      west: draft.frame.west, south: draft.frame.south, east: draft.frame.east, north: draft.frame.north)
    sides = draft.sides
    kinds = draft.kinds
    events = Events(kinds: draft.eventKinds)
    attribution = draft.attribution
    notes = draft.notes
  }
}
