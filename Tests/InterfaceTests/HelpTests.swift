import Briefing
import Playback
import Screen
import Testing

@testable import Interface

/// The help tells each key and each sign in a whole line.
struct HelpTests {
  @Test(arguments: [38, 40, 44, 60, 80]) func `no line of the help is cut`(width: Int) throws {
    for line in Passage(helpOf: try Shipped.model(), width: width).text.split(separator: "\n") {
      #expect(line.utf8.count <= width)
      #expect(!line.hasSuffix("..") && !line.hasPrefix("Space p .."), "\(line)")
    }
  }

  @Test(arguments: [38, 60]) func `the help tells each sign of the map, the panel and the bar`(width: Int) throws {
    let lines = Passage(helpOf: try Shipped.model(), width: width).text.split(separator: "\n")
    for group in SignGroup.all() {
      #expect(lines.contains { $0 == group.title })
      for sign in group.signs {
        let start = sign.signs.joined(separator: " ").rightPadded(to: 13)
        let words = sign.brief ?? String(sign.meaning.prefix(8))
        #expect(lines.contains { $0.hasPrefix(start) && ($0.hasSuffix(sign.meaning) || $0.contains(words)) })
      }
    }
  }

  @Test func `what stands on the map and on the bar is a sign of the help`() throws {
    var model = try Shipped.plain(Size(columns: 120, rows: 40))
    let signs = Set(SignGroup.all().flatMap(\.signs).flatMap(\.signs).joined().unicodeScalars)
    let layout = try #require(model.layout)
    for _ in 0...model.player.last {
      let frame = Frame(model)
      for row in layout.map.rows {
        for column in layout.map.columns {
          guard let glyph = frame[Point(column: column, row: row)]?.glyph else { continue }
          let isWord = glyph.properties.isAlphabetic || " 0123456789,;'".unicodeScalars.contains(glyph)
          #expect(isWord || signs.contains(glyph), "\(glyph)")
        }
      }
      model.press(".")
    }
  }

  @Test func `the first page of the help at 80x24 comes to the signs`() throws {
    var model = try Shipped.model()
    model.press("?")
    let text = Frame(model).text
    #expect(text.contains("Signs of the map") && text.contains("held by the letter's side"))
  }

  @Test func `the signs are those of the map that is shown`() throws {
    #expect(SignGroup.all(contested: "w").flatMap(\.signs).contains { $0.signs == ["w"] })
    #expect(SignGroup.all(isFine: true).flatMap(\.signs).contains { $0.signs == ["\u{25CF}"] })
  }
}
