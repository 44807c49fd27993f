import Briefing
import Campaign
import MadeUp
import Playback
import Screen
import Testing

@testable import Interface

/// Campaigns of months and years in which little happens on most days.
struct SparseCampaignTests {
  /// Somebody's record of so many days, with few changes.
  private static func model(days: Int, changes: Int = 6, _ size: Size = Size(columns: 80, rows: 24)) throws -> Model {
    let files = MadeUpCampaign(places: 12, days: days, changes: changes).files()
    return Model(Atlas(try Campaign(MapFolder(path: "made-up", files: files))), size: size)
  }

  private static func changedPositions(_ model: Model) -> [Int] {
    Set(model.atlas.chronicle.changes.map { model.atlas.position(of: $0.day) }).sorted()
  }

  @Test func `the keys ) and ( go to the next and the previous day on which anything changed`() throws {
    var model = try Self.model(days: 400)
    let changed = Self.changedPositions(model)
    #expect(changed.count > 2)
    var seen: [Int] = []
    for _ in changed {
      model.press(")")
      seen.append(model.player.position)
    }
    #expect(seen == changed)
    model.press(")")
    #expect(model.player.position == changed.last)
    #expect(model.message == "nothing changes on any later day")
    model.press("(")
    #expect(model.player.position == changed.dropLast().last)
    model.press("99(")
    #expect(model.player.position == changed.first)
    model.press("2)")
    #expect(model.player.position == changed[2])
    model.press("gg(")
    #expect(model.message == "nothing changes on any earlier day")
  }

  @Test func `playing passes over the days on which nothing changed where that is asked for`() throws {
    var player = Player(last: 9, hasChanged: [false, false, true, false, false, true, false, false, false, false])
    player.showsOnlyChanged = true
    player.play()
    var seen: [Int] = []
    while let time = player.timeUntilNextDay {
      player.advance(by: time)
      seen.append(player.position)
    }
    #expect(seen == [2, 5, 9])
    player.play(backwards: true)
    seen = []
    while let time = player.timeUntilNextDay {
      player.advance(by: time)
      seen.append(player.position)
    }
    #expect(seen == [5, 2, 0])
    player.step(by: 1)
    #expect(player.position == 1)
  }

  @Test func `playing that pauses on key events passes over none of them`() {
    var player = Player(
      last: 9, markedEvents: [0, 0, 0, 0, 1], hasChanged: [false, false, true, false, false, false, false, true])
    (player.showsOnlyChanged, player.pausesOnEvents) = (true, true)
    player.play()
    player.advance(by: player.dwell * 2)
    #expect(player.position == 4 && !player.isPlaying)
  }

  @Test func `with a filter those days are played on which something changed that counts`() throws {
    var model = try Self.model(days: 400)
    let all = model.player.hasChanged
    model.viewState.filter.confidence = .high
    #expect(model.player.hasChanged == model.atlas.hasChanged)
    #expect(model.player.hasChanged != all)
  }

  @Test func `the command that resumes says that only changed days are played`() throws {
    var model = try Self.model(days: 40)
    model.showOnlyChanged()
    #expect(model.resumeCommand.contains(" --only-changed"))
  }

  @Test func `weeks go from Monday to Sunday, and the eve stands by itself`() throws {
    let atlas = try Self.model(days: 400).atlas
    let weeks = atlas.positions(by: .week)
    #expect(weeks.first == 0...0)
    #expect(weeks.flatMap { Array($0) } == Array(0...400))
    for week in weeks.dropFirst(2).dropLast() {
      #expect(week.count == 7)
      #expect(atlas.day(at: week.lowerBound).weekday == 0)
    }
    #expect(atlas.positions(by: .day).map(\.upperBound) == Array(0...400))
  }

  @Test(arguments: [ViewKind.strip, .multiples]) func `W shows weeks in a view with days side by side`(view: ViewKind)
    throws
  {
    var model = try Self.model(days: 400, Size(columns: 200, rows: 60))
    model.start(view: view)
    var byDays = model
    model.press("W")
    #expect(model.message == "by weeks, each as it ended; W shows days again")
    byDays.message = model.message
    #expect(Frame(model) != Frame(byDays))
    #expect(model.resumeCommand.contains("--by week"))
    model.press("W")
    #expect(model.message == "by days")
    byDays.message = model.message
    #expect(Frame(model) == Frame(byDays))
    #expect(!model.resumeCommand.contains("--by week"))
  }

  @Test func `W says so where no days stand side by side`() throws {
    var model = try Self.model(days: 40)
    model.press("W")
    #expect(model.message == "W is for the strip and the small maps; V lists the views")
  }

  @Test func `the strip by weeks shows each place as each week ended, and the whole record at once`() throws {
    var model = try Self.model(days: 300, Size(columns: 200, rows: 60))
    model.start(view: .strip)
    model.press("W")
    guard case .strip(let strip) = model.currentFullView?.content else { throw Missing.strip }
    #expect(strip.steps == model.atlas.positions(by: .week))
    #expect(strip.stepsShown == strip.steps.count)
    let frame = Frame(model)
    for (row, line) in strip.lines.enumerated() {
      guard let place = line.place else { continue }
      for (index, week) in strip.steps.enumerated() {
        let hold = model.atlas.chronicle.hold(of: place, on: model.atlas.day(at: week.upperBound))
        let column = strip.column(ofStep: index, block: 0) + strip.letterOffset
        let cell = frame[Point(column: column, row: strip.rect.origin.row + strip.headerRows + row)]
        #expect(cell?.glyph == model.atlas.letter(of: hold))
      }
    }
    #expect(frame.text.contains("by weeks"))
  }

  @Test func `a small map of a week is titled with its days and marked while one of them is shown`() throws {
    var model = try Self.model(days: 300, Size(columns: 200, rows: 60))
    model.start(view: .multiples)
    model.press("W")
    model.press("100l")
    guard case .multiples(let sheet) = model.currentFullView?.content else { throw Missing.multiples }
    let step = sheet.steps[sheet.steps.index(of: 100)]
    #expect(step.contains(100) && step.count == 7)
    #expect(Frame(model).text.contains("[\(model.atlas.label(of: step))]"))
    model.press("j")
    #expect(!step.contains(model.player.position))
  }

  private enum Missing: Error {
    case strip
    case multiples
  }

  /// What stands in the bar's upper row, without the plate.
  private static func dates(_ model: Model) -> String {
    let columns = model.size.columns
    let row = Frame(model).cells.dropLast(2 * columns).suffix(columns)
    return String(String.UnicodeScalarView(row.map { $0.attributes == Frame.plate ? " " : $0.glyph }))
  }

  @Test(arguments: [16, 20, 25, 30, 40, 55, 75, 90, 120, 200, 365, 500, 730, 1100])
  func `the bar names months at any length`(days: Int) throws {
    for columns in [60, 80, 120, 200] {
      let model = try Self.model(days: days, Size(columns: columns, rows: 24))
      let words = Set(Self.dates(model).split(separator: " ").map { $0.drop { $0.isNumber } }.map(String.init))
      #expect(!words.isDisjoint(with: Day.monthNames), "\(days) days on \(columns) columns: \(Self.dates(model))")
    }
  }

  @Test func `decades have their years on the bar`() throws {
    let model = try Self.model(days: 7300)
    let years = Self.dates(model).split(separator: " ").compactMap { Int($0) }
    #expect(years.count >= 8)
    #expect(years == years.sorted())
  }
}
