/// A row of one of a map folder's tables, with the names that the files use.
public protocol TableRow: JSONConvertible, Hashable, Sendable {
  associatedtype Column: TableColumn

  /// What stands under a column.
  func cell(_ column: Column) -> TableCell
}

extension TableRow {
  /// The names of the columns.
  public static var header: [String] { Column.header }

  /// The cells as comma-separated values have them; what has no source says so.
  public var fields: [String] { Column.allCases.map { cell($0).text } }

  /// The same as a map folder's file has them, in which the cell of sources is blank where there are none.
  public var fileFields: [String] {
    Column.allCases.map { column in
      let cell = cell(column)
      return cell == .sources([]) ? "" : cell.text
    }
  }

  /// An object with a member for each column, and for its sources a second one that says so where there are none.
  public var json: JSON { .object(members) }

  /// The members of that object.
  public var members: [(String, JSON)] {
    Column.allCases.flatMap { column -> [(String, JSON)] in
      let cell = cell(column)
      guard case .sources(let ids) = cell else { return [(column.name, cell.json)] }
      return [(column.name, cell.json), ("source_note", ids.isEmpty ? .text(Source.noSource) : .null)]
    }
  }
}

/// What stands in one cell of a table.
public enum TableCell: Hashable, Sendable {
  case text(String)
  /// A text that may be missing: blank in a table, `null` in JSON.
  case words(String)
  /// The identifiers of sources, with blanks between them in a table.
  case sources([String])
  /// Texts with semicolons between them in a table.
  case list([String])
  case integer(Int)
  /// A whole number that may be missing.
  case number(Int?)
  /// `yes` or blank in a table.
  case answer(Bool)
  /// `yes` or `no` in a table.
  case choice(Bool)

  /// The cell of a table.
  public var text: String {
    switch self {
    case .text(let text), .words(let text): text
    case .sources(let ids): Source.words(for: ids)
    case .list(let texts): texts.joined(separator: ";")
    case .integer(let number): String(number)
    case .number(let number): number.map { String($0) } ?? ""
    case .answer(let isSo): isSo ? "yes" : ""
    case .choice(let isSo): isSo ? "yes" : "no"
    }
  }

  /// The value of JSON.
  public var json: JSON {
    switch self {
    case .text(let text): .text(text)
    case .words(let text): .words(text)
    case .sources(let texts), .list(let texts): .texts(texts)
    case .integer(let number): .integer(number)
    case .number(let number): number.map { .integer($0) } ?? .null
    case .answer(let isSo), .choice(let isSo): .bool(isSo)
    }
  }
}

extension Source {
  /// The identifiers with blanks between them, or the words that say that there is none.
  public static func words(for ids: [String]) -> String {
    ids.isEmpty ? noSource : ids.joined(separator: " ")
  }
}
