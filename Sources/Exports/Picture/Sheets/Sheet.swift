import Briefing
import Campaign
import Cartography

/// A day's sheet: the text around the map.
struct Sheet {
  private let request: ExportRequest
  private let account: DayAccount
  private let told: ViewAccount
  private let tally: Tally
  private let shown: ShownDay
  private let about: Provenance
  let layout: SheetLayout

  init(_ request: ExportRequest, _ shown: ShownDay) {
    self.request = request
    self.shown = shown
    let (account, told) = (DayAccount(request.counting, on: shown.day), ViewAccount(request.counting, shown))
    (self.account, self.told) = (account, told)
    tally = Tally(
      shown.today, before: shown.compared, in: request.campaign, hiding: request.viewState.filter.hidden)
    let about = Provenance(request)
    self.about = about
    layout = SheetLayout(request, title: { Sheet.title(request, account, told, about, width: $0) }) {
      Sheet.notes(about, account, x: 0, y: 0, width: $0).y
    }
  }

  var height: Double { layout.height(below: text) }

  var head: String {
    about.head(
      width: layout.width, height: height, pixels: layout.size,
      title: request.name("\(account.day.shortWithWeekday), \(account.progress)", of: about.title),
      description: told.text + Narration(account).description)
  }

  var title: String {
    Sheet.title(request, account, told, about, width: layout.width - 2 * SheetLayout.margin).svg
  }

  /// The date, and whose record it is; what a view tells of more than the day comes with its name.
  private static func title(
    _ request: ExportRequest, _ account: DayAccount, _ told: ViewAccount, _ about: Provenance, width: Double
  ) -> Column {
    request.title(
      "\(account.day.shortWithWeekday) — \(account.progress)",
      about: "\(about.title)." + (told.heading.isEmpty ? "" : " " + told.summary), width: width)
  }

  /// The text beside the map or below it, and the notes at the foot.
  func columns(unit: Double) -> String {
    text(unit: unit).map(\.svg).joined()
      + Sheet.notes(about, account, x: layout.notes.x, y: layout.notes.y, width: layout.notes.width).svg
  }

  private static func notes(_ about: Provenance, _ account: DayAccount, x: Double, y: Double, width: Double) -> Column {
    var column = Column(x: x, y: y, width: width)
    for note in about.notes(below: account) { column.add(note, size: 9.5, style: "quiet") }
    return column
  }

  // MARK: Beside the map

  private var text: [Column] { text(unit: 1) }

  /// What changed comes first; where there is one column only, the legend is below it and takes what it needs.
  private func text(unit: Double) -> [Column] {
    var columns = layout.columns.map(Column.init)
    switch columns.count {
    case 1:
      var legend = Column(x: 0, y: 0, width: columns[0].width)
      addLegend(to: &legend, unit)
      var news = Column(
        x: columns[0].x, y: columns[0].y, width: columns[0].width, end: columns[0].end - legend.y - 14)
      addNews(to: &news)
      var rest = Column(x: news.x, y: news.y + 14, width: news.width, end: columns[0].end)
      addLegend(to: &rest, unit)
      addEvents(to: &rest)
      return [news, rest]
    case 2:
      addNews(to: &columns[0])
      addEvents(to: &columns[0])
      addLegend(to: &columns[1], unit)
    default:
      addNews(to: &columns[0])
      addTally(to: &columns[1])
      addKeys(to: &columns[2], unit)
    }
    return columns
  }

  private func addNews(to column: inout Column) {
    addPlace(to: &column)
    told.paragraphs.isEmpty ? addChanges(to: &column) : addTelling(to: &column)
  }

  private func addLegend(to column: inout Column, _ unit: Double) {
    addTally(to: &column)
    column.skip(6)
    addKeys(to: &column, unit)
  }

  /// The chosen place, who holds it and since when.
  private func addPlace(to column: inout Column) {
    guard let id = request.viewState.place else { return }
    let record = PlaceRecord(request.campaign[id], in: request.counting, on: shown.day)
    column.add(record.place.name, size: 16, style: "strong")
    column.add("\(record.kindAndRegion). \(record.holder), \(record.since).", size: 12)
    column.skip(12)
  }

  /// The day's other events, as many as there is room for beside the map.
  private func addEvents(to column: inout Column) {
    let events = account.otherEvents
    let end = layout.height == nil ? layout.origin.y + layout.plane.height - 20 : column.end
    guard !events.isEmpty, column.y + 74 < end else { return }
    column.skip(14)
    var list = Column(x: column.x, y: column.y, width: column.width, end: end)
    list.add("Also on this day", size: 16, style: "strong")
    list.skip(2)
    list.add(events.map(\.headline), size: 11.5, most: 3) { "and \($0) more" }
    column.take(list)
  }

  /// The day's turning points, what passed to whom, and then how much that is.
  private func addChanges(to column: inout Column) {
    column.add(account.placesChanged == 0 ? "No place changed" : "What changed", size: 16, style: "strong")
    column.skip(2)
    addTurningPoints(to: &column)
    addPassages(to: &column)
    let doubt = account.unsure.isEmpty ? "" : " ? is of low confidence."
    column.add((account.isEve ? account.extent : account.extent + doubt), size: 11.5, style: "quiet", most: 3)
  }

  /// The turning points, as many as leave room for what passed to whom, and how many more there are.
  private func addTurningPoints(to column: inout Column) {
    let end = min(column.end, max(column.end - 80, column.y + 36))
    var list = Column(x: column.x, y: column.y, width: column.width, end: end)
    list.add(account.turningPoints.map(\.headline), size: 12.5, style: "strong", most: 3) { "and \($0) more" }
    column.take(list)
  }

  /// What passed to whom, the largest passages first; a sheet that grows has no more than six.
  private func addPassages(to column: inout Column) {
    let end = column.end - 40
    var passages = Column(x: column.x, y: column.y, width: column.width, end: end)
    let lines = account.transfers.map(request.campaign.line)
    let shownLines = layout.height == nil ? Array(lines.prefix(6)) : lines
    let isNarrow = layout.columns.count > 2
    let changesBehind = { account.transfers.dropFirst($0).reduce(0) { $0 + $1.changes.count } }
    passages.add(shownLines, size: 11.5, most: isNarrow ? 2 : 5) { left in
      "and " + changesBehind(shownLines.count - left).counting("more change")
    }
    column.take(passages)
    let rest = changesBehind(shownLines.count)
    if rest > 0, passages.isWhole { column.add("and " + rest.counting("more change"), size: 11.5, style: "quiet") }
  }

  /// What the view tells, as many paragraphs as leave room for the legend; the signs of days are all explained.
  private func addTelling(to column: inout Column) {
    column.add(told.heading, size: 16, style: "strong")
    column.skip(2)
    let free = shown.view == .cumulative ? .infinity : layout.origin.y + layout.plane.height - 340
    var list = Column(
      x: column.x, y: column.y, width: column.width, end: layout.height == nil ? free : column.end)
    list.add(told.paragraphs, size: 11.5, most: 5) { "and \($0) more, told in this file" }
    column.take(list)
  }

  private func addTally(to column: inout Column) {
    column.add("Tracked places", size: 16, style: "strong")
    for row in tally.rows {
      let hold = row.holder.surely
      let badge = Badge(hold: hold, letter: request.atlas.mark(of: hold))
      column.addKey(
        { badge.svg(x: $0, y: $1, radius: 7.5) }, request.campaign.name(of: row.holder),
        figure: "\(row.count)" + (row.signedGain.isEmpty ? "" : " (\(row.signedGain))"))
    }
  }

  /// What the land's looks mean.
  private func addKeys(to column: inout Column, _ unit: Double) {
    let swatch = { (style: String) in
      { x, y in Mark.sample(style, x: x - 8, y: y - 6, width: 17, height: 12, unit: unit) }
    }
    let side = tally.rows.compactMap { if case .side(let side) = $0.holder { side } else { nil } }.first
    if let side {
      for (style, meaning) in shown.keys(side) { column.addKey(swatch(style), worded(meaning)) }
    }
    let tone = shown.view == .change ? "fresh" : "area"
    let sign = shown.view == .change ? "! contested" : "Contested"
    column.addKey(swatch("\(tone) contested"), "\(sign): no confirmed holder")
    column.addKey(swatch("sparse"), "Out of every tracked place's reach")
    if request.campaign.areas.contains(where: { $0.kind == .occupied }) {
      column.addKey({ Mark.sample("occupied", x: $0 - 8, y: $1 - 6, width: 17, height: 12, unit: 0.1) }, "Occupied")
    }
    column.add(request.groundNote, size: 11, style: "quiet")
  }

  /// What a look means; without colours uncertain land has small letters and no stripes.
  private func worded(_ meaning: String) -> String {
    guard request.palette.hasLetters else { return meaning }
    return meaning.replacing("Striped, small", with: "Small").replacing("Striped:", with: "Small letters:")
  }
}

extension ExportRequest {
  /// By what rule land has its colour, and what a line on it is.
  var groundNote: String {
    (viewState.look.showsFronts ? PagePhrase.captionFronts : .captionNoFronts).filled(["mark": "colour"])
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
