import Launching
import Testing

/// Where exports lead to the sources' addresses, and where the record says where it is published.
struct LinkTests {
  @Test func `in a picture of the screen each title of a source is a link, of which every reader sees the words`()
    throws
  {
    let folder = ScratchFolder()
    let picture = folder.export("svg", "--view", "sources", "--date", "d9", "--size", "120x40")
    let svg = try #require(TextFile.read(picture))
    #expect(svg.contains("<a href=\"https://"))
    #expect(svg.matches(of: /<a href="/).count == svg.matches(of: /<\/a>/).count)
    #expect(!svg.contains("href=\"javascript"))
    Reader.check("picture.py", picture, folder.path)
  }

  @Test func `text, recordings and cells have no links`() {
    for format in ["text", "ansi", "cast"] {
      let run = Frontline.run(
        ["export", format, "--view", "sources", "--from", "d9", "--to", "d10"].filter { $0 != "" })
      #expect(run.code == 0 && !run.text.contains("]8;"))
    }
    let refused = Frontline.run(["export", "text", "--no-links"])
    #expect(refused.code == 64 && refused.messages.contains("--no-links is for ansi"))
  }

  @Test func `where a record is published is said by every export, and a link where there are links`() throws {
    let folder = ScratchFolder.copyOfMap()
    let header = try folder.text(of: "campaign.json")
    folder.write(
      header.replacing(
        "\"country\": \"Syria\",", with: "\"country\": \"Syria\", \"url\": \"https://example.org/a map\","),
      to: "campaign.json")
    let map = ["--map", folder.path]
    let address = "https://example.org/a%20map"
    #expect(Frontline.run(["cite"] + map).text.contains("\nurl: https://example.org/a map\n"))
    #expect(Frontline.run(["cite", "--format", "bibtex"] + map).text.contains("url = {\(address)}"))
    #expect(Frontline.run(["cite", "--format", "csl-json"] + map).text.contains("\"URL\": \"\(address)\""))
    for words in [
      ["json"], ["geojson"], ["kml"], ["timemap"], ["svg"], ["csv", "--table", "about"], ["text", "--notes"],
    ] {
      #expect(Frontline.run(["export"] + words + map).text.contains("https://example.org/a map"), "\(words)")
    }
    #expect(
      Frontline.run(["export", "html"] + map).text.contains("<a href=\"\(address)\">https://example.org/a map</a>"))
    #expect(Frontline.run(["check", folder.path]).code == 0)
  }
}
