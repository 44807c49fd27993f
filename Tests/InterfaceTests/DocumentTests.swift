import Briefing
import Campaign
import Cartography
import Glibc
import Interface
import Launching
import Screen
import Testing

/// The documents show what the program shows: its keys, screens, and the columns of its tables.
///
/// A comment `<!-- screen 80x24 9G -->` stands before a screen of that size after those keys, of another map where its id
/// follows, `<!-- keys -->` before the table of keys, `<!-- signs -->` before the list of signs, `<!-- header sides.* -->` before that of what an object of `campaign.json` has,
/// `<!-- columns changes.csv -->` before that of a file's columns, `<!-- accuracy -->` before how right the
/// shipped map is, by holder or region where it says so, or another map by its id, and `<!-- land -->` before the shares of land on the eve; each goes
/// on to the next comment `<!-- end -->`. `FRONTLINE_RECORD=1 swift test` writes them anew and fails.
struct DocumentTests {
  @Test(arguments: [
    ("README.md", 4), ("Sources/frontline/frontline.docc/Views.md", 4),
    ("Sources/frontline/frontline.docc/Maps.md", 12),
    ("Sources/frontline/frontline.docc/Asking.md", 5),
  ])
  func `a document shows the keys, screens and columns that the program has`(name: String, count: Int) throws {
    let path = "\(Shipped.root)/\(name)"
    let document = try #require(TextFile.read(path))
    var parts = document.split(separator: "<!-- ", omittingEmptySubsequences: false).map(String.init)
    var shown = 0
    for (index, part) in parts.enumerated() {
      guard let close = part.range(of: " -->\n"), let content = try content(for: part[..<close.lowerBound]) else {
        continue
      }
      shown += 1
      parts[index] = part[..<close.upperBound] + "\n" + content + "\n"
    }
    let expected = parts.joined(separator: "<!-- ")
    if getenv("FRONTLINE_RECORD") != nil {
      TextFile.write(expected, to: path)
      Issue.record("recorded \(name); read it, then run without FRONTLINE_RECORD")
    }
    let isCurrent = document == expected
    #expect(
      isCurrent,
      "\(name) has other keys, screens or columns than the program: FRONTLINE_RECORD=1 swift test writes them anew")
    #expect(shown == count)
  }

  /// What belongs after a comment; `nil` where it is none of these.
  private func content(for comment: Substring) throws -> String? {
    let words = comment.split(separator: " ")
    switch words.first {
    case "keys": return keyTable
    case "signs": return signList
    case "screen":
      let size = words[1].split(separator: "x").compactMap { Int($0) }
      let map = words.count > 3 ? String(words[3]) : nil
      var model = try Shipped.plain(of: map, Size(columns: size[0], rows: size[1]))
      if words.count > 2 { model.press(String(words[2])) }
      return Frame(model).text.split(separator: "\n").map { "    \($0)\n" }.joined()
    case "accuracy": return try accuracy(words.dropFirst().last)
    case "land": return try landOnEve
    case "header": return try headerTable(of: words.dropFirst().first.map(String.init) ?? "")
    case "columns": return try columnTable(of: #require(MapFileName(rawValue: String(words[1]))))
    default: return nil
    }
  }

  /// The signs of the screen, a list under each heading.
  private var signList: String {
    SignGroup.all().map { group in
      let lines = group.signs.map { sign in
        "- " + sign.signs.map { "`\($0)`" }.joined(separator: " ") + " \(sign.meaning)\n"
      }
      return "### \(group.title)\n\n" + lines.joined()
    }.joined(separator: "\n")
  }

  /// The keys of an object of `campaign.json`, as a table.
  private func headerTable(of path: String) throws -> String {
    let object = try #require(HeaderKeys.objects.first { $0.path == path })
    return "| key | says |\n| --- | --- |\n"
      + object.keys.map { "| `\($0.name)` | \($0.content)\($0.isOptional ? " (may be missing)" : "") |\n" }.joined()
  }

  /// How right the shipped map is between its places: in a sentence, or in a table by `holder` or `region`; of another map
  /// where its id follows.
  private func accuracy(_ part: Substring?) throws -> String {
    var atlas = try Shipped.atlas.get()
    switch part {
    case "holder":
      let scores = LeaveOneOut(atlas.territory).holders
      return table("Holder", scores.map { (atlas.campaign.name(of: $0.holder), $0.score) })
    case "region":
      let scores = LeaveOneOut(atlas.territory).regions
      return table("Governorate", scores.map { (atlas.campaign[$0.region].name, $0.score) })
    default:
      if let part { atlas = try Shipped.atlas(named: String(part)) }
      atlas.measureAccuracy()
      return atlas.accuracySentence + "\n"
    }
  }

  private func table(_ title: String, _ scores: [(name: String, score: MapScore)]) -> String {
    "| \(title) | place-days | right | wrong | unanswered |\n| --- | --- | --- | --- | --- |\n"
      + scores.map { name, score in
        let shares = [score.right, score.wrong, score.unanswered].map { "\(score.percent($0).fixed(1)) %" }
        return "| \(name) | \(score.all.grouped) | \(shares.joined(separator: " | ")) |\n"
      }.joined()
  }

  /// The shares of land on the eve, of all land and of what a place speaks for.
  private var landOnEve: String {
    get throws {
      let atlas = try Shipped.atlas.get()
      let land = LandShares(atlas.territory, holds: atlas.chronicle.holds(on: atlas.campaign.header.eve))
      let rows = land.holders.map { (atlas.campaign.name(of: $0.holder), $0.share, $0.share / (1 - land.sparse)) }
      return "| Holder | of all land | of the land in reach |\n| --- | --- | --- |\n"
        + rows.map { "| \($0.0) | \((100 * $0.1).fixed(1)) % | \((100 * $0.2).fixed(1)) % |\n" }.joined()
        + "| out of reach | \((100 * land.sparse).fixed(1)) % | |\n"
    }
  }

  /// A row for each column of a file: its name, and what it has.
  private func columnTable(of file: MapFileName) -> String {
    "| column | has |\n| --- | --- |\n"
      + file.columns.map { column in
        "| `\(column.name)` | \(column.content)\(column.isOptional ? " (may be missing)" : "") |\n"
      }.joined()
  }
}

extension StringProtocol {
  /// Where a text stands first.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
