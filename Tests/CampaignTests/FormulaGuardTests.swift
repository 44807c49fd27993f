import Testing

@testable import Campaign

struct FormulaGuardTests {
  /// A text, and what a table has for it.
  static let texts = [
    ("=1+1", "'=1+1"), ("+963 11", "'+963 11"), ("@home", "'@home"), ("-", "'-"), ("-36.2", "-36.2"), ("+4e3", "+4e3"),
    ("'=1+1", "''=1+1"), ("''@", "'''@"), ("'-5", "''-5"), ("'Ayn al-Arab", "'Ayn al-Arab"), ("'", "'"), ("", ""),
    ("1=1", "1=1"), ("\u{2019}=", "\u{2019}="),
  ]

  @Test(arguments: texts) func `a text comes back from a table as it was`(text: String, written: String) {
    #expect(FormulaGuard.guarded(text) == written)
    #expect(FormulaGuard.unguarded(written) == text)
  }

  @Test func `every short text of signs, apostrophes and digits comes back`() {
    let letters: [Character] = ["'", "=", "+", "-", "@", "5", "a", "."]
    var texts = [""]
    for _ in 0..<4 { texts += texts.flatMap { text in letters.map { text + String($0) } } }
    for text in Set(texts) { #expect(FormulaGuard.unguarded(FormulaGuard.guarded(text)) == text) }
  }

  @Test func `the reader of tables takes the guard away and nothing else`() {
    let table = CSVTable(Array("a,b,c,d\n'=1,\"'+a,\"\"b\",'-5,'Ayn\n".utf8))
    #expect(table.cells[table.rows[1].cells].map(table.text) == ["=1", "+a,\"b", "'-5", "'Ayn"])
  }
}
