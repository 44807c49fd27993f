import Campaign
import Cartography
import Interface

extension Edition {
  /// The most days that a sheet can have and still be looked at.
  public static let mostOnASheet = 60

  /// Writes all days as small maps on one sheet, four in a row, with one legend.
  public func writeContactSheet(_ write: Writing) throws {
    let sheet = ContactSheet(self)
    var areas = Areas(atlas, sheet.plane, atlas.territory.speakerGrid(coarserBy: ContactSheet.coarseness))
    let style = PictureStyle(campaign: campaign, units: 1 / areas.scale.x)
    let ground = Ground(atlas, sheet.plane)
    let patterns = Patterns(campaign: campaign, units: 1 / areas.scale.x)
    try write(sheet.head + "<style>\n\(style.sheet)\(ContactSheet.thinner)</style>\n")
    try write("<defs>\n\(patterns.svg)\(ground.clips)")
    try write("<g id=\"under\" transform=\"scale(.1)\">\(ground.under)<use href=\"#outline\" class=\"land\"/></g>\n")
    try write("<g id=\"over\" transform=\"scale(.1)\">\(ground.over)</g>\n</defs>\n" + sheet.title)
    for (index, day) in eachDay.enumerated() {
      try write(sheet.panelStart(index, day) + "<use href=\"#under\"/>\n")
      try write(
        "<g clip-path=\"url(#country-sheet)\"><g transform=\"\(areas.transform)\">\n\(areas.paths(Outlook(atlas, standpoint, on: day)))</g></g>\n"
      )
      try write("<use href=\"#over\"/>\n" + sheet.marks(on: day) + "</svg>\n</g>\n")
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
  private static let top = 78.0
  /// Small maps are drawn on cells this many times as wide.
  static let coarseness = 3

  private let edition: Edition
  private let about: Colophon
  private let count: Int
  let plane: Plane

  init(_ edition: Edition) {
    self.edition = edition
    about = Colophon(edition)
    count = edition.days.lowerBound.distance(to: edition.days.upperBound) + 1
    let columns = Double(ContactSheet.inARow)
    let width = (ContactSheet.width - 2 * ContactSheet.margin - (columns - 1) * ContactSheet.gap) / columns
    plane = Plane(edition.campaign.header.frame, width: width)
  }

  /// Outlines as thin as the maps are small.
  static let thinner = """
    .nation{stroke-width:10}.region{stroke-width:4}.river{stroke-width:4}.abroad{stroke-width:3}.truce{stroke-width:4}

    """

  // MARK: Around the maps

  private var panelHeight: Double { plane.height + 58 }
  private var rows: Int { (count + ContactSheet.inARow - 1) / ContactSheet.inARow }

  /// Where the legend stands: beside the last maps where they leave two columns free, else below all.
  private var legendBox: Box {
    let used = count % ContactSheet.inARow
    let bottom = ContactSheet.top + Double(rows) * panelHeight
    guard used > 0, ContactSheet.inARow - used >= 2 else {
      return Box(x: ContactSheet.margin, y: bottom, width: ContactSheet.width - 2 * ContactSheet.margin, height: 190)
    }
    let x = ContactSheet.margin + Double(used) * (plane.width + ContactSheet.gap)
    return Box(x: x, y: bottom - panelHeight + 6, width: ContactSheet.width - ContactSheet.margin - x, height: 0)
  }

  var head: String {
    let height = (ContactSheet.top + Double(rows) * panelHeight + legendBox.height).inTenths
    let stories = edition.eachDay.map { day in
      let story = Story(edition, day)
      return "\(day.shortWithWeekday): \(story.summary) \(story.counts)"
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(ContactSheet.width.inTenths) \(height)" \
      width="\(ContactSheet.width.inTenths)" height="\(height)" role="img" aria-labelledby="title description">
      <title id="title">\(about.title.escaped): \(count) days</title>
      <desc id="description">\(stories.joined(separator: "\n").escaped)</desc>
      <metadata>\(about.lines.joined(separator: "\n").escaped)</metadata>

      """
  }

  var title: String {
    var column = Column(x: ContactSheet.margin, y: 14, width: ContactSheet.width - 2 * ContactSheet.margin)
    column.add(about.title, size: 25, style: "strong")
    column.add(
      "Who held what at the end of each day. What passed on the day is in full colour and outlined.", size: 14,
      style: "quiet")
    return "<rect class=\"land\" width=\"100%\" height=\"100%\"/>\n" + column.svg
  }

  func panelStart(_ index: Int, _ day: Day) -> String {
    let story = Story(edition, day)
    let x = ContactSheet.margin + Double(index % ContactSheet.inARow) * (plane.width + ContactSheet.gap)
    let y = ContactSheet.top + Double(index / ContactSheet.inARow) * panelHeight
    let summary = story.progress == "the eve" ? "How the days began" : story.summary
    return "<g transform=\"translate(\(x.inTenths) \(y.inTenths))\">\n"
      + Mark.text(day.shortWithWeekday, x: 0, y: 16, size: 14, style: "strong")
      + Mark.text(story.progress, x: plane.width, y: 16, size: 11, style: "quiet", anchor: "end")
      + Mark.text(summary, x: 0, y: 32, size: 11, style: "quiet")
      + "<svg y=\"38\" width=\"\(plane.width.inTenths)\" height=\"\(plane.height.inTenths)\">"
      + "<rect class=\"abroad\" width=\"100%\" height=\"100%\"/>\n"
  }

  // MARK: On the maps

  /// The capitals' letters, so that colour is not the only sign, and the names of those that changed.
  func marks(on day: Day) -> String {
    let today = edition.chronicle.holds(on: day)
    let before = edition.chronicle.holds(on: day.advanced(by: -1))
    let capitals = edition.atlas.placesByImportance.prefix { edition.campaign[edition.campaign[$0].kind].rank == 0 }
    var lettering = Lettering(width: plane.width, height: plane.height)
    let isFresh = { (place: Place.ID) in today[Int(place.index)] != before[Int(place.index)] }
    var badges = ""
    for id in capitals {
      let (point, hold) = (plane.position(of: edition.campaign[id].coordinate), today[Int(id.index)])
      let badge = Badge(hold: hold, letter: edition.atlas.mark(of: hold))
      badges += badge.svg(x: point.x, y: point.y, radius: ContactSheet.badge)
      lettering.take(around: point, radius: ContactSheet.badge)
    }
    return badges + capitals.filter(isFresh).map { name(edition.campaign[$0], &lettering) }.joined()
  }

  private static let badge = 4.5

  /// The name of a place whose badge is drawn already, where there is room.
  private func name(_ place: Place, _ lettering: inout Lettering) -> String {
    let point = plane.position(of: place.coordinate)
    let placed = lettering.set(place.mapName, beside: point, radius: ContactSheet.badge, size: 10, isBold: true)
    guard let placed else { return "" }
    return Mark.text(place.mapName, x: placed.x, y: placed.y, size: 10, style: "name changed")
  }

  // MARK: Below the maps

  var legend: String {
    let box = legendBox
    let third = (box.width - 2 * ContactSheet.gap) / 3
    var left = Column(x: box.x, y: box.y, width: third)
    var middle = Column(x: box.x + third + ContactSheet.gap, y: box.y, width: third)
    let half = (edition.campaign.sides.count + 2) / 2
    for (index, side) in edition.campaign.sides.enumerated() {
      add(.held(side.id), side.name, to: &left, orTo: &middle, isLeft: index < half)
    }
    add(.contested, edition.campaign.header.contestedName, to: &left, orTo: &middle, isLeft: false)
    middle.skip(6)
    middle.add(
      "Striped, small letter: uncertain. Dotted: out of every tracked place's reach.", size: 10.5, style: "quiet")
    var right = Column(x: box.x + 2 * (third + ContactSheet.gap), y: box.y + 2, width: third)
    let border = about.borderNote.isEmpty ? [] : [about.borderNote]
    let notes =
      border + ["Land has the colour of the nearest tracked place. No front line is recorded, and none is drawn."]
    let origin = "As of \(about.asOf), record \(about.version). \(about.sources.count) sources, listed in this file."
    for note in notes + about.attribution + [origin, "Made by: \(about.command)"] {
      right.add(note, size: 10, style: "quiet")
    }
    return left.svg + middle.svg + right.svg
  }

  private func add(_ hold: Hold, _ name: String, to left: inout Column, orTo right: inout Column, isLeft: Bool) {
    let badge = Badge(hold: hold, letter: edition.atlas.mark(of: hold))
    let draw = { badge.svg(x: $0, y: $1, radius: 7.5) }
    if isLeft { left.addKey(draw, name) } else { right.addKey(draw, name) }
  }
}
