public import Screen

/// What some keys do, and where.
///
/// The one table of keys: the update looks them up here, and the help panel and README's list are made of it.
struct Binding: Sendable {
  /// Where a binding holds; the more particular ones are asked first.
  enum Context: Hashable, Sendable {
    case anywhere
    case place
    case cell
    case scrolled
  }

  /// A key of the binding and what it does there.
  struct Stroke: Sendable {
    var key: Key
    var action: Action
  }

  let context: Context
  let strokes: [Stroke]
  let help: String

  init(_ help: String, in context: Context = .anywhere, _ strokes: [(Key, Action)]) {
    self.help = help
    self.context = context
    self.strokes = strokes.map { Stroke(key: $0.0, action: $0.1) }
  }

  /// The keys as the help writes them: `Right l .`.
  var label: String {
    strokes.map(\.key.label).joined(separator: " ")
  }
}

/// The bindings under one heading of the help.
struct BindingGroup: Sendable {
  let title: String
  let bindings: [Binding]
}

extension BindingGroup {
  static let all = [time, places, cell, program]

  private static let time = BindingGroup(
    title: "Time",
    bindings: [
      Binding("play or pause; at the end start over", [(" ", .playOrPause), ("p", .playOrPause)]),
      Binding("next day, and pause", [(.right, .nextDay), ("l", .nextDay), (".", .nextDay)]),
      Binding("previous day, and pause", [(.left, .previousDay), ("h", .previousDay), (",", .previousDay)]),
      Binding("the eve (gg too)", [(.home, .firstDay)]),
      Binding("the last day; 9G is day nine", [(.end, .lastDay), ("G", .lastDay)]),
      Binding("go to a date: 2024-12-05, 5 dec, d9", [("g", .askDate), (":", .askDate)]),
      Binding("next or previous day with a key event", [("]", .nextKeyDay), ("[", .previousKeyDay)]),
      Binding("next or previous change of the selected place", [("}", .nextChange), ("{", .previousChange)]),
      Binding("slower, faster, normal speed", [("<", .slower), (">", .faster), (.backspace, .normalPace)]),
      Binding("loop, on or off", [("L", .loop)]),
      Binding("count the next key: 3 Right is three days on", digits),
    ])

  private static let digits = (0...9 as ClosedRange<UInt8>).map { digit in
    (Key.character(Unicode.Scalar(0x30 + digit)), Action.digit(Int(digit)))
  }

  private static let places = BindingGroup(
    title: "Places",
    bindings: [
      Binding("next place, the most important first", [(.tab, .selectNext), (.down, .selectNext), ("j", .selectNext)]),
      Binding("previous place", [(.backTab, .selectPrevious), (.up, .selectPrevious), ("k", .selectPrevious)]),
      Binding("find a place by any spelling; Up and Down choose", [("/", .find)]),
      Binding("next or previous place found", [("n", .findNext), ("N", .findPrevious)]),
      Binding("open the place; again: why this cell is so", [(.enter, .inspect), ("i", .inspect)]),
      Binding(
        "in a place: choose a change or event; Enter goes to its day", in: .place,
        [
          (.down, .chooseNextRow), (.up, .choosePreviousRow), ("j", .chooseNextRow), ("k", .choosePreviousRow),
        ]),
      Binding("why is this cell this colour?", [("w", .why)]),
    ])

  private static let cell = BindingGroup(
    title: "Any point",
    bindings: [
      Binding("a cursor that asks why of any cell, on or off", [("c", .cursor)]),
      Binding(
        "move the cursor; a count moves further", in: .cell,
        [
          (.left, .moveCursor(columns: -1, rows: 0)), (.down, .moveCursor(columns: 0, rows: 1)),
          (.up, .moveCursor(columns: 0, rows: -1)), (.right, .moveCursor(columns: 1, rows: 0)),
          ("h", .moveCursor(columns: -1, rows: 0)), ("j", .moveCursor(columns: 0, rows: 1)),
          ("k", .moveCursor(columns: 0, rows: -1)), ("l", .moveCursor(columns: 1, rows: 0)),
        ]),
    ])

  private static let program = BindingGroup(
    title: "Program",
    bindings: [
      Binding("scroll the panel", [(.pageDown, .scrollDown), (.pageUp, .scrollUp)]),
      Binding(
        "scroll help and record", in: .scrolled,
        [(.down, .scrollDown), (.up, .scrollUp), ("j", .scrollDown), ("k", .scrollUp)]),
      Binding("the record: sources, method, what is not known", [("S", .record)]),
      Binding("help", [("?", .help), (.function(1), .help)]),
      Binding("close; never quits", [(.escape, .close)]),
      Binding("draw the screen anew", [(.control("l"), .redraw)]),
      Binding("stop; fg brings it back", [(.control("z"), .suspend)]),
      Binding("quit", [("q", .quit), (.control("c"), .quit)]),
      Binding("quit and print the command that resumes here", [("Q", .quitAndPrint)]),
    ])

  /// What a key does in a context.
  static func action(for key: Key, in context: Binding.Context) -> Action? {
    lookUp(key, context) ?? (context == .anywhere ? nil : lookUp(key, .anywhere))
  }

  private static func lookUp(_ key: Key, _ context: Binding.Context) -> Action? {
    for group in all {
      for binding in group.bindings where binding.context == context {
        if let stroke = binding.strokes.first(where: { $0.key == key }) { return stroke.action }
      }
    }
    return nil
  }
}

extension Key: ExpressibleByUnicodeScalarLiteral {
  public init(unicodeScalarLiteral scalar: Unicode.Scalar) {
    self = .character(scalar)
  }
}

extension Key {
  /// The key's name in the help, in plain ASCII.
  var label: String {
    switch self {
    case .character(" "): "Space"
    case .character(let scalar): String(Character(scalar))
    case .control(let letter): "^" + String(Character(letter)).uppercased()
    case .left: "Left"
    case .right: "Right"
    case .up: "Up"
    case .down: "Down"
    case .home: "Home"
    case .end: "End"
    case .pageUp: "PgUp"
    case .pageDown: "PgDn"
    case .tab: "Tab"
    case .backTab: "S-Tab"
    case .enter: "Enter"
    case .escape: "Esc"
    case .backspace: "Backspace"
    case .delete: "Delete"
    case .function(let number): "F\(number)"
    }
  }
}

/// The list of keys as a Markdown table, as README has it.
public var keyTable: String {
  var lines = ["| keys | what they do |", "| --- | --- |"]
  for group in BindingGroup.all {
    for binding in group.bindings {
      let keys =
        binding.strokes.count == 10 ? "`0` to `9`" : binding.strokes.map { "`\($0.key.label)`" }.joined(separator: " ")
      lines.append("| \(keys) | \(binding.help) |")
    }
  }
  return lines.joined(separator: "\n") + "\n"
}
