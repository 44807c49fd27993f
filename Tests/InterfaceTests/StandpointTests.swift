import Briefing
import Campaign
import Screen
import Testing

@testable import Interface

/// The command that shows the view again: what it says, and its panel.
struct StandpointTests {
  @Test(arguments: [
    ("9Gx", "--date 2024-12-05"), ("3Gm9Gx", "--date 2024-12-05 --compare 2024-11-29"),
    ("3Gm9G", "--date 2024-12-05 --mark 2024-11-29"), ("V4o", "--date 2024-11-26 --view strip --order importance"),
    ("V5oo", "--date 2024-11-26 --view corridor --corridor 3"),
    ("V8o", "--date 2024-11-26 --view sources --order agreement"),
    ("atF", "--date 2024-11-26 --glyphs fine --labels roads --fronts"),
    ("9GZ", "--date 2024-12-05 --follow"),
    ("f3", "--date 2024-11-26 --confidence high"), ("f4", "--date 2024-11-26 --cited"),
    ("f56", "--date 2024-11-26 --hide GOV --hide HTS"),
    ("PL<", "--date 2024-11-26 --speed 1/2x --loop --pace-by events"),
    ("9GD", "--date 2024-12-05 --panel told"), ("/hama\n\n\n", "--date 2024-11-26 --place hama --panel why"),
    ("%", "--date 2024-11-26 --no-mouse"),
  ])
  func `the command says all that the keys have changed`(keys: String, options: String) throws {
    var model = try Shipped.model()
    model.press(keys)
    #expect(model.resumeCommand.replacing("'", with: "") == "frontline " + options)
  }

  @Test func `a zoomed map is told with its middle, to the last digit`() throws {
    var model = try Shipped.model()
    model.press("/hama\n+")
    let hama = model.atlas.campaign[try #require(model.selection)].coordinate
    #expect(
      model.resumeCommand
        == "frontline --date 2024-11-26 --place hama --zoom 1 --centre \(hama.latitude),\(hama.longitude)")
  }

  @Test func `y shows the command in lines that a shell takes as one, and y again what was there before`() throws {
    var model = try Shipped.model(Size(columns: 84, rows: 24))
    model.press("9G/hama\n\n")
    let before = model.panel
    model.press("y")
    let text = Frame(model).text
    #expect(text.contains(" frontline --date 2024-12-05 \\\n"))
    #expect(text.contains("   --place hama --panel place\n"))
    model.press("y")
    #expect(model.panel == before)
    model.press("y")
    model.press(.escape)
    #expect(model.panel == before)
  }

  @Test func `a command that was shown before is not shown again for another panel`() throws {
    var model = try Shipped.model()
    model.press("9G/hama\n")
    for keys in ["y", "yi", "y"] {
      model.press(keys)
      model.press(.control("l"))
    }
    #expect(Frame(model).text.contains("--panel place"))
  }

  @Test func `what the settings ask for is said where the keys undid it`() throws {
    var model = try Shipped.model()
    var preferences = Preferences()
    preferences.viewState.look.theme = .dark
    preferences.loops = true
    model.adopt(preferences, over: preferences)
    model.press("L")
    #expect(model.resumeCommand == "frontline --date 2024-11-26 --theme standard --no-loop")
  }

  @Test func `without a clipboard nothing is copied, and a name that would act on a terminal never is`() throws {
    var model = try Shipped.model()
    #expect(model.update(.key("y")) == nil)
    model.press("y")
    model.use(.used)
    #expect(model.update(.key("y")) == .copy("frontline --date 2024-11-26"))
    var hostile = Model(Atlas(try Shipped.atlas.get().campaign, mapArgument: "a\u{1B}[31mb\n"), size: model.size)
    hostile.use(.used)
    #expect(hostile.update(.key("y")) == nil)
    #expect(hostile.message == "not copied: a name in it has characters that are not seen")
  }
}
