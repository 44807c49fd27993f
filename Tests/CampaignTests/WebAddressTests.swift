import Campaign
import Testing

/// Which addresses a reader may follow, and how they are written.
struct WebAddressTests {
  @Test(arguments: [
    "https://example.org", "http://example.org/a?b=c&d=%D8%B9#e", "https://[2001:db8::1]:80/~a/(b)'*+,;=!$@",
  ])
  func `an address stays as it is`(text: String) {
    #expect(WebAddress(text)?.text == text)
  }

  @Test(arguments: [
    ("https://e.org/a b", "https://e.org/a%20b"), ("https://e.org/\u{1B}]8;;\u{7}", "https://e.org/%1B]8;;%07"),
    ("https://e.org/\u{9C}x\n", "https://e.org/%C2%9Cx%0A"), ("https://e.org/عر", "https://e.org/%D8%B9%D8%B1"),
    ("https://e.org/\"<>\\^`{|}", "https://e.org/%22%3C%3E%5C%5E%60%7B%7C%7D"),
    ("https://e.org/100%/%zz/%4/%4a", "https://e.org/100%25/%25zz/%254/%4a"), ("HTTPS://E.org", "HTTPS://E.org"),
  ])
  func `what is no character of an address is written by its bytes`(text: String, written: String) {
    #expect(WebAddress(text)?.text == written)
  }

  @Test(arguments: [
    "", "example.org", "//example.org", "javascript:alert(1)", "ftp://example.org", "file:///etc/passwd",
    "https:example",
    "https://", "http:///path", "https://?q", "https://#f", " https://example.org", "\u{1B}https://example.org",
    "http\u{1A}//example.org",
  ])
  func `other schemes, and what names no host, are no addresses`(text: String) {
    #expect(WebAddress(text) == nil)
  }

  @Test func `an address that terminals find too long is none`() {
    let start = "https://example.org/"
    #expect(WebAddress(start + String(repeating: "a", count: 2083 - start.utf8.count)) != nil)
    #expect(WebAddress(start + String(repeating: "a", count: 2084 - start.utf8.count)) == nil)
    #expect(WebAddress(start + String(repeating: "ع", count: 400)) == nil)
  }

  @Test func `a search finds the words of a remark`() throws {
    let changes = """
      date,place,from,to,confidence,note,sources,disputed,remark
      2024-01-02,hama,RED,BLUE,high,Taken.,paper-1,,The bridge was repaired later
      """
    let campaign = try Campaign(TinyFolder.folder(["changes.csv": changes]))
    #expect(RecordIndex(campaign).findings(matching: "repaired") == [.note(campaign.changes[0].id)])
  }

  @Test func `the address of a record is read, and one that cannot be opened is warned of`() throws {
    func located(_ url: String) throws -> LocatedCampaign {
      let header = TinyFolder.campaign.replacing(
        "\"version\": \"1\",", with: "\"version\": \"1\",\n \"url\": \"\(url)\",")
      return try LocatedCampaign(TinyFolder.folder(["campaign.json": header]))
    }
    let whole = try located("https://example.org/map")
    #expect(whole.campaign.header.authorship.address?.text == "https://example.org/map")
    #expect(whole.warnings().filter { $0.rule == "no-address" } == [])
    let spoiled = try located("example.org").warnings().filter { $0.rule == "no-address" }
    #expect(
      spoiled.map(\.sentence) == [
        "\"example.org\" is no address that a reader can open; begin with https:// or leave it blank"
      ])
    #expect(spoiled.map(\.position.line) == [2])
    #expect(try LocatedCampaign(TinyFolder.folder()).campaign.header.authorship.address == nil)
  }
}
