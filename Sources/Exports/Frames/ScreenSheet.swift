public import Briefing
import Campaign
import Interface
public import Screen

extension ExportRequest {
  /// Whether a picture of a view is the player's screen: where it is not drawn on the map, and in the terminal's own
  /// sixteen colours, which maps have none of.
  public static func drawsScreen(_ view: ViewKind, _ theme: ThemeName) -> Bool { !view.isMap || !theme.isForPictures }

  /// Writes the screen of the first of the days, cell by cell, with the legend and what it rests on below.
  func writeScreen(_ write: Writing) throws {
    let sheet = ScreenSheet(self)
    try write(sheet.head)
    for row in 0..<size.rows { try write(sheet.picture.row(row)) }
    try write("</g>\n" + sheet.foot + "</svg>\n")
  }
}

/// A day's screen and what stands below it.
struct ScreenSheet {
  private static let margin = 24.0
  /// What the legend and the notes need where a screen is small.
  private static let leastWidth = 560.0
  private static let keyWidth = 300.0

  let picture: CellPicture
  private let request: ExportRequest
  private let shown: ShownDay
  private let account: DayAccount
  private let about: Provenance
  private let colours: TerminalColours

  init(_ request: ExportRequest) {
    self.request = request
    let day = request.days.lowerBound
    shown = ShownDay(request.atlas, request.viewState, on: day)
    account = DayAccount(request.counting, on: day)
    about = Provenance(request)
    colours = TerminalColours(request.viewState.look.theme)
    var (model, viewState) = (Model(request.atlas, size: request.size), request.viewState)
    viewState.day = day
    model.stand(at: viewState)
    picture = CellPicture(Frame(model))
  }

  /// All until the first row of the screen.
  var head: String {
    let (width, height) = (width + 2 * ScreenSheet.margin, foot(from: bottom).y + ScreenSheet.margin)
    let view = shown.view
    let start = about.head(
      width: width, height: height,
      title: "\(about.title): \(view.title), \(account.day.shortWithWeekday), \(account.progress)",
      description: "\(view.title): \(view.summary).\n" + ViewAccount(request.counting, shown).text
        + Narration(account).description)
    return """
      \(start)<style>
      svg{font-family:"Helvetica Neue",Helvetica,Arial,"Liberation Sans","DejaVu Sans",sans-serif;fill:\(colours.ink.css)}
      .strong{font-weight:700}.quiet{fill:\(colours.quiet.css)}
      \(CellPicture.style)</style>
      <rect width="\(width.inTenths)" height="\(height.inTenths)" fill="\(colours.paper.css)"/>
      <g id="screen" class="screen" transform="translate(\(ScreenSheet.margin.inTenths) \(ScreenSheet.margin.inTenths))">

      """
  }

  /// The legend and the notes.
  var foot: String { foot(from: bottom).svg }

  private var width: Double { max(Double(request.size.columns * CellPicture.width), ScreenSheet.leastWidth) }
  private var bottom: Double { ScreenSheet.margin + Double(request.size.rows * CellPicture.height) + 8 }

  private func foot(from top: Double) -> (svg: String, y: Double) {
    let legend = legend(from: top)
    var notes = Column(x: ScreenSheet.margin, y: legend.y + 8, width: width)
    for note in about.notes(below: account) { notes.add(note, size: 11, style: "quiet") }
    return (legend.svg + notes.svg, notes.y)
  }

  // MARK: The legend

  /// What the cells mean, in as many columns as have room.
  private func legend(from top: Double) -> (svg: String, y: Double) {
    let keys = keys
    let across = max(1, min(keys.count, Int(width / ScreenSheet.keyWidth)))
    let down = (keys.count + across - 1) / across
    let columns = (0..<across).map { index in
      let x = ScreenSheet.margin + Double(index) * width / Double(across)
      var column = Column(x: x, y: top, width: width / Double(across))
      for (cell, words) in keys.dropFirst(index * down).prefix(down) { column.addKey(sample(cell), words, size: 14) }
      return column
    }
    return (columns.map(\.svg).joined(), columns.map(\.y).max() ?? top)
  }

  private var keys: [(cell: Cell, words: String)] {
    let (atlas, campaign) = (request.atlas, request.campaign)
    let sides = campaign.sides.map { (atlas.cell(of: .held($0.id)), $0.name) }
    let signs = campaign.sides.prefix(1).flatMap { side in
      [
        (atlas.cell(of: .uncertain(side.id)), "Small letter: uncertain"),
        (atlas.cell(of: .held(side.id), isFresh: true), "Passed on the day"),
      ]
    }
    return sides + [(atlas.cell(of: .contested), "\(campaign.header.contestedName): no confirmed holder")] + signs
      + [(Cell(".", .land(.settled)), "Out of every tracked place's reach")]
  }

  /// A cell between two that look alike, at the height of a line of text.
  private func sample(_ cell: Cell) -> (Double, Double) -> String {
    var blank = cell
    blank.glyph = " "
    var frame = Frame(size: Size(columns: 3, rows: 1))
    frame.theme = request.viewState.look.theme
    for (column, cell) in [blank, cell, blank].enumerated() { frame[Point(column: column, row: 0)] = cell }
    let row = CellPicture(frame).row(0)
    return { x, y in
      "<g class=\"screen\" transform=\"translate(\((x - 8).inTenths) \((y - 7).inTenths)) scale(.65)\">\(row)</g>\n"
    }
  }
}
