public import Campaign

/// Which of some places changes hands on a day, as the record has it.
public struct Question: Hashable, Sendable {
  /// The day that is asked about.
  public let day: Day
  /// The places to choose from, four where there are as many, in the order of their names.
  public let choices: [Place.ID]
  /// The change that answers it: the last one of the day of the one place among the choices that has any.
  public let answer: Change

  private static let count = 4

  /// Asks about a day; `nil` where no place passed to another side on it, or where the campaign has no such day.
  ///
  /// There is no chance in it. Of the places that passed, the most important first, `seed` counts to the one that is
  /// asked for, and around. Beside it stand the places nearest to it in importance that had the same holder the day
  /// before and have no change on the day.
  public init?(about day: Day, seed: Int, campaign: Campaign, chronicle: Chronicle) {
    guard day > campaign.header.eve, day <= campaign.header.last else { return nil }
    let before = chronicle.holds(on: day.advanced(by: -1))
    let after = chronicle.holds(on: day)
    let order = campaign.placesByImportance
    let passed = order.indices.filter { index in
      let place = Int(order[index].index)
      return after[place].side != nil && after[place].side != before[place].side
    }
    guard let target = passed.isEmpty ? nil : passed[Question.wrapped(seed, passed.count)],
      let answer = chronicle.lastChange(of: order[target], on: day)
    else { return nil }
    let changed = Set(chronicle.placesChanged(on: day))
    let others = order.indices.filter { !changed.contains(order[$0]) }
      .sorted { left, right in
        func weight(_ index: Int) -> (Int, Int, Int) {
          let isLike = before[Int(order[index].index)].side == before[Int(order[target].index)].side
          return (isLike ? 0 : 1, abs(index - target), index)
        }
        return weight(left) < weight(right)
      }
      .prefix(Question.count - 1).map { order[$0] }
    self.day = day
    self.answer = answer
    choices = ([order[target]] + others).sorted { (campaign[$0].name, $0) < (campaign[$1].name, $1) }
  }

  private static func wrapped(_ number: Int, _ count: Int) -> Int { ((number % count) + count) % count }
}

extension Question {
  /// The question in a sentence.
  public var sentence: String {
    "\(day.long) is hidden. Which of these places changes hands on it?"
  }

  /// A place to choose, with its area where that is not called the same: `Hama`, `Salamiyah, Hama`.
  public static func label(of place: Place.ID, _ campaign: Campaign) -> String {
    let (name, area) = (campaign[place].name, campaign[campaign[place].region].name)
    return name == area ? name : "\(name), \(area)"
  }

  /// Whether a choice is the place that changes hands.
  public func isRight(_ choice: Int) -> Bool { choices.indices.contains(choice) && choices[choice] == answer.place }

  /// Whether a choice was right, and how many were so far.
  ///
  ///     Right. 2 of 3 answers so far were right.
  public func verdict(on choice: Int, _ score: QuizScore) -> String {
    let count = score.answers == 1 ? "" : " \(score.right) of \(score.answers) answers so far were right."
    return (isRight(choice) ? "Right." : "Wrong.") + count
  }

  /// What the record says of a choice, and of the answer where it is another one; then on whose word, a sentence each.
  public func reply(to choice: Int, campaign: Campaign, chronicle: Chronicle) -> [String] {
    var sentences: [String] = []
    if choices.indices.contains(choice), !isRight(choice) {
      let place = campaign[choices[choice]]
      sentences.append(
        "\(place.name) has no change on \(day.short): \(chronicle.phrase(of: place.id, on: day, campaign)).")
    }
    return sentences + campaign.sentences(of: answer)
  }
}

extension Chronicle {
  /// `HTS-led command has it`, `it is contested`.
  fileprivate func phrase(of place: Place.ID, on day: Day, _ campaign: Campaign) -> String {
    switch hold(of: place, on: day) {
    case .held(let side): "\(campaign[side].name) has it"
    case .uncertain(let side): "\(campaign[side].name) has it by a claim of low confidence"
    case .contested: "it is contested"
    }
  }
}

/// How many questions have been answered, and how many of them by the right place.
public struct QuizScore: Hashable, Sendable {
  public private(set) var answers = 0
  public private(set) var right = 0

  public init() {}

  /// Counts the choice that a question was answered with.
  public mutating func count(_ choice: Int, of question: Question) {
    answers += 1
    if question.isRight(choice) { right += 1 }
  }
}
