import Briefing
import Campaign

/// What is told of the problems of a file, a line each.
///
/// Problems of one kind are one line, unless each is asked for: `23,407 rows tell of no change: 248, 370, …`.
public struct ProblemReport: Sendable {
  public let lines: [String]

  /// How many rows a line about several of them lists.
  private static let listed = 6

  /// - Parameters:
  ///   - problems: in the order of their lines.
  ///   - file: what the file is called.
  ///   - isWhole: whether each problem is a line.
  public init(_ problems: [RowProblem], file: String, isWhole: Bool = false) {
    guard !isWhole else {
      lines = problems.map { ProblemReport.line($0, file) }
      return
    }
    var order: [String] = []
    var groups: [String: [RowProblem]] = [:]
    for problem in problems {
      let key = problem.kind.summary
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(problem)
    }
    lines = order.compactMap { key in
      groups[key].flatMap { $0.count == 1 ? ProblemReport.line($0[0], file) : ProblemReport.folded($0, file) }
    }
  }

  private static func line(_ problem: RowProblem, _ file: String) -> String {
    let feature = problem.feature.map { "feature \($0): " } ?? ""
    return "\(file):\(problem.line): \(problem.severity.prefix)\(feature)\(problem.sentence.visible)"
  }

  private static func folded(_ problems: [RowProblem], _ file: String) -> String? {
    guard let first = problems.first else { return nil }
    let noun = first.feature == nil ? "rows" : "features"
    let numbers = problems.prefix(listed).map { String($0.feature ?? $0.line) }.joined(separator: ", ")
    let more = problems.count > listed ? ", …" : ""
    let start = "\(file): \(first.severity.prefix)\(problems.count.grouped) \(noun) \(first.kind.summary.visible): "
    switch first.severity {
    case .unchanged: return start + numbers + more
    case .refused, .warning: return start + numbers + more + "; the first: " + first.sentence.visible
    }
  }
}

extension RowProblem.Severity {
  /// What stands before a sentence.
  fileprivate var prefix: String {
    switch self {
    case .refused: "refused: "
    case .warning: "warning: "
    case .unchanged: ""
    }
  }
}
