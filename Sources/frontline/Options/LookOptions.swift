import Briefing
import ArgumentParser
import Campaign
import Cartography
import Exports
import Glibc
import Interface
import Screen

/// How a frame is drawn: the view, the theme, the glyphs, the names and the fronts.
///
/// The one place where a command learns what there is to choose from.
struct LookOptions: ParsableArguments {
  @Option(
    name: .customLong("view"),
    help: ArgumentHelp("The view: \(listed(ViewKind.self)); state by default.", valueName: "view"),
    completion: .list(ViewKind.allCases.map(\.rawValue)),
    transform: { try choice($0, "view") })
  private(set) var chosenView: ViewKind?

  @Option(
    name: .customLong("theme"),
    help: ArgumentHelp("The colours: \(listed(ThemeName.self)); standard by default.", valueName: "theme"),
    completion: .list(ThemeName.allCases.map(\.rawValue)),
    transform: { try choice($0, "theme") })
  private var chosenTheme: ThemeName?

  @Option(
    name: .customLong("glyphs"),
    help: ArgumentHelp("What the map is drawn with: \(listed(GlyphSet.self)); ascii by default.", valueName: "glyphs"),
    completion: .list(GlyphSet.allCases.map(\.rawValue)),
    transform: { try choice($0, "glyph set") })
  private var chosenGlyphs: GlyphSet?

  @Option(
    name: .customLong("labels"),
    help: ArgumentHelp("The names on the map: \(listed(LabelLevel.self)); places by default.", valueName: "names"),
    completion: .list(LabelLevel.allCases.map(\.rawValue)),
    transform: { try choice($0, "level of labels") })
  private(set) var chosenLabels: LabelLevel?

  @Flag(name: .customLong("fronts"), inversion: .prefixedNo, help: "Draw the line where the areas of two sides meet.")
  private var chosenFronts: Bool?

  /// The look that the command line asks for, on top of another.
  func look(over look: Look) -> Look {
    var look = look
    if let chosenGlyphs { look.glyphs = chosenGlyphs }
    if let chosenTheme { look.theme = chosenTheme }
    if let chosenLabels { look.labels = chosenLabels }
    if let chosenFronts { look.showsFronts = chosenFronts }
    return look
  }

  /// The theme that was asked for.
  var theme: ThemeName { chosenTheme ?? .standard }

  /// The names of the options that were given, but for the view's.
  var given: [String] {
    [
      (chosenTheme != nil, "--theme"), (chosenGlyphs != nil, "--glyphs"), (chosenLabels != nil, "--labels"),
      (chosenFronts != nil, "--fronts"),
    ].filter(\.0).map(\.1)
  }
}

/// All there is to choose from: `a, b or c`.
func listed<Choice: RawRepresentable<String> & CaseIterable>(_ type: Choice.Type) -> String {
  listed(Choice.allCases.map(\.rawValue), "or")
}

/// Some names in words, with the one that stands before the last.
func listed(_ names: [String], _ word: String) -> String {
  guard let last = names.last, names.count > 1 else { return names.first ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(word) " + last
}

/// The one of some names that an option's text is; another is a mistake that gets all of them told.
func choice<Choice: RawRepresentable<String> & CaseIterable>(_ text: String, _ noun: String) throws -> Choice {
  if let choice = Choice(rawValue: text.lowercased()) { return choice }
  let names = Choice.allCases.map(\.rawValue)
  let hint = nearest(to: text.lowercased(), among: names).map { "did you mean \"\($0)\"?" }
  throw ValidationError("there is no \(noun) \"\(text)\" (\(hint ?? "there is " + listed(Choice.self)))")
}

extension Look {
  /// The look for standard output, which is drawn in ASCII where the locale has nothing else; a sentence says so.
  var printed: Look {
    guard glyphs != .ascii, !isLocaleUnicode else { return self }
    complain("this locale is not UTF-8, so the map is drawn in ASCII; with LC_ALL=C.UTF-8 it is in \(glyphs)")
    var look = self
    look.hasUnicode = false
    return look
  }
}

/// Whether the environment's locale is one of UTF-8.
private var isLocaleUnicode: Bool {
  setlocale(LC_CTYPE, "")
  return nl_langinfo(Int32(CODESET)).map { String(cString: $0) } == "UTF-8"
}
