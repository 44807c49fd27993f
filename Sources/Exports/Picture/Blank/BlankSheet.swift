import Briefing
import Campaign
import Cartography

extension ExportRequest {
  /// Writes a map of outlines and numbered places without any side, to be filled in, or the same with its answers.
  public func writeBlank(hasAnswers: Bool, _ write: Writing) throws {
    let sheet = BlankSheet(self, hasAnswers: hasAnswers)
    let plane = sheet.layout.plane
    let ground = Ground(atlas, plane)
    var areas = Areas(atlas, plane, atlas.territory.nearestPlaces)
    let shown = ShownDay(atlas, viewState, on: days.lowerBound)
    try write(sheet.head)
    try writeDefinitions(ground, areas, sides: hasAnswers ? campaign.sides : [], write)
    try write("<rect class=\"paper\" width=\"\(sheet.layout.width.inTenths)\" height=\"\(sheet.height.inTenths)\"/>\n")
    try write(sheet.title)
    try writeLand(ground, areas, sheet.layout, write) { hasAnswers ? areas.paths(shown) : "" }
    try write(sheet.numbers + sheet.layout.scale + "</g>\n" + sheet.columns + "</svg>\n")
  }
}

/// A map with numbered places, and a list with a line for each number: to be written on, or with what belongs there.
struct BlankSheet {
  private let request: ExportRequest
  private let hasAnswers: Bool
  private let about: Provenance
  private let account: DayAccount
  private var day: Day { account.day }
  let layout: SheetLayout
  /// The places by their numbers, from 1 on.
  private let places: [Place.ID]

  private static let radius = 8.5
  private static let most = 24
  /// How far apart the lines of the list are at least, and at most, where there is room to write.
  private static let lines = 21.0...32.0

  init(_ request: ExportRequest, hasAnswers: Bool) {
    self.request = request
    self.hasAnswers = hasAnswers
    let (about, account) = (Provenance(request), DayAccount(request.counting, on: request.days.lowerBound))
    (self.about, self.account) = (about, account)
    let notes = BlankSheet.notes(about, account, hasAnswers)
    let height = { (width: Double) in BlankSheet.column(notes, x: 0, y: 0, width: width).y }
    layout = SheetLayout(request, title: { BlankSheet.title(request, about, width: $0) }, notesHeight: height)
    let room = layout.columns.reduce(0) { $0 + Int(min($1.height, 1000) / BlankSheet.lines.lowerBound) - 1 }
    places = BlankSheet.places(of: request, on: layout, most: min(BlankSheet.most, room))
  }

  /// The capitals, then the places that changed on the day, then others by importance, none over another.
  private static func places(of request: ExportRequest, on layout: SheetLayout, most: Int) -> [Place.ID] {
    let campaign = request.campaign
    let shown = ShownDay(request.atlas, request.viewState, on: request.days.lowerBound)
    let ordered = request.atlas.placesByImportance.filter { shown.isShown($0) }
    let capitals = ordered.filter { campaign[campaign[$0].kind].mark == .capital }
    let towns = ordered.filter { campaign[campaign[$0].kind].mark == .town }
    let rest = request.viewState.look.labels == .capitals ? [] : towns.filter(shown.isLit) + towns
    var lettering = Lettering(width: layout.plane.width, height: layout.plane.height)
    lettering.take(layout.scaleBox)
    var places: [Place.ID] = []
    for place in capitals + rest where places.count < most && !places.contains(place) {
      let point = layout.plane.position(of: campaign[place].coordinate)
      let box = Box(around: point, radius: radius)
      guard lettering.isFree(box) else { continue }
      lettering.take(box)
      places.append(place)
    }
    return places
  }

  var height: Double { layout.height(below: columnsOfList) }

  // MARK: Around the map

  /// The answers rest on sources; the map without them must not tell of anything that was reported.
  var head: String {
    let title = request.name(day.shortWithWeekday, of: about.title)
    guard hasAnswers else {
      return about.head(
        width: layout.width, height: height, pixels: layout.size, title: title,
        description: "A map to be filled in: \(places.count.counting("place")) by number, without who holds them.",
        metadata: [about.title, "record: \(about.version)", "command: \(about.command)"] + about.attribution)
    }
    return about.head(
      width: layout.width, height: height, pixels: layout.size, title: "\(title), the answers",
      description: rows.joined(separator: "\n"))
  }

  var title: String { BlankSheet.title(request, about, width: layout.width - 2 * SheetLayout.margin).svg }

  private static func title(_ request: ExportRequest, _ about: Provenance, width: Double) -> Column {
    request.title(
      request.days.lowerBound.shortWithWeekday, about: "\(about.title). Who holds each place at the end of the day?",
      width: width)
  }

  private static func notes(_ about: Provenance, _ account: DayAccount, _ hasAnswers: Bool) -> [LinkedText] {
    guard !hasAnswers else { return about.notes(below: account) }
    let border = about.borderNote.isEmpty ? [] : [about.borderNote]
    return [(border + about.attribution).joined(separator: " "), "Record \(about.version). Made by: \(about.command)"]
      .map { LinkedText($0) }
  }

  private static func column(_ notes: [LinkedText], x: Double, y: Double, width: Double) -> Column {
    var column = Column(x: x, y: y, width: width)
    for note in notes { column.add(note, size: 9.5, style: "quiet") }
    return column
  }

  // MARK: The numbers

  /// The numbers on the map.
  var numbers: String {
    places.enumerated().map { index, place in
      let point = layout.plane.position(of: request.campaign[place].coordinate)
      return number(index + 1, x: point.x, y: point.y)
    }.joined() + "\n"
  }

  private func number(_ number: Int, x: Double, y: Double) -> String {
    Mark.circle(x: x, y: y, radius: BlankSheet.radius, style: "number")
      + Mark.text("\(number)", x: x, y: y + 3.8, size: 10.5, style: "strong", anchor: "middle")
  }

  /// The numbers with their answers: `3 Hama: HTS-led command, since 5 Dec 2024`; without a date as on the eve.
  private var rows: [String] {
    places.enumerated().map { index, place in "\(index + 1) \(request.campaign[place].name): \(answer(to: place))" }
  }

  private func answer(to place: Place.ID) -> String {
    let record = PlaceRecord(request.campaign[place], in: request.counting, on: day)
    return record.holder + (record.cause.map { ", \($0.day.asSince)" } ?? "")
  }

  /// The list beside the map or below it, and the notes at the foot.
  var columns: String {
    let notes = BlankSheet.column(
      BlankSheet.notes(about, account, hasAnswers), x: layout.notes.x, y: layout.notes.y, width: layout.notes.width)
    return columnsOfList.map(\.svg).joined() + notes.svg
  }

  private var columnsOfList: [Column] {
    let count = (places.count + layout.columns.count - 1) / layout.columns.count
    let room = (layout.columns[0].height - 30) / Double(max(1, count))
    let line = min(max(room, BlankSheet.lines.lowerBound), BlankSheet.lines.upperBound)
    return layout.columns.enumerated().map { index, box in
      var column = Column(box)
      column.add(index == 0 ? (hasAnswers ? "Answers" : "Fill in") : " ", size: 16, style: "strong")
      for (number, place) in places.enumerated().dropFirst(index * count).prefix(count) {
        column.skip(line)
        add(number + 1, place, to: &column)
      }
      return column
    }
  }

  /// A line of the list; without labels the name is to be filled in too.
  private func add(_ number: Int, _ place: Place.ID, to column: inout Column) {
    let isNamed = hasAnswers || request.viewState.look.labels != .none
    let name = isNamed ? request.campaign[place].mapName : ""
    let words = hasAnswers ? "\(name): \(answer(to: place))" : name
    let start = column.x + 24 + (name.isEmpty ? 0 : Lettering.width(of: words, size: 11.5, isBold: false) + 6)
    column.draw(self.number(number, x: column.x + 9, y: column.y - 4))
    column.draw(Mark.text(words, x: column.x + 24, y: column.y, size: 11.5))
    guard !hasAnswers else { return }
    column.draw(
      "<path class=\"line\" d=\"M\(start.inTenths) \((column.y + 2).inTenths)"
        + "H\((column.x + column.width).inTenths)\"/>\n")
  }
}
