import Briefing
import Campaign
import Exports
import Interface

/// What stands below or beside a format: notes, the answers of a map to be filled in, a folder's files.
extension Export {
  /// The legend, the attribution, the sources and the command, below the last day.
  func writeNotes(of request: ExportRequest, to outlet: inout ExportOutlet) throws {
    let linking: SourceLinking = writesLinks ? links.linking : withoutLinks
    for line in Provenance(request).printedLines(linking: linking) { try outlet.write(line + "\n", isDrawing: true) }
  }

  /// Whether sources on a screen lead to their addresses: never in a file or a pipe.
  var writesLinks: Bool { isPrinted && format == .ansi && links.areWritten }

  /// Writes the map to be filled in, then its answers beside it.
  func writeBlank(_ request: ExportRequest, to output: String) throws {
    for (file, hasAnswers) in [(output, false), (Export.answers(to: output), true)] {
      var outlet = try ExportOutlet(file)
      try request.writeBlank(hasAnswers: hasAnswers) { try outlet.write($0) }
      try outlet.finish()
    }
  }

  /// The file of the answers to a map: `quiz-answers.svg` beside `quiz.svg`.
  private static func answers(to file: String) -> String {
    let ending = ".svg"
    let stem = file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
    return "\(stem)-answers\(ending)"
  }

  /// A folder for a static host; without an address it is told what stands for one.
  func writeSite(of atlas: Atlas, to folder: String) throws {
    var address = url ?? Export.tryingAddress
    while address.hasSuffix("/") { address.removeLast() }
    let site = Site(atlas, address: address, bindings: playerBindings, command: try command(atlas, ViewState()))
    try NewFolder(try site.files()).deliver(to: folder)
    guard url == nil else { return }
    complain("frontline: the site map and link previews say \(address); give --url with where the site will stand")
  }

  /// Where `python3 -m http.server` serves a folder.
  private static let tryingAddress = "http://localhost:8000"
}

/// The player's keys, as the page takes them.
var playerBindings: [PageBinding] {
  keyLists.flatMap(\.bindings).map {
    PageBinding(keys: $0.keys, help: $0.help, context: $0.context, strokes: $0.strokes)
  }
}

extension ExportTable {
  var record: RecordTable {
    switch self {
    case .changes: .changes
    case .events: .events
    case .places: .places
    case .eve: .eve
    case .strip: .strip
    case .acled: .acled
    case .sources: .sources
    case .about: .about
    }
  }
}
