import Briefing
import Cartography
import Screen
import Testing

@testable import Campaign
@testable import Interface

/// Two records of the same events in the player.
struct DisagreementTests {
  /// The shipped record beside itself without what it says of Hama on 5 December, and with a village more.
  private static func atlas() throws -> Atlas {
    let folder = try MapFolder.read(directory: "\(Shipped.root)/\(Shipped.folder)")
    var files = folder.files
    let changes = String(decoding: files["changes.csv"] ?? [], as: UTF8.self)
    let kept = changes.split(separator: "\n").filter { !$0.hasPrefix("2024-12-05,hama,") }
    files["changes.csv"] = Array((kept.joined(separator: "\n") + "\n").utf8)
    let places = String(decoding: files["places.csv"] ?? [], as: UTF8.self)
    let saraqib = try #require(places.split(separator: "\n").first { $0.hasPrefix("saraqib,") })
    let other = saraqib.replacing("saraqib,Saraqib", with: "new-hamlet,New Hamlet").replacing("35.8644", with: "35.9")
    files["places.csv"] = Array((places + other + "\n").utf8)
    let record = OtherRecord(try Campaign(MapFolder(path: "b", files: files)), named: "b")
    return try Shipped.atlas.get().beside(record)
  }

  private static func model() throws -> Model {
    var model = Model(try atlas(), size: Size(columns: 150, rows: 40))
    model.start(on: model.atlas.day(at: 9), view: .disagreement)
    return model
  }

  @Test func `each place on which the records part is a sentence, and the counts follow the day`() throws {
    var model = try Self.model()
    let text = Frame(model).text
    #expect(text.contains("5 Dec 2024: A beside B"))
    #expect(text.contains("751 agree, 1 differ, 0 only in A, 1"))
    #expect(text.contains("# Hama: A says HTS-led command, B says"))
    #expect(text.contains("- New Hamlet: A says nothing, B says"))
    model.press(.left)
    #expect(Frame(model).text.contains("752 agree, 0 differ, 0 only in A, 1"))
    #expect(!Frame(model).text.contains("# Hama"))
  }

  @Test func `the map marks exactly the cells of the places that differ`() throws {
    let model = try Self.model()
    let layout = try #require(model.layout)
    let hama = try #require(model.atlas.campaign.place(named: "hama"))
    let speakers = layout.grid.speakers(model.atlas.holds(model.moment).today, layout.states(model.atlas).today)
    let picture = MapPicture(model, layout)
    var marked = 0
    for row in 0..<layout.grid.rows {
      for column in 0..<layout.grid.columns where picture.cell(column: column, row: row).glyph == "#" {
        #expect(speakers[row * layout.grid.columns + column] == hama.id)
        marked += 1
      }
    }
    #expect(marked > 0)
  }

  @Test func `how sure a record is does not count, and contested ground has one name`() throws {
    let sides = try Shipped.atlas.get().campaign
    let (government, other) = (sides.sides[0].id, sides.sides[1].id)
    func claim(_ hold: Hold) -> Claim { Claim(hold, in: sides) }
    #expect(claim(.held(government)).agrees(with: claim(.uncertain(government))))
    #expect(!claim(.held(government)).agrees(with: claim(.held(other))))
    #expect(!claim(.contested).agrees(with: claim(.held(government))))
    #expect(claim(.contested).agrees(with: claim(.contested)))
  }

  @Test func `the view is among the others only where there are two records`() throws {
    var model = try Self.model()
    model.press("v")
    #expect(model.view == .state)
    #expect(model.resumeCommand == "frontline diff inside b --play --date 2024-12-05 --view state")
    model.press("V9\n")
    #expect(model.view == .disagreement)
    #expect(model.resumeCommand == "frontline diff inside b --play --date 2024-12-05")
    var alone = try Shipped.model()
    alone.press("V9")
    #expect(alone.message == "there are 8 views")
  }
}
