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
    name: .customLong("view"),
    help: ArgumentHelp("What the map's room shows: \(listed(ViewKind.self)); state without it.", valueName: "view"),
    completion: .list(ViewKind.allCases.map(\.rawValue)),
    transform: { try choice($0, "view") })
  private var chosenView: ViewKind?

  @Option(
    name: .customLong("theme"),
    help: ArgumentHelp("The colours: \(listed(Theme.Name.self)); standard without it.", valueName: "theme"),
    completion: .list(Theme.Name.allCases.map(\.rawValue)),
    transform: { try choice($0, "theme") })
  private var chosenTheme: Theme.Name?

  @Option(
    name: .customLong("glyphs"),
    help: ArgumentHelp("What the map is drawn with: \(listed(GlyphSet.self)); ascii without it.", valueName: "glyphs"),
    completion: .list(GlyphSet.allCases.map(\.rawValue)),
    transform: { try choice($0, "glyph set") })
  private var chosenGlyphs: GlyphSet?

  var view: ViewKind { chosenView ?? .state }
  var theme: Theme.Name { chosenTheme ?? .standard }
  var glyphs: GlyphSet { chosenGlyphs ?? .ascii }

  /// The look that the command line asks for, on top of another.
  func look(over look: Look = Look()) -> Look {
    var look = look
    if let chosenGlyphs { look.glyphs = chosenGlyphs }
    if let chosenTheme { look.theme = chosenTheme }
    return look
  }

  /// The look for standard output, which is drawn in ASCII where the locale has nothing else; a sentence says so.
  func printedLook() -> Look {
    var look = look()
    guard look.glyphs != .ascii, !isLocaleUnicode else { return look }
    look.hasUnicode = false
    complain("this locale is not UTF-8, so the map is drawn in ASCII; with LC_ALL=C.UTF-8 it is in \(look.glyphs)")
    return look
  }

  /// Whether the environment's locale is one of UTF-8.
  private var isLocaleUnicode: Bool {
    setlocale(LC_CTYPE, "")
    return nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
  }

  /// The view that the command line asks for, or else another.
  func view(over view: ViewKind?) -> ViewKind { chosenView ?? view ?? .state }

  /// What a command line needs to say to get this look; nothing for what holds anyway.
  var words: [String] {
    (view == .state ? [] : ["--view", view.rawValue]) + (theme == .standard ? [] : ["--theme", theme.rawValue])
      + (glyphs == .ascii ? [] : ["--glyphs", glyphs.rawValue])
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
