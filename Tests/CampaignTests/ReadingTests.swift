import Campaign
import Testing

@Suite struct ReadingTests {
  @Test func `a folder without mistakes becomes a campaign`() throws {
    let campaign = try TinyFolder.read()
    #expect(campaign.header.title == "Tiny")
    #expect(campaign.days == (try day("2024-01-01"))...(try day("2024-01-04")))
    #expect(campaign.sides.map(\.name) == ["Red é😀", "Blue"])
    #expect(campaign.places.map(\.slug) == ["hama", "homs", "idlib", "salma"])
    #expect(campaign.places[1].name == "Homs, the \"old\" city")
    #expect(campaign.places.map(\.reach) == [25, 12, 20.5, 20.5])
    #expect(campaign.places[0].population == Population(count: 1000, year: 2004))
    #expect(campaign.places[3].eve == .contested)
    #expect(campaign.regions[0].polygons[0][0].count == 4)
    #expect(campaign.changes[1].sources.map(\.index) == [0, 1])
    #expect(campaign.events.map(\.isKey) == [false, true])
    #expect(campaign.sources.map { $0.day?.description } == ["2024-01-03", nil])
  }

  @Test func `other names of a place are read where the table has them`() throws {
    let rows = TinyFolder.places.split(separator: "\n").enumerated().map { index, row in
      row + (index == 0 ? ",also" : index == 1 ? ",Hamah; Epiphania ;" : ",")
    }
    let campaign = try Campaign(TinyFolder.folder(["places.csv": rows.joined(separator: "\n")]))
    #expect(campaign.places.map(\.also) == [["Hamah", "Epiphania"], [], [], []])
  }

  @Test func `a kind of place has the mark that its file says, or else the usual one of its rank`() throws {
    #expect(try TinyFolder.read().kinds.map(\.mark) == [.capital, .town])
    #expect((0...5).map { PlaceKind.Mark.usual(ofRank: $0) } == [.capital, .town, .town, .village, .village, .village])
    let text = TinyFolder.campaign.replacing("\"rank\": 1}", with: "\"rank\": 1, \"mark\": \"village\"}")
    let other = try Campaign(TinyFolder.folder(["campaign.json": text]))
    #expect(other.kinds.map(\.mark) == [.capital, .village])
  }

  @Test func `the hues of many sides go round, and one that is named counts as used`() throws {
    let sides = (0..<20).map { "{\"code\": \"S\($0)\", \"name\": \"Side \($0)\"}" }
    let named = "{\"code\": \"NAMED\", \"name\": \"Named\", \"hue\": \"yellow\"}"
    let header = TinyFolder.campaign.replacing(
      "{\"code\": \"BLUE\", \"name\": \"Blue\"}",
      with: (["{\"code\": \"BLUE\", \"name\": \"Blue\", \"hue\": \"blue\"}", named] + sides).joined(separator: ", "))
    let campaign = try Campaign(TinyFolder.folder(["campaign.json": header]))
    let uses = Dictionary(grouping: campaign.sides, by: \.hue).mapValues(\.count)
    // 23 sides and nine hues.
    #expect(Hue.allCases.map { uses[$0] ?? 0 } == [3, 3, 3, 3, 3, 2, 2, 2, 2])
    #expect(campaign.sides[3...8].map(\.hue) == [.bluishGreen, .skyBlue, .reddishPurple, .orange, .brown, .grey])
    #expect(campaign.sides[9...10].map(\.hue) == [.vermilion, .bluishGreen])
  }

  @Test func `a side without a letter or a hue gets free ones`() throws {
    let blue = try #require(try TinyFolder.read().side(coded: "BLUE"))
    #expect(blue.letter == "B")
    #expect(blue.hue == .bluishGreen)
  }

  @Test func `carriage returns, a byte order mark and columns in another order make no difference`() throws {
    let sources = "\u{FEFF}url,id,date,title\r\n,paper-1,2024-01-03,\"The\r\nPaper\"\r\n\r\n,paper-2,,Two\r\n"
    let campaign = try Campaign(TinyFolder.folder(["sources.csv": sources]))
    #expect(campaign.sources.map(\.slug) == ["paper-1", "paper-2"])
    #expect(campaign.sources[0].title == "The\r\nPaper")
  }

  @Test(arguments: [
    ("hmah", "hama"), ("hama", "hama"), ("HAMA", "hama"), ("homs", "homs"), ("idlib2", "idlib"), ("xyz", nil),
    ("", nil),
  ])
  func `a mistyped name suggests the nearest one`(text: String, nearest: String?) throws {
    #expect(try TinyFolder.read().suggestion(for: text, among: ["hama", "homs", "idlib"]) == nearest)
  }

  @Test func `a directory that is not there is told`() {
    #expect(throws: Problems(all: [Problem(file: "/no/such", kind: .missingDirectory)])) {
      try MapFolder.read(directory: "/no/such/")
    }
  }

  @Test func `a directory without the files tells of each`() throws {
    do throws(Problems) {
      _ = try Campaign(MapFolder.read(directory: "/proc/self/fd"))
      Issue.record("it was read")
    } catch {
      #expect(error.all.count == 6)
      #expect(error.all.first?.description == "/proc/self/fd/campaign.json: the file is missing")
    }
  }

  private func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }
}
