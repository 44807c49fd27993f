import Launching
import Briefing
import Playback
import Screen
import Testing

@testable import Interface

@Suite struct ConfigTests {
  private func config(_ text: String?, _ environment: [String] = []) -> (
    run: ProgramRun, path: String, folder: ScratchFolder
  ) {
    let folder = ScratchFolder()
    if let text { folder.write([:], under: "frontline"); folder.write(text, to: "frontline/config.json") }
    let run = Frontline.run(["config"], environment: ["XDG_CONFIG_HOME=\(folder.path)"] + environment)
    return (run, folder.path + "/frontline/config.json", folder)
  }

  @Test func `each setting is told with where it comes from`() {
    let text = "{\n\"glyphs\": \"braille\",\n\"speed\": \"1/2x\", \"loop\": true,\n\"keys\": {\"a\": \"Left\"}}"
    let (run, path, _) = config(text)
    #expect(run.code == 0)
    let rows = run.text.split(separator: "\n").map { $0.split(separator: " ", omittingEmptySubsequences: true) }
    func row(_ key: String) -> String { rows.first { $0[0] == key }?.dropFirst().joined(separator: " ") ?? "" }
    #expect(row("glyphs") == "fine \(path):2")
    #expect(row("speed") == "1/2x \(path):3")
    #expect(row("keys") == "a does what Left does \(path):4")
    #expect(row("theme") == "standard by itself")
    #expect(run.messages == "")
  }

  @Test func `the environment comes before the file's silence, and the file before what is so by itself`() {
    #expect(config("{}", ["NO_COLOR=1"]).run.text.contains("color   never     NO_COLOR"))
    #expect(config("{\"color\": \"always\"}", ["NO_COLOR=1"]).run.text.contains("color   always"))
    let (run, path, _) = config(nil)
    #expect(run.code == 0)
    #expect(run.messages == "there are no settings in \(path)\n")
  }

  private static let keyHint = "keys are x, ^X, Space, Left, PgDn, F5 … as ? lists them"

  @Test(arguments: [
    ("{\"glyphs\": \"fin\"}", "1:12: there is no glyph set \"fin\" (did you mean \"fine\"?)"),
    ("{\n \"speed\": \"3x\"}", "2:11: there is no speed \"3x\"; the speeds are 1/4x, 1/2x, 1x, 2x, 4x, 8x, 16x"),
    ("{\"lop\": 1}", "1:2: there is no setting \"lop\" (did you mean \"loop\"?)"),
    ("{\"loop\": 1}", "1:10: true or false is wanted here"),
    ("{\"keys\": {\"^C\": \"q\"}}", "1:11: ^C cannot do another key's work, so that there is always a way out"),
    ("{\"keys\":{\"aaa\":\"Left\"}}", "1:10: there is no key \"aaa\"; \(keyHint)"),
    ("{\"keys\":{\"a\":\"Lefft\"}}", "1:14: there is no key \"Lefft\"; \(keyHint)"),
    (
      "{\"loop\":true \"mouse\":true}", "1:14: a comma or \"}\" is wanted here, not a quotation mark"
    ),
    ("[]", "1:1: an object {…} is wanted here"), ("{", "1:2: the file ends where a key in quotes is wanted"),
    ("{\"loop\": true", "1:14: the file ends where a comma or \"}\" is wanted"),
  ])
  func `a mistake in the settings is told with its line and ends with 65`(text: String, told: String) {
    let (run, path, folder) = config(text)
    #expect(run.code == 65)
    #expect(run.text == "")
    #expect(run.messages == "\(path):\(told)\n")
    // The commands that print do not read them.
    #expect(Frontline.run(["show"], environment: ["XDG_CONFIG_HOME=\(folder.path)"]).code == 0)
  }

  @Test func `a key is named as the help names it`() {
    for (_, bindings) in keyLists {
      for name in bindings.flatMap(\.keys) where name != "0 to 9" { #expect(Key(named: name)?.name == name) }
    }
    #expect(Key(named: "space") == .character(" "))
    #expect(Key(named: "F13") == nil && Key(named: "") == nil && Key(named: "\u{A0}") == nil)
    // Keys beyond ASCII too, as keyboards of other scripts have them.
    for name in ["é", "ш", "ح", "ñ"] { #expect(Key(named: name)?.name == name) }
  }

  @Test func `an alias does the other key's work, but a prompt takes it as it is typed`() throws {
    let atlas = Atlas(try MadeUpCountry().campaign())
    var model = Model(atlas, size: Size(columns: 80, rows: 24))
    var preferences = Preferences()
    preferences.aliases = ["d": .right, .right: "d"]
    preferences.pace = try #require(Player.Pace(label: "4x"))
    preferences.loops = true
    model.adopt(preferences)
    model.update(.key("d"))
    #expect(model.player.position == 1)
    model.update(.key(.right))
    #expect(model.player.position == 1)
    model.update(.key("/"))
    model.update(.key("d"))
    #expect(model.prompt?.text == "d")
    #expect(Frame(model).text.contains("paused 4x loop"))
  }
}
