import Briefing
import Campaign
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
    /// A view of rows: the strip, the sources.
    case rows
    /// A list of choices: the views, the filter.
    case choices
    /// A question of the quiz.
    case quiz
    /// Before an audience, whatever is shown: a clicker has no other keys.
    case clicker
    /// Before an audience, where nothing else takes the key.
    case presenter
  }

  /// A key of the binding and what it does there.
  struct Stroke: Sendable {
    var key: Key
    var action: Action
  }

  let context: Context
  let strokes: [Stroke]
  let help: String
  /// The help where a line is short; `nil` where the help's own first words do.
  private(set) var brief: String?

  init(_ help: String, in context: Context = .anywhere, _ strokes: [(Key, Action)]) {
    self.help = help
    self.context = context
    self.strokes = strokes.map { Stroke(key: $0.0, action: $0.1) }
  }

  /// The same with other words where a line is short.
  func briefly(_ words: String) -> Binding {
    var binding = self
    binding.brief = words
    return binding
  }

  /// The keys as the help writes them, one each: `Right`, `l`, `.`, or the first and the last of a row of digits.
  var labels: [String] { strokes.map(\.key.label) }

  /// Whether the keys are digits one after the other, which are written as a range.
  var isRangeOfDigits: Bool {
    strokes.count > 2
      && strokes.allSatisfy { stroke in
        if case .character("0"..."9") = stroke.key { true } else { false }
      }
  }
}

/// The bindings under one heading of the help.
struct BindingGroup: Sendable {
  let title: String
  let bindings: [Binding]
}

extension BindingGroup {
  /// What a key does in the first of some contexts that has it, and else anywhere.
  static func action(for key: Key, in contexts: [Binding.Context]) -> Action? {
    for context in contexts {
      if let action = lookUp(key, context) { return action }
    }
    return lookUp(key, .anywhere)
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
    case .pan(.left): "Shift-Left"
    case .pan(.right): "Shift-Right"
    case .pan(.up): "Shift-Up"
    case .pan(.down): "Shift-Down"
    }
  }
}

extension Key {
  /// The key that the help calls so: `Left`, `PgDn`, `F1`, `^L`, `x`.
  public init?(named name: String) {
    let scalars = Array(name.unicodeScalars)
    switch scalars.count {
    case 1 where scalars[0].isVisible && !scalars[0].properties.isWhitespace:
      self = .character(scalars[0])
    case 2 where scalars[0] == "^" && ("A"..."Z").contains(scalars[1]):
      self = .control(Unicode.Scalar(UInt8(scalars[1].value) | 32))
    default:
      guard let key = Key.named.first(where: { $0.label.lowercased() == name.lowercased() }) else { return nil }
      self = key
    }
  }

  /// What the help calls the key.
  public var name: String { label }

  private static let named: [Key] =
    [
      " ", .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .tab, .backTab, .enter, .escape, .backspace,
      .delete, .pan(.left), .pan(.right), .pan(.up), .pan(.down),
    ] + (1...12).map(Key.function)
}

/// A binding as a front end other than the terminal's takes it, all by names.
public struct ListedBinding: Sendable {
  /// The keys as the help writes them: `Right`, `l`, or a row of digits as one.
  public let keys: [String]
  public let help: String
  /// Where it holds, by name: `anywhere`, `place` or another of the contexts.
  public let context: String
  /// What each key does: `time.next`, or `map.pan` with its numbers.
  public let strokes: [(key: String, action: String, numbers: [Int])]

  init(_ binding: Binding) {
    keys = binding.strokes.count == 10 ? ["0 to 9"] : binding.labels
    help = binding.help
    context = "\(binding.context)"
    strokes = binding.strokes.map { stroke in
      let (action, numbers) = stroke.action.named
      return (stroke.key.label, action, numbers)
    }
  }
}

/// Each binding's keys by their names, and what they do, under the heading of its group.
public var keyLists: [(heading: String, bindings: [ListedBinding])] {
  BindingGroup.all.map { ($0.title, $0.bindings.map(ListedBinding.init)) }
}

/// The list of keys as a Markdown table, as README has it.
public var keyTable: String {
  var lines = ["| keys | what they do |", "| --- | --- |"]
  for group in BindingGroup.all {
    for binding in group.bindings {
      let labels = binding.labels.map { "`\($0)`" }
      let keys =
        binding.isRangeOfDigits
        ? "\(labels[0]) to \(labels[labels.count - 1])" : labels.joined(separator: " ")
      lines.append("| \(keys) | \(binding.help) |")
    }
  }
  return lines.joined(separator: "\n") + "\n"
}
