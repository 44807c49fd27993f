public import Campaign

/// A map folder that is being made: what its files will say, before a reader has checked it.
public struct FolderDraft: Sendable {
  public var id: String
  public var title: String
  public var country: String
  /// What a part of the country is called; as a reader takes it where it is not said.
  public var regionWord: String?
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
  public var places: [PlaceRow] = []
  /// What the holders on the eve rest on; the file is left out where there is no row.
  public var eve: [EveRow] = []
  public var changes: [ChangeRow] = []
  public var events: [EventRow] = []
  public var sources: [SourceRow] = []
  /// Files with outlines that are taken as they are, by their names, instead of `regions` and `waters`.
  public var outlines: [String: String] = [:]

  /// The code that stands for nobody in particular.
  public static let contested = "CONTESTED"
  /// What it is called.
  static let contestedName = "Contested"

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
      "campaign.json": header.indented, "governorates.geojson": featureCollection(regions.map(\.feature)),
    ]
    add(places, to: &files)
    if !eve.isEmpty { add(eve, to: &files) }
    add(changes, to: &files)
    add(events, to: &files)
    add(sources, to: &files)
    let areas = waters.filter { $0.kind.isArea }
    let lines = waters.filter { !$0.kind.isArea }
    if !areas.isEmpty { files["areas.geojson"] = featureCollection(areas.map(\.feature)) }
    if !lines.isEmpty { files["lines.geojson"] = featureCollection(lines.map(\.feature)) }
    return files.merging(outlines) { $1 }
  }

  private func add<Row: TableRow>(_ rows: [Row], to files: inout [String: String]) {
    files[Row.Column.file.rawValue] = CSV.text(header: Row.header, rows.map(\.fileFields))
  }

  /// `campaign.json`.
  private var header: JSON {
    .object(present: [
      ("about", about.isEmpty ? nil : .texts(about)), ("id", .text(id)), ("title", .text(title)),
      ("version", .text(version)), ("country", .text(country)), ("region", regionWord.map(JSON.text)),
      ("eve", .text(days.lowerBound.advanced(by: -1).description)), ("first", .text(days.lowerBound.description)),
      ("last", .text(days.upperBound.description)), ("frame", frame.json),
      (
        "contested",
        .object([
          ("code", .text(FolderDraft.contested)), ("name", .text(FolderDraft.contestedName)), ("letter", .text("x")),
        ])
      ),
      ("sides", .list(sides.map(\.json))), ("kinds", .list(kinds.map(\.json))),
      ("events", .object([("kinds", .texts(eventKinds))])), ("attribution", .texts(attribution)),
      ("notes", .texts(notes)),
    ])
  }
}

/// A side of a draft; a letter and a hue are chosen where none is given.
public struct DraftSide: JSONConvertible, Hashable, Sendable {
  public var code: String
  public var name: String
  public var article: String?
  public var detail: String
  public var letter: String?
  public var hue: String?

  public init(
    code: String, name: String, article: String? = nil, detail: String = "", letter: String? = nil, hue: String? = nil
  ) {
    self.code = code
    self.name = name
    self.article = article
    self.detail = detail
    self.letter = letter
    self.hue = hue
  }

  public var json: JSON {
    .object(present: [
      ("code", .text(code)), ("name", .text(name)), ("article", article.map(JSON.text)),
      ("detail", .text(detail)), ("letter", letter.map(JSON.text)), ("hue", hue.map(JSON.text)),
    ])
  }
}

/// A kind of place of a draft, with its reach in kilometres.
public struct DraftKind: JSONConvertible, Hashable, Sendable {
  public var id: String
  public var name: String
  public var reach: Double
  public var rank: Int
  public var alwaysShown: Bool
  /// What stands on a map where such a place is.
  public var mark: PlaceKind.Mark

  /// - Parameter mark: by default the usual one of the rank.
  public init(
    id: String, name: String? = nil, reach: Double, rank: Int, alwaysShown: Bool = false, mark: PlaceKind.Mark? = nil
  ) {
    self.id = id
    self.name = name ?? id
    self.reach = reach
    self.rank = rank
    self.alwaysShown = alwaysShown
    self.mark = mark ?? .usual(ofRank: rank)
  }

  public var json: JSON {
    .object([
      ("id", .text(id)), ("name", .text(name)), ("reach_km", .number(reach)), ("rank", .integer(rank)),
      ("always_shown", .bool(alwaysShown)), ("mark", .text(mark.rawValue)),
    ])
  }
}
