import Briefing
import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

struct ZoomTests {
  private static let sizes = (0..<40).map { (36 + $0 * 3, 16 + $0 * 2) }

  @Test func `names do not touch at forty sizes`() throws {
    for (columns, rows) in Self.sizes { try expectNoCollision(grid(columns, rows, Camera())) }
  }

  @Test func `names do not touch at ten views of the map`() throws {
    let campaign = try Shipped.atlas.get().campaign
    for (number, slug) in ["aleppo", "damascus", "homs", "deir-ez-zor", "quneitra"].enumerated() {
      for doublings in [1 + number % 2, 3 + number % 3] {
        var camera = Camera()
        camera.centre = try #require(campaign.place(named: slug)).coordinate
        camera.doublings = doublings
        try expectNoCollision(grid(100, 36, camera))
      }
    }
  }

  @Test func `names do not move while the days go by`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    for zoom in ["", "+", "++"] {
      model.press("gg" + zoom)
      let before = try #require(model.layout?.grid.labels)
      for _ in 0..<12 {
        model.press(".")
        #expect(model.layout?.grid.labels == before)
      }
    }
  }

  private func grid(_ columns: Int, _ rows: Int, _ camera: Camera) throws -> MapGrid {
    let atlas = try Shipped.atlas.get()
    return MapGrid(
      atlas.campaign, territory: atlas.territory, view: camera.view(of: atlas.campaign.header.frame), columns: columns,
      rows: rows)
  }

  private func expectNoCollision(_ grid: MapGrid) throws {
    var taken: Set<Int> = []
    for label in grid.labels {
      #expect(label.column >= 0 && label.column + label.text.unicodeScalars.count <= grid.columns)
      for column in label.column..<label.column + label.text.unicodeScalars.count {
        let isFree = taken.insert(label.row * grid.columns + column).inserted
        #expect(isFree, "\(label.text) at \(grid.columns)x\(grid.rows)")
      }
    }
  }

  @Test(arguments: [(80, 24, 12, 0), (120, 40, 12, 0), (200, 60, 12, 40)])
  func `the capitals are named, and on a large screen forty other towns`(
    columns: Int, rows: Int, capitals: Int, towns: Int
  ) throws {
    let model = try Shipped.model(Size(columns: columns, rows: rows))
    let grid = try #require(model.layout?.grid)
    let named = grid.labels.compactMap { label -> Place? in
      if case .place(let place) = label.subject { model.atlas.campaign[place] } else { nil }
    }
    let main = named.filter { model.atlas.campaign[$0.kind].rank == 0 }
    #expect(main.count >= capitals)
    #expect(named.count - main.count >= towns)
  }

  @Test(arguments: [(120, 40, 14), (200, 60, 14)])
  func `governorates are named by their capital, by themselves or by a town called the same`(
    columns: Int, rows: Int, least: Int
  ) throws {
    let model = try Shipped.model(Size(columns: columns, rows: rows))
    let campaign = model.atlas.campaign
    let named = try #require(model.layout?.grid.labels).compactMap { label -> Region.ID? in
      switch label.subject {
      case .place(let place):
        campaign[campaign[place].kind].rank == 0
          || campaign.sharesName(place, with: campaign[campaign[place].region]) ? campaign[place].region : nil
      case .region(let region): region
      case .area, .line: nil
      }
    }
    #expect(campaign.regions.count == 14)
    #expect(Set(named).count >= least)
  }

  @Test(arguments: [(80, 24), (100, 30), (120, 40), (160, 45), (200, 60)])
  func `no region's name takes the last cell of a place`(columns: Int, rows: Int) throws {
    let model = try Shipped.model(Size(columns: columns, rows: rows))
    let grid = try #require(model.layout?.grid)
    let holds = model.shown.today
    let speakers = grid.speakers(holds, grid.states(holds))
    func isNamed(_ cell: Int, byRegion: Bool) -> Bool {
      guard let label = grid.label(column: cell % grid.columns, row: cell / grid.columns) else { return false }
      if case .region = label.subject { return byRegion }
      return !byRegion
    }
    let open = speakers.indices.filter { speakers[$0] != nil && !isNamed($0, byRegion: false) }
    let seen = Set(open.filter { !isNamed($0, byRegion: true) }.map { speakers[$0] })
    #expect(Set(open.map { speakers[$0] }).subtracting(seen).isEmpty)
  }

  @Test func `at twenty kilometres places are told apart that are not a cell's size from each other`() throws {
    var seen = 0
    for slug in ["saraqib", "hama", "damascus", "aleppo", "deir-ez-zor", "khan-arnabah", "homs"] {
      var model = try Shipped.model(Size(columns: 120, rows: 40))
      let campaign = model.atlas.campaign
      model.start(at: try #require(campaign.place(named: slug)).id)
      model.press("++++++")
      let grid = try #require(model.layout?.grid)
      #expect(Double(grid.columns) * grid.projection.kilometresPerColumn < 20)
      for place in campaign.places {
        guard let cell = grid.cell(of: place.id) else { continue }
        seen += 1
        let holder = try #require(grid.pinned(column: cell.column, row: cell.row))
        let distance = campaign[holder].coordinate.distance(to: place.coordinate)
        // A cell is half a kilometre high.
        #expect(distance < 0.6, "\(place.slug) has its cell from \(campaign[holder].slug)")
      }
    }
    #expect(seen > 30)
  }

  /// Of the cells of half the size that a zoom shows instead of a cell, where all four agree the cell says the same.
  @Test(arguments: ["aleppo", "hama", "homs", "deir-ez-zor", "damascus", "quneitra", "palmyra"])
  func `no area and no border moves from one zoom to the next`(slug: String) throws {
    let atlas = try Shipped.atlas.get()
    let frame = atlas.campaign.header.frame
    let holds = atlas.chronicle.holds(on: atlas.campaign.header.last)
    var camera = Camera()
    camera.centre = try #require(atlas.campaign.place(named: slug)).coordinate
    var (drawn, near) = (0, 0)
    for doublings in 1...4 {
      camera.doublings = doublings
      let coarse = MapGrid(
        atlas.campaign, territory: atlas.territory, view: camera.view(of: frame), columns: 60, rows: 30)
      let fine = MapGrid(
        atlas.campaign, territory: atlas.territory, view: camera.view(of: frame), columns: 120, rows: 60)
      try expectSameAreas(coarse, fine, holds)
      let borders = bordersBeside(coarse, fine)
      drawn += borders.drawn
      near += borders.near
    }
    // A line that passes a corner may leave out the cell behind it.
    #expect(near <= drawn / 8)
  }

  private func children(_ column: Int, _ row: Int) -> [(column: Int, row: Int)] {
    [(0, 0), (1, 0), (0, 1), (1, 1)].map { (2 * column + $0.0, 2 * row + $0.1) }
  }

  private func expectSameAreas(_ coarse: MapGrid, _ fine: MapGrid, _ holds: [Hold]) throws {
    let (states, finer) = (coarse.states(holds), fine.states(holds))
    var (compared, moved) = (0, 0)
    for row in 0..<coarse.rows {
      for column in 0..<coarse.columns where coarse.pinned(column: column, row: row) == nil {
        let parts = Set(children(column, row).map { finer[$0.row * fine.columns + $0.column] })
        // A place that has a cell to itself shows its own state on either map.
        let hasPlace = children(column, row).contains { fine.pinned(column: $0.column, row: $0.row) != nil }
        guard parts.count == 1, let only = parts.first, !hasPlace else { continue }
        compared += 1
        if states[row * coarse.columns + column] != only { moved += 1 }
      }
    }
    #expect(compared > 900)
    #expect(moved == 0)
  }

  /// Of the cells that a border runs through on the finer map how many there are, and how many lie just beside the border
  /// on the coarser one.
  private func bordersBeside(_ coarse: MapGrid, _ fine: MapGrid) -> (drawn: Int, near: Int) {
    func isOutline(_ grid: MapGrid, _ column: Int, _ row: Int) -> Bool {
      grid.tile(column: column, row: row).outline != nil
    }
    var (drawn, moved, near) = (0, 0, 0)
    for row in 0..<fine.rows {
      for column in 0..<fine.columns where isOutline(fine, column, row) {
        drawn += 1
        if isOutline(coarse, column / 2, row / 2) { continue }
        near += 1
        let isBeside = [(-1, 0), (1, 0), (0, -1), (0, 1)].contains {
          isOutline(coarse, column / 2 + $0.0, row / 2 + $0.1)
        }
        if !isBeside { moved += 1 }
      }
    }
    #expect(moved == 0)
    return (drawn, near)
  }

  @Test func `a border is at the same point of the earth at every zoom`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("/homs\n")
    let homs = try #require(model.selection)
    let point = model.atlas.campaign[homs].coordinate
    var scale = try #require(model.layout?.grid.projection.kilometresPerColumn)
    for _ in 0..<6 {
      model.press("+")
      let projection = try #require(model.layout?.grid.projection)
      #expect(abs(projection.kilometresPerColumn * 2 / scale - 1) < 1e-9)
      scale = projection.kilometresPerColumn
      let position = projection.position(of: point)
      let grid = try #require(model.layout?.grid)
      #expect(abs(position.column - Double(grid.columns) / 2) < 1e-6)
    }
    #expect(scale * Double(try #require(model.layout?.grid.columns)) < 20)
  }

  @Test(arguments: [
    (Key.character("0"), "this is the whole map"), (.backspace, "this is the normal pace"),
    (.home, "this is the eve, 26 Nov 2024: the record starts here"), (.end, "8 Dec 2024 is the last day"),
  ])
  func `a key that changes nothing says why`(key: Key, message: String) throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    if key == .end { model.press(.end) }
    model.press(key)
    #expect(model.message == message)
  }

  @Test func `where there is nothing to zoom to, z says so`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    let before = model.camera
    model.press("z")
    #expect(model.camera == before && model.message == "select a place first: Tab, or / to find one")
  }

  @Test func `zoomed in, a cell agrees with the exact answer for its middle or for most of it`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("G/palmyra\n+++++")
    let grid = try #require(model.layout?.grid)
    let holds = model.atlas.chronicle.holds(on: model.day)
    let states = try #require(model.layout?.states(model.atlas).today)
    var agreeing = 0
    for row in 0..<grid.rows {
      for column in 0..<grid.columns {
        let expected: MapGrid.State =
          switch model.atlas.territory.voice(at: grid.coordinate(column: column, row: row)) {
          case .place(let place, _): MapGrid.State(holds[Int(place.index)])
          case .sparse: .sparse
          case .outside: .outside
          }
        if states[row * grid.columns + column] == expected { agreeing += 1 }
      }
    }
    #expect(Double(agreeing) > 0.98 * Double(grid.columns * grid.rows))
  }

  @Test func `the map pans, fits, and follows the selected place`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press(.pan(.left))
    #expect(model.message?.contains("+ zooms in") == true)
    model.press("+++")
    let before = try #require(model.layout?.grid.coordinate(column: 0, row: 0))
    model.press(.pan(.right), .pan(.down))
    let after = try #require(model.layout?.grid.coordinate(column: 0, row: 0))
    #expect(after.longitude > before.longitude && after.latitude < before.latitude)
    model.press("/qamishli\n")
    let selection = try #require(model.selection)
    #expect(model.layout?.grid.cell(of: selection) != nil)
    model.press("0")
    #expect(model.camera == Camera())
  }

  @Test func `z shows the place close by, then its governorate, then the whole`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("/hama\nz")
    let close = model.camera
    model.press("z")
    #expect(model.camera.isZoomed && model.camera.doublings < close.doublings)
    model.press("z")
    #expect(!model.camera.isZoomed)
  }

  @Test func `names go from none to all with roads`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    var counts: [Int] = []
    for _ in 0..<4 {
      model.press("t")
      counts.append(model.layout?.grid.labels.count ?? 0)
    }
    #expect(counts[1] == 0 && counts[2] > 0 && counts[3] > counts[2])
    #expect(Frame(model).text.contains("labels: all that fit"))
  }

  @Test func `no name stands under the inset, at any zoom`() throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 100, rows: 30), Size(columns: 200, rows: 60)] {
      for place in ["hama", "al-qutayfah", "aleppo", "daraa", "qamishli"] {
        var model = try Shipped.model(size)
        model.press("/\(place)\n")
        for _ in 1...6 {
          model.press("+")
          guard let layout = model.layout, let inset = layout.inset else { continue }
          for label in layout.grid.labels where inset.rect.rows.contains(label.row) {
            let columns = label.column..<label.column + label.text.unicodeScalars.count
            #expect(!columns.overlaps(inset.rect.columns))
          }
        }
      }
    }
  }
}
