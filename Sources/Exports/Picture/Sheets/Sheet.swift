import Briefing
import Campaign
import Cartography

/// The measures of a day's sheet and what stands around the map.
struct Sheet {
  static let width = 1240.0
  static let mapWidth = 860.0
  static let margin = 24.0
  static let top = 78.0

  private let request: ExportRequest
  private let plane: Plane
  private let account: DayAccount
  private let told: ViewAccount
  private let tally: Tally
  private let shown: ShownDay
  private let about: Provenance
  /// The size of a unit of the areas' paths.
  private let unit: Double

  init(_ request: ExportRequest, _ plane: Plane, _ shown: ShownDay, unit: Double) {
    self.unit = unit
    self.request = request
    self.plane = plane
    account = DayAccount(request.counting, on: shown.day)
    told = ViewAccount(request.counting, shown)
    tally = Tally(shown.today, before: shown.compared, in: request.campaign)
    self.shown = shown
    about = Provenance(request)
  }

  var height: Double { max(Sheet.top + plane.height + 96, column.y + Sheet.margin) }

  var head: String {
    about.head(
      width: Sheet.width, height: height, title: "\(about.title): \(account.day.shortWithWeekday), \(account.progress)",
      description: told.text + Narration(account).description)
  }

  var title: String {
    var column = Column(x: Sheet.margin, y: 14, width: Sheet.width - 2 * Sheet.margin)
    column.add("\(account.day.shortWithWeekday) — \(account.progress)", size: 25, style: "strong")
    column.add("\(about.title). \(told.summary)", size: 14, style: "quiet")
    return column.svg
  }

  /// The text beside the map, and the notes below it.
  var columns: String { column.svg + notes.svg }

  // MARK: Beside the map

  private var column: Column {
    let x = 2 * Sheet.margin + Sheet.mapWidth
    var column = Column(x: x, y: Sheet.top - 14, width: Sheet.width - x - Sheet.margin)
    told.paragraphs.isEmpty ? addChanges(to: &column) : addTelling(to: &column)
    column.skip(14)
    addLegend(to: &column)
    column.skip(14)
    addEvents(to: &column)
    return column
  }

  /// The day's other events, as many as there is room for beside the map.
  private func addEvents(to column: inout Column) {
    let events = account.otherEvents
    let end = Sheet.top + plane.height - 20
    guard !events.isEmpty, column.y + 60 < end else { return }
    column.add("Also on this day", size: 16, style: "strong")
    column.skip(2)
    for (index, event) in events.enumerated() {
      guard column.y + 50 < end || index == events.count - 1 && column.y + 32 < end else {
        return column.add("and \(events.count - index) more", size: 11.5, style: "quiet")
      }
      column.add(event.headline, size: 11.5, most: 3)
      column.skip(4)
    }
  }

  private func addChanges(to column: inout Column) {
    column.add(account.placesChanged == 0 ? "No place changed" : "What changed", size: 16, style: "strong")
    column.skip(2)
    for event in account.turningPoints.prefix(3) {
      column.add(event.headline, size: 12.5, style: "strong", most: 3)
      column.skip(3)
    }
    for transfer in account.transfers.prefix(6) {
      column.add(request.campaign.line(of: transfer), size: 11.5, most: 5)
      column.skip(4)
    }
    let rest = account.transfers.dropFirst(6).reduce(0) { $0 + $1.changes.count }
    if rest > 0 { column.add("and " + rest.counting("more change"), size: 11.5, style: "quiet") }
    if !account.unsure.isEmpty { column.add("? is of low confidence", size: 11.5, style: "quiet") }
  }

  /// What the view tells, as many paragraphs as leave room for the legend; the signs of days are all explained.
  private func addTelling(to column: inout Column) {
    column.add(told.heading, size: 16, style: "strong")
    column.skip(2)
    let end = shown.view == .cumulative ? Double.infinity : Sheet.top + plane.height - 340
    for (index, paragraph) in told.paragraphs.enumerated() {
      guard column.y < end else {
        let rest = told.paragraphs.count - index
        return column.add("and \(rest) more, told in this file", size: 11.5, style: "quiet")
      }
      column.add(paragraph, size: 11.5, most: 5)
      column.skip(3)
    }
  }

  private func addLegend(to column: inout Column) {
    column.add("Tracked places", size: 16, style: "strong")
    for row in tally.rows {
      let hold = row.holder.surely
      let badge = Badge(hold: hold, letter: request.atlas.mark(of: hold))
      column.addKey(
        { badge.svg(x: $0, y: $1, radius: 7.5) }, request.campaign.name(of: row.holder),
        figure: "\(row.count)" + (row.signedGain.isEmpty ? "" : " (\(row.signedGain))"))
    }
    column.skip(6)
    let side = tally.rows.compactMap { if case .side(let side) = $0.holder { side } else { nil } }.first
    if let side {
      for (style, meaning) in shown.keys(side) { column.addKey(swatch(style), worded(meaning)) }
    }
    let tone = shown.view == .change ? "fresh" : "area"
    let sign = shown.view == .change ? "! contested" : "Contested"
    column.addKey(swatch("\(tone) contested"), "\(sign): no confirmed holder")
    column.addKey(swatch("sparse"), "Out of every tracked place's reach")
    if request.campaign.areas.contains(where: { $0.kind == .occupied }) {
      column.addKey(hatchedSwatch, "Occupied")
    }
    column.add(
      "Land has the colour of the nearest tracked place. No front line is recorded, and none is drawn.", size: 11,
      style: "quiet")
  }

  /// What a look means; without colours uncertain land has small letters and no stripes.
  private func worded(_ meaning: String) -> String {
    guard request.palette.hasLetters else { return meaning }
    return meaning.replacing("Striped, small", with: "Small").replacing("Striped:", with: "Small letters:")
  }

  /// A sample of an area, whose strokes and patterns are in the areas' units.
  private func swatch(_ name: String) -> (Double, Double) -> String {
    { [unit] x, y in Mark.sample(name, x: x - 8, y: y - 6, width: 17, height: 12, unit: unit) }
  }

  private func hatchedSwatch(x: Double, y: Double) -> String {
    Mark.sample("occupied", x: x - 8, y: y - 6, width: 17, height: 12, unit: 0.1)
  }

  // MARK: Below the map

  private var notes: Column {
    var column = Column(x: Sheet.margin, y: Sheet.top + plane.height + 2, width: plane.width)
    for note in about.notes(below: account.day) { column.add(note, size: 9.5, style: "quiet") }
    return column
  }

  // MARK: On the map

  /// The corner that the scale takes.
  var furnitureBoxes: [Box] { [Box(x: plane.width - 150, y: plane.height - 34, width: 150, height: 34)] }

  /// A bar with a round number of kilometres.
  var scale: String {
    let choices = [1000.0, 500, 200, 100, 50, 20, 10, 5, 2, 1]
    let kilometres = choices.first { $0 * plane.perKilometre <= 150 } ?? 1
    let (end, y) = (plane.width - 12, plane.height - 12)
    let start = end - kilometres * plane.perKilometre
    return "<path class=\"scale\" d=\"M\(start.inTenths) \((y - 5).inTenths)v5H\(end.inTenths)v-5\"/>"
      + Mark.text(
        "\(JSON.digits(kilometres)) km", x: (start + end) / 2, y: y - 5, size: 10, style: "quiet", anchor: "middle")
  }
}

extension Holder {
  /// The hold of a place that the holder surely has.
  var surely: Hold {
    switch self {
    case .side(let side): .held(side)
    case .contested: .contested
    }
  }
}
