import Briefing
import Campaign

/// The quiz in the linear text.
extension Conversation {
  /// The question about the next day, as what is said first where the program starts with the quiz.
  public mutating func openQuiz() -> String { lines(startQuiz()) }

  /// Asks about the next day on which a place changes hands.
  mutating func startQuiz() -> [String] {
    guard position < atlas.lastPosition else {
      topic = .menu
      return ["\(day.long) is the last day; none is hidden after it.", Conversation.prompt]
    }
    guard
      let question = Question(
        about: day.advanced(by: 1), seed: seed, campaign: campaign, chronicle: atlas.chronicle)
    else {
      position += 1
      return ["No place changes hands on \(day.long)."] + startQuiz()
    }
    topic = .quiz(question)
    return [question.sentence]
      + question.choices.enumerated().map { number, place in
        "\(number + 1). \(Question.label(of: place, campaign))"
      } + [ways(question)]
  }

  private func ways(_ question: Question) -> String {
    "Which, 1 to \(question.choices.count)? Enter alone leaves the quiz."
  }

  mutating func answerQuiz(_ words: String, _ question: Question) -> String {
    guard !words.isEmpty else { return backToMenu(["The quiz is closed."]) }
    guard let number = Int(words), question.choices.indices.contains(number - 1) else {
      return lines(["There is no choice \"\(words.echo)\".", ways(question)])
    }
    score.count(number - 1, of: question)
    let verdict = question.verdict(on: number - 1, score)
    let reply = question.reply(to: number - 1, campaign: campaign, chronicle: atlas.chronicle)
    position = atlas.position(of: question.day)
    topic = .answered
    return lines([verdict] + reply + [announcement, "1. The next question", "0. Back to the choices"])
  }

  mutating func answerAfterQuiz(_ words: String) -> String {
    switch words {
    case "1": return lines(startQuiz())
    case "0", "": return backToMenu(["The quiz is closed."])
    default: return lines(["There is no choice \"\(words.echo)\".", "1. The next question", "0. Back to the choices"])
    }
  }
}
