import Briefing
import Campaign

/// Some keys of the player, and what they do there and in the page; all by the names that the player's help has.
public struct PageBinding: Sendable {
  let keys: [String]
  let help: String
  let context: String
  let strokes: [(key: String, action: String, numbers: [Int])]

  /// - Parameters:
  ///   - keys: the keys as the help writes them.
  ///   - context: where the keys hold: `anywhere`, `place`, …
  ///   - strokes: each key, and what it does: `time.next`, or `map.pan` with its numbers.
  public init(
    keys: [String], help: String, context: String, strokes: [(key: String, action: String, numbers: [Int])]
  ) {
    self.keys = keys
    self.help = help
    self.context = context
    self.strokes = strokes
  }
}

extension Page {
  /// What the player does and a page does not, with the sentence that answers the key.
  static let missingActions = [
    ("map.follow", "a page follows no changes; + and the pointer show a part of the map"),
    ("view.weeks", "a page has a day in each column and map; the player has weeks"),
    ("program.mouse", "a page always listens to the mouse"),
    ("program.quit", "close the tab to quit"),
    ("program.nothing", "a browser loads the page anew"),
    ("program.quitAndPrint", "close the tab to quit; y tells the command that goes on in the terminal"),
  ]

  /// What a browser does by itself with a key of its own.
  static let browserActions: Set<String> = [
    "panel.pageDown", "panel.pageUp", "program.redraw", "program.suspend", "view.take",
  ]

  /// Keys that never come to a page, and those that a browser scrolls with unless a clicker sends them.
  private static let browserKeys: Set<String> = ["Tab", "S-Tab", "^C", "^D", "^U"]
  private static let scrollingKeys: Set<String> = ["PgDn", "PgUp"]

  /// Where the player's keys hold and a page has nothing.
  static let missingContexts: Set<String> = ["quiz", "scrolled"]

  /// Where a page does other than the player's help says.
  private static let otherwise = [
    "map.cursor": "a cursor that asks why of any point, on or off",
    "map.glyphs": "marks of the sides: areas in their colours, or letters alone",
    "place.find": "find a place by any spelling; Up and Down choose",
    "place.why": "why does its land look so?",
    "place.inspect": "open the place; again: why its land looks so",
    "view.order": "another order of the strip, another corridor",
    "panel.close": "close",
  ]

  /// The names that a browser has for keys; a letter is its own name.
  private static let browserNames = [
    "Space": " ", "Left": "ArrowLeft", "Right": "ArrowRight", "Up": "ArrowUp", "Down": "ArrowDown", "PgUp": "PageUp",
    "PgDn": "PageDown", "Esc": "Escape", "Shift-Left": "Shift+ArrowLeft", "Shift-Right": "Shift+ArrowRight",
    "Shift-Up": "Shift+ArrowUp", "Shift-Down": "Shift+ArrowDown",
  ]

  /// The bindings that hold in a page.
  private var pageBindings: [PageBinding] {
    bindings.filter { binding in
      !Page.missingContexts.contains(binding.context)
        && !(binding.context == "anywhere" && binding.strokes.allSatisfy { Page.browserActions.contains($0.action) })
    }
  }

  /// What each key does in each context, by the browser's names: an action and its numbers.
  var keyActions: JSON {
    var contexts: [(String, [(String, JSON)])] = []
    for binding in pageBindings {
      let strokes = binding.strokes.filter { stroke in
        !Page.browserKeys.contains(stroke.key)
          && (binding.context == "clicker" || !Page.scrollingKeys.contains(stroke.key))
      }
      let fields = strokes.map { stroke in
        let numbers = stroke.numbers.map(JSON.integer)
        return (Page.browserNames[stroke.key] ?? stroke.key, JSON.list([.text(stroke.action)] + numbers))
      }
      if let index = contexts.firstIndex(where: { $0.0 == binding.context }) {
        contexts[index].1 += fields
      } else {
        contexts.append((binding.context, fields))
      }
    }
    return .object(contexts.map { ($0.0, .object($0.1)) })
  }

  /// The keys, by the player's own table, the lists to choose from, and what hides all from an audience; hidden until
  /// they are asked for.
  var keys: String {
    let missing = Set(Page.missingActions.map(\.0))
    var rows = ""
    for binding in pageBindings where !binding.strokes.allSatisfy({ missing.contains($0.action) }) {
      let gone = Set(binding.strokes.filter { missing.contains($0.action) }.map(\.key))
      let keys = binding.keys.filter { !Page.browserKeys.contains($0) && !gone.contains($0) }
      let help = binding.strokes.first.flatMap { Page.otherwise[$0.action] } ?? binding.help
      if !keys.isEmpty { rows += Page.row(keys, help) }
    }
    rows += Page.row(["click"], "choose the place that speaks for a point, or move the cursor there; drag to pan")
    return """
      <dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
      <table><tbody>
      \(rows)</tbody></table>
      <p><button type="button" id="close-keys">Close</button></p></dialog>
      <dialog id="choices" aria-labelledby="choices-title"><h2 id="choices-title"></h2><p id="choices-note" class="quiet"></p>
      <div id="choices-list"></div>
      <p><button type="button" id="close-choices">Close</button></p></dialog>
      <dialog id="embed" aria-labelledby="embed-title"><h2 id="embed-title">Embed</h2>
      <p><label for="snippet">The map, the days, Play, the legend and where they come from, for another page:</label></p>
      <textarea id="snippet" rows="6" readonly></textarea>
      <p><button type="button" id="copy-snippet">Copy</button> <button type="button" id="close-embed">Close</button></p></dialog>
      <div id="blank" hidden><p class="visually-hidden">The page is blank; any key shows it.</p></div>

      """
  }

  private static func row(_ keys: [String], _ help: String) -> String {
    let labels = keys.map { $0 == "0 to 9" ? "<kbd>0</kbd> to <kbd>9</kbd>" : "<kbd>\($0.escaped)</kbd>" }
    return "<tr><td>\(labels.joined(separator: " "))</td><td>\(help.escaped)</td></tr>\n"
  }
}
