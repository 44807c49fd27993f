import ArgumentParser
import Briefing
import Campaign
import Cartography
import Exports
import Glibc

struct Check: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check a map folder for errors and for what weakens a record.",
    discussion: """
      Errors keep a folder from playing. Warnings come from these rules:

      \(Check.rules.map { "\($0.name): \($0.summary)" }.joined(separator: "\n"))

      The exit code is 65 with errors, 1 with warnings under --strict, and 0 otherwise.

      Examples:
        frontline check my-map
        frontline check my-map --strict --format github
        frontline check my-map --strict --without silent-days --without unused-source
        frontline check my-map --between

      With --between it says instead how right the map is between its places: each is forgotten in turn, and the rest is asked
      who held its point on each day.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text
    case json
    case github
  }

  static let rules = Rule.all + [.labelCollision]

  @Argument(
    help: ArgumentHelp(
      "The map: a folder, or an id that `frontline maps` lists; the default map without one.", valueName: "map"),
    completion: .maps)
  var map: String?

  @Flag(help: "End with 1 if there are warnings.")
  var strict = false

  @Flag(help: "Say how right the map is between its places.")
  var between = false

  @Option(
    help: ArgumentHelp("Leave out what this rule finds; may be given several times.", valueName: "rule"),
    completion: .list(rules.map(\.name)))
  var without: [String] = []

  @Option(help: "How to write it.")
  var format = Format.text

  @OptionGroup var colour: ColourOption

  func validate() throws {
    let names = Check.rules.map(\.name)
    for name in without where !names.contains(name) {
      let hint =
        nearest(to: name, among: names).map { "did you mean \"\($0)\"?" }
        ?? "the rules are \(names.joined(with: "and"))"
      throw ValidationError("--without: there is no rule \"\(name)\" (\(hint))".visible)
    }
    if between, !without.isEmpty { throw ValidationError("--between asks no rules; leave out --without") }
    if between, format == .github { throw ValidationError("--between is written as text or json") }
  }

  func run() throws {
    guard !between else { return try deliverAccuracy() }
    let report = report(of: try NamedMap(named: map))
    switch format {
    case .text: try deliver(report.text(paint: paint))
    case .json: try deliver(report.json.indented)
    case .github: try deliver(report.github)
    }
    if report.errors > 0 { throw ExitCode(EX_DATAERR) }
    if strict, report.warnings ?? 0 > 0 { throw ExitCode(1) }
  }

  /// What the map's places say of each other.
  private func deliverAccuracy() throws {
    let report = try withMap(named: map) { map throws(Problems) in
      BetweenReport(try map.atlas(), folder: try map.files().path)
    }
    switch format {
    case .text, .github: try deliver(report.text)
    case .json: try deliver(report.json.indented)
    }
  }

  private func report(of map: NamedMap) -> FolderReport {
    do throws(Problems) {
      return report(of: try map.files())
    } catch {
      return FolderReport(error, folder: map.argument ?? "")
    }
  }

  private func report(of folder: MapFolder) -> FolderReport {
    do throws(Problems) {
      let located = try LocatedCampaign(folder)
      var progress = Progress("checking \(folder.path.visible)")
      defer { progress.finish() }
      let rules = Check.rules.filter { !without.contains($0.name) }
      let warnings = located.warnings(by: rules) { progress.advance(to: $0, of: rules.count) }
      return FolderReport(warnings, of: located.campaign, folder: folder.path)
    } catch {
      return FolderReport(error.located(in: folder), folder: folder.path)
    }
  }

  /// The word for a severity, red or yellow where colours are wanted.
  private func paint(_ severity: FolderReport.Severity) -> String {
    guard colour.choice.colours(descriptor: STDOUT_FILENO) else { return severity.rawValue }
    switch severity {
    case .error: return "\u{1B}[1;31merror\u{1B}[0m"
    case .warning: return "\u{1B}[1;33mwarning\u{1B}[0m"
    }
  }
}
