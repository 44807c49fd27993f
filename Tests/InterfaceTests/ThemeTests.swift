import Briefing
import Interface
import Screen
import Testing

/// The key that changes the colours.
struct ThemeTests {
  @Test func `C goes through all themes, says which it is, and comes round`() throws {
    var model = try Shipped.model()
    for name in ThemeName.allCases.dropFirst() + [.standard] {
      model.press("C")
      #expect(model.look.theme == name)
      #expect(model.message == "theme: \(name.rawValue)")
      #expect(Frame(model).theme == name)
    }
  }

  @Test(arguments: [ColourDepth.none, .eight, .sixteen])
  func `a terminal with few colours is told what it shows instead`(_ colours: ColourDepth) throws {
    var look = Look()
    look.colours = colours
    var model = Model(try Shipped.atlas.get(), size: Size(columns: 80, rows: 24), look: look)
    model.press("C")
    let shown = colours == .none ? "monochrome" : "base16"
    #expect(model.message == "theme: dark, which this terminal's colours show as \(shown)")
  }

  @Test func `the command that resumes here has the theme, unless it is the default`() throws {
    var model = try Shipped.model()
    #expect(!model.resumeCommand.contains("--theme"))
    model.press("CCC")
    #expect(model.resumeCommand == "frontline --date 2024-11-26 --theme high-contrast")
  }

  @Test func `where no colours fill the land blocks give way to letters, and come back`() throws {
    var look = Look()
    look.glyphs = .fine
    look.theme = .monochrome
    var model = Model(try Shipped.atlas.get(), size: Size(columns: 80, rows: 24), look: look)
    func hasBlocks() -> Bool { Frame(model).cells.contains { (0x2580...0x259F).contains($0.glyph.value) } }
    for name in [.monochrome] + ThemeName.allCases {
      #expect(hasBlocks() == name.tintsLand)
      model.press("C")
    }
  }
}
