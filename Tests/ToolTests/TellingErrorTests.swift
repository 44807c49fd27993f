import Campaign
import Launching
import Testing

/// Errors and warnings say what would be right, and the article on maps says it beforehand.
@Suite struct TellingErrorTests {
  /// A small folder in which a text of a file stands in the place of another.
  private func folder(_ file: String, _ old: String, _ new: String) throws -> ScratchFolder {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "map"], in: folder)
    let text = try folder.text(of: "map/\(file)")
    let range = try #require(text.firstRange(of: old))
    folder.write(String(text[..<range.lowerBound] + new + text[range.upperBound...]), to: "map/\(file)")
    return folder
  }

  @Test(arguments: [
    (
      "areas.geojson", "\"kind\":\"sea\"", "\"kind\":\"neighbour\"",
      "there is no kind of area \"neighbour\"; there are country, sea, lake, occupied, buffer"
    ),
    (
      "lines.geojson", "\"kind\":\"river\"", "\"kind\":\"frontier\"",
      "there is no kind of line \"frontier\"; there are river, road, coast, armistice"
    ),
    ("changes.csv", ",high,", ",certain,", "there is no confidence \"certain\"; there are high, medium, low"),
    (
      "changes.csv", ",COUNCIL,", ",rebels,",
      "there is no side \"rebels\"; there are COUNCIL, ASSEMBLY, GUARD, CONTESTED"
    ),
    (
      "places.csv", ",capital,", ",hamlet-or-so,",
      "there is no kind of place \"hamlet-or-so\"; there are capital, town, base"
    ),
    ("places.csv", ",L-W,", ",the-west,", "there is no governorate \"the-west\"; there are L-W, L-E"),
    (
      "events.csv", ",withdrawal,", ",battle-of-sorts,",
      "there is no kind of event \"battle-of-sorts\"; there are"
    ),
    (
      "campaign.json", "\"hue\" : \"", "\"hue\" : \"deep-",
      "there is no hue \"deep-vermilion\"; there are vermilion, bluish-green, yellow"
    ),
    (
      "areas.geojson", "\"kind\":\"sea\"", "\"kind\":\"see\"",
      "there is no kind of area \"see\" (did you mean \"sea\"?)"
    ),
  ])
  func `a word that is none of those that there are gets them told`(
    file: String, old: String, new: String, told: String
  ) throws {
    let run = Frontline.run(["check", "map"], in: try folder(file, old, new))
    #expect(run.code == 65)
    #expect(run.text.contains(told), "\(run.text)")
  }

  @Test func `more names than anybody would read are not told`() {
    let folder = ScratchFolder.copyOfMap()
    let places = String(decoding: Project.mapFile("places.csv"), as: UTF8.self)
    folder.write(places + places.split(separator: "\n")[1].replacing("aleppo,", with: "x,") + "\n", to: "places.csv")
    let changes = String(decoding: Project.mapFile("changes.csv"), as: UTF8.self)
    let row = changes.split(separator: "\n")[1].split(separator: ",").map(String.init)
    folder.write(changes.replacing("," + row[1] + ",", with: ",nowhere-at-all,"), to: "changes.csv")
    let run = Frontline.run(["check", "."], in: folder)
    #expect(run.text.contains("there is no place \"nowhere-at-all\"\n"))
  }

  @Test(arguments: [
    ("\"id\" :", "\"tilte\" : 1, \"id\" :", "nothing reads the key \"tilte\" (did you mean \"title\"?) [unknown-key]"),
    ("\"id\" :", "\"comment\" : {\"a\": [1]}, \"id\" :", "nothing reads the key \"comment\" [unknown-key]"),
    ("\"reach_km\" :", "\"reach\" : 4, \"reach_km\" :", "nothing reads the key \"reach\" [unknown-key]"),
    ("\"west\" :", "\"wset\" : 4, \"west\" :", "nothing reads the key \"wset\" (did you mean \"west\"?)"),
    ("\"hue\" :", "\"colour\" : \"red\", \"hue\" :", "nothing reads the key \"colour\" [unknown-key]"),
    (
      "\"events\" : {", "\"events\" : { \"kind\" : [\"x\"],", "nothing reads the key \"kind\" (did you mean \"kinds\"?)"
    ),
  ])
  func `a key of campaign json that nothing reads is warned of`(old: String, new: String, told: String) throws {
    let run = Frontline.run(["check", "map"], in: try folder("campaign.json", old, new))
    #expect(run.code == 0)
    #expect(run.text.contains("warning: " + told), "\(run.text)")
    #expect(run.text.contains("1 warning;"), "\(run.text)")
  }

  @Test func `no shipped map has a key that nothing reads`() {
    for map in ["syria-2024", "afghanistan-2021"] {
      #expect(!Frontline.run(["check", map]).text.contains("[unknown-key]"))
    }
  }

  @Test func `a rule can be left out of a check, and others stay`() throws {
    let folder = try folder("campaign.json", "\"id\" :", "\"comment\" : 1, \"id\" :")
    let text = try folder.text(of: "map/events.csv")
    folder.write(text.replacing("A quiet day", with: "The regime rests"), to: "map/events.csv")
    let all = Frontline.run(["check", "map", "--strict"], in: folder)
    #expect(all.code == 1 && all.text.contains("[loaded-words]") && all.text.contains("[unknown-key]"))
    let some = Frontline.run(["check", "map", "--strict", "--without", "unknown-key"], in: folder)
    #expect(some.code == 1 && some.text.contains("[loaded-words]") && !some.text.contains("[unknown-key]"))
    let none = Frontline.run(
      ["check", "map", "--strict", "--without", "unknown-key", "--without", "loaded-words"], in: folder)
    #expect(none.code == 0 && none.text.hasPrefix("map: 0 errors, 0 warnings"), "\(none.text)")
    let wrong = Frontline.run(["check", "map", "--without", "unkown-key"], in: folder)
    #expect(wrong.code == 64)
    #expect(wrong.messages.contains("--without: there is no rule \"unkown-key\" (did you mean \"unknown-key\"?)"))
  }

  @Test func `the article on maps explains every field of every file`() {
    let article = Frontline.run(["help", "maps"]).text
    let outlines = ["code", "name", "arabic", "area_km2", "label", "kind", "rank", "barrier", "bank"]
    let fields =
      HeaderKeys.objects.flatMap { $0.keys.map(\.name) } + MapFileName.tables.flatMap { $0.columns.map(\.name) }
      + outlines
    for field in fields {
      let isTold = article.split(separator: "\n").contains {
        $0.split { !$0.isLetter && !$0.isNumber && $0 != "_" }.contains { $0 == field }
      }
      #expect(isTold, "\(field)")
    }
    for kind in Area.Kind.allCases.map(\.rawValue) + Line.Kind.allCases.map(\.rawValue) {
      #expect(article.contains(kind))
    }
  }
}
