/// Keys that go through everything that the player shows.
enum Journey {
  /// The days once and back.
  static let pass = repeated(".", Contest.days) + repeated(",", Contest.days)

  /// Keys that lead back to where the first was pressed.
  ///
  /// Escape is not among them: it waits for what could follow it.
  static let circles = [
    ["/", "h", "a", "m", "a", "\r"], repeated("v", 8), repeated("t", 4), repeated("a", 3), repeated("C", 6),
    repeated("F", 2), repeated("K", 2),
    repeated("z", 3), repeated("+", 5) + repeated("-", 5),
    ["a", "+", "+", "t", "-", "-", "a", "+", "+", "t", "t", "t", "-", "-", "a"],
    repeated("+", 3) + ["\u{1B}[1;2C", "\u{1B}[1;2C", "\u{1B}[1;2B", "\u{1B}[1;2D", "\u{1B}[1;2A", "0"],
    ["\t", "\t", "k", "k"], ["w", "w"], ["D", "D"], ["S", "S"], ["?", "?"], ["f", "f"], ["c", "l", "j", "c"],
    ["y", "y"],
    ["m", ".", "x", "x", ","], ["L", "L", "P", "P", ">", "<"],
    repeated("v", 3) + ["o", "o", "o", "j", "j"] + ["v"] + repeated("o", 4) + ["v", "o", "v", "v", "o", "o", "v"],
  ]

  /// Every day, view, panel and zoom: the panels in each view, and the zooms with all looks around some places.
  static let everything =
    pass + circles.flatMap { $0 } + (1...views).flatMap { ["V", "\($0)"] + panels + ["."] } + ["V", "1"]
    + ["aleppo", "deir ez-zor", "quneitra", "damascus"].flatMap { ["/", "\($0)\r"] + zooms }

  private static let views = 8
  private static let panels = ["w", "w", "D", "D", "S", "S", "?", "?", "f", "f", "y", "y"]
  private static let zooms =
    (repeated("+", 7) + ["a", "F", "\u{1B}[1;2C"]).flatMap { [$0, "t", "."] } + repeated("z", 3) + ["0"]

  private static func repeated(_ key: String, _ count: Int) -> [String] { Array(repeating: key, count: count) }
}
