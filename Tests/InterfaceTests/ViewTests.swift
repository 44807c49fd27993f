import Briefing
import Campaign
import Interface
import Screen
import Testing

struct ViewTests {
  @Test func `v goes through all views and around`() throws {
    var model = try Shipped.model()
    var seen: [ViewKind] = []
    for _ in ViewKind.allCases {
      model.press("v")
      seen.append(model.view)
    }
    #expect(seen == Array(ViewKind.allCases.dropFirst()) + [.state])
  }

  @Test(arguments: Array(ViewKind.allCases.enumerated()))
  func `V lists the views and a digit takes one`(number: Int, view: ViewKind) throws {
    var model = try Shipped.model()
    model.press("V")
    for kind in ViewKind.allCases { #expect(Frame(model).text.contains("\(kind.title)")) }
    model.press("\(number + 1)")
    #expect(model.view == view)
    #expect(model.panel == .day)
  }

  @Test func `in the list the arrows choose, enter takes and escape leaves all as it was`() throws {
    var model = try Shipped.model()
    model.press("V")
    model.press(.down, .down, .down, .enter)
    #expect(model.view == .strip)
    model.press("V")
    model.press(.up, .escape)
    #expect(model.view == .strip)
    #expect(model.panel == .day)
    model.press("V9")
    #expect(model.message == "there are 8 views")
  }

  @Test(arguments: ViewKind.allCases)
  func `every view is drawn on every screen in plain ASCII and left by escape`(view: ViewKind) throws {
    for (columns, rows) in [(60, 20), (80, 24), (61, 100), (120, 40), (300, 24)] {
      var model = try Shipped.model(Size(columns: columns, rows: rows))
      model.start(view: view)
      for key in [Key.right, "o", .down, .pageDown, .enter, "?", .escape, "/", .escape, .end, .tab, .enter, .enter] {
        #expect(Frame(model).cells.allSatisfy { (0x20..<0x7F).contains($0.glyph.value) })
        model.press(key)
      }
      model.update(.resized(Size(columns: 20, rows: 5)))
      #expect(Frame(model).text.contains("needs 60x20"))
      model.press("o", "v", "V", .escape)
      for _ in 0..<6 { model.press(.escape) }
      #expect(model.view == .state)
    }
  }

  @Test(arguments: [ViewKind.strip, .corridor, .multiples, .sources])
  func `a day's frame is the same whichever way it is reached`(view: ViewKind) throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.start(view: view)
    var frames = [Frame(model)]
    for _ in 1...12 {
      model.press(.right)
      frames.append(Frame(model))
    }
    for day in (0..<12).reversed() {
      model.press(.left)
      #expect(Frame(model) == frames[day])
    }
    #expect(Set(frames).count == 13)
  }

  @Test func `what needs the map is refused with a sentence where there is none`() throws {
    var model = try Shipped.model()
    model.start(view: .strip)
    for key in ["c", "+", "z", "t"] as [Key] {
      model.press(key)
      #expect(model.message == "there is no map in this view; V lists the views")
    }
  }

  @Test(arguments: ViewKind.allCases)
  func `the resume command carries the view`(view: ViewKind) throws {
    var model = try Shipped.model()
    model.start(on: model.atlas.campaign.header.last, view: view)
    let option = view == .state ? "" : " --view \(view.rawValue)"
    #expect(model.resumeCommand == "frontline --date 2024-12-08" + option)
  }

  @Test(arguments: [Size(columns: 60, rows: 20), Size(columns: 80, rows: 24)])
  func `the chosen row of the filter is always seen`(size: Size) throws {
    var model = try Shipped.model(size)
    model.press("f")
    for key in Array(repeating: Key.down, count: 15) + Array(repeating: .up, count: 15) {
      model.press(key)
      #expect(Frame(model).text.contains(">["))
    }
  }
}
