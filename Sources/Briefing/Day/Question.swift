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

  /// What the record says of a choice, and of the answer where it is another one; then on whose word, a sentence each.
  public func reply(to choice: Int, campaign: Campaign, chronicle: Chronicle) -> [String] {
    var sentences: [String] = []
    if choices.indices.contains(choice), choices[choice] != answer.place {
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

extension Campaign {
  /// A change in plain sentences: what passed, the record's note, other claims, and the sources.
  public func sentences(of change: Change) -> [String] {
    var sentences = ["\(self[change.place].name): \(passing(of: change)) (\(change.confidence.rawValue) confidence)."]
    if !change.note.isEmpty { sentences.append(change.note.asSentence) }
    if !change.disputed.isEmpty { sentences.append("Also claimed: \(change.disputed.asSentence)") }
    if !change.remark.isEmpty { sentences.append("Remark: \(change.remark.asSentence)") }
    if change.sources.isEmpty { sentences.append("No source is recorded.") }
    return sentences + change.sources.map { "Source: \(self[$0].title.asSentence)" }
  }

  private func passing(of change: Change) -> String {
    switch (change.from, change.to) {
    case (.side, .side):
      "control passed from \(name(of: change.from)) to \(name(of: change.to)) on \(change.day.short)"
    case (.contested, .side): "contested before, control passed to \(name(of: change.to)) on \(change.day.short)"
    case (_, .contested): "held by \(name(of: change.from)) before, it became contested on \(change.day.short)"
    }
  }
}
