/// A rule of the trade: something that a careful record keeps to, though a campaign plays without it.
///
/// A rule is a small function that looks at a campaign with its lines and warns. To add one, write it in a file of its own
/// beside this one, as the others are, and list it in `all`.
public struct Rule: Sendable {
  /// Tells where a rule is broken, and how.
  public typealias Warn = (Position, String) -> Void

  /// What reports and settings call it, `no-source`.
  public let name: String
  /// What it asks for, in a line.
  public let summary: String
  private let check: @Sendable (LocatedCampaign, Warn) -> Void

  public init(_ name: String, _ summary: String, check: @escaping @Sendable (LocatedCampaign, Warn) -> Void) {
    self.name = name
    self.summary = summary
    self.check = check
  }

  /// What the rule finds in a campaign.
  func warnings(in located: LocatedCampaign) -> [Warning] {
    var warnings: [Warning] = []
    check(located) { warnings.append(Warning(rule: name, position: $0, sentence: $1)) }
    return warnings
  }

  /// The rules that need no map, in the order in which their warnings are told on one line.
  public static let all: [Rule] = [
    .noSource, .earlySource, .unreadSource, .partisanSource, .unusedSource, .noAddress, .contestedAlone, .noReach,
    .samePoint, .sharedLetter, .silentDays, .suspected, .loadedWords, .unknownKey,
  ]
}

/// Something in a map folder that breaks a rule, though the campaign plays.
public struct Warning: Hashable, Sendable {
  public let rule: String
  public let position: Position
  public let sentence: String
}

extension LocatedCampaign {
  /// What some rules find in the folder, by file, line and column.
  ///
  /// - Parameter asked: is told how many rules have been asked so far.
  public func warnings(by rules: [Rule] = Rule.all, asked: (Int) -> Void = { _ in }) -> [Warning] {
    let all = rules.enumerated().flatMap { index, rule in
      defer { asked(index + 1) }
      return rule.warnings(in: self)
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
