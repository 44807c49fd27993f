import Campaign
import Testing

@Suite struct ChronicleTests {
  private let campaign: Campaign
  private let chronicle: Chronicle

  init() throws {
    campaign = try TinyFolder.read()
    chronicle = Chronicle(campaign)
  }

  @Test(arguments: [
    ("2020-01-01", "R R B ×"), ("2024-01-01", "R R B ×"), ("2024-01-02", "b R B ×"), ("2024-01-03", "b R B R"),
    ("2024-01-04", "R R B R"), ("2030-01-01", "R R B R"),
  ])
  func `each day has its holds, and days outside are as the nearest`(date: String, letters: String) throws {
    #expect(text(chronicle.holds(on: try day(date))) == letters)
  }

  @Test func `several changes on a day are all kept, in order`() throws {
    let first = try day("2024-01-02")
    #expect(chronicle.changes(on: first).map { campaign.code(of: $0.to) } == ["CONTESTED", "BLUE"])
    #expect(chronicle.history(of: campaign.places[0].id).count == 3)
    #expect(chronicle.lastChange(of: campaign.places[0].id, on: first)?.disputed == "or a day later")
    #expect(chronicle.lastChange(of: campaign.places[3].id, on: first) == nil)
  }

  @Test func `a place that changes and changes back has changed that day`() throws {
    #expect(chronicle.placesChanged(on: try day("2024-01-04")).map(\.index) == [0, 1])
    #expect(chronicle.placesChanged(on: try day("2024-01-01")).isEmpty)
  }

  @Test func `events are found by day and by place`() throws {
    #expect(chronicle.events(on: try day("2024-01-01")).map(\.headline) == ["The eve"])
    #expect(chronicle.events(on: try day("2024-01-03")).isEmpty)
    #expect(chronicle.events(at: campaign.places[0].id).map(\.headline) == ["The battle"])
  }

  @Test func `a change that does not count leaves its place as it was, and the next passes from there`() throws {
    let counted = chronicle.counting { $0.to != .contested }
    let place = campaign.places[0].id
    #expect(counted.changes.allSatisfy { $0.to != .contested })
    for number in -1...5 {
      let day = campaign.header.eve.advanced(by: number)
      #expect(counted.holds(on: day) == chronicle.holds(on: day) { $0.to != .contested })
      #expect(counted.hold(of: place, on: day) == counted.holds(on: day)[0])
    }
    #expect(chronicle.counting { _ in true }.changes == chronicle.changes)
    #expect(chronicle.counting { _ in false }.changes.isEmpty)
  }

  @Test func `the order of asking makes no difference, over many checkpoints`() throws {
    let chronicle = Chronicle(long(changes: 9_000))
    var state = [Hold](repeating: .contested, count: 50)
    var forward: [[Hold]] = []
    for number in 1...300 {
      for change in chronicle.changes(on: Day(number: Int32(number))) { state[Int(change.place.index)] = change.hold }
      forward.append(state)
    }
    let backward = (1...300).reversed().map { chronicle.holds(on: Day(number: Int32($0))) }
    #expect(Array(backward.reversed()) == forward)
    for step in 0..<300 {
      let index = step * 7919 % 300
      let day = Day(number: Int32(index + 1))
      #expect(chronicle.holds(on: day) == forward[index])
      #expect(chronicle.hold(of: Place.ID(index: UInt16(step % 50)), on: day) == forward[index][step % 50])
    }
  }

  /// Fifty places that change hands thirty times a day.
  private func long(changes count: Int) -> Campaign {
    let places = (0..<50).map { (index: Int) -> Place in
      Place(
        id: Place.ID(index: UInt16(index)), slug: "p\(index)", name: "", arabic: "", region: Region.ID(index: 0),
        kind: PlaceKind.ID(index: 0), coordinate: Coordinate(latitude: 0, longitude: 0), population: nil,
        eve: .contested, reach: 1)
    }
    let changes = (0..<count).map { (index: Int) -> Change in
      Change(
        id: Change.ID(index: index), day: Day(number: Int32(1 + index / 30)),
        place: Place.ID(index: UInt16(index * 31 % 50)), from: .contested,
        to: .side(Side.ID(index: UInt8(index % 7))), confidence: index % 3 == 0 ? .low : .high, note: "", sources: [],
        disputed: "")
    }
    return Campaign(
      header: campaign.header, sides: [], kinds: campaign.kinds, regions: [], places: places, changes: changes,
      events: [],
      sources: [], areas: [], lines: [], banks: [])
  }

  /// The holds as letters: small where uncertain, a cross where contested.
  private func text(_ holds: [Hold]) -> String {
    let letters = holds.map { hold -> String in
      switch hold {
      case .held(let side): String(campaign[side].code.prefix(1))
      case .uncertain(let side): campaign[side].code.prefix(1).lowercased()
      case .contested: "×"
      }
    }
    return letters.joined(separator: " ")
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
}
