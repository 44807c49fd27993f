import Briefing
import Screen
import Testing

@testable import Interface

/// No key feels broken: where it changes nothing that is seen, a sentence says why.
struct AnsweringTests {
  /// The keys that lead to panels and views, and to the ends of what can be moved there.
  private static let situations = [
    "", "9G/hama\n\n", "/azaz\n\nw", "c", "f", "V", "?", "G/hama\nvvv", "vvvv", "Gvvvvvvv", "/hama\n++++",
  ]

  /// All but the digits, which the hint line repeats.
  private static let keys: [Key] = {
    let strokes = BindingGroup.all.flatMap(\.bindings).filter { !$0.isRangeOfDigits }.flatMap(\.strokes)
    return Array(Set(strokes.map(\.key)))
  }()

  @Test(arguments: situations)
  func `every key of the table shows something or says why it does not`(keys: String) throws {
    var model = try Shipped.model(Size(columns: 60, rows: 20))
    model.press(keys)
    for key in AnsweringTests.keys { expectAnswers(to: key, in: model) }
  }

  @Test func `so it does in the quiz and before an audience`() throws {
    var (quiz, audience) = (try Shipped.model(), try Shipped.model())
    quiz.startQuiz(seed: 1)
    audience.present()
    for key in AnsweringTests.keys {
      expectAnswers(to: key, in: quiz)
      // Clickers send these two for other programs, and an audience need not read of them.
      if key != .escape, key != .function(5) { expectAnswers(to: key, in: audience) }
    }
  }

  /// Whether a digit takes a row there.
  private func isList(_ panel: Panel) -> Bool {
    switch panel {
    case .filter, .views: true
    case .day, .place, .why, .cell, .narration, .help, .record, .command: false
    }
  }

  /// Presses a key until it cannot go on, and then again.
  private func expectAnswers(to key: Key, in model: Model) {
    var model = model
    for press in ["first", "counted", "third"] {
      if press == "counted", !isList(model.panel) { model.press("9999") }
      // Before an audience the screen stays for a moment as it is.
      model.update(.elapsed(.seconds(1)))
      var before = model
      before.message = nil
      guard model.update(.key(key)) == nil else { return }
      guard model.message == nil, model.prompt == nil else { continue }
      let isAnswered = Frame(model) != Frame(before)
      #expect(isAnswered, "\(key.label), the \(press) time")
      guard isAnswered else { return }
    }
  }
}
