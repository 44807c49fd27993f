import Briefing
import Campaign
import Testing

/// What rests on which source.
struct SourceUseTests {
  @Test func `every source is listed once, in the order of the record, with what cites it`() throws {
    let campaign = try Shipped.atlas.get().campaign
    let uses = SourceUse.all(in: campaign)
    #expect(uses.map(\.source) == campaign.sources.map(\.id))
    for use in uses {
      #expect(use.changes == campaign.changes.filter { $0.sources.contains(use.source) })
      #expect(use.events == campaign.events.filter { $0.sources.contains(use.source) })
      #expect(use.eve == campaign.places.filter { $0.eveSources.contains(use.source) }.map(\.id))
    }
  }

  @Test func `the sources of all days are those that anything rests on`() throws {
    let atlas = try Shipped.atlas.get()
    let used = SourceUse.all(in: atlas.campaign).filter { !$0.changes.isEmpty || !$0.events.isEmpty || !$0.eve.isEmpty }
    #expect(atlas.sources(of: atlas.campaign.days).map(\.id) == used.map(\.source))
  }

  @Test(arguments: 0...12)
  func `the sources of a day are those of how each place stands and of the day's events`(position: Int) throws {
    let atlas = try Shipped.atlas.get()
    let day = atlas.day(at: position)
    let standing = atlas.campaign.places.map { PlaceRecord($0, in: atlas, on: day) }
    let records =
      standing.flatMap { $0.cause?.sources ?? $0.place.eveSources }
      + atlas.chronicle.changes(on: day).flatMap(\.sources)
    let all = Set(records + atlas.campaign.events(toldOn: day...day).flatMap(\.sources))
    #expect(atlas.sources(of: day...day).map(\.id) == all.sorted { $0.index < $1.index })
  }

  @Test func `what has no source is counted in one sentence`() throws {
    let campaign = try Shipped.atlas.get().campaign
    let changes = campaign.changes.count { $0.sources.isEmpty }
    let events = campaign.events.count { $0.sources.isEmpty }
    let place = campaign.changes.count { $0.basis == .place }
    let area = campaign.changes.count { $0.basis == .area }
    #expect(
      SourceCounts(campaign).sentence == """
        \(changes) of \(campaign.changes.count) changes and \(events) of \(campaign.events.count) events have no source; \
        sources name the place itself for \(place) changes, only the area around it for \(area)
        """)
    #expect(SourceCounts([], []).sentence == "0 of 0 changes and 0 of 0 events have no source")
  }
}
