import Briefing
import Campaign
import Launching
import Screen
import Testing

@testable import Exports
@testable import Interface

/// A place is told alike by the panel, the linear text, `frontline place` and what is exported.
struct SamePlaceTests {
  private static let atlas = Result { try Atlas(Campaign(MapFolder.read(directory: Project.map))) }

  @Test(arguments: [0, 3, 9, 12])
  func `the panel, the linear text and JSON say the same of every place`(position: Int) throws {
    let atlas = try Self.atlas.get()
    let day = atlas.day(at: position)
    let conversation = Conversation(atlas, day: day)
    for place in atlas.campaign.places {
      let record = PlaceRecord(place, in: atlas, on: day)
      let panel = record.text(width: 500)
      for text in [record.kindAndRegion, record.populationInWords, record.holder, record.since] {
        #expect(panel.contains(text.plain), "\(place.slug)")
      }
      let told = conversation.introduction(of: place.id)
      for sentence in record.sentences { #expect(told.contains(sentence.plain), "\(place.slug)") }
      let json = record.json.compact
      #expect(json.contains("\"state\":\"\(record.hold.word)\""))
      #expect(json.contains("\"since\":" + (record.cause.map { "\"\($0.day)\"" } ?? "null")))
      for change in record.changes { #expect(panel.contains("\(change.day.short), \(change.confidence.inWords)")) }
    }
  }

  @Test func `KML names a hold as the program does everywhere`() throws {
    let atlas = try Self.atlas.get()
    let request = ExportRequest(
      atlas, days: atlas.campaign.days, size: Size(columns: 80, rows: 24), viewState: ViewState(), command: "test")
    var kml = ""
    try request.writeKML { kml += $0 }
    for place in atlas.campaign.places.prefix(60) {
      for (_, hold) in PlaceRecord(place, in: atlas, on: atlas.campaign.header.last).holds {
        #expect(kml.contains("<name>\("\(place.name): \(atlas.campaign.name(of: hold))".escaped)</name>"))
      }
    }
    #expect(!kml.contains("Contested</name>"))
  }
}
