public import Briefing
public import Campaign
import Screen

/// The player as a linear text: it asks, a line is typed, it answers in plain lines.
///
/// Nothing is placed, coloured or drawn, and nothing waits for time, so that it reads well aloud and works through a
/// pipe. Each change, event and source is one line, however long; each line is plain ASCII.
public struct Conversation: Sendable {
  let atlas: Atlas
  /// 0 is the eve, then one a day.
  public internal(set) var position = 0
  /// What the next line answers.
  var topic = Topic.menu
  /// Which question the quiz asks first.
  let seed: Int
  /// How the quiz has been answered so far.
  var score = QuizScore()

  /// What is being talked of.
  enum Topic: Hashable, Sendable {
    case menu
    case date
    case name
    /// A name has several meanings: which of these places?
    case places([Place.ID])
    case quiz(Question)
    /// The quiz has answered; the day is shown next.
    case answered
  }

  /// `seed` says which questions the quiz asks; only what a filter lets through is told.
  public init(_ atlas: Atlas, day: Day? = nil, seed: Int = 0, filter: Filter = Filter()) {
    self.atlas = atlas.counting(filter)
    self.seed = seed
    if let day { position = min(max(0, atlas.position(of: day)), atlas.lastPosition) }
  }

  /// What is said first.
  public var greeting: String {
    lines(
      ["\(atlas.campaign.header.title).", "Who held what on each day. Type the number of a choice, then Enter."]
        + (atlas.filter.isOff ? [] : [atlas.filter.sentence.asSentence]) + [announcement] + menu)
  }

  /// Takes a line that was typed; the answer, or `nil` where it asks to end.
  public mutating func answer(_ line: String) -> String? {
    let words = line.split { $0 == " " || $0 == "\t" || $0 == "\r" }.joined(separator: " ")
    switch topic {
    case .menu: return answerMenu(words)
    case .date: return answerDate(words)
    case .name: return answerName(words)
    case .places(let places): return answerPlaces(words, places)
    case .quiz(let question): return answerQuiz(words, question)
    case .answered: return answerAfterQuiz(words)
    }
  }

  var day: Day { atlas.day(at: position) }
  var campaign: Campaign { atlas.campaign }

  /// Lines as they are written: plain, each with its end.
  func lines(_ lines: [String]) -> String {
    lines.map { $0.plain + "\n" }.joined()
  }
}

// MARK: Menu

extension Conversation {
  /// The choices, in the order of their numbers; the last is number 0.
  enum Choice: CaseIterable {
    case next
    case previous
    case playOn
    case date
    case changes
    case events
    case describe
    case counts
    case place
    case quiz
    case record
    case quit

    var title: String {
      switch self {
      case .next: "Next day"
      case .previous: "Previous day"
      case .playOn: "All days from here to the last, one line a day"
      case .date: "Go to a date"
      case .changes: "Changes of this day"
      case .events: "Events of this day"
      case .describe: "This day in full, with sources"
      case .counts: "How many places each side has"
      case .place: "Find a place"
      case .quiz: "Quiz: which place changes hands on the next day"
      case .record: "The record: sides, method, attribution"
      case .quit: "Quit"
      }
    }

    /// The number that chooses it.
    var number: Int { self == .quit ? 0 : (Choice.allCases.firstIndex(of: self) ?? 0) + 1 }
  }

  var menu: [String] {
    ["Choices:"] + Choice.allCases.map { "\($0.number). \($0.title)" } + [Conversation.prompt]
  }

  static let prompt = "Your choice? Enter alone lists the choices."

  private mutating func answerMenu(_ words: String) -> String? {
    if words.isEmpty { return lines(menu) }
    if let number = Int(words), let choice = Choice.allCases.first(where: { $0.number == number }) {
      return perform(choice)
    }
    if ["q", "quit", "exit"].contains(words.lowercased()) { return nil }
    return lines([
      "There is no choice \"\(words.echo)\"; the numbers go from 0 to \(Choice.allCases.count - 1).",
      Conversation.prompt,
    ])
  }

  private mutating func perform(_ choice: Choice) -> String? {
    switch choice {
    case .next: return step(by: 1)
    case .previous: return step(by: -1)
    case .playOn: return lines(playOn() + [Conversation.prompt])
    case .date: return ask(.date, "Which date? Write 2024-12-05, 5 dec or d9. Enter alone goes back.")
    case .changes: return lines(changes + [Conversation.prompt])
    case .events: return lines(events + [Conversation.prompt])
    case .describe: return lines(atlas.narration(of: day).paragraphs.map(\.text) + [Conversation.prompt])
    case .counts: return lines(counts + [Conversation.prompt])
    case .place: return ask(.name, "Which place? Type its name in any spelling. Enter alone goes back.")
    case .quiz: return lines(startQuiz())
    case .record: return lines(record + [Conversation.prompt])
    case .quit: return nil
    }
  }

  private mutating func ask(_ topic: Topic, _ sentence: String) -> String {
    self.topic = topic
    return lines([sentence])
  }

  /// Back to the choices, after some lines.
  mutating func backToMenu(_ said: [String]) -> String {
    topic = .menu
    return lines(said + [Conversation.prompt])
  }
}

extension String {
  /// What was typed, as it is said back: not too long, and nothing in it that would act on a terminal.
  var echo: String { String(String.UnicodeScalarView(unicodeScalars.map(\.shown))).cut(to: 40) }
}
