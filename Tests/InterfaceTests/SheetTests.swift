import Briefing
import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

struct SheetTests {
  private static let sizes = [
    Size(columns: 60, rows: 20), Size(columns: 80, rows: 24), Size(columns: 120, rows: 40),
    Size(columns: 200, rows: 60),
  ]

  @Test(arguments: sizes)
  func `each small map is the state of its day on a grid of its size, and each day has one`(size: Size) throws {
    var model = try Shipped.model(size)
    model.start(view: .multiples)
    guard case .multiples(let sheet) = model.currentFullView?.content else { throw Missing.sheet }
    let atlas = model.atlas
    let grid = MapGrid(
      atlas.campaign, territory: atlas.territory, columns: sheet.grid.columns, rows: sheet.grid.rows)
    var seen: [Int] = []
    for page in 0..<sheet.pages {
      #expect(sheet.page(of: model) == page)
      let frame = Frame(model)
      for (index, position) in sheet.steps(onPage: page).enumerated() {
        seen.append(position)
        let states = grid.states(atlas.chronicle.holds(on: atlas.day(at: position)))
        let origin = sheet.origin(ofMap: index)
        for row in 0..<grid.rows {
          for column in 0..<grid.columns where grid.tile(column: column, row: row).ground != .sea {
            let shown = frame[Point(column: origin.column + column, row: origin.row + 1 + row)]?.glyph
            // Abroad, a title may go on into the first row, and the page may stand in the last one.
            let isEdge = row == 0 || row == grid.rows - 1
            if isEdge, states[row * grid.columns + column] == .outside { continue }
            #expect(shown == letter(states[row * grid.columns + column], atlas))
          }
        }
      }
      model.press("o")
    }
    #expect(Set(seen) == Set(0...12))
    #expect(sheet.page(of: model) == 0)
  }

  private enum Missing: Error { case sheet }

  private func letter(_ state: MapGrid.State, _ atlas: Atlas) -> Unicode.Scalar {
    switch state {
    case .held(let side): atlas.letter(of: .held(side))
    case .uncertain(let side): atlas.letter(of: .uncertain(side))
    case .contested: atlas.letter(of: Hold.contested)
    case .sparse: "."
    case .outside: " "
    }
  }

  @Test(arguments: sizes)
  func `the shown day is on the screen and marked, and a page that was turned goes with its day`(size: Size) throws {
    var model = try Shipped.model(size)
    model.start(view: .multiples)
    for position in 0...12 {
      let label = position == 0 ? "[eve]" : "[\(model.atlas.dateLabel(at: position))]"
      // The time bar has the shown day in brackets too.
      let maps = Frame(model).text.split(separator: "\n").dropLast(3).joined(separator: "\n")
      #expect(maps.contains(label))
      model.press("o")
      model.press(.right)
    }
  }

  @Test func `the passing of a capital stands in the title of its day`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.start(view: .multiples)
    let text = Frame(model).text
    for title in ["30 Nov Aleppo", "5 Dec Hama", "8 Dec Damascus, Homs", "x Homs"] {
      #expect(text.contains(title))
    }
  }

  @Test(arguments: sizes, Shipped.maps)
  func `by weeks each title is a date and whole names, a beginning of six letters, or a number`(
    size: Size, map: String?
  ) throws {
    var model = try Shipped.model(size, of: map)
    model.start(view: .multiples)
    model.press("W")
    guard case .multiples(let sheet) = model.currentFullView?.content else { throw Missing.sheet }
    let atlas = model.atlas
    #expect(sheet.steps.count < 13)
    var before = atlas.holds(at: -1, Filter())
    for step in sheet.steps {
      let holds = atlas.holds(at: step.upperBound, Filter())
      let names = atlas.headlinePlaces(from: before, to: holds).map(\.plain)
      let date = "[\(atlas.label(of: step))]"
      let title = sheet.titleLines(date, names)
      #expect(title.first.utf8.count <= sheet.titleWidth && title.first.hasPrefix(date))
      let told = "\(title.first.dropFirst(date.utf8.count)), \(title.second)".split(whereSeparator: {
        ",+".contains($0)
      })
      .map { String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()) }.filter { !$0.isEmpty }
      for part in told {
        let isBeginning = part.hasSuffix("..") && part.utf8.count >= 6 && names[0].hasPrefix(part.dropLast(2))
        #expect(names.contains(part) || isBeginning || Int(part) != nil, "\(title)")
      }
      let count = told.last.flatMap { Int($0) } ?? 0
      #expect(told.count { Int($0) == nil } + count == names.count, "\(title)")
      before = holds
    }
  }

  @Test func `a name that would be a letter or two is counted`() throws {
    var model = try Shipped.model(Size(columns: 80, rows: 24))
    model.start(view: .multiples)
    guard case .multiples(let sheet) = model.currentFullView?.content else { throw Missing.sheet }
    let long = String(repeating: "n", count: 40)
    for columns in 0...sheet.titleWidth {
      let date = String(repeating: "d", count: sheet.titleWidth - columns)
      let title = sheet.titleLines(date, [long, "Hama"])
      let words = "\(title.first.dropFirst(date.utf8.count)) \(title.second)".split(separator: " ")
      #expect(title.first.utf8.count <= sheet.titleWidth && !title.first.hasSuffix(" "))
      #expect(!words.contains { $0.hasPrefix("n") && !($0.hasSuffix("..") && $0.utf8.count >= 6) }, "\(title)")
      #expect(!words.isEmpty)
    }
  }

  @Test(arguments: sizes, Shipped.maps)
  func `the most important place that passed is named, if only by its beginning, and no rule stands beside it`(
    size: Size, map: String?
  ) throws {
    var model = try Shipped.model(size, of: map)
    model.start(view: .multiples)
    for position in 1...model.atlas.lastPosition {
      model.press(".")
      guard case .multiples(let sheet) = model.currentFullView?.content else { throw Missing.sheet }
      let atlas = model.atlas
      let places = atlas.headlinePlaces(
        from: atlas.holds(at: position - 1, Filter()), to: atlas.holds(at: position, Filter()))
      let isQuiet =
        atlas.chronicle.holds(on: model.day).map(\.side)
        == atlas.chronicle.holds(on: atlas.day(at: position - 1)).map(\.side)
      #expect(places.isEmpty == isQuiet)
      let title = sheet.titleLines("[\(atlas.dateLabel(at: position))]", places.map(\.plain))
      if let first = places.first { #expect("\(title)".contains(first.plain.prefix(4)), "\(title)") }
      #expect(title.first.utf8.count <= sheet.titleWidth && title.first.contains("]"))
      let rows = Frame(model).text.split(separator: "\n").dropLast(3)
      #expect(!rows.contains { $0.contains("==") })
    }
  }
}
