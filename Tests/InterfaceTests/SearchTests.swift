import Briefing
import Campaign
import Cartography
import Playback
import Screen
import Testing

@testable import Interface

/// The search for what the record has beside places.
struct SearchTests {
  private static func typed(_ text: String) throws -> Model {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("/" + text)
    return model
  }

  private static func kinds(_ model: Model) -> [String] {
    (model.prompt?.matches ?? []).map { match in
      switch match {
      case .place: "place"
      case .text(.event): "event"
      case .text(.note): "note"
      case .text(.source): "source"
      }
    }
  }

  @Test func `a person's name goes to the event that names him`() throws {
    var model = try Self.typed("Jalali")
    #expect(Frame(model).text.contains("event 8 Dec 2024"))
    model.press("\n")
    #expect(model.day.short == "8 Dec 2024")
    #expect(model.message?.contains("al-Jalali") == true)
    #expect(model.prompt == nil && model.view == .state)
  }

  @Test(arguments: ["hama", "damascus", "aleppo", "homs"])
  func `places come first, and the kinds below them one after the other`(name: String) throws {
    let kinds = Self.kinds(try Self.typed(name))
    #expect(kinds.first == "place")
    let order = ["place", "event", "note", "source"]
    #expect(kinds == kinds.sorted { order.firstIndex(of: $0) ?? 9 < order.firstIndex(of: $1) ?? 9 })
    #expect(Set(kinds).count > 1)
  }

  @Test func `a place is found as before, and n goes on to what the texts have`() throws {
    var model = try Self.typed("hama")
    let matches = try #require(model.prompt?.matches)
    model.press("\n")
    #expect(model.selection.map { model.atlas.campaign[$0].name } == "Hama")
    #expect(model.player.position == 0)
    for index in matches.indices.dropFirst() {
      model.press("n")
      #expect(model.session.search.latest == index)
      #expect(model.message?.hasPrefix("\(index + 1) of \(matches.count) found") == true)
      if case .text(.event(let id)) = matches[index] { #expect(model.day == model.atlas.campaign[id].day) }
      if case .text(.note(let id)) = matches[index] {
        #expect(model.panel == .place(model.atlas.campaign[id].place, row: nil))
      }
    }
    model.press("n")
    #expect(model.session.search.latest == 0)
    model.press("N")
    #expect(model.session.search.latest == matches.count - 1)
  }

  @Test func `a source is found by its title and shown where it is used`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    let used = Set(model.atlas.campaign.changes.flatMap(\.sources))
    let source = try #require(model.atlas.campaign.sources.first { used.contains($0.id) })
    model.press("/" + source.title.prefix(38))
    let matches = try #require(model.prompt?.matches)
    for _ in 0..<(matches.firstIndex(of: .text(.source(source.id))) ?? 0) { model.press(.down) }
    model.press("\n")
    #expect(model.view == .sources)
    #expect(model.message == source.title)
    #expect(Frame(model).text.contains(source.title.plain.prefix(30)))
  }

  @Test(arguments: ["jalali handover", "HANDOVER jalali", "al-Jalali hand", "Jalali  minist"])
  func `each word that is typed begins one of the text's, in any order`(text: String) throws {
    let matches = try #require(try Self.typed(text).prompt?.matches)
    #expect(matches.contains { if case .text(.event) = $0 { true } else { false } })
  }

  @Test(arguments: ["8 d", "al", "zzzzqqq"])
  func `few letters and words that nothing has find no text`(text: String) throws {
    #expect(!Self.kinds(try Self.typed(text)).contains { $0 != "place" })
  }
}
