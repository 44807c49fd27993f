/// A point in a file of a map folder: what an editor jumps to.
public struct Position: Hashable, Sendable {
  /// The file's path as a reader would type it, `Maps/x/changes.csv`.
  public let file: String
  /// The line from 1.
  public let line: Int
  /// The column from 1, in bytes.
  public let column: Int

  public init(file: String, line: Int, column: Int) {
    self.file = file
    self.line = line
    self.column = column
  }
}

/// A campaign together with where each of its records stands in the folder's files: what the rules look at.
///
/// The positions are found by a reading of their own, so that the player, which never asks for them, does not pay.
public struct LocatedCampaign: Sendable {
  public let campaign: Campaign
  private let path: String
  private let tables: [MapFileName: TableLayout]
  private let header: [String: Position]

  /// Reads and checks a map folder; all problems are told at once.
  public init(_ folder: MapFolder) throws(Problems) {
    campaign = try Campaign(folder)
    path = folder.path
    tables = MapFileName.tables.reduce(into: [:]) { tables, file in
      tables[file] = TableLayout(folder.files[file.rawValue] ?? [], path: "\(folder.path)/\(file.rawValue)")
    }
    header = LocatedCampaign.positions(ofKeysIn: folder)
  }

  /// Where a column of a change stands.
  public func position(of change: Change, _ column: ChangeColumn) -> Position {
    position(column, row: change.id.index)
  }

  /// Where a column of a place stands.
  public func position(of place: Place, _ column: PlaceColumn) -> Position {
    position(column, row: Int(place.id.index))
  }

  /// Where a column of what a place's holder on the eve rests on stands.
  public func position(of evidence: EveEvidence, _ column: EveColumn) -> Position {
    position(column, row: evidence.row)
  }

  /// Where a column of an event stands.
  public func position(of event: Event, _ column: EventColumn) -> Position {
    position(column, row: event.id.index)
  }

  /// Where a column of a source stands.
  public func position(of source: Source, _ column: SourceColumn) -> Position {
    position(column, row: source.id.index)
  }

  /// Where a value of `campaign.json` stands, by the keys and the positions from 0 that lead to it: `sides.2.name`.
  public func position(inHeader key: String) -> Position {
    header[key] ?? Position(file: "\(path)/\(MapFileName.campaign.rawValue)", line: 1, column: 1)
  }

  /// The ways to all values of `campaign.json`, by keys and positions from 0.
  var headerPaths: some Collection<String> { header.keys }

  private func position<Column: TableColumn>(_ column: Column, row: Int) -> Position {
    tables[Column.file]?.position(row: row, column.name)
      ?? Position(file: "\(path)/\(Column.file.rawValue)", line: 1, column: 1)
  }

  private static func positions(ofKeysIn folder: MapFolder) -> [String: Position] {
    let bytes = folder.files[MapFileName.campaign.rawValue] ?? []
    let lines = LineStarts(bytes)
    var scanner = JSONScanner(bytes)
    var offsets: [String: Int] = [:]
    // The file was read before without a problem, so that the scanner cannot stop here.
    try? scanner.findValues(under: "", into: &offsets)
    return offsets.mapValues { lines.position(of: $0, in: "\(folder.path)/\(MapFileName.campaign.rawValue)") }
  }
}

/// Where the lines of a file start.
struct LineStarts: Sendable {
  private let starts: [Int]

  init(_ bytes: [UInt8]) {
    let lineEnd = bytes.lineEnd
    starts = [0] + bytes.indices.filter { bytes[$0] == lineEnd }.map { $0 + 1 }
  }

  func position(of offset: Int, in file: String) -> Position {
    let line = starts.partitioningIndex { $0 > offset }
    return Position(file: file, line: line, column: offset - starts[line - 1] + 1)
  }
}

/// Where the cells of a table stand in its file.
struct TableLayout: Sendable {
  private let table: CSVTable
  private let names: [String]
  private let lines: LineStarts
  private let path: String

  init(_ bytes: [UInt8], path: String) {
    let table = CSVTable(bytes)
    self.table = table
    names = table.rows.first.map { table.cells[$0.cells].map { table.text($0).columnName } } ?? []
    lines = LineStarts(bytes)
    self.path = path
  }

  /// The position of a cell of a row, which counts from 0 below the header; that of the row where it has no such cell.
  func position(row: Int, _ column: String) -> Position? {
    guard row + 1 < table.rows.count else { return nil }
    return position(in: table.rows[row + 1], column)
  }

  /// The position of a cell of the row that starts on a line.
  func position(line: Int, _ column: String) -> Position? {
    row(line: line).map { position(in: $0, column) }
  }

  /// The position of a text in the row that starts on a line: a whole cell, or one of the words of a cell.
  func position(line: Int, of text: String) -> Position? {
    guard let row = row(line: line) else { return nil }
    for cell in table.cells[row.cells] where table.text(cell) == text {
      return lines.position(of: Int(cell.start), in: path)
    }
    for cell in table.cells[row.cells] {
      if let offset = offset(of: text, in: cell) { return lines.position(of: offset, in: path) }
    }
    return nil
  }

  private func row(line: Int) -> CSVTable.Row? {
    let index = table.rows.partitioningIndex { $0.line >= line }
    return index < table.rows.count && table.rows[index].line == line ? table.rows[index] : nil
  }

  private func position(in row: CSVTable.Row, _ column: String) -> Position {
    let cells = table.cells[row.cells]
    let index = names.firstIndex(of: column).map { cells.startIndex + $0 } ?? cells.startIndex
    return lines.position(of: Int(cells[cells.indices.contains(index) ? index : cells.startIndex].start), in: path)
  }

  /// Where one of the words of a cell starts.
  private func offset(of word: String, in cell: CSVTable.Cell) -> Int? {
    table.bytes[cell.range].split { $0 == 32 || $0 == UInt8(ascii: ";") }
      .first { $0.elementsEqual(word.utf8) }?.startIndex
  }
}

extension JSONScanner {
  /// Finds the offset of each value under the next one, by the keys and positions that lead to it.
  fileprivate mutating func findValues(under path: String, into offsets: inout [String: Int]) throws(Stop) {
    offsets[path] = mark()
    let prefix = path.isEmpty ? "" : path + "."
    switch peek() {
    case UInt8(ascii: "{"):
      guard try openObject() else { return }
      while let key = try nextKey() { try findValues(under: prefix + key, into: &offsets) }
    case UInt8(ascii: "["):
      guard try openArray() else { return }
      var index = 0
      while try nextElement() {
        try findValues(under: prefix + String(index), into: &offsets)
        index += 1
      }
    default: try skip()
    }
  }
}
