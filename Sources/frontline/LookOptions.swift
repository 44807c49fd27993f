import ArgumentParser
import Campaign
import Interface

/// How the screen is drawn.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("Which glyphs the map may use: ascii, blocks or braille.", valueName: "glyphs"),
    transform: { try choice($0, "glyph set") })
  var glyphs = GlyphSet.ascii

  var look: Look {
    var look = Look()
    look.glyphs = glyphs
    return look
  }
}

/// The one of some names that an option's text is; another is a mistake that gets all of them told.
func choice<Choice: RawRepresentable<String> & CaseIterable>(_ text: String, _ noun: String) throws -> Choice {
  if let choice = Choice(rawValue: text.lowercased()) { return choice }
  let names = Choice.allCases.map(\.rawValue)
  let hint =
    nearest(to: text.lowercased(), among: names).map { "did you mean \"\($0)\"?" } ?? names.joined(separator: ", ")
  throw ValidationError("there is no \(noun) \"\(text)\" (\(hint))")
}
