import Briefing
import Campaign
import Testing

/// All that the record has on a place.
struct PlaceRecordTests {
  @Test func `a place's hold on a day is that of the change that caused it, or as on the eve`() throws {
    let atlas = try Shipped.atlas.get()
    for place in atlas.campaign.places {
      let record = PlaceRecord(place, in: atlas, on: atlas.day(at: 9))
      let sofar = record.changes.filter { $0.day <= record.day }
      #expect(record.cause == sofar.last)
      #expect(record.hold == sofar.last?.hold ?? place.holdOnEve)
      #expect(record.holds.first { $0.day == record.day }?.hold == record.hold)
      #expect(record.holds.count == atlas.lastPosition + 1)
    }
  }

  @Test func `a place's rows are its changes and then its events`() throws {
    let atlas = try Shipped.atlas.get()
    let hama = try #require(atlas.campaign.place(named: "hama"))
    let record = PlaceRecord(hama, in: atlas, on: atlas.campaign.header.last)
    #expect(!record.changes.isEmpty && !record.events.isEmpty)
    #expect(record.rowDays == record.changes.map(\.day) + record.events.map(\.day))
  }

  @Test func `since when a place is held is told as on the eve until its first change`() throws {
    let atlas = try Shipped.atlas.get()
    let hama = try #require(atlas.campaign.place(named: "hama"))
    let first = try #require(atlas.chronicle.history(of: hama.id).first)
    let before = PlaceRecord(hama, in: atlas, on: first.day.advanced(by: -1))
    #expect(before.since == "as on the eve, medium confidence")
    #expect(before.evidence == hama.eveEvidence && !hama.eveSources.isEmpty)
    #expect(before.claim(before.cause).hasSuffix("had it; medium confidence."))
    let after = PlaceRecord(hama, in: atlas, on: first.day)
    #expect(after.evidence == nil)
    #expect(after.since == "since \(first.day.short)")
    #expect(after.claim(first).hasPrefix("\(first.day.short): "))
  }
}
