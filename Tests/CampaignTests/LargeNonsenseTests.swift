import Campaign
import Testing

/// What once took minutes or gigabytes: found by `frontline-trials fuzz`, kept here in its smallest form.
@Suite(.timeLimit(.minutes(1))) struct LargeNonsenseTests {
  private func problems(in file: String, _ old: String, _ new: String) -> [String] {
    TinyFolder.problems(in: file, replacing: old, with: new).split(separator: "\n").map(String.init)
  }

  @Test func `forty thousand governorates are told without counting lines anew for each`() {
    let line = "{\"type\": \"Feature\", \"properties\": {\"code\": \"X\"}},\n"
    let told = problems(
      in: "governorates.geojson", "\"features\": [", "\"features\": [" + String(repeating: line, count: 40_000))
    #expect(told.first == "Maps/tiny/governorates.geojson:1:44: \"name\" is missing")
    #expect(told.count { $0.hasPrefix("Maps/tiny/governorates.geojson: and ") } == 1)
  }

  @Test func `forty thousand sides are refused without comparing each with all`() {
    let told = problems(
      in: "campaign.json", "\"sides\": [",
      "\"sides\": [" + String(repeating: "{\"code\": \"X\", \"name\": \"x\"},", count: 40_000))
    #expect(told.count == 201)
    #expect(told.last?.hasPrefix("Maps/tiny/campaign.json: and ") == true)
  }

  @Test func `a hundred thousand columns are one problem`() {
    let told = problems(
      in: "changes.csv", "2024-01-03,salma", String(repeating: ",", count: 99_999) + "\n2024-01-03,salma")
    #expect(told == ["Maps/tiny/changes.csv:4: the row has 100000 fields, the header has 8"])
  }

  @Test func `a text as long as a book is refused`() {
    let book = String(repeating: "x", count: 65_537)
    #expect(
      problems(in: "events.csv", "The eve", book) == [
        "Maps/tiny/events.csv:2: the text is longer than 65536 bytes"
      ])
    #expect(
      problems(in: "campaign.json", "\"Tiny\"", "\"\(book)\"").first
        == "Maps/tiny/campaign.json:1:26: the text is longer than 65536 bytes")
  }

  @Test func `more rows than a table takes are refused`() {
    let told = problems(
      in: "sources.csv", "id,title,date,url\n", "id,title,date,url\n" + String(repeating: ",\n", count: 1_000_001))
    #expect(told.contains("Maps/tiny/sources.csv:1000001: there are more than 1000000 rows; the rest is not read"))
  }

  @Test func `more points than an outline takes are refused`() {
    let points = String(repeating: "[36,36],", count: 1_000_001)
    let told = problems(in: "governorates.geojson", "[37, 36.9], ", points)
    #expect(told.contains { $0.hasSuffix("there are more than 1000000 points; the rest is not read") })
  }
}
