public import Briefing
import Campaign

/// Two records side by side as a table.
extension RecordComparison {
  public static let columns = ["date", "place", "verdict", "a", "a_state", "a_basis", "b", "b_state", "b_basis"]

  /// A row for each day of a span.
  public func rows(of span: Span) -> [[String]] {
    let words = [span.comparison.first, span.comparison.second].flatMap { claim in
      [claim?.code ?? "", claim?.hold.word ?? "", claim?.basis?.rawValue ?? ""]
    }
    return (0..<span.count).map { offset in
      [span.days.lowerBound.advanced(by: offset).description, span.place, span.verdict.rawValue] + words
    }
  }
}
