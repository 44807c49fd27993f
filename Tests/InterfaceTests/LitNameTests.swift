import Briefing
import Campaign
import Cartography
import Screen
import Testing

@testable import Interface

/// A name is lit if and only if its place changed by what the view tells of, with all of its letters and none of another's.
struct LitNameTests {
  /// How the names of one frame are lit, counted by names.
  struct Count: Equatable {
    var litWithoutChange = 0
    var litInPart = 0
    var changedAndNotLit = 0
    var names = 0
  }

  private static let sizes = [(60, 20), (80, 24), (100, 30), (120, 40), (200, 60)].map { Size(columns: $0, rows: $1) }

  /// Counts the names on a model's map beside the places that are to be lit.
  private func count(_ model: Model, lit: Set<Place.ID>, into count: inout Count) throws {
    let frame = Frame(model)
    let layout = try #require(model.layout)
    self.count(frame, layout, lit: lit, into: &count)
    if let window = layout.windowLayout { self.count(frame, window, lit: lit, into: &count) }
  }

  private func count(_ frame: Frame, _ layout: ScreenLayout, lit: Set<Place.ID>, into count: inout Count) {
    for label in layout.grid.shownLabels {
      guard case .place(let place) = label.subject else { continue }
      let cells = (0..<label.text.unicodeScalars.count).compactMap { number in
        frame[layout.point(column: label.column + number, row: label.row)]
      }
      let lights = cells.count { $0.ink.isLitName }
      count.names += 1
      if lights > 0, lights < cells.count { count.litInPart += 1 }
      if lights > 0, !lit.contains(place) { count.litWithoutChange += 1 }
      if lights == 0, lit.contains(place) { count.changedAndNotLit += 1 }
    }
  }

  private func changed(_ atlas: Atlas, on position: Int) -> Set<Place.ID> {
    Set(atlas.campaign.changes.filter { $0.day == atlas.day(at: position) }.map(\.place))
  }

  @Test(arguments: sizes, GlyphSet.allCases)
  func `on every day just the places that changed are lit, whole, whatever the glyphs and colours`(
    size: Size, glyphs: GlyphSet
  ) throws {
    let atlas = try Shipped.atlas.get()
    for colours in [ColourDepth.many, .eight, .none] {
      var look = Look()
      (look.glyphs, look.colours) = (glyphs, colours)
      var model = Model(atlas, size: size, look: look)
      var count = Count()
      for position in 0...atlas.lastPosition {
        model.start(on: atlas.day(at: position))
        try self.count(model, lit: changed(atlas, on: position), into: &count)
      }
      #expect(count == Count(names: count.names) && count.names > 100)
    }
  }

  @Test(arguments: ["aleppo", "hama", "damascus", "homs", "qamishli"], ["+", "++", "+++"])
  func `zoomed in just the places that changed are lit`(slug: String, zoom: String) throws {
    let atlas = try Shipped.atlas.get()
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.start(at: try #require(atlas.campaign.place(named: slug)).id)
    model.press(zoom + "\u{1B}")
    var count = Count()
    for position in 0...atlas.lastPosition {
      model.start(on: atlas.day(at: position))
      try self.count(model, lit: changed(atlas, on: position), into: &count)
    }
    #expect(count == Count(names: count.names) && count.names > 50)
  }

  @Test func `a place that changed there and back is lit though its ground is as it was`() throws {
    let atlas = try Shipped.atlas.get()
    for position in 1...atlas.lastPosition {
      let shown = ShownDay(atlas, .state, DayComparison(position: position, base: position - 1))
      for place in changed(atlas, on: position) { #expect(shown.isLit(place)) }
    }
  }

  @Test(arguments: [ViewKind.change, .cumulative, .known])
  func `in each view those are lit that it tells of`(view: ViewKind) throws {
    let atlas = try Shipped.atlas.get()
    for size in Self.sizes {
      var model = try Shipped.model(size)
      var count = Count()
      for position in 0...atlas.lastPosition {
        model.start(on: atlas.day(at: position), view: view)
        let shown = model.shown
        let lit = atlas.campaign.places.map(\.id).filter { place in
          view == .cumulative
            ? atlas.campaign.changes.contains { $0.place == place && $0.day <= model.day }
            : shown.today[Int(place.index)] != shown.compared[Int(place.index)]
        }
        try self.count(model, lit: Set(lit), into: &count)
      }
      #expect(count == Count(names: count.names))
    }
  }

  @Test(arguments: sizes)
  func `before an audience and while guessing only days that were shown are told`(size: Size) throws {
    let atlas = try Shipped.atlas.get()
    for asks in [false, true] {
      var model = try Shipped.model(size)
      if asks { model.startQuiz(seed: 0) } else { model.present() }
      var count = Count()
      for position in 0..<atlas.lastPosition {
        model.seek(to: position)
        model.refresh()
        try self.count(model, lit: changed(atlas, on: position), into: &count)
      }
      #expect(count == Count(names: count.names))
    }
  }
}

extension Ink {
  /// Whether it is that of a name on its side's plate of the day.
  fileprivate var isLitName: Bool {
    switch self {
    case .area(_, .freshLabel), .claim(_, .freshLabel): true
    case .area, .claim, .tint, .land, .plain, .faint, .water, .sea, .seaLabel, .lake, .mark, .notice, .letter, .split:
      false
    }
  }
}
