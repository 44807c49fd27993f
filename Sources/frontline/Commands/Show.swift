import Briefing
import ArgumentParser
import Campaign
import Cartography
import Interface
import Screen

struct Show: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the player's screen for a day as plain text.",
    discussion: """
      Examples:
        frontline show --date d9 --size 120x40
        frontline show --date d12 --view strip --order importance
        frontline show --date d9 --compare d3 --place hama --zoom 2
      """)

  @Option(
    help: ArgumentHelp("The day: 2024-12-05, \"5 dec\", d9; the eve by default.", valueName: "day"), completion: .days)
  var date: String?

  @Option(
    help: ArgumentHelp("The size in columns and rows.", valueName: "columnsxrows"), transform: TextSize.init(typed:))
  var size = TextSize(columns: 80, rows: 24)

  @Flag(help: "Show it as --present does: with a large date and the day's headline.")
  var present = false

  @Flag(help: "Show the speaker's notes too, with --present.")
  var notes = false

  @OptionGroup var options: ViewStateOptions
  @OptionGroup var map: MapOption

  func validate() throws {
    guard present || !notes else { throw ValidationError("--notes goes with --present") }
  }

  func run() throws {
    let atlas = try map.atlas()
    var viewState = try options.viewState(atlas)
    viewState.day = try atlas.campaign.day(date)
    viewState.look = viewState.look.printed
    viewState.look.colours = .none
    var model = Model(atlas, size: Size(columns: size.columns, rows: size.rows))
    if present {
      model.present(withNotes: notes)
      // Before an audience there are fewer names, unless somebody asks for them.
      if !options.has(.labels) { viewState.look.labels = .capitals }
    }
    model.stand(at: viewState)
    try deliver(Frame(model).text)
  }
}

/// A size as it is written on the command line: `80x24`.
struct TextSize: CustomStringConvertible {
  let columns: Int
  let rows: Int

  private static let most = 1000

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  init(typed text: String) throws {
    guard let (columns, rows) = TextSize.numbers(in: text) else {
      throw ValidationError("\"\(text)\" is not a size; write columns and rows as 80x24")
    }
    try self.init(columns, by: rows)
  }

  /// The two numbers of a typed size, whether it can be drawn or not.
  static func numbers(in text: String) -> (Int, Int)? {
    let parts = text.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Int($0) }
    guard parts.count == 2, let first = parts[0], let second = parts[1] else { return nil }
    return (first, second)
  }

  /// A size that can be drawn.
  init(_ columns: Int, by rows: Int) throws {
    guard (1...TextSize.most).contains(columns), (1...TextSize.most).contains(rows) else {
      throw ValidationError(
        "\"\(columns)x\(rows)\" is no size to draw; each number is from 1 to \(TextSize.most), as in 80x24")
    }
    self.init(columns: columns, rows: rows)
  }

  var description: String { "\(columns)x\(rows)" }
}
