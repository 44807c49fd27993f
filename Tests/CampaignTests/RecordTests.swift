import Campaign
import Testing

/// The shipped record agrees with itself.
@Suite struct RecordTests {
  private let campaign: Campaign

  init() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    campaign = try Campaign(MapFolder.read(directory: "\(root)/Maps/syria-2024"))
  }

  @Test func `each change starts from what the place was`() {
    var holders = campaign.places.map(\.eve)
    for change in campaign.changes {
      #expect(holders[Int(change.place.index)] == change.from, "\(change.day) \(campaign[change.place].slug)")
      #expect(change.from != change.to)
      holders[Int(change.place.index)] = change.to
    }
  }

  /// The Southern Operations Room was formed on 6 December, the SNA's operation began on 30 November, and Israel entered
  /// the buffer zone on 8 December.
  @Test(arguments: [("SOR", "2024-12-06"), ("MTN", "2024-12-06"), ("SNA", "2024-11-30"), ("ISR", "2024-12-08")])
  func `no side takes a place before it exists or moves`(code: String, first: String) throws {
    let side = try #require(campaign.side(coded: code)).id
    let day = try #require(Day(iso: first))
    #expect(campaign.changes.allSatisfy { $0.to != .side(side) || $0.day >= day })
    if code == "SOR" || code == "MTN" { #expect(campaign.places.allSatisfy { $0.eve != .side(side) }) }
  }

  @Test func `an event of control has a change of its place on its day`() {
    let events = campaign.events.filter { $0.kind == "control" && $0.place != nil && campaign.days.contains($0.day) }
    #expect(events.count > 10)
    for event in events {
      #expect(campaign.changes.contains { $0.day == event.day && $0.place == event.place }, "\(event.headline)")
    }
  }

  @Test func `a source's address has all its brackets`() {
    for source in campaign.sources {
      #expect(source.url.count { $0 == "(" } == source.url.count { $0 == ")" }, "\(source.url)")
    }
  }

  @Test func `a dated source is not older than what it says by more than a day`() {
    let records =
      campaign.changes.map { ($0.day, $0.sources) } + campaign.events.map { ($0.day, $0.sources) }
    var dated = 0
    for (day, sources) in records {
      for published in sources.compactMap({ campaign[$0].day }) {
        dated += 1
        #expect(published >= day.advanced(by: -1))
      }
    }
    #expect(dated > 500)
  }

  @Test func `without a source nothing is more than of low confidence, unless it says so itself`() {
    let unsourced = campaign.changes.filter { $0.sources.isEmpty }
    print(
      "changes: \(campaign.changes.count), without a source: \(unsourced.count),",
      "of those above low confidence: \(unsourced.count { $0.confidence != .low })")
    #expect(unsourced.allSatisfy { $0.confidence == .low })
  }
}
