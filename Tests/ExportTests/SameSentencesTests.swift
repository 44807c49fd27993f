import Briefing
import Campaign
import Launching
import Screen
import Testing

@testable import Exports
@testable import Interface

/// A day's sentences are the same wherever they are told.
struct SameSentencesTests {
  private static let positions = Array(0...12)
  private static let maps: [ViewKind] = [.state, .change, .cumulative, .known]

  private static let atlas = Result {
    try Atlas(Campaign(MapFolder.read(directory: Project.map)))
  }

  private static func request(_ view: ViewKind, _ days: ClosedRange<Day>? = nil) throws -> ExportRequest {
    let atlas = try atlas.get()
    var viewState = ViewState()
    viewState.view = view
    return ExportRequest(
      atlas, days: days ?? atlas.campaign.days, size: Size(columns: 100, rows: 30), viewState: viewState,
      command: "test")
  }

  private static func day(_ position: Int) throws -> (account: DayAccount, sentences: [String]) {
    let atlas = try atlas.get()
    let account = DayAccount(atlas, on: atlas.day(at: position))
    let told = Narration(account).paragraphs.filter { $0.subject != .sources }.map(\.text)
    return (account, told)
  }

  private static func panel(_ model: Model) throws -> String {
    let layout = try #require(model.layout)
    return PanelContent(model, layout).text.text.inOneLine
  }

  @Test(arguments: positions)
  func `describe, the panel of D and the linear text tell a day in the same sentences`(position: Int) throws {
    let (account, sentences) = try Self.day(position)
    let atlas = try Self.atlas.get()
    var model = Model(atlas, size: Size(columns: 120, rows: 40))
    model.start(on: account.day)
    model.update(.key(.character("D")))
    var conversation = Conversation(atlas, day: account.day)
    let said = conversation.answer("7")?.inOneLine ?? ""
    for sentence in sentences.map(\.plain) {
      #expect(atlas.narration(of: account.day).text(width: 80).inOneLine.contains(sentence.inOneLine))
      #expect(try Self.panel(model).contains(sentence.inOneLine))
      #expect(said.contains(sentence.inOneLine))
    }
    #expect(conversation.announcement.hasPrefix(account.date))
    let counts = conversation.answer("8")?.split(separator: "\n").dropLast().map(String.init)
    #expect(counts == [account.countsLead] + account.countParts)
  }

  @Test(arguments: positions, maps + [.strip, .corridor, .multiples, .sources])
  func `a picture is described in the sentences of describe`(position: Int, view: ViewKind) throws {
    let (account, sentences) = try Self.day(position)
    let request = try Self.request(view, account.day...account.day)
    let shown = ShownDay(request.atlas, request.viewState, on: account.day)
    let head = view.isMap ? Sheet(request, shown).head : ScreenSheet(request).head
    for sentence in sentences { #expect(head.contains(sentence.escaped), "\(sentence)") }
    #expect(!head.contains("(+") && !head.contains("(-"))
  }

  @Test(arguments: positions, maps)
  func `a view's panel and its picture say the same of what it compares`(position: Int, view: ViewKind) throws {
    let (account, _) = try Self.day(position)
    let request = try Self.request(view, account.day...account.day)
    let shown = ShownDay(request.atlas, request.viewState, on: account.day)
    let told = ViewAccount(request.atlas, shown)
    #expect(Sheet(request, shown).head.contains(told.text.escaped))
    guard view != .state else { return }
    var model = Model(request.atlas, size: Size(columns: 200, rows: 60))
    model.start(on: account.day, view: view)
    let panel = try Self.panel(model)
    #expect(panel.contains(told.heading))
    #expect(view == .cumulative || panel.contains(told.sentence))
  }

  @Test func `the contact sheet and the page tell each day in the same sentences`() throws {
    let request = try Self.request(.state)
    let sheet = ContactSheet(request)
    var page = ""
    try request.writePage(opening: request.days.lowerBound, bindings: []) { page += $0 }
    for position in Self.positions {
      let (account, _) = try Self.day(position)
      #expect(sheet.head.contains("\(account.date) \(account.counts)".escaped))
      let start = try #require(page.firstRange(of: "id=\"day-\(account.day)\""))
      let end = try #require(page[start.upperBound...].firstRange(of: "</article>"))
      let article = page[start.upperBound..<end.lowerBound]
      for sentence in [account.extent, account.counts] + account.doubtSentences {
        #expect(article.contains(sentence.escaped), "\(sentence)")
      }
    }
  }
}

extension String {
  /// The text without its line ends and without blanks beside others.
  fileprivate var inOneLine: String { split { $0 == " " || $0 == "\n" }.joined(separator: " ") }
}
