extension Rule {
  /// The record says in neutral words who held what; loaded words stand only in quotations that say whose they are.
  static let loadedWords = Rule(
    "loaded-words", "the record's own words take no side: control passed to, withdrew, entered"
  ) { located, warn in
    for (position, text) in texts(of: located) {
      for sentence in LoadedWord.found(in: text) { warn(position, sentence) }
    }
  }

  /// All that the record says in its own voice; titles of publications and names of places are not its own.
  private static func texts(of located: LocatedCampaign) -> [(Position, String)] {
    let campaign = located.campaign
    let changes = campaign.changes.flatMap { change in
      [(ChangeColumn.note, change.note), (.disputed, change.disputed), (.remark, change.remark)]
        .map { (located.position(of: change, $0), $1) }
    }
    let events = campaign.events.flatMap { event in
      [(EventColumn.headline, event.headline), (.detail, event.detail)].map { (located.position(of: event, $0), $1) }
    }
    let eve = campaign.placesWithEveEvidence.compactMap(\.eveEvidence).map {
      (located.position(of: $0, .note), $0.note)
    }
    return headerTexts(campaign).map { (located.position(inHeader: $0), $1) } + changes + events + eve
  }

  private static func headerTexts(_ campaign: Campaign) -> [(key: String, text: String)] {
    let header = campaign.header
    let single = [
      ("title", header.title), ("country", header.country), ("contested.name", header.contestedName),
      ("border_note", header.borderNote),
    ]
    let sides = campaign.sides.flatMap { side in
      [("sides.\(side.id.index).name", side.name), ("sides.\(side.id.index).detail", side.detail)]
    }
    let kinds = campaign.kinds.map { ("kinds.\($0.id.index).name", $0.name) }
    let notes = header.notes.enumerated().map { ("notes.\($0)", $1) }
    let attribution = header.attribution.enumerated().map { ("attribution.\($0)", $1) }
    return single + sides + kinds + attribution + notes
  }
}

/// A word that takes a side, and what a neutral record says instead.
struct LoadedWord {
  /// The word in lower case; with a star at its end it stands for all words that begin so.
  let word: String
  let instead: String

  private init(_ word: String, _ instead: String) {
    self.word = word
    self.instead = instead
  }

  /// The list: add a line for a word that is missing.
  static let all: [LoadedWord] = [
    LoadedWord("liberat*", "control passed to"),
    LoadedWord("fell", "control passed to"), LoadedWord("fall", "control passed to"),
    LoadedWord("falls", "control passed to"), LoadedWord("fallen", "control passed to"),
    LoadedWord("captur*", "control passed to"), LoadedWord("recaptur*", "control passed back to"),
    LoadedWord("conquer*", "control passed to"), LoadedWord("conquest*", "change of control"),
    LoadedWord("seize*", "control passed to"), LoadedWord("seizing", "control passed to"),
    LoadedWord("seizure*", "change of control"), LoadedWord("overran", "control passed to"),
    LoadedWord("overrun*", "control passed to"), LoadedWord("retook", "control passed back to"),
    LoadedWord("stormed", "entered"), LoadedWord("storming", "entering"), LoadedWord("routed", "withdrew"),
    LoadedWord("crushed", "ended"), LoadedWord("smashed", "damaged"),
    LoadedWord("regime", "government"), LoadedWord("regimes", "government"), LoadedWord("junta*", "government"),
    LoadedWord("dictator*", "head of state"),
    LoadedWord("tyran*", "head of state"), LoadedWord("puppet*", "the side's name"),
    LoadedWord("terror*", "the side's name"),
    LoadedWord("rebel*", "the side's name"), LoadedWord("insurgen*", "the side's name"),
    LoadedWord("jihad*", "the side's name"), LoadedWord("militant*", "fighters"), LoadedWord("extremis*", "fighters"),
    LoadedWord("fanatic*", "fighters"), LoadedWord("mercenar*", "fighters"), LoadedWord("thug*", "fighters"),
    LoadedWord("horde*", "forces"), LoadedWord("enemy", "the other side's name"),
    LoadedWord("enemies", "the other side's name"), LoadedWord("traitor*", "the side's name"),
    LoadedWord("martyr*", "killed"), LoadedWord("slaughter*", "killed"), LoadedWord("massacre*", "killing"),
    LoadedWord("butcher*", "killed"), LoadedWord("barbar*", "what was done"), LoadedWord("savage*", "what was done"),
    LoadedWord("hero", "what was done"),
    LoadedWord("heroes", "what was done"), LoadedWord("heroic*", "what was done"),
    LoadedWord("glorious*", "what was done"), LoadedWord("triumph*", "what changed"),
    LoadedWord("victory", "what changed"), LoadedWord("victories", "what changed"),
    LoadedWord("victorious*", "what changed"), LoadedWord("evil*", "what was done"), LoadedWord("invad*", "entered"),
    LoadedWord("invasion*", "entry"), LoadedWord("toppl*", "the government ended"), LoadedWord("oust*", "left office"),
    LoadedWord("cheer*", "people in the streets"), LoadedWord("jubila*", "people in the streets"),
    LoadedWord("chaos", "what happened"), LoadedWord("chaotic*", "what happened"),
  ]

  /// A sentence for each loaded word that stands outside of quotations, or in one that does not say whose words it has.
  static func found(in text: String) -> [String] {
    guard !text.isEmpty else { return [] }
    let parts = Quotation.parts(of: text)
    let isAttributed = parts.contains { !$0.isQuoted && words(of: $0.text).contains(where: attributions.contains) }
    return parts.flatMap { part -> [String] in
      if part.isQuoted && isAttributed { return [] }
      return words(of: part.text).compactMap { word in
        guard let loaded = entry(for: word) else { return nil }
        return part.isQuoted
          ? "\"\(word)\" is quoted without saying who says it" : "\"\(word)\" takes a side; say \"\(loaded.instead)\""
      }
    }
  }

  /// Words that say that somebody else is speaking.
  private static let attributions: Set<String> = [
    "said", "says", "say", "called", "calls", "call", "named", "names", "announced", "announces", "reported", "reports",
    "described", "describes", "wrote", "writes", "according", "claimed", "claims", "titled", "dubbed",
  ]

  private func matches(_ candidate: String) -> Bool {
    word.hasSuffix("*") ? candidate.hasPrefix(word.dropLast()) : candidate == word
  }

  /// The list by first letters, so that most words are compared with few.
  private static let byLetter = Dictionary(grouping: all) { $0.word.first }

  private static func entry(for candidate: String) -> LoadedWord? {
    byLetter[candidate.first]?.first { $0.matches(candidate) }
  }

  private static func words(of text: Substring) -> [String] {
    text.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
  }
}
