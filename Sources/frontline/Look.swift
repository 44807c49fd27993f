import ArgumentParser

/// How a frame is drawn: the view, the theme and the glyphs.
///
/// The one place where an export learns what there is to choose from.
struct Look: ParsableArguments {
  @Option(help: ArgumentHelp("What the map shows: \(Look.views.listed).", valueName: "view"))
  var view = Look.views[0]

  @Option(help: ArgumentHelp("The colours: \(Look.themes.listed).", valueName: "theme"))
  var theme = Look.themes[0]

  @Option(help: ArgumentHelp("What the map is drawn with: \(Look.glyphSets.listed).", valueName: "glyphs"))
  var glyphs = Look.glyphSets[0]

  private static let views = ["state"]
  private static let themes = ["standard"]
  private static let glyphSets = ["ascii"]

  func validate() throws {
    try Look.check(view, among: Look.views, "view")
    try Look.check(theme, among: Look.themes, "theme")
    try Look.check(glyphs, among: Look.glyphSets, "glyph set")
  }

  /// What a command line needs to say to get this look; nothing for what holds anyway.
  var words: [String] {
    let choices = [("--view", view, Look.views), ("--theme", theme, Look.themes), ("--glyphs", glyphs, Look.glyphSets)]
    return choices.flatMap { option, word, all in word == all[0] ? [] : [option, word] }
  }

  private static func check(_ word: String, among choices: [String], _ what: String) throws {
    guard !choices.contains(word) else { return }
    throw ValidationError("there is no \(what) \"\(word)\"; there is \(choices.listed)")
  }
}

extension [String] {
  /// `a`, `a or b`, `a, b or c`.
  fileprivate var listed: String {
    guard let last, count > 1 else { return first ?? "" }
    return dropLast().joined(separator: ", ") + " or " + last
  }
}
