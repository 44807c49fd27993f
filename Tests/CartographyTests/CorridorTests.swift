import Campaign
import Testing

@testable import Cartography

struct CorridorTests {
  private let campaign = syria
  private static let territory = syria.map(Territory.init)

  private func corridors() throws -> [Corridor] {
    let campaign = try campaign.get()
    let territory = try CorridorTests.territory.get()
    return Corridor.routes(of: campaign).map { Corridor($0, campaign, territory) }
  }

  @Test func `the listed corridors come first, a barrier on each of its banks, then roads and rivers of rank 1 and 2`()
    throws
  {
    let campaign = try campaign.get()
    let names = try corridors().map(\.name)
    #expect(names.prefix(4) == ["M5", "M4", "Euphrates, left bank", "Euphrates, right bank"])
    let lines = campaign.lines.filter { ($0.kind == .road || $0.kind == .river) && $0.rank <= 2 }
    #expect(Set(names.map { $0.split(separator: ",")[0] }) == Set(lines.map { $0.name[...] }))
  }

  @Test func `the M5 runs from Aleppo to Damascus and is as long as its line between them`() throws {
    let campaign = try campaign.get()
    let m5 = try #require(try corridors().first)
    let start = try #require(m5.coordinate(atKilometre: 0))
    let end = try #require(m5.coordinate(atKilometre: m5.length))
    let (aleppo, damascus) = (
      try #require(campaign.place(named: "aleppo")), try #require(campaign.place(named: "damascus"))
    )
    #expect(start.distance(to: aleppo.coordinate) < Corridor.width)
    #expect(end.distance(to: damascus.coordinate) < Corridor.width)
    // The vertices between the two ends, from the file's south to its north.
    let line = try #require(campaign.lines.first { $0.name == "M5" })
    let inner = line.parts[0].filter { $0.latitude < start.latitude && $0.latitude > end.latitude }
    let points = [end] + inner + [start]
    let length = zip(points, points.dropFirst()).reduce(0) { $0 + $1.0.distance(to: $1.1) }
    #expect(abs(length - m5.length) < 0.1)
  }

  @Test func `a kilometre along a corridor is a kilometre on the earth`() throws {
    for corridor in try corridors() {
      var walked = 0.0
      for step in stride(from: 0.25, through: corridor.length, by: 0.25) {
        guard let here = corridor.coordinate(atKilometre: step),
          let last = corridor.coordinate(atKilometre: step - 0.25)
        else { continue }
        let distance = here.distance(to: last)
        // A bend between the two makes the straight way shorter; that points lie evenly in degrees and not in
        // kilometres makes it longer by 2 in 1000 at most.
        #expect(distance < 0.2505, "\(corridor.name) at \(step)")
        walked += distance
      }
      #expect(walked <= corridor.length + 0.1)
    }
  }

  @Test func `what stands on a piece is what the territory says of its middle`() throws {
    let territory = try CorridorTests.territory.get()
    for corridor in try corridors() {
      let pieces = 90
      for (piece, ground) in corridor.grounds(pieces: pieces, in: territory).enumerated() {
        let kilometre = (Double(piece) + 0.5) * corridor.length / Double(pieces)
        let voice = corridor.point(atKilometre: kilometre).map { territory.voice(at: $0) }
        switch voice {
        case .place(let place, _): #expect(ground == .place(place))
        case .sparse: #expect(ground == .sparse)
        case .outside: #expect(ground == .outside)
        case nil: #expect(ground == .gap)
        }
      }
    }
  }

  @Test func `a bank of the Euphrates asks of points on that bank`() throws {
    let campaign = try campaign.get()
    for corridor in try corridors() where corridor.name.hasPrefix("Euphrates,") {
      let bank = try #require(campaign.banks.first { corridor.name.hasSuffix("\($0.name) bank") })
      let outlines = campaign.banks.map { Outline($0.polygons) }
      var inside = 0
      for kilometre in stride(from: 0, through: corridor.length, by: 2) {
        let point = try #require(corridor.point(atKilometre: kilometre))
        guard outlines.contains(where: { $0.contains(point) }) else { continue }
        inside += 1
        #expect(Outline(bank.polygons).contains(point), "\(corridor.name) at \(kilometre) km")
      }
      #expect(inside > 100)
    }
  }

  @Test func `a place stands at the kilometre of the line that is nearest to it`() throws {
    let campaign = try campaign.get()
    for corridor in try corridors() {
      for (place, kilometre) in corridor.places(of: campaign) {
        let point = campaign[place].coordinate
        let distance = try #require(corridor.coordinate(atKilometre: kilometre)).distance(to: point)
        #expect(distance <= Corridor.width)
        for other in stride(from: 0, through: corridor.length, by: 1) {
          guard let foot = corridor.coordinate(atKilometre: other) else { continue }
          #expect(foot.distance(to: point) > distance - 0.05)
        }
      }
    }
  }

  @Test func `between two parts of a line there is a gap as long as the way between them`() {
    var path = Path([[point(0, 0), point(0, 1)], [point(0, 2), point(0, 3)]])
    let degree = point(0, 0).distance(to: point(0, 1))
    #expect(abs(path.length - 3 * degree) < 1e-6)
    #expect(path.coordinate(at: 1.5 * degree) == nil)
    #expect(abs((path.coordinate(at: 2.5 * degree)?.longitude ?? 0) - 2.5) < 1e-6)
    #expect(abs(path.kilometre(nearest: point(0.1, 2.25)) - 2.25 * degree) < 0.5)
    path.reverse()
    #expect(path.first == point(0, 3))
    #expect(path.coordinate(at: 1.5 * degree) == nil)
    #expect(abs((path.coordinate(at: 0.5 * degree)?.longitude ?? 0) - 2.5) < 1e-6)
  }

  @Test func `a line without a point, of one point and of one place is a corridor of no length`() {
    for parts in [[], [[]], [[point(0, 0)]], [[point(0, 0), point(0, 0)]]] as [[[Coordinate]]] {
      let path = Path(parts)
      #expect(path.length == 0)
      _ = path.coordinate(at: 0)
      _ = path.nearest(to: point(1, 1), within: 0...0)
      _ = path.heading(at: 0)
    }
  }
}
