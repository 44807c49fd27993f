import Campaign
import Testing

@testable import Cartography

@Suite struct LeaveOneOutTests {
  private static let red = Side.ID(index: 0)
  private static let blue = Side.ID(index: 1)

  /// The campaign of a sample whose places have some sides on the eve, and of which some pass on a day, from 1 to 3.
  private func campaign(
    _ sample: Sample, eve: [Side.ID], passing: [(day: Int, place: Int, to: Holder)] = []
  ) -> Campaign {
    let plain = sample.campaign
    var header = plain.header
    header.last = header.eve.advanced(by: 3)
    let sides = [("RED", "R"), ("BLUE", "B")].enumerated().map { index, words in
      Side(
        id: Side.ID(index: UInt8(index)), code: words.0, letter: Unicode.Scalar(words.1) ?? "?", name: words.0,
        detail: "", hue: .blue)
    }
    let places = zip(plain.places, eve).map { place, side in
      Place(
        id: place.id, slug: place.slug, name: place.name, arabic: "", region: place.region, kind: place.kind,
        coordinate: place.coordinate, population: nil, eve: .side(side), reach: place.reach)
    }
    let changes = passing.enumerated().map { index, passing in
      Change(
        id: Change.ID(index: index), day: header.eve.advanced(by: passing.day), place: places[passing.place].id,
        from: places[passing.place].eve, to: passing.to, confidence: .high, note: "", sources: [], disputed: "")
    }
    return Campaign(
      header: header, sides: sides, kinds: plain.kinds, regions: plain.regions, places: places, changes: changes,
      events: [], sources: [], areas: [], lines: [], banks: plain.banks)
  }

  @Test func `a place is answered by the nearest that reaches it, day by day`() {
    var sample = Sample()
    sample.add("west", 0.5, 0.40)
    sample.add("middle", 0.5, 0.50)
    sample.add("east", 0.5, 0.55)
    sample.add("far", 0.95, 0.95)
    let result = LeaveOneOut(
      Territory(
        campaign(sample, eve: [Self.red, Self.red, Self.blue, Self.blue], passing: [(2, 1, .side(Self.blue))])))
    // West is red and told by middle; middle and east tell each other; nobody reaches far.
    #expect(result.answers.map(\.neighbour?.place.index) == [1, 2, 1, nil])
    #expect(
      result.answers.map(\.score) == [
        MapScore(right: 2, wrong: 2), MapScore(right: 2, wrong: 2), MapScore(right: 2, wrong: 2),
        MapScore(unanswered: 4),
      ])
    #expect(result.score == MapScore(right: 6, wrong: 6, unanswered: 4))
    #expect(result.score.rightOf100 == 38)
    #expect(result.holders.map(\.holder) == [.side(Self.red), .side(Self.blue)])
    #expect(
      result.holders.map(\.score) == [MapScore(right: 2, wrong: 4), MapScore(right: 4, wrong: 2, unanswered: 4)])
    #expect(result.regions.map(\.score) == [result.score])
  }

  @Test func `contested ground is a holder of its own`() {
    var sample = Sample()
    sample.add("one", 0.5, 0.50)
    sample.add("two", 0.5, 0.55)
    let result = LeaveOneOut(
      Territory(campaign(sample, eve: [Self.red, Self.red], passing: [(1, 0, .contested), (3, 1, .contested)])))
    #expect(result.score == MapScore(right: 4, wrong: 4))
    #expect(result.holders.map(\.score) == [MapScore(right: 2, wrong: 2), MapScore(right: 2, wrong: 2)])
  }

  @Test func `a place that differs from all around it is named with its days`() {
    var sample = Sample()
    sample.add("enclave", 0.5, 0.5)
    for (index, offset) in [(0.05, 0.0), (-0.05, 0.0), (0.0, 0.05), (0.0, -0.05)].enumerated() {
      sample.add("around \(index)", 0.5 + offset.0, 0.5 + offset.1)
    }
    let sides = [Self.blue] + Array(repeating: Self.red, count: 4)
    let result = LeaveOneOut(Territory(campaign(sample, eve: sides, passing: [(3, 2, .side(Self.blue))])))
    #expect(result.alone.map(\.place.index) == [0])
    #expect(result.alone.map(\.daysAlone) == [3])
  }

  /// Places at random, on both banks of a river, held against maps from which each has been taken.
  @Test func `the rest answers as a map without the place does`() throws {
    var sample = Sample()
    var dice = Dice()
    let box = GeographicBox(west: 0.05, south: 0.05, east: 0.95, north: 0.95)
    for number in 0..<80 {
      let point = dice.point(in: box)
      sample.add("p\(number)", point.latitude, point.longitude, reach: .random(in: 3...15, using: &dice))
    }
    sample.divide(at: 0.5)
    let sides = sample.places.map { $0.coordinate.latitude > 0.4 ? Self.red : Self.blue }
    let passing = (0..<60).map { number -> (Int, Int, Holder) in
      (number / 20 + 1, .random(in: 0..<80, using: &dice), [.contested, .side(Self.red), .side(Self.blue)][number % 3])
    }
    let whole = campaign(sample, eve: sides, passing: passing)
    let chronicle = Chronicle(whole)
    let holds = (0...3).map { chronicle.holds(on: whole.header.eve.advanced(by: $0)).map(\.side) }
    let result = LeaveOneOut(Territory(whole))
    for (place, answer) in zip(whole.places, result.answers) {
      let speaker = Self.speaker(at: place, without: whole)
      #expect(answer.neighbour?.place == speaker)
      let right = speaker.map { speaker in
        holds.count { $0[Int(speaker.index)] == $0[Int(place.id.index)] }
      }
      #expect(answer.score == (right.map { MapScore(right: $0, wrong: 4 - $0) } ?? MapScore(unanswered: 4)))
    }
    let kinds = [result.score.right, result.score.wrong, result.score.unanswered]
    #expect(kinds.allSatisfy { $0 > 10 })
  }

  /// Who speaks for a place's point on a map that does not have it.
  private static func speaker(at place: Place, without campaign: Campaign) -> Place.ID? {
    let rest = campaign.places.filter { $0.id != place.id }
    let renamed = rest.enumerated().map { index, place in
      Place(
        id: Place.ID(index: UInt16(index)), slug: place.slug, name: place.name, arabic: "", region: place.region,
        kind: place.kind, coordinate: place.coordinate, population: nil, eve: place.eve, reach: place.reach)
    }
    let smaller = Campaign(
      header: campaign.header, sides: campaign.sides, kinds: campaign.kinds, regions: campaign.regions, places: renamed,
      changes: [], events: [], sources: [], areas: [], lines: [], banks: campaign.banks)
    guard case .place(let speaker, _) = Territory(smaller, table: nil, borders: []).voice(at: place.coordinate) else {
      return nil
    }
    return rest[Int(speaker.index)].id
  }

  @Test func `the margin under which it is right too seldom is the largest`() {
    var margins = MarginTally()
    #expect(margins.unsure.below == nil)
    margins.add(0.33, isRight: true, days: 9)
    margins.add(1.25, isRight: false, days: 3)  // 9 of 12
    margins.add(2.51, isRight: true, days: 4)  // 13 of 16
    margins.add(7.0, isRight: false, days: 1)  // 13 of 17
    margins.add(9.99, isRight: true, days: 40)
    #expect(margins.unsure.below == 7.1)
    #expect(margins.unsure.answers == 17)
  }

  @Test func `the margin of a point is how much farther another holder's nearest place is, on its bank`() throws {
    var sample = Sample()
    let speaker = sample.add("speaker", 0.3, 0.2)
    sample.add("same side", 0.3, 0.25)
    let other = sample.add("other side", 0.3, 0.4)
    sample.add("beyond the river", 0.3, 0.51)
    sample.divide(at: 0.5)
    let sides = [Self.red, Self.red, Self.blue, Self.blue]
    let made = campaign(sample, eve: sides)
    let territory = Territory(made)
    let holds = Chronicle(made).holds(on: made.header.eve)
    let spot = point(0.3, 0.22)
    let expected = made[other].coordinate.distance(to: spot) - made[speaker].coordinate.distance(to: spot)
    let margin = try #require(territory.margin(at: spot, of: speaker, holds: holds))
    #expect(abs(margin - expected) < 0.001)
    let alone = Array(repeating: Hold.held(Self.red), count: 3) + [.held(Self.blue)]
    #expect(territory.margin(at: spot, of: speaker, holds: alone) == nil)
    #expect(territory.margin(at: point(0.3, 0.41), of: speaker, holds: holds) == 0)
  }
}
