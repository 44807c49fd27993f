/// The rule of a column: its name, whether a file may do without it, and what it has.
public struct ColumnRule: Hashable, Sendable {
  public let name: String
  public let isOptional: Bool
  /// What the cells have, in a few words of Markdown.
  public let content: String

  init(_ name: String, _ content: String, isOptional: Bool = false) {
    self.name = name
    self.isOptional = isOptional
    self.content = content
  }
}

/// The columns of one of a map folder's tables, in the order in which they are written.
///
/// Whoever reads, writes, locates or documents a table takes its columns from here. A new column is a case with its rule
/// and a property of the table's row, in one file, and a property of the record with the line that reads it.
public protocol TableColumn: RawRepresentable<Int>, CaseIterable, Hashable, Sendable {
  static var file: MapFileName { get }
  var rule: ColumnRule { get }
}

extension TableColumn {
  public var name: String { rule.name }

  public static var rules: [ColumnRule] { allCases.map(\.rule) }

  /// The names as a file's first line has them.
  public static var header: [String] { allCases.map(\.name) }
}

extension MapFileName {
  /// The files that are tables.
  public static let tables = allCases.filter { !$0.columns.isEmpty }

  /// The columns of a table; none for a file of another format.
  public var columns: [ColumnRule] {
    switch self {
    case .places: PlaceColumn.rules
    case .changes: ChangeColumn.rules
    case .events: EventColumn.rules
    case .sources: SourceColumn.rules
    case .eve: EveColumn.rules
    case .campaign, .governorates, .areas, .lines, .banks: []
    }
  }
}
