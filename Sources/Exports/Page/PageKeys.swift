import Briefing
import Campaign
import Interface

extension Page {
  /// What the terminal's player has and a page does not, with the sentence that answers the key.
  ///
  /// Keys that a browser keeps for itself are not among them: they never come to the page.
  static let missingKeys: [(key: String, sentence: String)] = [
    ("%", "a page always listens to the mouse"),
    ("q", "close the tab to quit"),
    ("Q", "close the tab to quit; y tells the command that goes on in the terminal"),
  ]

  /// Keys that a browser keeps: the help of a page leaves them out.
  private static let browserKeys: Set<String> = ["Tab", "S-Tab", "^L", "^Z", "^C"]

  /// Where a page does other than the terminal's table says.
  private static let otherwise = [
    "a cursor that asks why of any cell, on or off": "a cursor that asks why of any point, on or off",
    "glyphs: ascii, blocks, braille": "marks of the sides: areas in their colours, or letters alone",
    "why is this cell this colour?": "why does its land look so?",
    "open the place; again: why this cell is so": "open the place; again: why its land looks so",
    "another order of the strip, another corridor, another page": "another order of the strip, another corridor",
    "close; never quits": "close",
  ]

  /// What a page leaves to the terminal, besides single keys.
  private static func isHere(_ help: String) -> Bool {
    !["in the quiz", "scroll "].contains { help.hasPrefix($0) }
  }

  /// The keys, by the terminal's own table, the lists to choose from, and what hides all from an audience; hidden until
  /// they are asked for.
  var keys: String {
    let missing = Set(Page.missingKeys.map(\.key)).union(Page.browserKeys)
    var rows = ""
    for (_, bindings) in keyLists {
      for binding in bindings where Page.isHere(binding.help) {
        let keys = binding.keys.filter { !missing.contains($0) }
        if !keys.isEmpty { rows += Page.row(keys, Page.otherwise[binding.help] ?? binding.help) }
      }
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
      <div id="blank" hidden><p class="visually-hidden">The page is blank; any key shows it.</p></div>

      """
  }

  private static func row(_ keys: [String], _ help: String) -> String {
    let labels = keys.map { $0 == "0 to 9" ? "<kbd>0</kbd> to <kbd>9</kbd>" : "<kbd>\($0.escaped)</kbd>" }
    return "<tr><td>\(labels.joined(separator: " "))</td><td>\(help.escaped)</td></tr>\n"
  }
}
