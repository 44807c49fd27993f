import ArgumentParser
import Campaign
import Glibc
import Interface
import Screen

/// How a frame is drawn: the view, the theme and the glyphs.
///
/// The one place where a command learns what there is to choose from.
struct LookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("What the map's room shows: \(listed(ViewKind.self)).", valueName: "view"),
    transform: { try choice($0, "view") })
  var view = ViewKind.state

  @Option(
    help: ArgumentHelp(
      "The colours: \(listed(Theme.Name.self)); the player's are monochrome where NO_COLOR is set.", valueName: "theme"),
    transform: { try choice($0, "theme") })
  var theme: Theme.Name?

  @Option(
    help: ArgumentHelp("What the map is drawn with: \(listed(GlyphSet.self)).", valueName: "glyphs"),
    transform: { try choice($0, "glyph set") })
  var glyphs = GlyphSet.ascii

  var look: Look {
    var look = Look()
    look.glyphs = glyphs
    look.theme = theme ?? .standard
    return look
  }

  /// What a command line needs to say to get this look; nothing for what holds anyway.
  var words: [String] {
    let theme = look.theme
    return (view == .state ? [] : ["--view", view.rawValue]) + (theme == .standard ? [] : ["--theme", theme.rawValue])
      + (glyphs == .ascii ? [] : ["--glyphs", glyphs.rawValue])
  }
}

extension Theme.Name {
  /// The theme where none is asked for by name: `NO_COLOR` wants no colours, if it is not empty.
  static var usual: Theme.Name {
    guard let word = getenv("NO_COLOR"), word.pointee != 0 else { return .standard }
    return .monochrome
  }
}

/// All there is to choose from: `a, b or c`.
private func listed<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> String {
  let names = Choice.allCases.map(\.rawValue)
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " or " + last
}

/// The one of some names that an option's text is; another is a mistake that gets all of them told.
func choice<Choice: RawRepresentable<String> & CaseIterable>(_ text: String, _ noun: String) throws -> Choice {
  if let choice = Choice(rawValue: text.lowercased()) { return choice }
  let names = Choice.allCases.map(\.rawValue)
  let hint = nearest(to: text.lowercased(), among: names).map { "did you mean \"\($0)\"?" }
  throw ValidationError("there is no \(noun) \"\(text)\" (\(hint ?? "there is " + listed(Choice.self)))")
}
