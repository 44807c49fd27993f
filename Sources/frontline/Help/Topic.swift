import EmbeddedArticles

/// A topic of the user's manual, with the article that `frontline help` prints for it.
struct Topic {
  let name: String
  let markdown: String

  var article: Article { Article(markdown: markdown) }

  /// What the article is about; the rest of it is not read for that.
  var summary: String {
    Article(markdown: markdown.split(separator: "\n\n", maxSplits: 2).prefix(2).joined(separator: "\n\n")).summary
  }

  /// All topics, in the order in which the help lists them.
  static let all = (0..<embedded_article_count).map { position in
    let file = embedded_article_at(position)
    let markdown = String(decoding: UnsafeRawBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    return Topic(name: String(cString: file.name), markdown: markdown)
  }

  /// A line for each topic, as the help of the program lists them.
  static var list: String {
    let width = all.map(\.name.utf8.count).max() ?? 0
    return all.map { topic in
      "  \(topic.name)\(String(repeating: " ", count: width - topic.name.utf8.count))  \(topic.summary)"
    }.joined(separator: "\n")
  }

  /// The topic with a name.
  static func named(_ name: String) -> Topic? { all.first { $0.name == name } }
}
