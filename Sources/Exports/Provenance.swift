public import Briefing
public import Campaign

/// What every export says of itself: the legend, as of when, whose data, the note on borders, the sources, the command.
public struct Provenance: Sendable {
  /// What a mark on the map means.
  public struct Key: Sendable {
    public let mark: String
    public let code: String
    public let name: String
    public let detail: String
    /// The side; `nil` for contested ground, for uncertain ground and for what is out of reach.
    public let side: Side.ID?
  }

  public let title: String
  /// The campaign's id and the version of its record: `syria-2024 2026.11`.
  public let version: String
  public let asOf: String
  public let legend: [Key]
  public let authorship: Authorship
  public let attribution: [String]
  public let borderNote: String
  /// What the campaign says of its record, how right the map is between its places, and how much of these days has no
  /// source.
  public let notes: [String]
  public let sources: [Source]
  public let command: String
  /// The folder of a campaign that is not the one inside the program.
  private let map: String?
  private let unsourced: String
  private let accuracy: String

  public init(_ request: ExportRequest) {
    let header = request.campaign.header
    title = header.title
    version = "\(header.id) \(header.version)"
    asOf = request.period
    legend = Provenance.legend(of: request.campaign)
    authorship = header.authorship
    attribution = header.attribution
    borderNote = header.borderNote
    notes = header.notes + [request.atlas.accuracySentence, request.unsourced]
    accuracy = request.atlas.accuracySentence
    sources = request.atlas.sources(of: request.days)
    command = request.command
    map = request.atlas.mapArgument
    unsourced = request.unsourced
  }

  static func legend(of campaign: Campaign) -> [Key] {
    let sides = campaign.sides.map { side in
      Key(mark: String(Character(side.letter)), code: side.code, name: side.name, detail: side.detail, side: side.id)
    }
    let header = campaign.header
    return sides + [
      Key(
        mark: String(Character(header.contestedLetter)), code: header.contestedCode, name: header.contestedName,
        detail: "fighting inside, or no confirmed holder; not a side", side: nil),
      Key(
        mark: "a small letter", code: "uncertain", name: "Uncertain", detail: "claimed, or of low confidence", side: nil
      ),
      Key(
        mark: ".", code: "sparse", name: "Out of reach",
        detail: "no tracked place reaches this land, and nobody is said to hold it", side: nil),
    ]
  }

  /// What the record's attribution is for readers of text: a line each, the sources last.
  public var lines: [String] { linesBeforeSources + sources.map(\.line) + [unsourced, accuracy] }

  /// The same as a terminal is given it: nothing in a line ends it or acts on the terminal.
  ///
  /// - Parameter linking: how what names a source is written.
  public func printedLines(linking: SourceLinking) -> [String] {
    linesBeforeSources.map(\.onOneLine) + sources.map { linking($0.line.onOneLine, $0) }
      + [unsourced, accuracy].map(\.onOneLine)
  }

  private var linesBeforeSources: [String] {
    var lines = ["\(title), \(asOf)", "record: \(version)", "command: \(command)", ""]
    lines += legend.map { "\($0.mark)  \($0.name)" + ($0.detail.isEmpty ? "" : ": \($0.detail)") }
    lines += [""] + authorship.lines + (borderNote.isEmpty ? [] : [borderNote]) + attribution
    return lines + ["", "\(sources.count.counting("source")):"]
  }

  /// The command that tells how to cite a day of this campaign.
  func citing(_ day: Day) -> String {
    (["frontline", "cite", "--date", day.description] + (map.map { ["--map", $0] } ?? []))
      .map(\.quotedForShell).joined(separator: " ")
  }

  /// The same as one object of JSON.
  var json: JSON { .object(fields) }

  /// The members of that object.
  var fields: [(String, JSON)] {
    authorship.members + [
      ("title", .text(title)), ("record", .text(version)), ("as_of", .text(asOf)), ("command", .text(command)),
      (
        "legend",
        .list(
          legend.map {
            .object([
              ("mark", .text($0.mark)), ("code", .text($0.code)), ("name", .text($0.name)),
              ("detail", .words($0.detail)),
            ])
          })
      ),
      ("border_note", .words(borderNote)), ("attribution", .texts(attribution)), ("notes", .texts(notes)),
      ("sources", .list(sources.map(\.json))),
    ]
  }
}

extension ExportRequest {
  /// How many changes and events of these days have no source, in words.
  fileprivate var unsourced: String {
    "Of these days \(SourceCounts(changes, events).sentence)."
  }
}

extension Source {
  /// Title, day and address, as far as they are known.
  var line: String {
    ([dated] + (url.isEmpty ? [] : [url])).joined(separator: ", ")
  }

  var json: JSON {
    .object([
      ("id", .text(slug)), ("title", .text(title)), ("date", day.map { .text($0.description) } ?? .null),
      ("url", .words(url)), ("read", .bool(isRead)),
    ])
  }
}

extension JSON {
  /// Says so where nothing citable is known.
  static func sourceNote(_ isUnsourced: Bool) -> JSON { isUnsourced ? .text(Source.noSource) : .null }
}
