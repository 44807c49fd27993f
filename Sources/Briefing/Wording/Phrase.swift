/// Sentences with named gaps, which the program fills and which a page has as a table, so that each is worded once.
///
/// A gap is written `{names}`. A sentence that differs for one and for several has both forms with `|` between them;
/// the gap `{count}` decides.
public protocol Phrase: RawRepresentable<String>, CaseIterable, Sendable {}

extension Phrase {
  /// What a page asks for it by.
  public var name: String { "\(self)" }

  /// The sentence as it stands.
  public var text: String { rawValue }

  /// The sentence with its gaps filled; a gap without a value stays open.
  public func filled(_ values: KeyValuePairs<String, any CustomStringConvertible>) -> String {
    filled(rawValue[...], values)
  }

  /// The form for a count, with the gap `{count}` and the others filled.
  public func filled(count: Int, _ values: KeyValuePairs<String, any CustomStringConvertible> = [:]) -> String {
    let forms = rawValue.split(separator: "|")
    let form = count == 1 ? forms.first : forms.last
    return filled(form ?? "", values, count)
  }

  private func filled(
    _ form: Substring, _ values: KeyValuePairs<String, any CustomStringConvertible>, _ count: Int? = nil
  ) -> String {
    var text = ""
    var rest = form
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let gap = rest[rest.index(after: open)..<close]
      let value =
        values.first { $0.key == gap }.map { "\($0.value)" } ?? (gap == "count" ? count.map(String.init) : nil)
      text += rest[..<open] + (value ?? String(rest[open...close]))
      rest = rest[rest.index(after: close)...]
    }
    return text + rest
  }
}

/// Every sentence that more than one front end says, by the name that a page has for it.
public enum Phrases {
  public static var all: [(name: String, text: String)] {
    named(DayPhrase.self) + named(ViewPhrase.self) + named(SourcePhrase.self) + named(PointPhrase.self)
      + named(AccuracyPhrase.self) + named(KeyAnswer.self)
  }

  private static func named<Kind: Phrase>(_ kind: Kind.Type) -> [(name: String, text: String)] {
    kind.allCases.map { ($0.name, $0.text) }
  }
}
