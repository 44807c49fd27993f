import Briefing
import Campaign
import Screen
import Testing

@testable import Interface

/// Sources in the player's panels and views lead to their addresses.
struct SourceLinkTests {
  /// A view or panel that names sources, by the keys that open it on a day.
  private static let keys = ["2G", "9G/salamiyah\n\n", "9G/hama\n\n\n", "2GD", "9GV8", "0GV8"]

  private static func frame(_ keys: String, _ size: Size = Size(columns: 200, rows: 60)) throws -> (Frame, Campaign) {
    var model = try Shipped.model(size)
    model.press(keys)
    return (Frame(model), model.atlas.campaign)
  }

  private static func text(_ span: LinkSpan, of frame: Frame) -> String {
    String(String.UnicodeScalarView(frame.row(span.row).map(\.glyph)[span.columns]))
  }

  @Test(arguments: keys)
  func `each part of a link stands in its source's title and has its address`(keys: String) throws {
    let (frame, campaign) = try Self.frame(keys)
    #expect(!frame.links.isEmpty)
    for span in frame.links {
      let source = campaign.sources[span.link.number - 1]
      let told = [source.caption, source.dated].map { $0.asSentence.plain }
      #expect(told.contains { $0.contains(Self.text(span, of: frame)) }, "\(Self.text(span, of: frame))")
      #expect(source.address?.text == span.link.address)
    }
  }

  @Test func `a title that goes on in other lines is one link`() throws {
    let (frame, _) = try Self.frame("9G/hama\n\n", Size(columns: 120, rows: 60))
    let wrapped = Dictionary(grouping: frame.links, by: \.link.number).values.first { $0.count > 1 }
    let spans = try #require(wrapped)
    #expect(Set(spans.map(\.link)).count == 1)
    #expect(spans.map(\.row) == Array(spans[0].row..<spans[0].row + spans.count))
  }

  @Test func `every source with an address is a link in a place's text and in a day that is told`() throws {
    let atlas = try Shipped.atlas.get()
    let place = try #require(atlas.campaign.place(named: "hama"))
    let record = PlaceRecord(place, in: atlas, on: atlas.campaign.header.last)
    let linked = record.text(width: 80, withLinks: true)
    for source in record.changes.flatMap(\.sources).map({ atlas.campaign[$0] }) {
      guard let address = source.address else { continue }
      #expect(linked.contains("\u{1B}]8;id=\(source.id.index + 1);\(address.text)\u{1B}\\"))
    }
    #expect(Self.unlinked(linked) == record.text(width: 80))
    let narration = atlas.narration(of: atlas.day(at: 12))
    let told = narration.text(width: 80, withLinks: true)
    #expect(told.contains("\u{1B}]8;id="))
    #expect(Self.unlinked(told) == narration.text(width: 80))
  }

  /// A text without its links, each of which ends in its own line.
  private static func unlinked(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let parts = String(line).split(separator: "\u{1B}]8;", omittingEmptySubsequences: false)
      guard let first = parts.first else { return "" }
      #expect(parts.count % 2 == 1)
      return String(first)
        + parts.dropFirst().map {
          $0.split(separator: "\u{1B}\\", maxSplits: 1, omittingEmptySubsequences: false).last.map(String.init) ?? ""
        }.joined()
    }.joined(separator: "\n")
  }

  @Test func `help over the sources hides their links, and without links there are none`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.press("9GV8")
    #expect(!Frame(model).links.isEmpty)
    model.press("?")
    #expect(Frame(model).links.isEmpty)
    model.press(.escape)
    var viewState = ViewState()
    viewState.view = .sources
    viewState.day = model.day
    viewState.look.showsLinks = false
    model.stand(at: viewState)
    let unlinked = Frame(model)
    #expect(unlinked.links.isEmpty)
    #expect(model.resumeCommand.contains("--no-links"))
    viewState.look.showsLinks = true
    model.stand(at: viewState)
    #expect(!Frame(model).links.isEmpty)
    #expect(Frame(model).text == unlinked.text)
  }

  @Test func `the sources of what came before and afterwards are told with their days, and marked`() throws {
    let atlas = try Shipped.atlas.get()
    for (position, mark) in [(0, "Before, on "), (12, "Afterwards, on ")] {
      let day = atlas.day(at: position)
      let text = Passage(sourcesOf: day, atlas, agreementFirst: false, width: 500).text
      for event in atlas.campaign.beyond(day) {
        #expect(text.contains("\(mark)\(event.day.short): \(event.headline)".plain))
        for source in event.sources { #expect(text.contains(atlas.campaign[source].title.plain)) }
      }
      let count = atlas.campaign.beyond(day).count
      #expect(
        text.contains("\(count) of the events happened \(position == 0 ? "before the eve" : "after the last day")."))
    }
    let text = Passage(sourcesOf: atlas.day(at: 5), atlas, agreementFirst: false, width: 500).text
    #expect(!text.contains("Before, on") && !text.contains("of the events happened"))
  }
}
