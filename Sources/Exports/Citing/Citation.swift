import Briefing
public import Campaign

/// How a reader names a day of a campaign: the record and its version, a hash of it, its sources, the command.
public struct Citation {
  private let about: Provenance
  private let day: Day
  /// The SHA-256 of the map folder, in hexadecimal.
  private let hash: String
  private let program: String
  private let id: String
  private let sources: [Source]
  /// What the record says of the one place that is meant, line by line; empty for the whole day.
  private let account: [String]
  /// `who held what`, or the name of that place.
  private let subject: String

  /// Names a day, or what the record says of one place on it.
  public init(_ request: ExportRequest, folder: MapFolder, program: String, of place: Place? = nil) {
    about = Provenance(request)
    let control = place.map { Control(of: $0, on: request.days.lowerBound, in: request.atlas) }
    sources = control?.sources ?? about.sources
    account = control?.text(request.campaign).split(separator: "\n").map(String.init) ?? []
    subject = place?.name ?? "who held what"
    day = request.days.lowerBound
    hash = folder.hash
    self.program = program
    id = ([request.campaign.header.id, day.description] + (place.map { [$0.slug] } ?? [])).joined(separator: "-")
  }

  private var title: String { "\(about.title): \(subject) on \(day.short)" }

  /// Lines to read.
  public var text: String {
    var lines = [
      title, "record: \(about.version)", "sha256: \(hash)", "program: \(program)", "command: \(about.command)",
    ]
    lines.insert(contentsOf: about.authorship.lines, at: 1)
    lines += about.borderNote.isEmpty ? [] : [about.borderNote]
    lines += about.attribution + (account.isEmpty ? [] : [""] + account)
    lines += ["", "\(sources.count.counting("source")):"]
    return (lines + sources.map { "  \($0.slug): \($0.line)" }).map { $0.onOneLine + "\n" }.joined()
  }

  // MARK: BibTeX

  /// An entry for the record and one for each source.
  public var bibtex: String {
    var fields = [
      ("title", "{" + title.forLaTeX + "}"), ("version", about.version.forLaTeX),
      ("year", String(day.components.year)), ("howpublished", "\\texttt{\(about.command.forLaTeX)}"),
    ]
    let author = about.authorship.author
    if !author.isEmpty { fields.insert(("author", "{\(author.forLaTeX)}"), at: 1) }
    if let address = about.authorship.address { fields.append(("url", address.text)) }
    let count = sources.count.counting("source")
    let licence = about.authorship.licence.isEmpty ? "" : "Licence: \(about.authorship.licence)."
    let note = ["SHA-256 \(hash).", licence, about.borderNote] + about.attribution + ["\(count)."]
    fields.append(("note", note.filter { !$0.isEmpty }.joined(separator: " ").forLaTeX))
    return ([entry("misc", id, fields)] + sources.map(bibtex)).joined(separator: "\n")
  }

  private func bibtex(_ source: Source) -> String {
    var fields = [("title", "{" + source.title.forLaTeX + "}")]
    if let day = source.day { fields.append(("date", day.description)) }
    if let day = source.day { fields.append(("year", String(day.components.year))) }
    if let address = source.address { fields.append(("url", address.text)) }
    if !source.isRead { fields.append(("note", "not read")) }
    return entry("misc", source.slug, fields)
  }

  private func entry(_ kind: String, _ key: String, _ fields: [(String, String)]) -> String {
    "@\(kind){\(key.asKey),\n" + fields.map { "  \($0.0) = {\($0.1)}" }.joined(separator: ",\n") + "\n}\n"
  }

  // MARK: CSL-JSON

  private var authors: JSON? {
    let author = about.authorship.author
    return author.isEmpty ? nil : .list([.object([("literal", .text(author))])])
  }

  /// A list of items as citation processors read them: the record, then the sources.
  public var cslJSON: String {
    let record = JSON.object(present: [
      ("id", .text(id)), ("type", .text("dataset")), ("title", .text(title)), ("version", .text(about.version)),
      ("author", authors), ("license", about.authorship.licence.isEmpty ? nil : .text(about.authorship.licence)),
      ("URL", about.authorship.address.map { .text($0.text) }),
      ("issued", date(day)), ("note", .text("SHA-256 \(hash). \(about.borderNote)")), ("medium", .text(about.command)),
      ("references", .text(sources.map(\.slug).joined(separator: " "))),
    ])
    let sources = sources.map { source -> JSON in
      var fields: [(String, JSON)] = [
        ("id", .text(source.slug)), ("type", .text("webpage")), ("title", .text(source.title)),
      ]
      if let day = source.day { fields.append(("issued", date(day))) }
      if let address = source.address { fields.append(("URL", .text(address.text))) }
      if !source.isRead { fields.append(("note", .text("not read"))) }
      return .object(fields)
    }
    return "[\n" + ([record] + sources).map(\.lines).joined(separator: ",\n") + "\n]\n"
  }

  private func date(_ day: Day) -> JSON {
    let (year, month, date) = day.components
    return .object([("date-parts", .list([.list([.integer(year), .integer(month), .integer(date)])]))])
  }
}

extension MapFolder {
  /// The SHA-256 of the folder's files: for each in the order of the names its name, its length and its bytes.
  public var hash: String {
    var hash = SHA256()
    for name in MapFolder.fileNames.sorted() {
      guard let file = file(named: name) else { continue }
      hash.add("\(name) \(file.bytes.count)\n".utf8)
      hash.add(file.bytes)
    }
    return hash.hexadecimal
  }
}

extension String {
  /// The text where LaTeX would read some letters as commands.
  fileprivate var forLaTeX: String {
    onOneLine.unicodeScalars.map { scalar in
      switch scalar {
      case "\\": "\\textbackslash{}"
      case "~": "\\textasciitilde{}"
      case "^": "\\textasciicircum{}"
      case "&", "%", "$", "#", "_", "{", "}": "\\" + String(Character(scalar))
      default: String(Character(scalar))
      }
    }.joined()
  }

  /// A key with letters, digits and hyphens only.
  fileprivate var asKey: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0) ? $0 : "-" }))
  }
}
