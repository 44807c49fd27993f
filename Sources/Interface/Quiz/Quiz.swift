public import Briefing
import Campaign
import Playback
import Screen

/// The questions about the next day, and what was chosen.
public struct Quiz: Hashable, Sendable {
  /// Which question of a day is asked first.
  public let seed: Int
  /// How many more have been asked for on the day shown.
  var turn = 0
  /// What was chosen of the question's places.
  public internal(set) var chosen: Int?
  /// The first choices of the questions so far.
  private(set) var score = QuizScore()

  init(seed: Int) {
    self.seed = seed
  }
}

extension Model {
  /// Hides each next day and asks about it, from now on.
  public mutating func startQuiz(seed: Int) {
    quiz = Quiz(seed: seed)
    player.pause()
    hideHistory()
  }

  /// The question about the day after the one shown; `nil` outside the quiz, and where there is nothing to ask.
  public var question: Question? {
    quiz.flatMap {
      Question(
        about: day.advanced(by: 1), seed: $0.seed &+ $0.turn, campaign: atlas.campaign, chronicle: atlas.chronicle)
    }
  }

  /// Performs an action of the quiz.
  mutating func perform(_ action: QuizAction) {
    switch action {
    case .choose(let choice): choose(choice)
    case .another: quiz?.askAnother()
    case .goOn: perform(TimeAction.next, count: nil)
    case .leave:
      quiz = nil
      scroll = 0
      message = "the quiz is closed; frontline --quiz opens it"
    }
  }

  private mutating func choose(_ choice: Int) {
    guard let question else { return }
    guard question.choices.indices.contains(choice) else {
      message = "there are \(question.choices.count) places to choose from"
      return
    }
    quiz?.choose(choice, of: question)
    scroll = 0
  }

  /// Takes back whatever would show what the quiz hides: later days, and panels and views that tell of them.
  mutating func keepHidden(since before: Player) {
    guard let quiz else { return }
    let mayGoOn = quiz.chosen != nil || hasNothingToAsk(at: before.position)
    if player.position > before.position + (mayGoOn ? 1 : 0) || player.isPlaying {
      player = before
      player.pause()
      message =
        quiz.chosen == nil
        ? "the next day is hidden: choose first, or Esc leaves the quiz" : "the quiz shows one day at a time: Enter"
    }
    if player.position != before.position { self.quiz?.ask(turn: 0) }
    hideHistory()
  }

  private func hasNothingToAsk(at position: Int) -> Bool {
    Question(
      about: atlas.day(at: position + 1), seed: 0, campaign: atlas.campaign, chronicle: atlas.chronicle) == nil
  }

  private mutating func hideHistory() {
    if case .place = panel {
      open(.day)
      message = "a place's history tells of later days; the quiz keeps it closed"
    }
    if view != .state, view != .change {
      view = .state
      message = "this view tells of later days; the quiz keeps it closed"
    }
  }
}

extension Quiz {
  /// Asks the next question; what was answered stays counted.
  fileprivate mutating func ask(turn: Int) {
    (self.turn, chosen) = (turn, nil)
  }

  /// Asks of another place of the same day.
  fileprivate mutating func askAnother() { ask(turn: turn + 1) }

  /// Takes a choice; only the first one of a question counts.
  fileprivate mutating func choose(_ choice: Int, of question: Question) {
    if chosen == nil { score.count(choice, of: question) }
    chosen = choice
  }
}
