import Campaign

/// A row of an ACLED export, as far as a record of control needs it.
struct ACLEDRow {
  let line: Int
  let day: Day
  /// The file's own number of the event, `SYR12345`, or empty.
  let id: String
  let eventType: String
  let subEventType: String
  let transfer: Transfer?
  let actors: [Actor]
  let country: String
  let admin1: String
  let location: String
  let coordinate: Coordinate
  let sources: [String]
  let notes: String
  let confidence: Confidence
  /// Whether the file itself says how sure it is, as the program's own export does.
  let isGraded: Bool
  /// Whether the place was contested until then, as the program's own export says.
  let wasContested: Bool

  struct Actor {
    let name: String
    /// Whether it is a state's; `nil` where neither the file nor the name tells.
    let isState: Bool?
  }

  /// What an event does to the place.
  enum Transfer {
    case regained
    case overtaken
    case handedOver
    /// It becomes contested ground, as the program's own export writes it.
    case contested

    init?(subEventType: String) {
      switch subEventType.folded {
      case "government regains territory": self = .regained
      case "non-state actor overtakes territory": self = .overtaken
      case "non-violent transfer of territory": self = .handedOver
      default: return nil
      }
    }
  }
}

/// The rows of an ACLED export, found by the names in its header.
struct ACLEDTable {
  private(set) var rows: [ACLEDRow] = []
  private(set) var problems: [RowProblem] = []
  private var cells: ACLEDCells

  static let needed = ["event_date", "sub_event_type", "actor1", "location", "latitude", "longitude"]

  init(_ bytes: [UInt8], _ progress: (Int, Int) -> Void) throws(RowProblem) {
    let table = DelimitedText(bytes) { ACLEDCells.names.contains($0.columnName) }
    guard let header = table.rows.first else { throw RowProblem(1, .file(.emptyFile)) }
    let names = header.columnNames
    let missing = ACLEDTable.needed.filter { !names.contains($0) }
    guard missing.isEmpty else {
      throw RowProblem(header.line, .notACLED(missing: missing))
    }
    if let twin = names.repeated(of: ACLEDCells.names) { throw RowProblem(header.line, .file(.duplicateColumn(twin))) }
    cells = ACLEDCells(names)
    problems = table.problems.map { RowProblem($0.line, .file($0.kind)) }
    rows.reserveCapacity(table.rows.count)
    for (index, row) in table.rows.enumerated().dropFirst() {
      progress(index, table.rows.count)
      // What is broken is told already.
      guard !row.isBroken else { continue }
      guard row.fields.count == names.count else {
        problems.append(
          RowProblem(row.line, .file(.wrongFieldCount(found: row.fields.count, expected: names.count))))
        continue
      }
      do throws(RowProblem) { rows.append(try read(row)) } catch { problems.append(error) }
    }
  }

  private mutating func read(_ row: DelimitedText.Row) throws(RowProblem) -> ACLEDRow {
    let day = try cells.day(row)
    let location = cells[.location, row]
    guard !location.isEmpty else { throw RowProblem(row.line, .file(.missingValue("location"))) }
    let actors = [
      actor(cells[.actor1, row], inter: cells[.inter1, row]), actor(cells[.actor2, row], inter: cells[.inter2, row]),
    ]
    let coordinate = try Coordinate(latitude: cells[.latitude, row], longitude: cells[.longitude, row], line: row.line)
    let tags = ACLEDTags(cells[.tags, row])
    let name = actors[0].name
    let isContested = !name.isEmpty && (name == FolderDraft.contestedName || tags.isToContested)
    let subEventType = cells[.subEventType, row]
    return ACLEDRow(
      line: row.line, day: day, id: cells[.id, row], eventType: cells[.eventType, row], subEventType: subEventType,
      transfer: isContested ? .contested : cells.transfer(subEventType), actors: actors.filter { !$0.name.isEmpty },
      country: cells[.country, row], admin1: cells[.admin1, row], location: location, coordinate: coordinate,
      sources: cells.titles(cells[.source, row]), notes: cells[.notes, row],
      confidence: tags.confidence ?? confidence(cells[.timePrecision, row], cells[.geoPrecision, row]),
      isGraded: tags.confidence != nil, wasContested: tags.isFromContested)
  }

  /// `inter` is 1 or "State forces" for a government's forces; where it is blank the actor's name may tell.
  private func actor(_ name: String, inter: String) -> ACLEDRow.Actor {
    guard inter.isEmpty else {
      return ACLEDRow.Actor(name: name, isState: inter == "1" || inter.lowercased() == "state forces")
    }
    let beginnings = ["Military Forces of", "Police Forces of", "Government of"]
    return ACLEDRow.Actor(name: name, isState: beginnings.contains { name.hasPrefix($0) } ? true : nil)
  }

  /// By the less sure of the day's and the point's precision, each 1 to 3.
  private func confidence(_ time: String, _ place: String) -> Confidence {
    switch max(Int(time) ?? 1, Int(place) ?? 1) {
    case ...1: .high
    case 2: .medium
    default: .low
    }
  }
}

/// What a record says of an event that an ACLED export numbers.
enum ACLEDReference {
  private static let start = "ACLED event "

  /// `ACLED event SYR12345`, or nothing.
  static func text(_ id: String) -> String { id.isEmpty ? "" : start + id }

  /// The number in a remark that says nothing else.
  static func id(in remark: String) -> String? {
    guard remark.hasPrefix(start) else { return nil }
    let id = remark.dropFirst(start.utf8.count)
    return id.isEmpty || id.contains(" ") ? nil : String(id)
  }
}

/// What the program's own export says in the column `tags`.
struct ACLEDTags {
  static let confidenceStart = "confidence="
  /// The row makes the place contested ground.
  static let toContested = "to=contested"
  /// The place was contested ground until then.
  static let fromContested = "from=contested"

  let confidence: Confidence?
  let isToContested: Bool
  let isFromContested: Bool

  init(_ text: String) {
    let all = text.split(separator: ";").map(\.trimmed)
    confidence = all.first { $0.hasPrefix(ACLEDTags.confidenceStart) }
      .flatMap { Confidence(rawValue: String($0.dropFirst(ACLEDTags.confidenceStart.utf8.count))) }
    (isToContested, isFromContested) = (all.contains(ACLEDTags.toContested), all.contains(ACLEDTags.fromContested))
  }
}
