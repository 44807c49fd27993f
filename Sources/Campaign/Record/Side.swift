/// A party that can hold a place.
public struct Side: Identifiable, Hashable, Sendable {
  /// A side's position in `Campaign.sides`.
  public struct ID: Hashable, Sendable {
    public let index: UInt8
    public init(index: UInt8) { self.index = index }
  }

  public let id: ID
  /// The code that the files use, `GOV`.
  public let code: String
  /// The letter that stands for it on the map, an upper-case ASCII letter; a digit where there are more than 26 sides.
  public let letter: Unicode.Scalar
  /// The name to show, `Harbour Council`.
  public let name: String
  /// The article that the name has within a sentence, `the`, or empty.
  public let article: String
  /// Who that is, in one line.
  public let detail: String
  public let hue: Hue

  public init(
    id: ID, code: String, letter: Unicode.Scalar, name: String, article: String = "", detail: String, hue: Hue
  ) {
    self.id = id
    self.code = code
    self.letter = letter
    self.name = name
    self.article = article
    self.detail = detail
    self.hue = hue
  }
}

extension Side {
  /// The name as it stands within a sentence, `the Harbour Council`.
  public var nameInSentence: String { withArticle(name) }

  /// The article before what stands for the name.
  public func withArticle(_ text: String) -> String { article.isEmpty ? text : "\(article) \(text)" }

  /// What stands for ground that is uncertainly the side's: the small letter, or `?` for a digit, which has none.
  public var smallLetter: Unicode.Scalar {
    ("A"..."Z").contains(letter) ? Unicode.Scalar(UInt8(letter.value) | 32) : "?"
  }
}

/// A colour's role; what it looks like is a theme's affair.
///
/// Named after the colours of Okabe and Ito (2008).
public enum Hue: String, CaseIterable, Hashable, Sendable {
  case vermilion
  case bluishGreen = "bluish-green"
  case yellow
  case skyBlue = "sky-blue"
  case blue
  case reddishPurple = "reddish-purple"
  case orange
  case brown
  case grey
}

/// Who has a place: a side, or nobody that could be confirmed.
public enum Holder: Hashable, Sendable {
  case side(Side.ID)
  /// Fighting inside, or the army gone and no confirmed holder.
  case contested
}

/// What is known of a place's holder on one day.
public enum Hold: Hashable, Sendable {
  case held(Side.ID)
  /// Only claimed, or of low confidence.
  case uncertain(Side.ID)
  case contested

  /// The side that is said to have the place; `nil` while it is contested.
  public var side: Side.ID? {
    switch self {
    case .held(let side), .uncertain(let side): side
    case .contested: nil
    }
  }

  /// The holder, whether that is certain or not.
  public var holder: Holder { side.map(Holder.side) ?? .contested }
}
