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
  private func told(_ place: Place.ID) -> [String] {
    let history = atlas.chronicle.history(of: place)
    return ["\(identity(of: place)).", holding(of: place)]
      + (history.isEmpty
        ? ["No change is recorded."] : history.map { campaign.sentences(of: $0).joined(separator: " ") })
      + atlas.chronicle.events(at: place).map { "\($0.day.short): \(line(of: $0))" }
  }

  private func identity(of place: Place.ID) -> String {
    let place = campaign[place]
    return "\(place.name), \(campaign[place.kind].name) in \(campaign[place.region].name) governorate"
  }

  private func holding(of place: Place.ID) -> String {
    let hold = atlas.campaign.name(of: atlas.chronicle.hold(of: place, on: day))
    guard let change = atlas.chronicle.lastChange(of: place, on: day) else {
      let titles = (campaign[place].eveEvidence?.sources ?? []).map { "Source: \(campaign[$0].title.asSentence)" }
      let eve = titles.isEmpty ? PointPhrase.unchangedSinceEve.text : ViewPhrase.asOnEve.text
      return (["On \(day.long): \(hold), \(eve)."] + titles).joined(separator: " ")
    }
    return "On \(day.long): \(hold), since \(change.day.short)."
  }
}
