import Briefing
public import Campaign

/// What the linear text says of places.
extension Conversation {
  /// More places than this are not listed to choose from.
  private static let mostMatches = 9

  mutating func answerName(_ words: String) -> String {
    guard !words.isEmpty else { return backToMenu([]) }
    let matches = Gazetteer(campaign).places(matching: words).map(\.id)
    guard let first = matches.first else {
      return lines(["No place is called \"\(words.echo)\".", "Which place? Enter alone goes back."])
    }
    guard matches.count > 1 else { return backToMenu(told(first)) }
    let listed = Array(matches.prefix(Conversation.mostMatches))
    topic = .places(listed)
    let rest = matches.count - listed.count
    return lines(
      ["\(matches.count) places:"] + listed.enumerated().map { "\($0 + 1). \(identity(of: $1))" }
        + [(rest > 0 ? "\(rest) more are not listed; a longer name finds them. " : "") + whichOfPlaces(listed.count)])
  }

  private func whichOfPlaces(_ count: Int) -> String { "Which of them, 1 to \(count)? Enter alone goes back." }

  mutating func answerPlaces(_ words: String, _ places: [Place.ID]) -> String {
    guard !words.isEmpty else { return backToMenu([]) }
    guard let number = Int(words) else { return answerName(words) }
    guard places.indices.contains(number - 1) else {
      return lines(["There is no number \(number).", whichOfPlaces(places.count)])
    }
    return backToMenu(told(places[number - 1]))
  }

  /// What is said of a place when the program starts with it.
  public func introduction(of place: Place.ID) -> String { lines(told(place) + [Conversation.prompt]) }

  /// A place on the day, then each of its changes and events up to the last day, one line each.
  private func told(_ place: Place.ID) -> [String] { record(of: place).sentences }

  private func identity(of place: Place.ID) -> String { record(of: place).identity }

  private func record(of place: Place.ID) -> PlaceRecord { PlaceRecord(campaign[place], in: atlas, on: day) }
}
