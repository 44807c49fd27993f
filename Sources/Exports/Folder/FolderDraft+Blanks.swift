import Campaign

extension String {
  /// The text on one line, with one blank where it had breaks, tabs, blanks of other widths or several of them, and none
  /// at its ends.
  ///
  /// Joiners and marks are no blanks and stay.
  public var singleSpaced: String {
    if isSingleSpaced { return self }
    let words = unicodeScalars.split { $0.properties.isWhitespace }
    return words.map { String($0) }.joined(separator: " ")
  }

  /// Whether it is so already, as most texts are; one with letters beyond ASCII is looked at more closely.
  private var isSingleSpaced: Bool {
    var last: UInt8 = 0x20
    for byte in utf8 {
      guard byte >= 0x20, byte < 0x7F, byte != 0x20 || last != 0x20 else { return false }
      last = byte
    }
    return last != 0x20 || isEmpty
  }

  /// What two spellings of a name have in common: the letters in small, and single blanks, without what nobody sees.
  ///
  /// Marks of direction, joiners and soft hyphens tell no two places apart.
  var folded: String {
    guard utf8.contains(where: { $0 > 0x7F }) else { return singleSpaced.lowercased() }
    let seen = unicodeScalars.filter { $0.properties.generalCategory != .format }
    return String(String.UnicodeScalarView(seen)).singleSpaced.lowercased()
  }
}

extension FolderDraft {
  /// The draft with nothing but single blanks in its texts, which come from somebody else's file.
  var singleSpaced: FolderDraft {
    var draft = self
    draft.title = title.singleSpaced
    draft.country = country.singleSpaced
    for index in draft.sides.indices { draft.sides[index].name = sides[index].name.singleSpaced }
    for index in draft.places.indices {
      draft.places[index].name = places[index].name.singleSpaced
      draft.places[index].arabic = places[index].arabic.singleSpaced
      draft.places[index].also = places[index].also.map(\.singleSpaced)
    }
    for index in draft.eve.indices { draft.eve[index].note = eve[index].note.singleSpaced }
    for index in draft.changes.indices {
      draft.changes[index].note = changes[index].note.singleSpaced
      draft.changes[index].disputed = changes[index].disputed.singleSpaced
      draft.changes[index].remark = changes[index].remark.singleSpaced
    }
    for index in draft.events.indices {
      draft.events[index].headline = events[index].headline.singleSpaced
      draft.events[index].detail = events[index].detail.singleSpaced
    }
    for index in draft.sources.indices { draft.sources[index].title = sources[index].title.singleSpaced }
    return draft
  }
}
