import EmbeddedArticles

/// A topic of the user's manual, with the article that `frontline help` prints for it.
struct Topic {
  let name: String
  let article: Article

  /// All topics, in the order in which the help lists them.
  static let all = (0..<embedded_article_count).map { position in
    let file = embedded_article_at(position)
    let markdown = String(decoding: UnsafeRawBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
    return Topic(name: String(cString: file.name), article: Article(markdown: markdown))
  }

  /// A line for each topic, as the help of the program lists them.
  static var list: String {
    let width = all.map(\.name.utf8.count).max() ?? 0
    return all.map { topic in
      "  \(topic.name)\(String(repeating: " ", count: width - topic.name.utf8.count))  \(topic.article.summary)"
    }.joined(separator: "\n")
  }

  /// The topic with a name.
  static func named(_ name: String) -> Topic? { all.first { $0.name == name } }
}
