extension Rule {
  /// What a source calls suspected or alleged is not told as a fact.
  static let suspected = Rule(
    "suspected", "an event says so where the titles of all its sources speak of something suspected"
  ) { located, warn in
    let campaign = located.campaign
    for event in campaign.events where !event.sources.isEmpty {
      let doubts = event.sources.map { Doubt.first(in: campaign[$0].title) }
      guard let doubt = doubts[0], !doubts.contains(nil), !Doubt.isTold(in: event.headline + " " + event.detail)
      else { continue }
      warn(
        located.position(of: event, .headline),
        "\"\(campaign[event.sources[0]].slug)\" speaks of something \(doubt); say so, or name a source that does not")
    }
  }
}

/// Words by which a text says that something is not established.
private enum Doubt {
  private static let ofTitles = ["suspected", "alleged", "unconfirmed", "presumed"]
  /// Beginnings of words with which an event passes on the doubt, or says whose account it is.
  private static let ofEvents =
    ofTitles + [
      "suspect", "alleg", "report", "said", "says", "saying", "claim", "accord", "account", "believed", "attribut",
    ]

  /// The first such word of a title.
  static func first(in title: String) -> String? { words(of: title).first(where: ofTitles.contains) }

  /// Whether an event's text passes the doubt on.
  static func isTold(in text: String) -> Bool {
    words(of: text).contains { word in ofEvents.contains { word.hasPrefix($0) } }
  }

  private static func words(of text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }
}
