import Campaign

/// Signs of the screen with what they mean.
public struct Sign: Sendable {
  /// The signs that share the meaning, each as it stands on the screen.
  public let signs: [String]
  public let meaning: String
  /// The meaning where a line is short; `nil` where its own first words do.
  let brief: String?

  init(_ signs: String..., means meaning: String, briefly brief: String? = nil) {
    (self.signs, self.meaning, self.brief) = (signs, meaning, brief)
  }
}

/// The signs under one heading of the help.
///
/// The one table of signs: the help panel is made of it, and so is the list in the article on the views.
public struct SignGroup: Sendable {
  public let title: String
  public let signs: [Sign]

  /// - Parameters:
  ///   - contested: the campaign's letter for contested ground.
  ///   - isFine: whether places have the marks of the fine glyphs.
  ///   - hasDottedLines: whether the map's lines are dots.
  public static func all(contested: Unicode.Scalar = "x", isFine: Bool = false, hasDottedLines: Bool = false)
    -> [SignGroup]
  {
    [map(String(Character(contested)), isFine: isFine, hasDottedLines ? dottedLines : lines), panel, timeBar]
  }

  private static func map(_ contested: String, isFine: Bool, _ lines: [Sign]) -> SignGroup {
    func mark(_ kind: PlaceKind.Mark) -> String { String(Character(kind.glyph(isFine: isFine))) }
    return SignGroup(
      title: "Signs of the map",
      signs: [
        Sign("A", "B", means: "held by the side that has the letter", briefly: "held by the letter's side"),
        Sign("a", "b", means: "uncertain: only claimed, or of low confidence", briefly: "uncertain"),
        Sign(contested, means: "contested: fighting, or no holder is confirmed", briefly: "contested"),
        Sign("bright", means: "new on the day shown; reversed without colours"),
        Sign(mark(.capital), means: "a capital; in colours its holder's letter"),
        Sign(mark(.town), mark(.village), means: "a town, a village"),
        Sign(".", means: "land out of reach of every tracked place", briefly: "land out of reach"),
      ] + lines + [
        Sign("+", "!", "?", means: "in Change: passed, contested, only how sure", briefly: "passed, contested, doubt")
      ])
  }

  private static let occupied = Sign("/", means: "occupied land; a note on borders tells of it")

  private static let lines = [
    Sign("|", "_", means: "the border of a region"),
    Sign("/", "\\", "-", means: "the edge of the country, without colours", briefly: "the edge of the country"),
    Sign("~", "=", means: "water, a road"),
    occupied,
    Sign(":", "..", means: "an armistice line"),
  ]

  private static let dottedLines = [
    Sign("dotted lines", means: "borders, rivers, roads, armistice lines", briefly: "borders, rivers, roads"),
    Sign("~", means: "the sea"),
    occupied,
    Sign(
      "\u{250C}\u{2500}\u{2510}", "\u{2502}", "\u{2514}\u{2518}", means: "the frame of the day's own part of the map",
      briefly: "frame of the day's part"),
  ]

  private static let panel = SignGroup(
    title: "Signs of the panel",
    signs: [
      Sign("*", "-", means: "a key event, an event"),
      Sign("A>B", means: "control passed from A to B", briefly: "passed from A to B"),
      Sign("name?", means: "of low confidence"),
      Sign("..", means: "something is left out"),
    ])

  private static let timeBar = SignGroup(
    title: "Signs of the time bar",
    signs: [
      Sign("O", "+", means: "the day shown, another day", briefly: "the day shown, a day"),
      Sign("-", "=", "#", means: "few changes or none, more, many", briefly: "few changes, more, many"),
      Sign("*", means: "a key event"),
    ])
}
