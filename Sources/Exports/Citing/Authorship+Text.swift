import Campaign

extension Authorship {
  private var fields: [(name: String, text: String)] {
    [("author", author), ("licence", licence), ("url", url)].filter { !$0.1.isEmpty }
  }

  /// A line for each that is known: `author: A. Body`.
  var lines: [String] { fields.map { "\($0.name): \($0.text)" } }

  /// A member of JSON for each that is known.
  var members: [(String, JSON)] { fields.map { ($0.name, .text($0.text)) } }
}
