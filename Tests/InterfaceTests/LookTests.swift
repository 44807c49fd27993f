import Launching
import Briefing
import Campaign
import Glibc
import Interface
import Screen
import Testing

/// Every view in every set of glyphs with a letter for each cell's ink under the text, and the colours of every theme, beside the
/// tests;
/// `FRONTLINE_RECORD=1 swift test` writes them anew and fails.
struct LookTests {
  private static func frame(_ view: ViewKind, _ glyphs: GlyphSet, _ theme: ThemeName, _ size: Size) throws -> Frame {
    var look = Look()
    look.glyphs = glyphs
    look.theme = theme
    var model = Model(try Shipped.atlas.get(), size: size, look: look)
    model.start(on: model.atlas.day(at: 9), at: model.atlas.campaign.place(named: "hama")?.id, view: view)
    return Frame(model)
  }

  @Test(arguments: ViewKind.allCases, GlyphSet.allCases)
  func `a view in a set of glyphs has the glyphs and inks that were read and accepted`(
    view: ViewKind, glyphs: GlyphSet
  ) throws {
    let frame = try Self.frame(view, glyphs, .standard, Size(columns: 80, rows: 24))
    compare(frame.text + frame.maps, with: "\(view.rawValue)-\(glyphs.rawValue)")
  }

  @Test(arguments: ViewKind.allCases)
  func `a view on the smallest screen has the glyphs and inks that were read and accepted`(view: ViewKind) throws {
    let frame = try Self.frame(view, .ascii, .standard, Size(columns: 60, rows: 20))
    compare(frame.text + frame.maps, with: "smallest-\(view.rawValue)")
  }

  /// That a theme changes nothing but colours and attributes is another test's; hence one table tells all of a theme.
  @Test(arguments: ThemeName.allCases)
  func `in a theme each ink has the colours and attributes that were read and accepted`(name: ThemeName) throws {
    let theme = Theme(name)
    let frames = try ViewKind.allCases.map { try Self.frame($0, .ascii, name, Size(columns: 60, rows: 20)) }
    let looks = Set(frames.flatMap(\.cells).map { CellLook(ink: $0.ink, attributes: $0.attributes) })
    let lines = looks.map { look in
      var style = theme.style(for: look.ink)
      style.attributes.formUnion(look.attributes)
      return "\(look.way)\(look.hue == "." ? "" : " \(look.hue)"): \(style.sentence)\n"
    }
    compare(lines.sorted().joined(), with: "theme-\(name.rawValue)")
  }

  @Test func `each letter stands for one way of drawing, and each way has one letter`() {
    #expect(Set(CellLetters.all.map(\.letter)).count == CellLetters.all.count)
    #expect(Set(CellLetters.all.map(\.way)).count == CellLetters.all.count)
  }

  @Test(arguments: ViewKind.allCases, GlyphSet.allCases)
  func `a theme changes no cell where it has a colour for the land`(
    view: ViewKind, glyphs: GlyphSet
  ) throws {
    for size in [Size(columns: 60, rows: 20), Size(columns: 100, rows: 30)] {
      let standard = try Self.frame(view, glyphs, .standard, size)
      for name in ThemeName.allCases {
        let frame = try Self.frame(view, glyphs, name, size)
        let isLike = glyphs == .ascii || name.tintsSea == ThemeName.standard.tintsSea
        if name.tintsLand, isLike { #expect(frame.cells == standard.cells) }
        #expect(frame.theme == name)
      }
    }
  }

  private func compare(_ text: String, with name: String) {
    let path = "\(Shipped.root)/Tests/InterfaceTests/Frames/Looks/\(name).txt"
    if getenv("FRONTLINE_RECORD") != nil {
      TextFile.write(text, to: path)
      Issue.record("recorded \(name); read it, then run without FRONTLINE_RECORD")
    }
    let isSame = text == TextFile.read(path)
    #expect(isSame, "\(name) is not as it was read and accepted; git diff shows what FRONTLINE_RECORD=1 changes")
  }
}

extension Frame {
  /// What each cell has besides its glyph: a map of letters for how it is drawn, one of signs for whose it is, and one of what
  /// fills the rest of it where a cell is split.
  fileprivate var maps: String {
    let hows = map { cell, look in
      if cell == .blank { return "." }
      let letter = CellLetters.letter(of: look.way)
      if letter == nil { Issue.record("give \"\(look.way)\" a letter of its own in CellLetters") }
      return letter.map(String.init) ?? "_"
    }
    let rests = map { _, look in String(look.rest) }
    return hows + map { _, look in String(look.hue) } + (rests.allSatisfy(\.isNewline) ? "" : rests)
  }

  /// One sign a cell, row by row; dots at the end of a row are left out.
  private func map(_ sign: (Cell, CellLook) -> String) -> String {
    (0..<size.rows).map { number in
      var line = row(number).map { sign($0, CellLook(ink: $0.ink, attributes: $0.attributes)) }.joined()
      while line.last == "." { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}

extension Style {
  /// `231 on 52 bold`; a dash is the terminal's own colour.
  fileprivate var sentence: String {
    func name(_ colour: Colour?) -> String { colour.map { String($0.index) } ?? "-" }
    return "\(name(foreground)) on \(name(background))"
      + CellLook(ink: .plain, attributes: attributes).way.dropFirst("plain".count)
  }
}
