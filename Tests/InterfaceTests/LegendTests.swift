import Briefing
import Campaign
import MadeUp
import Playback
import Screen
import Testing

@testable import Interface

/// What the legend says, in as much room as it has.
struct LegendTests {
  private static func legend(_ model: Model) throws -> String {
    try PanelContent(model, #require(model.layout)).legend.text
  }

  @Test(arguments: [Size(columns: 120, rows: 40), Size(columns: 200, rows: 60)], Shipped.maps)
  func `where there is room the sides have their names and what they gained`(size: Size, map: String?) throws {
    var model = try Shipped.model(size, of: map)
    model.press("9G......")
    let lines = try Self.legend(model).split(separator: "\n").map { $0.split(whereSeparator: \.isWhitespace) }
    for row in DayAccount(model.atlas, on: model.day).tally.rows {
      let letter = String(Character(model.atlas.letter(of: row.holder)))
      let start = try #require(lines.firstIndex { $0.first == Substring(letter) })
      // A long name goes on in the next lines, and the figures stand in its last one.
      let end = try #require(lines[start...].firstIndex { $0.contains(Substring(String(row.count))) })
      let words = lines[start...end].joined().dropFirst()
      // Where not all has room, a word that several names begin with may be missing.
      let name = model.atlas.campaign.name(of: row.holder).plain.lowercased()
      #expect(words.contains { $0.count > 3 && name.contains($0.lowercased()) }, "\(name)")
      #expect(end - start < 3)
      if !row.signedGain.isEmpty { #expect(words.last == Substring(row.signedGain)) }
    }
  }

  @Test(arguments: 3...60) func `a name that is shortened is not another name`(width: Int) throws {
    let campaign = try Shipped.second.get().campaign
    let holders = campaign.sides.map { Holder.side($0.id) }
    for (holder, name) in zip(holders, campaign.names(of: holders, width: width)) {
      #expect(campaign.name(of: holder).plain.contains(name) || name == campaign.code(of: holder), "\(name)")
    }
  }

  @Test(arguments: ["Army of the", "The Republic of"], 3...40)
  func `no two sides are called the same, and none has no name`(beginning: String, width: Int) throws {
    var files = MadeUpCampaign(places: 10, days: 2, changes: 2).files()
    let header = String(decoding: try #require(files["campaign.json"]), as: UTF8.self)
    files["campaign.json"] = Array(header.replacing(/(\w+) party/) { "\(beginning) \($0.1)" }.utf8)
    let campaign = try Campaign(MapFolder(path: "made-up", files: files))
    let holders = campaign.sides.map { Holder.side($0.id) }
    let names = campaign.names(of: holders, width: width)
    #expect(Set(names).count == holders.count && !names.contains(""), "\(names)")
  }

  @Test func `a name that is too long for a row takes more, with the figures in the last`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40), of: "afghanistan-2021")
    model.press("13G")
    let lines = try Self.legend(model).split(separator: "\n")
    let first = try #require(lines.firstIndex { $0.hasPrefix(" G Islamic") })
    #expect(lines[first + 1].contains("Republic of") && !lines[first + 1].contains("78"))
    #expect(lines[first + 2].contains("Afghanistan") && lines[first + 2].hasSuffix("78  -12"))
  }

  @Test(arguments: PanelTests.sizes, Shipped.maps)
  func `what a question mark says is in sight wherever one marks a name`(size: Size, map: String?) throws {
    var model = try Shipped.model(size, of: map)
    for _ in 1...model.player.last {
      model.press(".")
      let hasMarks = !DayAccount(model.atlas, on: model.day).unsure.isEmpty
      #expect(try Self.legend(model).contains("?: un") == hasMarks)
      #expect(Frame(model).text.contains("?: un") == hasMarks)
    }
  }

  @Test(arguments: PanelTests.sizes) func `a date is asked for beside the legend`(size: Size) throws {
    var model = try Shipped.model(size)
    model.press("9G")
    let legend = try Self.legend(model)
    model.press("g1")
    #expect(try model.prompt != nil && Self.legend(model) == legend)
  }
}
