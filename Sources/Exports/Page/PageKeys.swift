import Campaign
import Interface

extension Page {
  /// What the terminal's player has and a page does not, with the sentence that answers the key.
  ///
  /// Keys that a browser keeps for itself are not among them: they never come to the page.
  static let missingKeys: [(key: String, sentence: String)] = [
    ("a", "glyphs are the terminal's; a page draws its map in lines and areas"),
    ("c", "a page has no cursor; click any point, or choose a place and press w"),
    ("%", "a page always listens to the mouse"),
    ("q", "close the tab to quit"),
    ("Q", "close the tab to quit; y tells the command that goes on in the terminal"),
    ("b", "b is for an audience, before which the terminal's player stands with --present"),
  ]

  /// Keys that a browser keeps: the help of a page leaves them out.
  private static let browserKeys: Set<String> = ["Tab", "S-Tab", "^L", "^Z", "^C"]

  /// Where a page does other than the terminal's table says.
  private static let otherwise = [
    "find a place by any spelling; Up and Down choose": "find a place by any spelling",
    "names: none, capitals, all that fit, with roads": "names: none, capitals, all that fit",
    "why is this cell this colour?": "why does its land look so?",
    "open the place; again: why this cell is so": "open the place; again: why its land looks so",
    "another order of the strip, another corridor, another page": "another order of the strip, another corridor",
    "in a view without the map: a page on or back": "a page on or back, as the browser scrolls",
    "close; never quits": "close",
  ]

  /// What a page leaves to the terminal, besides single keys.
  private static func isHere(_ help: String) -> Bool {
    !["before an audience", "in the quiz", "in a place:", "move the cursor", "scroll "].contains { help.hasPrefix($0) }
  }

  /// The keys, by the terminal's own table; hidden until they are asked for.
  var keys: String {
    let missing = Set(Page.missingKeys.map(\.key)).union(Page.browserKeys)
    var rows = ""
    for (_, bindings) in keyLists {
      for binding in bindings where Page.isHere(binding.help) {
        let keys = binding.keys.filter { !missing.contains($0) }
        if !keys.isEmpty { rows += Page.row(keys, Page.otherwise[binding.help] ?? binding.help) }
      }
    }
    rows += Page.row(["click"], "choose the place that speaks for a point; drag a zoomed map to pan")
    return """
      <dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2>
      <table><tbody>
      \(rows)</tbody></table>
      <p><button type="button" id="close-keys">Close</button></p></dialog>
      <dialog id="choices" aria-labelledby="choices-title"><h2 id="choices-title"></h2><p id="choices-note" class="quiet"></p>
      <div id="choices-list"></div>
      <p><button type="button" id="close-choices">Close</button></p></dialog>

      """
  }

  private static func row(_ keys: [String], _ help: String) -> String {
    let labels = keys.map { $0 == "0 to 9" ? "<kbd>0</kbd> to <kbd>9</kbd>" : "<kbd>\($0.escaped)</kbd>" }
    return "<tr><td>\(labels.joined(separator: " "))</td><td>\(help.escaped)</td></tr>\n"
  }
}
