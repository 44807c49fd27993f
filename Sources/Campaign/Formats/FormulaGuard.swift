/// The apostrophe that a table's text gets where a spreadsheet would take it for a formula.
///
/// It is no part of the text: whoever reads a table takes away exactly what whoever wrote it put there. A number that
/// starts with a sign needs none. So that nothing is lost, a text that would look guarded is guarded once more.
public enum FormulaGuard {
  private static let apostrophe = UInt8(ascii: "'")

  /// The text as it is written to a table.
  public static func guarded(_ text: String) -> String { needsGuard(text) ? "'" + text : text }

  /// The text that a table's text stands for.
  public static func unguarded(_ text: String) -> String {
    guard text.utf8.first == apostrophe else { return text }
    let rest = String(text.dropFirst())
    return needsGuard(rest) ? rest : text
  }

  /// Whether a text, whatever apostrophes it starts with, would be taken for a formula, and is no number.
  private static func needsGuard(_ text: String) -> Bool {
    guard let first = text.utf8.first(where: { $0 != apostrophe }), "=+-@".utf8.contains(first) else { return false }
    return Double(text) == nil
  }
}
