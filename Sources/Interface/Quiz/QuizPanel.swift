import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Passage {
  /// The question about the next day with its places, and once one is chosen what the record says.
  init(quizOf model: Model, width: Int) {
    self.init(width: width)
    if let question = model.question {
      add(question, model)
    } else {
      addNothingToAsk(model)
    }
  }

  /// Once a place is chosen the answer comes first, so that the smallest screen has it.
  private mutating func add(_ question: Question, _ model: Model) {
    if let chosen = model.quiz?.chosen { addReply(to: chosen, of: question, model) }
    let isAsked = model.quiz?.chosen == nil
    add(question.sentence, ink: isAsked ? .plain : .faint, attributes: isAsked ? .bold : [])
    addBlank()
    for (number, place) in question.choices.enumerated() { addChoice(number, place, model) }
    guard isAsked else { return }
    addBlank()
    add("1 to \(question.choices.count) chooses.", ink: .faint)
  }

  private mutating func addReply(to chosen: Int, of question: Question, _ model: Model) {
    add(question.verdict(on: chosen, model.quiz?.score ?? QuizScore()), attributes: .bold)
    for sentence in question.reply(to: chosen, campaign: model.atlas.campaign, chronicle: model.atlas.chronicle) {
      add(sentence)
    }
    add("Enter shows the day; n asks of another place.", ink: .faint)
    addBlank()
  }

  private mutating func addChoice(_ number: Int, _ place: Place.ID, _ model: Model) {
    let isChosen = model.quiz?.chosen == number
    add(
      Question.label(of: place, model.atlas.campaign),
      lead: [Run(text: " \(number + 1) ", attributes: Frame.quizMark), Run(text: " ")],
      attributes: isChosen ? [.bold, .underline] : [])
  }

  private mutating func addNothingToAsk(_ model: Model) {
    let isLast = model.player.position == model.player.last
    add(
      isLast
        ? "\(model.day.short) is the last day; none is hidden after it."
        : "No place changes hands on \(model.day.advanced(by: 1).short). Enter shows it.")
    if isLast { add("Home starts again from the eve.", ink: .faint) }
  }
}

extension Frame {
  /// How a number of the quiz stands in the panel and on the map.
  static let quizMark: Attributes = [.bold, .reverse]

  /// The numbers of the places to choose from, on the map: each in its place's cell, or beside it where a name is.
  mutating func drawQuizMarks(_ model: Model, _ layout: ScreenLayout) {
    guard model.panel == .day, let question = model.question else { return }
    var taken: Set<Point> = []
    for (number, place) in question.choices.enumerated() {
      guard let cell = layout.grid.cell(of: place), let digit = Unicode.Scalar(0x31 + number) else { continue }
      let near = [(0, 0), (-1, 0), (1, 0), (0, -1), (0, 1), (-1, -1), (1, 1)].map { column, row in
        Point(column: cell.column + column, row: cell.row + row)
      }
      let free = near.first { point in
        (0..<layout.grid.columns).contains(point.column) && (0..<layout.grid.rows).contains(point.row)
          && layout.grid.labelled(column: point.column, row: point.row) == nil && !taken.contains(point)
      }
      let point = free ?? near[0]
      taken.insert(point)
      self[layout.point(column: point.column, row: point.row)] = Cell(digit, .plain, Frame.quizMark)
    }
  }
}
