import Briefing
import Interface
import Screen
import Testing

/// The first row has the day on the left and the player's state on the right, and they never meet.
struct TitleTests {
  @Test(arguments: [60, 70, 80, 100, 120], ["", "v", "vvvvv", "vvvvvv", "f\nj\njj\n", "vf\nj\njj\n"])
  func `the state leaves the day and its number whole`(columns: Int, keys: String) throws {
    var model = try Shipped.model(Size(columns: columns, rows: 24))
    model.press(keys + "<<PL")
    model.press(.escape)
    for _ in 0..<2 {
      model.press("G")
      let title = Frame(model).text.prefix { $0 != "\n" }
      #expect(title.hasPrefix(" Sun 8 Dec 2024  day 12 of 12  "))
      #expect(title.contains("1/4x"))
      if keys.hasPrefix("f") || keys.hasPrefix("vf") { #expect(title.contains("filter")) }
      model.press("r")
    }
  }
}
