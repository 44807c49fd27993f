import Briefing
import Campaign
import Screen

/// What the signs of doubt mean, in a line of the key.
enum DoubtKey {
  static let letters = "small: uncertain"
  /// The same where names have a `?` too; the second is for a narrow panel, with a small letter in place of the word.
  static let lettersAndNames = ["small, ?: uncertain", "a, ?: uncertain"]
}

extension Atlas {
  /// What the letters of a view stand for, in one line: names where they have room, else codes; then what other cells are.
  func sideKey(of holders: [Holder], also others: [String] = [], width: Int) -> [Run] {
    func rest(_ words: [String]) -> Run { Run(text: words.joined(separator: "  "), ink: .faint) }
    let all = rest((holders.isEmpty ? [] : [DoubtKey.letters]) + others)
    func runs(_ name: (Holder) -> String) -> [Run] {
      holders.filter { !filter.hidden.contains($0) }.flatMap { holder in
        [chip(of: holder), Run(text: " \(name(holder))  ".plain)]
      }
    }
    let (names, codes) = (runs(campaign.name(of:)), runs(shortName(of:)))
    let forms = [names + [all]] + (others.isEmpty ? [names, codes + [all]] : [codes + [all], codes + [rest(others)]])
    var fitting = forms.first { $0.width <= width } ?? codes
    while fitting.width > width, !fitting.isEmpty { fitting.removeLast(2) }
    return fitting
  }
}

extension [Run] {
  fileprivate var width: Int { reduce(0) { $0 + $1.text.unicodeScalars.count } }
}

extension Frame {
  /// Writes runs one after the other, cut after a width.
  mutating func write(_ runs: [Run], at point: Point, width: Int) {
    var used = 0
    for run in runs {
      let start = Point(column: point.column + used, row: point.row)
      let count = write(run.text, at: start, run.ink, run.attributes, width: width - used)
      if let link = run.link { self.link(start.column..<start.column + count, ofRow: start.row, to: link) }
      used += count
    }
  }
}
