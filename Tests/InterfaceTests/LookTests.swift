import Briefing
import Campaign
import Glibc
import Interface
import Screen
import Testing

/// Every view in every set of glyphs and in every theme, beside the tests, each cell's ink or style under the text;
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
    let inks = CellMap(frame) { cell in "\(cell.ink)\(cell.attributes.names)".replacing("Screen.", with: "") }
    compare(frame.text + inks.text, with: "\(view.rawValue)-\(glyphs.rawValue)")
  }

  @Test(arguments: ThemeName.allCases)
  func `in a theme each view has the colours and attributes that were read and accepted`(name: ThemeName) throws {
    let theme = Theme(name)
    let parts = try ViewKind.allCases.map { view in
      let styles = CellMap(try Self.frame(view, .ascii, name, Size(columns: 60, rows: 20))) { cell in
        var style = theme.style(for: cell.ink)
        style.attributes.formUnion(cell.attributes)
        return style.sentence
      }
      return "\(view.title)\n\(styles.text)"
    }
    compare(parts.joined(separator: "\n"), with: "theme-\(name.rawValue)")
  }

  @Test(arguments: ViewKind.allCases, GlyphSet.allCases)
  func `a theme changes no cell, but that without filled areas blocks are letters`(
    view: ViewKind, glyphs: GlyphSet
  ) throws {
    let size = Size(columns: 100, rows: 30)
    let standard = try Self.frame(view, glyphs, .standard, size)
    let letters = try Self.frame(view, .ascii, .standard, size)
    for name in ThemeName.allCases {
      let frame = try Self.frame(view, glyphs, name, size)
      #expect(frame.cells == (glyphs == .blocks && !name.fillsAreas ? letters : standard).cells)
      #expect(frame.theme == name)
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

/// What each cell of a frame has besides its glyph: a letter a cell, and what each letter stands for.
private struct CellMap {
  let text: String

  init(_ frame: Frame, what: (Cell) -> String) {
    let signs = Array("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#$%&*+=?@^~<>")
    var signOf: [String: Character] = [:]
    var legend = ""
    var map = ""
    for row in 0..<frame.size.rows {
      for cell in frame.row(row) {
        let meaning = cell == .blank ? "" : what(cell)
        if signOf[meaning] == nil {
          let sign: Character = meaning.isEmpty ? "." : signs.indices.contains(signOf.count) ? signs[signOf.count] : "_"
          signOf[meaning] = sign
          if !meaning.isEmpty { legend += "\(sign) \(meaning)\n" }
        }
        map.append(signOf[meaning] ?? "_")
      }
      while map.last == "." { map.removeLast() }
      map += "\n"
    }
    text = map + legend
  }
}

extension Attributes {
  /// ` bold underline`.
  fileprivate var names: String {
    ([(.bold, "bold"), (.dim, "dim"), (.reverse, "reverse"), (.underline, "underline")] as [(Attributes, String)])
      .filter { contains($0.0) }.map { " " + $0.1 }.joined()
  }
}

extension Style {
  /// `231 on 52 bold`; a dash is the terminal's own colour.
  fileprivate var sentence: String {
    func name(_ colour: Colour?) -> String { colour.map { String($0.index) } ?? "-" }
    return "\(name(foreground)) on \(name(background))\(attributes.names)"
  }
}
