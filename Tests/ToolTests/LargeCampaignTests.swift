import Briefing
import Campaign
import Testing

@testable import Interface
@testable import Screen

/// A country of an odd shape or size.
struct OddCountry: CustomTestStringConvertible, Sendable {
  let name: String
  let days: Int
  let places: Int
  var sides = 4
  var regions = 3
  var frame = GeographicBox(west: 85, south: -44, east: 97, north: -37)
  var testDescription: String { name }

  static let all = [
    OddCountry(name: "one day, one place, one side", days: 1, places: 1, sides: 1, regions: 1),
    OddCountry(name: "two days", days: 2, places: 5), OddCountry(name: "a hundred days", days: 100, places: 40),
    OddCountry(name: "5,000 days", days: 5000, places: 60),
    OddCountry(name: "10,000 places", days: 20, places: 10_000),
    OddCountry(name: "forty sides", days: 20, places: 300, sides: 40),
    OddCountry(name: "250 sides and 250 provinces", days: 20, places: 1000, sides: 250, regions: 60),
    OddCountry(
      name: "a small island", days: 20, places: 12, regions: 1,
      frame: GeographicBox(west: -14.5, south: -8.05, east: -14.25, north: -7.85)),
    OddCountry(
      name: "as wide as the world", days: 20, places: 50,
      frame: GeographicBox(west: -180, south: -60, east: 180, north: 75)),
    OddCountry(
      name: "up to the pole", days: 20, places: 50, frame: GeographicBox(west: -60, south: -90, east: 60, north: -70)),
    OddCountry(
      name: "long and narrow", days: 20, places: 50, frame: GeographicBox(west: -75, south: -56, east: -70, north: -18)),
    OddCountry(
      name: "beside the antimeridian", days: 20, places: 50,
      frame: GeographicBox(west: 172, south: -20, east: 180, north: -15)),
  ]
}

@Suite struct LargeCampaignTests {
  @Test(arguments: [50, 5000], [-44.0, -40.5, -39.5])
  func `no day in the key of the signs is cut where a sign stands for several`(days: Int, south: Double) throws {
    // The flatter the country, the narrower the panel beside its map.
    let frame = GeographicBox(west: 85, south: south, east: 97, north: -37)
    var model = Model(
      Atlas(try MadeUpCountry(frame: frame, days: days, places: 40).campaign()), size: Size(columns: 80, rows: 24))
    for key in "Gvv" { model.update(.key(.character(key.unicodeScalars.first ?? "G"))) }
    #expect(model.view == .cumulative)
    let text = Frame(model).text
    let rows = text.split(separator: "\n").compactMap {
      $0.firstMatch(of: #/ {2}[1-9a-z] {2}([0-9].*?)( {2}.*)? [0-9]+ *$/#)?.1
    }
    #expect(rows.count >= 5, "\(text)")
    let day = #/[0-9]+ [A-Z][a-z]+ [0-9]{4}( to [0-9]+ [A-Z][a-z]+ [0-9]{4})?/#
    for row in rows { #expect(row.wholeMatch(of: day) != nil, "\(row)") }
  }

  @Test(arguments: OddCountry.all) func `the player's frame shows any country on any screen`(odd: OddCountry) throws {
    let country = MadeUpCountry(
      frame: odd.frame, days: odd.days, places: odd.places, sides: odd.sides, regions: odd.regions)
    let atlas = Atlas(try country.campaign())
    for (columns, rows) in [(60, 20), (80, 24), (200, 60)] {
      var model = Model(atlas, size: Size(columns: columns, rows: rows))
      for position in [0, 1, odd.days / 2, odd.days] {
        model.start(on: atlas.day(at: position))
        let lines = Frame(model).text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
        #expect(lines.count == rows)
        #expect(lines.allSatisfy { $0.utf8.count <= columns })
        #expect(lines.first?.contains(model.day.short) == true)
        let dates = Frame(model).cells.dropLast(2 * columns).suffix(columns)
        #expect(dates.contains { $0.attributes == [.bold, .reverse] }, "the day shown stands on a plate")
        #expect(lines[lines.count - 2].filter { $0 == "O" }.count == 1, "the bar has one knob")
      }
    }
  }

  @Test func `sides without letters get those of their codes, then free ones, then digits`() throws {
    let campaign = try MadeUpCountry(sides: 40).campaign()
    let letters = campaign.sides.map { String(Character($0.letter)) }
    #expect(letters.prefix(8) == ["A", "B", "C", "D", "E", "F", "L", "G"])
    #expect(Set(letters).count == 36)
    #expect(letters[26...35].joined() == "0123456789")
    #expect(campaign.sides[0].smallLetter == "a" && campaign.sides[30].smallLetter == "?")
  }

  @Test func `a legend of many sides leaves the title and the day their rows`() throws {
    let atlas = Atlas(try MadeUpCountry(places: 300, sides: 40).campaign())
    let frame = Frame(Model(atlas, size: Size(columns: 80, rows: 24))).text
    let lines = frame.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[0].hasSuffix("paused 1x"))
    #expect(frame.contains("The eve: how the 30 days"))
    #expect(frame.contains("and 20 more"))
  }

  @Test func `months stand on the bar where days have no room`() throws {
    let atlas = Atlas(try MadeUpCountry(days: 100).campaign())
    var model = Model(atlas, size: Size(columns: 80, rows: 24))
    model.start(on: atlas.day(at: 40))
    let lines = Frame(model).text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[21] == "eve                      Feb   9 Feb           Mar                     Apr")
    #expect(lines[22].filter { $0 == "O" }.count == 1 && lines[22].hasPrefix("*"))
  }
}
