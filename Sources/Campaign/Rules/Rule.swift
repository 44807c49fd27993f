/// A rule of the trade: something that a careful record keeps to, though a campaign plays without it.
///
/// A rule is a small function from a campaign with its lines to remarks. To add one, write it in a file of its own beside this one,
/// as the others are, and list it in `all`.
public struct Rule: Sendable {
  /// What reports and settings call it, `no-source`.
  public let name: String
  /// What it asks for, in a line.
  public let summary: String
  let remarks: @Sendable (LocatedCampaign) -> [Remark]

  public init(_ name: String, _ summary: String, remarks: @escaping @Sendable (LocatedCampaign) -> [Remark]) {
    self.name = name
    self.summary = summary
    self.remarks = remarks
  }

  /// The rules that need no map, in the order in which their remarks are told on one line.
  public static let all: [Rule] = [
    .noSource, .earlySource, .partisanSource, .unusedSource, .contestedAlone, .noReach, .samePoint, .sharedLetter,
    .silentDays, .loadedWords,
  ]
}

/// What a rule has to say of one place in a folder's files.
public struct Remark: Hashable, Sendable {
  public let position: Position
  public let sentence: String

  public init(_ position: Position, _ sentence: String) {
    self.position = position
    self.sentence = sentence
  }
}

/// A remark with the name of the rule that made it.
public struct Warning: Hashable, Sendable {
  public let rule: String
  public let position: Position
  public let sentence: String
}

extension LocatedCampaign {
  /// What some rules say of the folder, by file, line and column.
  ///
  /// - Parameter asked: is told how many rules have been asked so far.
  public func warnings(by rules: [Rule] = Rule.all, asked: (Int) -> Void = { _ in }) -> [Warning] {
    let all = rules.enumerated().flatMap { index, rule in
      defer { asked(index + 1) }
      return rule.remarks(self).map { Warning(rule: rule.name, position: $0.position, sentence: $0.sentence) }
    }
    // A stable order: what stands at one point keeps the order of the rules.
    return all.enumerated().sorted { left, right in
      let (first, second) = (left.element.position, right.element.position)
      return (first.file, first.line, first.column, left.offset) < (
        second.file, second.line, second.column, right.offset
      )
    }.map(\.element)
  }
}
