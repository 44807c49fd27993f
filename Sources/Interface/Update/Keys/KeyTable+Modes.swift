import Briefing
import Screen

/// The keys that only a mode has.
extension BindingGroup {
  static let presenter = BindingGroup(
    title: "Before an audience (--present)",
    bindings: [
      Binding(
        "before an audience: next day, previous day, as a clicker sends them", in: .clicker,
        time: [(.pageDown, .next), (.pageUp, .previous)]
      )
      .briefly("next day, previous day"),
      Binding(
        "before an audience: blank the screen until any key", in: .clicker, program: [("b", .blank), (".", .blank)]
      )
      .briefly("blank until any key"),
      Binding(
        "before an audience: nothing; a clicker's other keys do no harm", in: .clicker,
        program: [(.function(5), .nothing)]
      )
      .briefly("nothing"),
      Binding("before an audience: the speaker's notes, on or off", in: .presenter, panel: [("s", .notes)])
        .briefly("notes, on or off"),
      Binding(
        "before an audience: scroll the notes", in: .presenter,
        panel: [(.down, .pageDown), (.up, .pageUp), ("j", .pageDown), ("k", .pageUp)]
      )
      .briefly("scroll the notes"),
    ])

  static let quiz = BindingGroup(
    title: "Quiz (--quiz)",
    bindings: [
      Binding(
        "in the quiz: which place changes hands on the hidden day", in: .quiz,
        quiz: [("1", .choose(0)), ("2", .choose(1)), ("3", .choose(2)), ("4", .choose(3))]
      )
      .briefly("choose a place"),
      Binding("in the quiz: show the day that was asked about", in: .quiz, quiz: [(.enter, .goOn)])
        .briefly("show the day"),
      Binding("in the quiz: another question about the same day", in: .quiz, quiz: [("n", .another)])
        .briefly("another question"),
      Binding("in the quiz: leave it", in: .quiz, quiz: [(.escape, .leave)])
        .briefly("leave the quiz"),
    ])
}

/// What is asked of the quiz.
enum QuizAction: Hashable, Sendable {
  case choose(Int)
  case another
  case goOn
  case leave
}

extension Binding {
  init(_ help: String, in context: Context = .anywhere, quiz strokes: [(Key, QuizAction)]) {
    self.init(help, in: context, strokes.map { ($0.0, Action.quiz($0.1)) })
  }
}
