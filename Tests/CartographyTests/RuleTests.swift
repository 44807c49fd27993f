import Campaign
import Testing

@testable import Cartography

@Suite struct RuleTests {
  @Test func `the nearest place in reach speaks`() {
    var sample = Sample()
    let west = sample.add("west", 0.5, 0.4)
    let east = sample.add("east", 0.5, 0.6)
    let territory = Territory(sample.campaign)
    #expect(speaker(territory, 0.5, 0.45) == west)
    #expect(speaker(territory, 0.5, 0.55) == east)
  }

  @Test func `the lower identifier wins a tie`() {
    var sample = Sample()
    let first = sample.add("first", 0.5, 0.5)
    sample.add("second", 0.5, 0.5)
    let territory = Territory(sample.campaign)
    #expect(speaker(territory, 0.52, 0.5) == first)
    #expect(!territory.table.speakers.contains(1))
  }

  @Test func `beyond everybody's reach nobody speaks, but the nearest is known`() {
    var sample = Sample()
    let only = sample.add("only", 0.5, 0.5, reach: 12)
    let territory = Territory(sample.campaign)
    let far = point(0.5, 0.7)
    let distance = sample.places[0].coordinate.distance(to: far)
    #expect(territory.voice(at: far) == .sparse(nearest: only, distance: distance))
    #expect(territory.voice(at: point(0.5, 1.1)) == .outside)
    #expect(Territory(Sample().campaign).voice(at: far) == .sparse(nearest: nil, distance: .infinity))
  }

  @Test func `a place does not speak across a barrier, and does where there is none`() {
    var sample = Sample()
    let west = sample.add("west", 0.45, 0.49)
    sample.divide(at: 0.503)
    let territory = Territory(sample.campaign)
    #expect(speaker(territory, 0.45, 0.48) == west)
    #expect(speaker(territory, 0.45, 0.51) == nil)
    #expect(speaker(territory, 0.55, 0.51) == west)
  }

  @Test func `a place on neither bank speaks for both`() {
    var sample = Sample()
    let north = sample.add("north", 0.55, 0.5)
    sample.divide(at: 0.5)
    let territory = Territory(sample.campaign)
    #expect(speaker(territory, 0.45, 0.48) == north)
    #expect(speaker(territory, 0.45, 0.52) == north)
  }

  @Test func `ground up to 2 km beyond a coarse outline belongs to the nearest land`() {
    var sample = Sample()
    let east = sample.add("east", 0.5, 0.9)
    let coarse = Territory(sample.campaign)
    #expect(speaker(coarse, 0.5, 1.015) == east)
    #expect(coarse.region(at: point(0.5, 1.015)) == nil)
    #expect(coarse.land(at: point(0.5, 1.015)) == sample.campaign.regions[0].id)
    #expect(coarse.voice(at: point(0.5, 1.02)) == .outside)
    #expect(coarse.voice(at: point(1.015, 0.5)) != .outside)
    // An outline with an edge for every kilometre is taken at its word.
    let fine = (0...100).map { point(Double($0) / 100, 1) }
    sample.outline = [[point(0, 0)] + fine + [point(1, 0), point(0, 0)]]
    #expect(Territory(sample.campaign).voice(at: point(0.5, 1.015)) == .outside)
    #expect(speaker(Territory(sample.campaign), 0.5, 0.99) == east)
  }

  @Test func `land is shared out by who speaks for it, and what nobody reaches is counted apart`() {
    var sample = Sample()
    sample.add("west", 0.5, 0.25, reach: 200)
    sample.add("east", 0.5, 0.75, reach: 200)
    let red = Side.ID(index: 0)
    let shares = LandShares(Territory(sample.campaign), holds: [.uncertain(red), .contested])
    #expect(shares.holders.map(\.holder) == [.side(red), .contested])
    #expect(shares.holders.allSatisfy { abs($0.share - 0.5) < 0.01 })
    #expect(shares.sparse == 0)
    sample.places = []
    sample.add("alone", 0.5, 0.5, reach: 20)
    let thin = LandShares(Territory(sample.campaign), holds: [.held(red)])
    // A disk of 20 km in a square of a degree.
    #expect(abs(thin.holders[0].share - 0.1016) < 0.003)
    #expect(abs(thin.sparse + thin.holders[0].share - 1) < 1e-9)
  }

  private func speaker(_ territory: Territory, _ latitude: Double, _ longitude: Double) -> Place.ID? {
    guard case .place(let place, _) = territory.voice(at: point(latitude, longitude)) else { return nil }
    return place
  }
}
