import Briefing
import Campaign
import Cartography

extension ExportRequest {
  /// The most maps that a sheet can have and still be looked at.
  public static let mostOnASheet = 60

  /// Writes all days or weeks as small maps on one sheet, four in a row, with one legend.
  public func writeContactSheet(_ write: Writing) throws {
    let sheet = ContactSheet(self)
    var areas = Areas(atlas, sheet.plane, atlas.territory.nearestPlaces(coarserBy: ContactSheet.coarseness))
    let style = PictureStyle(sides: campaign.sides, palette: palette, units: 1 / areas.scale.x)
    let ground = Ground(atlas, sheet.plane)
    let patterns = Patterns(sides: campaign.sides, units: 1 / areas.scale.x)
    let roads = viewState.look.labels == .roads ? Roads(campaign, sheet.plane).lines : ""
    try write(sheet.head + "<style>\n\(style.sheet)\(ContactSheet.thinner)</style>\n")
    try write("<defs>\n\(patterns.svg)\(palette.hasLetters ? patterns.letters : "")\(ground.clips)")
    try write("<g id=\"under\" transform=\"scale(.1)\">\(ground.under)<use href=\"#outline\" class=\"land\"/></g>\n")
    try write("<g id=\"over\" transform=\"scale(.1)\">\(ground.over)\(roads)</g>\n</defs>\n" + sheet.title)
    for (index, step) in sheet.steps.enumerated() {
      let shown = ShownDay(atlas, viewState, over: step)
      try write(sheet.panelStart(index, step, shown) + "<use href=\"#under\"/>\n")
      let land = areas.paths(shown) + (viewState.look.showsFronts ? areas.fronts(shown) : "")
      try write("<g clip-path=\"url(#country-sheet)\"><g transform=\"\(areas.transform)\">\n\(land)</g></g>\n")
      try write("<use href=\"#over\"/>\n" + sheet.marks(shown) + "</svg>\n</g>\n")
    }
    try write(sheet.legend + "</svg>\n")
  }
}

/// The measures of a sheet of small maps and what stands around them.
struct ContactSheet {
  static let width = 1240.0
  private static let margin = 24.0
  private static let gap = 20.0
  private static let inARow = 4
  /// Between the top of a day's panel and its map: the date, how much changed, and the headline.
  private static let caption = 68.0
  private static let headlineLines = 2
  /// Small maps are drawn on cells this many times as wide.
  static let coarseness = 3

  private let request: ExportRequest
  private let counting: Atlas
  private let about: Provenance
  let steps: [ClosedRange<Int>]
  private var count: Int { steps.count }
  private var top = 0.0
  let plane: Plane

  init(_ request: ExportRequest) {
    self.request = request
    counting = request.counting
    about = Provenance(request)
    steps = request.sheetSteps
    let columns = Double(ContactSheet.inARow)
    let width = (ContactSheet.width - 2 * ContactSheet.margin - (columns - 1) * ContactSheet.gap) / columns
    let frame = request.campaign.header.frame
    plane = Plane(request.viewState.camera.view(of: frame).moved(into: frame), width: width)
    top = SheetLayout.top(below: heading)
  }

  /// Outlines as thin as the maps are small.
  static let thinner = """
    .nation{stroke-width:5}.region{stroke-width:3}.river{stroke-width:4}.abroad{stroke-width:3}.truce{stroke-width:4}

    """

  // MARK: Around the maps

  private var panelHeight: Double { plane.height + ContactSheet.caption + 20 }
  private var rows: Int { (count + ContactSheet.inARow - 1) / ContactSheet.inARow }

  /// Where the legend stands: beside the last maps where they leave two columns free, else below all.
  private var legendBox: Box {
    let used = count % ContactSheet.inARow
    let bottom = top + Double(rows) * panelHeight
    guard used > 0, ContactSheet.inARow - used >= 2 else {
      return Box(x: ContactSheet.margin, y: bottom, width: ContactSheet.width - 2 * ContactSheet.margin, height: 0)
    }
    let x = ContactSheet.margin + Double(used) * (plane.width + ContactSheet.gap)
    return Box(x: x, y: bottom - panelHeight + 6, width: ContactSheet.width - ContactSheet.margin - x, height: 0)
  }

  private var height: Double {
    let ends = legendColumns.map { $0.y + ContactSheet.margin }
    return max(top + Double(rows) * panelHeight, ends.max() ?? 0)
  }

  var head: String {
    let stories = steps.map { step in
      let account = DayAccount(counting, on: counting.day(at: step.upperBound))
      return "\(account.date) \(account.counts)"
    }
    return about.head(
      width: ContactSheet.width, height: height,
      title: request.name(count.counting(request.viewState.step.rawValue), of: about.title),
      description: stories.joined(separator: "\n"))
  }

  var title: String {
    "<rect class=\"paper\" width=\"100%\" height=\"100%\"/>\n" + heading.svg
  }

  private var heading: Column {
    request.title(about.title, about: lead, width: ContactSheet.width - 2 * ContactSheet.margin)
  }

  /// What each of the maps tells, in the view of the sheet.
  private var lead: String {
    let viewState = request.viewState
    switch viewState.view {
    case .change:
      let mark = viewState.comparesWithMark ? viewState.mark : nil
      let before = viewState.step == .day ? "the day before" : "the end of the week before"
      return "Change: what differs from \(mark?.short ?? before) is in full colour, all else faint."
    case .cumulative:
      return "Cumulative: what has passed since the eve, each capital with the sign of the day on which it last did."
    case .known:
      return "As known then, by the dates of the sources. What was reported later is in full colour and outlined."
    case .state, .strip, .corridor, .multiples, .sources, .disagreement:
      let (step, during) = viewState.step == .day ? ("day", "on the day") : ("week", "in the week")
      return "Who held what at the end of each \(step). What passed \(during) is in full colour and outlined."
    }
  }

  func panelStart(_ index: Int, _ step: ClosedRange<Int>, _ shown: ShownDay) -> String {
    let account = DayAccount(counting, on: shown.day)
    let x = ContactSheet.margin + Double(index % ContactSheet.inARow) * (plane.width + ContactSheet.gap)
    let y = top + Double(index / ContactSheet.inARow) * panelHeight
    return "<g transform=\"translate(\(x.inTenths) \(y.inTenths))\">\n"
      + Mark.text(date(of: step), x: 0, y: 16, size: 14, style: "strong")
      + Mark.text(account.progress, x: plane.width, y: 16, size: 11, style: "quiet", anchor: "end")
      + Mark.text(summary(account, step, shown), x: 0, y: 32, size: 11, style: "quiet")
      + headline(step).svg
      + "<svg y=\"\(ContactSheet.caption.inTenths)\" width=\"\(plane.width.inTenths)\" height=\"\(plane.height.inTenths)\">"
      + "<rect class=\"abroad\" width=\"100%\" height=\"100%\"/>\n"
  }

  /// The day, or the first and the last of a week.
  private func date(of step: ClosedRange<Int>) -> String {
    let last = counting.day(at: step.upperBound)
    return step.count == 1 ? last.shortWithWeekday : "\(counting.label(of: step)) \(last.components.year)"
  }

  /// What stands for the day, or for the last one of a week that has an event; where none has, nothing.
  private func headline(_ step: ClosedRange<Int>) -> Column {
    var column = Column(x: 0, y: 34, width: plane.width)
    let headlines = step.reversed().lazy.map { DayAccount(counting, on: counting.day(at: $0)).headlines }
    let words = headlines.first { !$0.isEmpty }?.first?.headline ?? ""
    if !words.isEmpty { column.add(words, size: 11.5, style: "strong", most: ContactSheet.headlineLines) }
    return column
  }

  /// How many places the day's map is about.
  private func summary(_ account: DayAccount, _ step: ClosedRange<Int>, _ shown: ShownDay) -> String {
    switch shown.view {
    case .state where step.count > 1:
      let changed = counting.campaign.places.count { shown.isFresh($0.id) }
      return "\(changed) of \(counting.campaign.places.count) tracked places changed"
    case .change where shown.base != shown.day.advanced(by: -1), .cumulative, .known:
      return ViewAccount(counting, shown).sentence
    case .state, .change, .strip, .corridor, .multiples, .sources, .disagreement:
      return account.isEve ? "How the days began" : account.extent
    }
  }

  // MARK: On the maps

  /// The capitals' letters, so that colour is not the only sign, and the names of those that changed.
  func marks(_ shown: ShownDay) -> String {
    let capitals = request.atlas.capitals
    var lettering = Lettering(width: plane.width, height: plane.height)
    var reserved = ReservedMarks()
    for id in capitals where isOnMap(id) && shown.isShown(id) {
      reserved.reserve(id, at: point(of: id), radius: ContactSheet.badge, in: &lettering)
    }
    let first = request.atlas.firstPlaces(shown, where: isOnMap).filter { !capitals.contains($0) }
    for id in first { reserved.reserveInSight(id, at: point(of: id), radius: ContactSheet.badge, in: &lettering) }
    var (leaders, badges) = ("", "")
    for id in capitals + first where isOnMap(id) && shown.isShown(id) {
      let spot = reserved[id]
      let place = spot?.point ?? point(of: id)
      badges += Badge(id, shown, request.atlas).svg(x: place.x, y: place.y, radius: ContactSheet.badge)
      if spot?.isOffset == true { leaders += Mark.leader(from: point(of: id), to: place) }
    }
    return leaders + badges + names(capitals, shown, &lettering)
  }

  /// The names of the chosen place and of the capitals that changed.
  private func names(_ capitals: ArraySlice<Place.ID>, _ shown: ShownDay, _ lettering: inout Lettering) -> String {
    var text = ""
    if let id = request.viewState.place, isOnMap(id) {
      let point = plane.position(of: request.campaign[id].coordinate)
      text = Mark.circle(x: point.x, y: point.y, radius: ContactSheet.badge * 1.7, style: "chosen")
      text += name(request.campaign[id], &lettering, style: shown.isLit(id) ? "name changed" : "name")
    }
    guard request.viewState.look.labels != .none else { return text }
    for id in capitals where shown.standsOut(id) && shown.isShown(id) && id != request.viewState.place {
      text += name(request.campaign[id], &lettering, style: "name changed")
    }
    return text
  }

  private func point(of place: Place.ID) -> (x: Double, y: Double) {
    plane.position(of: request.campaign[place].coordinate)
  }
  private func isOnMap(_ place: Place.ID) -> Bool { plane.frame.contains(request.campaign[place].coordinate) }

  private static let badge = 4.5

  /// The name of a place whose badge is drawn already, where there is room.
  private func name(_ place: Place, _ lettering: inout Lettering, style: String) -> String {
    let point = plane.position(of: place.coordinate)
    let placed = lettering.set(place.mapName, beside: point, radius: ContactSheet.badge, size: 10, isBold: true)
    guard let placed else { return "" }
    return Mark.text(place.mapName, x: placed.x, y: placed.y, size: 10, style: style)
  }

  // MARK: Below the maps

  var legend: String { legendColumns.map(\.svg).joined() }

  private var legendColumns: [Column] {
    let box = legendBox
    let third = (box.width - 2 * ContactSheet.gap) / 3
    var left = Column(x: box.x, y: box.y, width: third)
    var middle = Column(x: box.x + third + ContactSheet.gap, y: box.y, width: third)
    let half = (request.campaign.sides.count + 2) / 2
    for (index, side) in request.campaign.sides.enumerated() {
      add(.held(side.id), side.name, to: &left, orTo: &middle, isLeft: index < half)
    }
    add(.contested, request.campaign.header.contestedName, to: &left, orTo: &middle, isLeft: false)
    middle.skip(6)
    let uncertain = request.palette.hasLetters ? "Small letter" : "Striped, small letter"
    middle.add(
      "\(uncertain): uncertain. Without a colour: out of every tracked place's reach.", size: 10.5, style: "quiet")
    var right = Column(x: box.x + 2 * (third + ContactSheet.gap), y: box.y + 2, width: third)
    let border = about.borderNote.isEmpty ? [] : [about.borderNote]
    let notes = border + [request.groundNote]
    let sources = about.sources.count.counting("source")
    let origin = "As of \(about.asOf), record \(about.version). \(sources), listed in this file."
    for note in notes + about.attribution + [origin, "Made by: \(about.command)"] {
      right.add(note, size: 10, style: "quiet")
    }
    return [left, middle, right]
  }

  private func add(_ hold: Hold, _ name: String, to left: inout Column, orTo right: inout Column, isLeft: Bool) {
    let badge = Badge(hold: hold, letter: request.atlas.mark(of: hold))
    let draw = { badge.svg(x: $0, y: $1, radius: 7.5) }
    if isLeft { left.addKey(draw, name) } else { right.addKey(draw, name) }
  }
}
