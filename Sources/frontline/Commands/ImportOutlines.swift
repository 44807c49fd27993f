import ArgumentParser
import Campaign
import Exports
import Glibc

struct ImportOutlines: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outlines", abstract: "Make governorates.geojson from any GeoJSON file of areas.",
    discussion: """
      Each area needs a name; its code is what places.csv calls it. The properties that geoBoundaries, OCHA, GADM and \
      Natural Earth use are found by themselves; --code, --name and --arabic choose others. Areas of one code become one \
      region. Rings are closed and turned, and each region's label is put where there is most room for its name. The file \
      can be as large as 64 MiB.

      Examples:
        frontline import outlines areas.geojson
        frontline import outlines areas.geojson --code iso --name label
      """)

  @Argument(help: ArgumentHelp("The file to read; - is standard input.", valueName: "file"), completion: .file())
  var file: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write, replaced only when complete; governorates.geojson, where there is none, without it.",
      valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp("The property with each area's code.", valueName: "property"))
  var code: String?

  @Option(help: ArgumentHelp("The property with each area's name.", valueName: "property"))
  var name: String?

  @Option(help: ArgumentHelp("The property with each area's name in Arabic.", valueName: "property"))
  var arabic: String?

  func run() throws {
    let target = output ?? MapFileName.governorates.rawValue
    if output == nil, access(target, F_OK) == 0 {
      throw ValidationError("\(target) is there already; name the file to write with -o")
    }
    let outlines = try outlines(of: try bytes(ofFile: file))
    for doubt in outlines.doubts { tell(doubt, "warning: ") }
    for problem in outlines.problems { tell(problem, "refused: ") }
    var outlet = try ExportOutlet(target)
    try outlet.write(outlines.text)
    try outlet.finish()
    tellMade(outlines, target)
  }

  private func outlines(of bytes: [UInt8]) throws -> ImportedOutlines {
    do throws(OutlineProblem) {
      return try ImportedOutlines(bytes, RegionProperties(code: code, name: name, arabic: arabic))
    } catch {
      tell(error, "")
      throw ExitCode(EX_DATAERR)
    }
  }

  private func tell(_ problem: OutlineProblem, _ prefix: String) {
    complain("\(file.visible):\(problem.line): \(prefix)\(problem.sentence.visible)")
  }

  /// What was made, of what, and the frame that it fits into.
  private func tellMade(_ outlines: ImportedOutlines, _ target: String) {
    let properties = outlines.properties
    let origins = [("code", properties.code), ("name", properties.name), ("arabic", properties.arabic)]
      .compactMap { what, property in property.map { "\(what) from \"\($0)\"" } }
    complain(
      "made \(target.visible): \(outlines.regions.count.counting("region")), \(origins.joined(separator: ", ")); "
        + "\(outlines.problems.count) refused")
    guard let box = outlines.box else { return }
    let edges = [("west", box.west), ("south", box.south), ("east", box.east), ("north", box.north)]
    complain("they fit into the frame " + edges.map { "\"\($0)\": \(JSON.digits($1))" }.joined(separator: ", "))
  }
}
