import Briefing
import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

/// What the map's picture promises, on every day and at every size.
struct MapPictureTests {
  private static let sizes = [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60)].map { Size(columns: $0, rows: $1) }
  private static let depths: [ColourDepth] = [.many, .eight, .none]

  /// Calls with the model and its frame on each day.
  private func forEachDay(
    _ size: Size, _ glyphs: GlyphSet = .ascii, _ colours: ColourDepth = .many, _ body: (Model, Frame) throws -> Void
  ) throws {
    var look = Look()
    (look.glyphs, look.colours) = (glyphs, colours)
    let atlas = try Shipped.atlas.get()
    var model = Model(atlas, size: size, look: look)
    for position in 0...atlas.lastPosition {
      model.start(on: atlas.day(at: position))
      try body(model, Frame(model))
    }
  }

  private func style(_ cell: Cell, _ model: Model) -> Style {
    var style = Theme(model.look.shownTheme).style(for: cell.ink)
    style.attributes.formUnion(cell.attributes)
    return style
  }

  private func cells(of label: MapGrid.Label, _ frame: Frame, _ layout: ScreenLayout) -> [Cell] {
    (0..<label.text.unicodeScalars.count).compactMap {
      frame[layout.point(column: label.column + $0, row: label.row)]
    }
  }

  // MARK: Marks

  @Test(arguments: sizes, GlyphSet.allCases)
  func `each capital's mark is at its projected cell and differs from its eight neighbours`(
    size: Size, glyphs: GlyphSet
  ) throws {
    for colours in Self.depths {
      try forEachDay(size, glyphs, colours) { model, frame in
        let layout = try #require(model.layout)
        for place in model.atlas.campaign.places where model.atlas.campaign[place.kind].mark == .capital {
          let position = layout.grid.projection.position(of: place.coordinate)
          let cell = try #require(layout.grid.cell(of: place.id))
          #expect(cell == (Int(position.column.rounded(.down)), Int(position.row.rounded(.down))), "\(place.slug)")
          let mark = try #require(frame[layout.point(column: cell.column, row: cell.row)])
          for (across, down) in [(-1, -1), (0, -1), (1, -1), (-1, 0), (1, 0), (-1, 1), (0, 1), (1, 1)] {
            let point = layout.point(column: cell.column + across, row: cell.row + down)
            guard layout.map.contains(point), let other = frame[point] else { continue }
            // Two marks side by side are two marks.
            let index = (cell.row + down) * layout.grid.columns + cell.column + across
            guard !layout.marks.all.contains(where: { $0.cell == index }) else { continue }
            #expect(
              other.glyph != mark.glyph || style(other, model) != style(mark, model),
              "\(place.slug) on \(model.day), \(colours), beside \(other.glyph)")
          }
        }
      }
    }
  }

  // MARK: Names

  @Test(arguments: sizes, GlyphSet.allCases)
  func `a name has one ink and one weight`(size: Size, glyphs: GlyphSet) throws {
    for colours in Self.depths {
      try forEachDay(size, glyphs, colours) { model, frame in
        let layout = try #require(model.layout)
        for label in layout.grid.shownLabels where label.place != nil {
          let styles = cells(of: label, frame, layout).map { style($0, model) }
          #expect(
            Set(styles.map { [$0.foreground?.index, UInt8($0.attributes.rawValue)] }).count == 1, "\(label.text)")
        }
      }
    }
  }

  @Test(arguments: sizes)
  func `no name runs over the country's outline but on a plate of its own`(size: Size) throws {
    try forEachDay(size) { model, frame in
      let layout = try #require(model.layout)
      let picture = MapPicture(model, layout)
      for label in layout.grid.shownLabels where label.place != nil {
        let start = label.row * layout.grid.columns + label.column
        let cells = start..<start + label.text.unicodeScalars.count
        guard Set(cells.map { picture.grounds[$0].isCountry }).count > 1 else { continue }
        #expect(Set(self.cells(of: label, frame, layout).map(\.ink)).count == 1, "\(label.text)")
      }
    }
  }

  @Test(arguments: sizes)
  func `names do not move from day to day`(size: Size) throws {
    var labels: [MapGrid.Label]?
    try forEachDay(size) { model, _ in
      let now = model.layout?.grid.labels
      #expect(labels == nil || labels == now)
      labels = now
    }
  }

  // MARK: Ground

  @Test(arguments: sizes, GlyphSet.allCases)
  func `the country is one connected shape, the same on every day, on no ground of abroad`(
    size: Size, glyphs: GlyphSet
  ) throws {
    var shape: Set<Int>?
    try forEachDay(size, glyphs) { model, _ in
      let layout = try #require(model.layout)
      let picture = MapPicture(model, layout)
      let country = Set(picture.grounds.indices.filter { picture.grounds[$0].isCountry })
      #expect(shape == nil || shape == country)
      shape = country
      #expect(country == connected(country, columns: layout.grid.columns))
      let theme = Theme(model.look.shownTheme)
      let abroad = [theme.style(for: .plain).background, theme.style(for: .sea).background]
      for cell in country {
        if case .split = picture.cells[cell].ink { continue }
        #expect(!abroad.contains(theme.style(for: picture.cells[cell].ink).background))
      }
    }
  }

  @Test(arguments: sizes)
  func `a country with a panhandle narrower than a cell is one connected shape`(size: Size) throws {
    let layout = try #require(try Shipped.model(size, of: "afghanistan-2021").layout)
    let country = Set(layout.grid.tiles.indices.filter { layout.grid.tiles[$0].isCountry })
    #expect(country == connected(country, columns: layout.grid.columns))
  }

  /// Those of some cells that hang together with the first.
  private func connected(_ cells: Set<Int>, columns: Int) -> Set<Int> {
    guard let first = cells.min() else { return [] }
    var (found, rest) = (Set([first]), [first])
    while let cell = rest.popLast() {
      let beside = [cell - columns, cell + columns] + (cell % columns > 0 ? [cell - 1] : [])
      for next in beside + ((cell + 1) % columns > 0 ? [cell + 1] : []) where cells.contains(next) {
        if found.insert(next).inserted { rest.append(next) }
      }
    }
    return found
  }

  @Test(arguments: sizes)
  func `on a large map contested land fades where nobody speaks for the next cell`(size: Size) throws {
    var faded = 0
    try forEachDay(size) { model, _ in
      let layout = try #require(model.layout)
      let (picture, states) = (MapPicture(model, layout), layout.states(model.atlas).today)
      for index in states.indices where picture.grounds[index].kind == .claim(Theme.contested) {
        faded += 1
        let beside = CellsBeside(index, columns: layout.grid.columns, count: states.count)
        #expect(states[index] == .contested && beside.contains { states[$0] == .sparse })
        #expect(!picture.grounds[index].isFresh)
      }
    }
    #expect(size.columns >= 200 ? faded > 20 : faded == 0)
  }

  // MARK: Letters

  @Test(arguments: sizes, GlyphSet.allCases)
  func `each area shows the letter of its side`(size: Size, glyphs: GlyphSet) throws {
    for colours in Self.depths {
      try forEachDay(size, glyphs, colours) { model, _ in
        let layout = try #require(model.layout)
        let picture = MapPicture(model, layout)
        let states = layout.states(model.atlas).today
        for area in Areas(states, columns: layout.grid.columns).all {
          let letter = picture.sides.letter(of: states[area[0]])
          let isMarked = area.allSatisfy { layout.grid.tiles[$0].isPinned }
          #expect(isMarked || area.contains { picture.cells[$0].glyph == letter }, "\(letter) on \(model.day)")
        }
      }
    }
  }

  @Test(arguments: sizes)
  func `without colour each kind of ground has glyphs of its own`(size: Size) throws {
    try forEachDay(size, .ascii, .none) { model, frame in
      let layout = try #require(model.layout)
      let picture = MapPicture(model, layout)
      let states = layout.states(model.atlas).today
      #expect(frame.cells.allSatisfy { (0x20..<0x7F).contains($0.glyph.value) })
      for index in states.indices where picture.grounds[index].isCountry && !layout.grid.tiles[index].isPinned {
        let glyph = picture.cells[index].glyph
        let others = Set(" ~=|_-/\\.:".unicodeScalars)
        switch states[index] {
        case .held, .uncertain, .contested:
          #expect(glyph == picture.sides.letter(of: states[index]) || others.subtracting(["."]).contains(glyph))
        case .sparse, .outside: #expect(others.contains(glyph))
        }
      }
      let isFresh = picture.grounds.indices.filter { picture.grounds[$0].isFresh && picture.cells[$0].glyph != " " }
      for index in isFresh { #expect(style(picture.cells[index], model).attributes.contains(.reverse)) }
    }
  }

  // MARK: Hatching

  /// At 60x20 the Golan is a cell, which has the letter of who holds it on days when nothing else shows that.
  @Test(arguments: sizes.dropFirst(), GlyphSet.allCases)
  func `the occupied Golan's hatching is seen at every size and in all colours, as plain as a name`(
    size: Size, glyphs: GlyphSet
  ) throws {
    for colours in [ColourDepth.many, .sixteen, .eight, .none] {
      try forEachDay(size, glyphs, colours) { model, frame in
        let layout = try #require(model.layout)
        let strokes = layout.grid.tiles.indices.filter { layout.grid.tiles[$0].isHatched }.compactMap {
          frame[layout.point(column: $0 % layout.grid.columns, row: $0 / layout.grid.columns)]
        }.filter { $0.glyph == "/" }
        #expect(!strokes.isEmpty, "\(colours) on \(model.day)")
        let name = style(Cell("/", .area(0, .label)), model).foreground
        let fresh = strokes.filter { stroke in
          switch stroke.ink {
          case .area(_, .freshLine), .claim(_, .freshLine): true
          default: false
          }
        }
        guard colours == .many else { return }
        #expect(strokes.count { style($0, model).foreground == name } + fresh.count == strokes.count)
      }
    }
  }

  @Test(arguments: [ColourDepth.sixteen, .eight])
  func `where two sides have one colour the later is strewn with its letter`(colours: ColourDepth) throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.look.colours = colours
    model.press("G")
    let picture = MapPicture(model, try #require(model.layout))
    let theme = Theme(.base16)
    let shared = (0..<Theme.contested).filter(theme.sharesColour)
    #expect(shared == [6])
    func share(_ hue: UInt8) -> Double {
      let cells = picture.cells.filter { $0.ink == .area(hue, .settled) || $0.ink == .area(hue, .thinLine) }
      let letters = cells.count { $0.glyph.properties.isAlphabetic }
      return Double(letters) / Double(cells.count)
    }
    // Orange is the Southern Operations Room's, yellow the Syrian Democratic Forces'.
    #expect(share(6) > 0.3 && share(2) < 0.2)
  }

  // MARK: Borders

  @Test(arguments: sizes, depths)
  func `borders of regions are drawn at every size, never on ground of the day, and only t takes them away`(
    size: Size, colours: ColourDepth
  ) throws {
    try forEachDay(size, .ascii, colours) { model, _ in
      var model = model
      let drawn = try borders(model)
      #expect(drawn.count >= 5)
      model.look.labels = .none
      model.layOut()
      let left = try borders(model)
      #expect(left.isEmpty)
    }
  }

  /// The cells with a border of a region.
  private func borders(_ model: Model) throws -> [Int] {
    let picture = MapPicture(model, try #require(model.layout))
    return picture.cells.indices.filter { index in
      switch picture.cells[index].ink {
      case .land(.thinLine), .area(_, .thinLine), .claim(_, .thinLine): !picture.grounds[index].isFresh
      default: false
      }
    }
  }
}

/// The areas of one state on a map, as lists of their cells.
private struct Areas {
  private(set) var all: [[Int]] = []

  init(_ states: [MapGrid.State], columns: Int) {
    var seen = Set<Int>()
    for start in states.indices where states[start].holder != nil && seen.insert(start).inserted {
      var (area, rest) = ([start], [start])
      while let cell = rest.popLast() {
        let beside = [cell - columns, cell + columns] + (cell % columns > 0 ? [cell - 1] : [])
        for next in beside + ((cell + 1) % columns > 0 ? [cell + 1] : [])
        where states.indices.contains(next) && states[next] == states[start] && seen.insert(next).inserted {
          area.append(next)
          rest.append(next)
        }
      }
      all.append(area)
    }
  }
}
