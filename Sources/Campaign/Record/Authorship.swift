/// Who made a record, on which terms it may be used, and where it is published; each may be empty.
public struct Authorship: Hashable, Sendable {
  public var author: String
  public var licence: String
  public var url: String

  public init(author: String = "", licence: String = "", url: String = "") {
    (self.author, self.licence, self.url) = (author, licence, url)
  }
}
