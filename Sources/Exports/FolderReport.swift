public import Briefing
public import Campaign

/// What a check of a map folder found: what keeps it from playing, and what a careful record would mend.
public struct FolderReport: JSONConvertible, Sendable {
  public enum Severity: String, Sendable {
    case error
    case warning
  }

  /// One line of the report.
  public struct Entry: Sendable {
    public let file: String
    public let line: Int?
    public let column: Int?
    public let severity: Severity
    /// The rule that a warning comes from.
    public let rule: String?
    public let sentence: String
  }

  public let folder: String
  public let errors: Int
  /// `nil` where the folder has errors, because the rules need a campaign that plays.
  public let warnings: Int?
  /// How many changes and events there are, and how many of them have no source; `nil` where the folder has errors.
  public let record: SourceCounts?
  public let entries: [Entry]

  /// The report of a folder that does not play.
  public init(_ problems: Problems, folder: String) {
    self.folder = folder
    errors = problems.all.count + problems.omitted
    warnings = nil
    record = nil
    let told = problems.all.map { problem in
      Entry(
        file: problem.file, line: problem.line, column: problem.column, severity: .error, rule: nil,
        sentence: problem.sentence)
    }
    let rest = Entry(
      file: folder, line: nil, column: nil, severity: .error, rule: nil,
      sentence: "\(problems.omitted) more are not told")
    entries = told + (problems.omitted > 0 ? [rest] : [])
  }

  /// The report of a folder that plays.
  public init(_ warnings: [Warning], of campaign: Campaign, folder: String) {
    self.folder = folder
    errors = 0
    self.warnings = warnings.count
    record = SourceCounts(campaign)
    entries = warnings.map { warning in
      Entry(
        file: warning.position.file, line: warning.position.line, column: warning.position.column, severity: .warning,
        rule: warning.rule, sentence: warning.sentence)
    }
  }

  // MARK: Formats

  public var json: JSON {
    .object(present: [
      ("folder", .text(folder)), ("errors", .integer(errors)), ("warnings", warnings.map(JSON.integer)),
      ("record", record.map(\.json)), ("entries", .list(entries.map(\.json))),
    ])
  }

  /// A line for each entry, `file:line:column: error: sentence`, and a last one that counts.
  ///
  /// - Parameter paint: puts the word for the severity into colour, or gives it back as it is.
  public func text(paint: (Severity) -> String = \.rawValue) -> String {
    entries.map { entry in
      let position = [entry.line, entry.column].compactMap { $0 }.map { ":\($0)" }.joined()
      let rule = entry.rule.map { " [\($0)]" } ?? ""
      return "\(entry.file.visible)\(position): \(paint(entry.severity)): \(entry.sentence.visible)\(rule)\n"
    }.joined() + "\(summary)\n"
  }

  /// The same as commands that a workflow on GitHub turns into notes beside the lines.
  public var github: String {
    entries.map { entry in
      let places = [
        ("file", entry.file), ("line", entry.line.map(String.init)), ("col", entry.column.map(String.init)),
        ("title", entry.rule),
      ]
      let properties = places.compactMap { name, value in value.map { "\(name)=\(escaped($0, alsoCommas: true))" } }
      return "::\(entry.severity.rawValue) \(properties.joined(separator: ","))::\(escaped(entry.sentence))\n"
    }.joined() + "::notice::\(escaped(summary))\n"
  }

  private var summary: String {
    "\(folder.visible): \(errors.counting("error"))"
      + (warnings.map { ", \($0.counting("warning"))" } ?? "; warnings were not looked for")
      + (record.map { "; \($0.sentence)" } ?? "")
  }

  private func escaped(_ text: String, alsoCommas: Bool = false) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case ":" where alsoCommas: "%3A"
      case "," where alsoCommas: "%2C"
      default: String(scalar)
      }
    }.joined()
  }
}

extension FolderReport.Entry {
  fileprivate var json: JSON {
    .object(present: [
      ("file", .text(file)), ("line", line.map(JSON.integer)), ("column", column.map(JSON.integer)),
      ("severity", .text(severity.rawValue)), ("rule", rule.map(JSON.text)), ("sentence", .text(sentence)),
    ])
  }
}

extension SourceCounts {
  fileprivate var json: JSON {
    .object([
      ("changes", .integer(changes)), ("changes_without_source", .integer(changesWithoutSource)),
      ("changes_by_place", .integer(changesByPlace)), ("changes_by_area", .integer(changesByArea)),
      ("events", .integer(events)), ("events_without_source", .integer(eventsWithoutSource)),
    ])
  }
}
