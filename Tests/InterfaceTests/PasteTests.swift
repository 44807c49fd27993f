import Briefing
import Interface
import Playback
import Screen
import Testing

@Suite struct PasteTests {
  @Test func `a pasted text fills the line that is being typed, up to its first line end`() throws {
    var model = try Shipped.model()
    model.press("/")
    model.update(.pasted("ha\u{1B}\u{202E}ma\nq"))
    #expect(model.prompt?.text == "hama")
    model.press(.enter)
    #expect(model.selectedSlug == "hama")
  }

  @Test func `a pasted text is no longer than a line takes`() throws {
    var model = try Shipped.model()
    model.press("/abc")
    model.update(.pasted(String(repeating: "x", count: 1000)))
    model.update(.pasted("y"))
    #expect(model.prompt?.text == "abc" + String(repeating: "x", count: 37))
  }

  @Test(arguments: ["q", "Q", "\u{3}", ".", "G", " ", "/hama\r"])
  func `a pasted text outside a line is no key`(text: String) throws {
    var model = try Shipped.model()
    #expect(model.update(.pasted(text)) == nil)
    #expect(model.player.position == 0)
    #expect(model.selection == nil)
    #expect(model.prompt == nil)
    #expect(model.message == "pasted text does nothing here; / finds a place, g goes to a date")
  }
}
