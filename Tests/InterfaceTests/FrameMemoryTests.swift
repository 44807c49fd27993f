import Briefing
import Campaign
import Screen
import Testing

@testable import Interface

/// The frames that are kept are the frames that would be drawn.
struct FrameMemoryTests {
  private static let keys: [Key] =
    "vvvvKfxmcoztaFDSLPr+-=0p.,.,]}{[hjklhjkln1234?w/ba ".unicodeScalars.map { .character($0) }
    + [
      .left, .right, .up, .down, .tab, .enter, .escape, .escape, .pageDown, .pageUp, .home, .end, .pan(.left),
      .pan(.down),
    ]

  @Test(arguments: 0..<6)
  func `whatever is pressed, the frame that is kept is the one that would be drawn`(seed: Int) throws {
    var model = Model(try Shipped.atlas.get(), size: Size(columns: seed == 1 ? 170 : 80, rows: seed == 1 ? 44 : 24))
    if seed == 4 { model.present() }
    if seed == 5 { model.startQuiz(seed: 3) }
    var memory = FrameMemory()
    var state = UInt64(seed + 1)
    for _ in 0..<100 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let key = FrameMemoryTests.keys[Int(state >> 33) % FrameMemoryTests.keys.count]
      model.update(.key(key))
      if state >> 60 == 0 { model.update(.elapsed(.seconds(1))) }
      if state >> 58 == 5 {
        model.update(.resized(Size(columns: 60 + Int(state >> 40) % 140, rows: 20 + Int(state >> 50) % 20)))
      }
      let isSame = memory.frame(of: model) == Frame(model)
      #expect(isSame, "after \(key.label)")
      if !isSame { return }
      model.planRehearsal()
      while let next = model.rehearse() { if next.view != model.view { memory.prepare(next) } }
    }
  }

  @Test func `every property of a model is either part of the scene or cannot be seen`() throws {
    let unseen: Set = [
      // How the player was started never changes, and what the campaign tells only with the filter.
      "atlas", "gazetteer", "aliases", "usual", "clipboard",
      // Made from the others.
      "layout", "room", "wings", "rehearsal",
      // Only the next key or the mouse asks for them.
      "found", "pressed",
    ]
    let model = Model(try Shipped.atlas.get(), size: Size(columns: 80, rows: 24))
    let properties = Set(Mirror(reflecting: model).children.compactMap(\.label))
    let scene = Set(Mirror(reflecting: Scene(model)).children.compactMap(\.label))
    #expect(properties == scene.union(unseen))
  }
}
