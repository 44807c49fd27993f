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

  @Test(arguments: [("Nasrallah", "26 Nov 2024"), ("UNDOF confirms", "8 Dec 2024")])
  func `what lay before the eve is found on the eve, what came afterwards on the last day`(
    words: String, day: String
  ) throws {
    var model = try Self.typed(words)
    model.press("\n")
    #expect(model.day.short == day)
    #expect(model.message?.contains("2024: ") == true)
  }

  @Test func `a source that was not read says so where it is found`() throws {
    var model = try Self.typed("Guardian 28 Nov")
    let matches = try #require(model.prompt?.matches)
    let first = try #require(matches.firstIndex { model.atlas.listing(of: $0).text.hasSuffix("(not read)") })
    for _ in 0..<first { model.press(.down) }
    model.press("\n")
    #expect(model.view == .sources && model.message?.contains("(not read)") == true)
    #expect(model.session.memory.sourcesTop?.position == model.player.position)
  }

  @Test(arguments: ["hama", "damascus", "aleppo", "homs"])
  func `places come first, and the kinds below them one after the other`(name: String) throws {
    let kinds = Self.kinds(try Self.typed(name))
    #expect(kinds.first == "place")
    let order = ["place", "event", "note", "source"]
    #expect(kinds == kinds.sorted { order.firstIndex(of: $0) ?? 9 < order.firstIndex(of: $1) ?? 9 })
    #expect(Set(kinds).count > 1)
  }

  @Test func `n and N go through the places, or through what was found in texts`() throws {
    for isPlace in [true, false] {
      var model = try Self.typed("hama")
      let matches = try #require(model.prompt?.matches)
      let first = try #require(matches.firstIndex { $0.isPlace == isPlace })
      for _ in 0..<first { model.press(.down) }
      model.press("\n")
      let found = matches.filter { $0.isPlace == isPlace }
      if isPlace { #expect(model.selectedSlug == "hama" && model.player.position == 0) }
      for index in found.indices.dropFirst() {
        model.press("n")
        #expect(model.message?.hasPrefix("\(index + 1) of \(found.count) found") == true)
        switch found[index] {
        case .place(let place): #expect(model.selection == place)
        case .text(.event(let id)): #expect(model.day == model.atlas.campaign[id].day)
        case .text(.note(let id)): #expect(model.panel == .place(model.atlas.campaign[id].place, row: nil))
        case .text(.source): #expect(model.view == .sources)
        }
      }
      model.press("n")
      #expect(model.message?.hasPrefix("1 of \(found.count) found") == true)
      model.press("N")
      #expect(model.message?.hasPrefix("\(found.count) of \(found.count) found") == true)
    }
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
