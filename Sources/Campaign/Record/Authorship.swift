/// Who made a record, on which terms it may be used, and where it is published; each may be empty.
public struct Authorship: Hashable, Sendable {
  public var author: String
  public var licence: String
  public var url: String

  public init(author: String = "", licence: String = "", url: String = "") {
    (self.author, self.licence, self.url) = (author, licence, url)
  }

  /// What is known of it, by name.
  public var fields: [(name: String, text: String)] {
    [("author", author), ("licence", licence), ("url", url)].filter { !$0.1.isEmpty }
  }

  /// A line for each that is known: `author: A. Body`.
  public var lines: [String] { fields.map { "\($0.name): \($0.text)" } }
}
