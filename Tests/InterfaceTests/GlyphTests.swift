import Briefing
import Cartography
import Screen
import Testing

@testable import Interface

struct GlyphTests {
  @Test func `without Unicode or colours the map stays readable`() throws {
    for glyphs in GlyphSet.allCases {
      var look = Look()
      look.glyphs = glyphs
      look.hasUnicode = false
      let plain = Frame(Model(try Shipped.atlas.get(), size: Size(columns: 120, rows: 40), look: look))
      #expect(plain.cells.allSatisfy { (0x20..<0x7F).contains($0.glyph.value) })
      look.hasUnicode = true
      look.colours = .none
      let grey = Frame(Model(try Shipped.atlas.get(), size: Size(columns: 120, rows: 40), look: look))
      #expect(!grey.cells.contains { (0x2580...0x259F).contains($0.glyph.value) })
    }
  }

  @Test(arguments: GlyphSet.allCases)
  func `in every set each side shows its letter on its own ground`(glyphs: GlyphSet) throws {
    var look = Look()
    look.glyphs = glyphs
    let frame = Frame(Model(try Shipped.atlas.get(), size: Size(columns: 120, rows: 40), look: look))
    for (letter, hue) in [("G", 0), ("H", 1), ("D", 2), ("N", 3), ("F", 5)] as [(Unicode.Scalar, UInt8)] {
      #expect(frame.cells.contains { $0.glyph == letter && $0.ink == .area(hue, .settled) }, "\(glyphs) \(letter)")
    }
  }

  @Test func `quarters take their two most frequent colours`() {
    let (red, blue) = (Fill(hue: 0, .settled), Fill(hue: 4, .fresh))
    #expect(Quarters([red, red, red, red]).cell == nil)
    #expect(Quarters([.none, .none, .none, .none]).cell == nil)
    #expect(Quarters([red, .none, .none, .none]).cell == Cell("\u{2598}", .split(red, .none)))
    #expect(
      Quarters([red, red, blue, blue]).cell?.glyph == "\u{2580}"
        || Quarters([red, red, blue, blue]).cell?.glyph == "\u{2584}")
  }

  @Test func `a front is never drawn beside land that nobody speaks for`() throws {
    var model = try Shipped.model(Size(columns: 200, rows: 60))
    let before = Frame(model)
    model.press("F")
    let after = Frame(model)
    let layout = try #require(model.layout)
    var drawn = 0
    let states = layout.states(model.atlas)
    for row in 0..<layout.grid.rows {
      for column in 0..<layout.grid.columns {
        let point = layout.point(column: column, row: row)
        guard before[point] != after[point] else { continue }
        drawn += 1
        let index = row * layout.grid.columns + column
        #expect(states.today[index].holder != nil)
      }
    }
    #expect(drawn > 30)
  }
}
