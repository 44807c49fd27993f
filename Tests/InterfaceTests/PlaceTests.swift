import Briefing
import Campaign
import Interface
import Screen
import Testing

struct PlaceTests {
  @Test func `tab goes through every place in order of importance and around`() throws {
    var model = try Shipped.model()
    var seen: [Place.ID] = []
    for _ in model.atlas.campaign.places {
      model.press(.tab)
      if let selection = model.selection { seen.append(selection) }
    }
    #expect(seen == model.atlas.placesByImportance)
    model.press(.tab)
    #expect(model.selection == seen.first)
    model.press(.backTab)
    #expect(model.selection == seen.last)
  }

  @Test(arguments: [
    ("Idleb", "idlib"), ("idlib", "idlib"), ("Lattakia", "latakia"), ("latakia", "latakia"), ("حماة", "hama"),
    ("sarāqib", "saraqib"), ("ar-Raqqa", "raqqa"), ("Deir ez-Zor", "deir-ez-zor"), ("damas", "damascus"),
  ])
  func `a place is found by any spelling`(text: String, slug: String) throws {
    var model = try Shipped.model()
    model.press("/\(text)\n")
    #expect(model.selectedSlug == slug)
  }

  @Test func `matches show while typing, and escape leaves all as it was`() throws {
    var model = try Shipped.model()
    model.press("/ham")
    #expect(Frame(model).text.contains("Hama"))
    model.press(.escape)
    #expect(model.selection == nil)
    #expect(model.prompt == nil)
    #expect(Frame(model) == Frame(try Shipped.model()))
  }

  @Test func `n and N go through what was found`() throws {
    var model = try Shipped.model()
    model.press("/tal\n")
    let first = model.selection
    model.press("n")
    #expect(model.selection != first)
    model.press("N")
    #expect(model.selection == first)
  }

  @Test func `enter opens the place, then tells why, then the place again`() throws {
    var model = try Shipped.model()
    model.press("/hama\n")
    let hama = try #require(model.selection)
    model.press(.enter)
    #expect(model.panel == .place(hama, row: nil))
    model.press(.enter)
    #expect(model.panel == .why(hama))
    model.press(.enter)
    #expect(model.panel == .place(hama, row: nil))
  }

  @Test func `enter on a chosen change goes to its day`() throws {
    var model = try Shipped.model()
    model.press("/hama\n\n")
    let hama = try #require(model.selection)
    model.press(.down, .enter)
    #expect(model.day == model.atlas.chronicle.history(of: hama).first?.day)
  }

  @Test(arguments: [Size(columns: 80, rows: 24), Size(columns: 120, rows: 40)])
  func `every place can be inspected and asked why on every screen`(size: Size) throws {
    var model = try Shipped.model(size)
    for _ in 0..<60 {
      model.press(.tab, .enter)
      #expect(Frame(model).cursor != nil)
      model.press(.enter, .escape, .escape)
      #expect(model.panel == .day)
    }
  }

  @Test func `the cursor asks why of any cell and stays on the map`() throws {
    var model = try Shipped.model()
    model.press("c")
    for key in [Key.left, .up, .right, .down] {
      model.press("99")
      model.press(key)
      let cursor = try #require(model.cursor)
      #expect(cursor.column >= 0 && cursor.row >= 0)
      #expect(Frame(model).text.contains("Why this cell is so"))
    }
    model.press(.escape)
    #expect(model.cursor == nil)
  }

  @Test func `escape never quits`() throws {
    var model = try Shipped.model()
    for _ in 0..<10 { #expect(model.update(.key(.escape)) == nil) }
    #expect(model.update(.key("q")) == .quit)
    #expect(model.update(.key("Q")) == .quitAndPrint)
    #expect(model.update(.key(.control("c"))) == .quit)
  }

  @Test func `the resume command comes back to the same screen's day and place`() throws {
    var model = try Shipped.model()
    model.press("9G/hama\n")
    #expect(model.resumeCommand == "frontline --date 2024-12-05 --place hama")
  }
}
