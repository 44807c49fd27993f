import ArgumentParser
import Campaign
import Interface
import Screen

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "Print the player's screen for a day as plain text.")

  @Option(
    help: ArgumentHelp("The day: 2024-12-05, \"5 dec\", d9; the eve without it.", valueName: "day"), completion: .days)
  var date: String?

  @Option(help: ArgumentHelp("The size in columns and rows.", valueName: "columnsxrows"))
  var size = TextSize(columns: 80, rows: 24)

  @Option(help: ArgumentHelp("Open this place: an id, or a name.", valueName: "place"), completion: .places)
  var place: String?

  @OptionGroup var drawing: LookOptions
  @OptionGroup var map: MapOption

  func run() throws {
    let atlas = try map.atlas()
    var model = Model(atlas, size: Size(columns: size.columns, rows: size.rows), look: drawing.look())
    model.start(
      on: try atlas.campaign.day(date), at: try place.map { try atlas.campaign.place($0).id },
      view: drawing.view)
    try deliver(Frame(model).text)
  }
}

/// A size as it is written on the command line: `80x24`.
struct TextSize: ExpressibleByArgument {
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  init?(argument: String) {
    let parts = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let columns = parts[0], let rows = parts[1], (1...1000).contains(columns),
      (1...1000).contains(rows)
    else { return nil }
    self.init(columns: columns, rows: rows)
  }

  var defaultValueDescription: String { "\(columns)x\(rows)" }
}
