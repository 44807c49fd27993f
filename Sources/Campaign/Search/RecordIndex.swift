/// The texts of a record by their words, for a search that is asked again with each key: events, notes and sources.
public struct RecordIndex: Sendable {
  /// Something of the record that a text was found in.
  public enum Finding: Hashable, Sendable {
    case event(Event.ID)
    /// The note, the other claim or the remark of a change.
    case note(Change.ID)
    case source(Source.ID)
  }

  fileprivate struct Entry: Sendable {
    let finding: Finding
    /// The words as they are compared, a blank before each.
    let words: [UInt8]
  }

  /// With fewer letters too much begins alike.
  public static let fewestLetters = 3

  private let entries: [Entry]

  public init(_ campaign: Campaign) {
    var entries: [Entry] = []
    for event in campaign.events { entries.append(Entry(.event(event.id), event.headline, event.detail)) }
    for change in campaign.changes
    where ![change.note, change.disputed, change.remark].allSatisfy(\.isEmpty) {
      entries.append(Entry(.note(change.id), change.note, change.disputed, change.remark))
    }
    for source in campaign.sources { entries.append(Entry(.source(source.id), source.title, source.slug)) }
    self.entries = entries
  }

  /// What has, for each word of a text, one that begins so: events, then notes, then sources, each as the record has them.
  public func findings(matching text: String) -> [Finding] {
    let typed = Letters.words(of: text)
    guard typed.reduce(0, { $0 + $1.count }) >= RecordIndex.fewestLetters else { return [] }
    let starts = typed.map { [0x20] + $0.utf8 }
    return entries.filter { entry in starts.allSatisfy(entry.words.contains) }.map(\.finding)
  }
}

extension RecordIndex.Entry {
  init(_ finding: RecordIndex.Finding, _ texts: String...) {
    self.finding = finding
    var words: [UInt8] = []
    for text in texts { words.append(wordsOf: text) }
    self.words = words
  }
}

extension [Unicode.Scalar] {
  fileprivate var utf8: [UInt8] { flatMap { [UInt8](String(Character($0)).utf8) } }
}

extension [UInt8] {
  /// Appends the words of a text, a blank before each; of plain text without putting any together.
  fileprivate mutating func append(wordsOf text: String) {
    guard text.utf8.allSatisfy({ $0 < 0x80 }) else {
      for word in Letters.words(of: text) { self += [0x20] + word.utf8 }
      return
    }
    append(0x20)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): append(byte)
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): append(byte | 0x20)
      case UInt8(ascii: "'"), UInt8(ascii: "`"): break
      default: append(0x20)
      }
    }
  }

  /// Whether other bytes stand in these, one after the other.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard let first = other.first, other.count <= count else { return other.isEmpty }
    return withUnsafeBufferPointer { bytes in
      (0...bytes.count - other.count).contains { start in
        bytes[start] == first && other.indices.allSatisfy { bytes[start + $0] == other[$0] }
      }
    }
  }
}
