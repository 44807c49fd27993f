import Campaign

/// A row of an ACLED export, as far as a record of control needs it.
struct ACLEDRow {
  let line: Int
  let day: Day
  let eventType: String
  let subEventType: String
  let actors: [Actor]
  let country: String
  let admin1: String
  let location: String
  let coordinate: Coordinate
  let sources: [String]
  let notes: String
  /// The less sure of the day's and the point's precision, each 1 to 3.
  let confidence: Confidence

  struct Actor {
    let name: String
    /// Whether it is a state's; `nil` where neither the file nor the name tells.
    let isState: Bool?
  }
}

/// The rows of an ACLED export, found by the names in its header.
struct ACLEDTable {
  private(set) var rows: [ACLEDRow] = []
  private(set) var problems: [RowProblem] = []
  private let columns: [String: Int]

  static let needed = ["event_date", "sub_event_type", "actor1", "location", "latitude", "longitude"]

  init(_ bytes: [UInt8], _ progress: (Int, Int) -> Void) throws(RowProblem) {
    let table = DelimitedText(bytes)
    guard let header = table.rows.first else { throw RowProblem(1, .file(.emptyFile)) }
    let names = header.fields.map(\.columnName)
    columns = Dictionary(names.enumerated().map { ($1, $0) }) { first, _ in first }
    let missing = ACLEDTable.needed.filter { !names.contains($0) }
    guard missing.isEmpty else {
      throw RowProblem(header.line, .notACLED(missing: missing))
    }
    problems = table.problems.map { RowProblem($0.line, .file($0.kind)) }
    for (index, row) in table.rows.enumerated().dropFirst() {
      progress(index, table.rows.count)
      guard row.fields.count == names.count else {
        problems.append(
          RowProblem(row.line, .file(.wrongFieldCount(found: row.fields.count, expected: names.count))))
        continue
      }
      do throws(RowProblem) { rows.append(try read(row)) } catch { problems.append(error) }
    }
  }

  private func read(_ row: DelimitedText.Row) throws(RowProblem) -> ACLEDRow {
    func field(_ name: String) -> String { columns[name].map { row.fields[$0].trimmed } ?? "" }
    guard let day = Day(acled: field("event_date")) else {
      throw RowProblem(row.line, .badACLEDDate(field("event_date")))
    }
    guard !field("location").isEmpty else { throw RowProblem(row.line, .file(.missingValue("location"))) }
    let actors = [1, 2].map { number in
      ACLEDRow.Actor(
        name: field("actor\(number)"), isState: isState(field("inter\(number)"), field("actor\(number)")))
    }
    return ACLEDRow(
      line: row.line, day: day, eventType: field("event_type"), subEventType: field("sub_event_type"),
      actors: actors.filter { !$0.name.isEmpty }, country: field("country"), admin1: field("admin1"),
      location: field("location"), coordinate: try point(field("latitude"), field("longitude"), row.line),
      sources: field("source").split(separator: ";").map(\.trimmed).filter {
        !$0.isEmpty && $0.lowercased() != Source.noSource
      },
      notes: field("notes"), confidence: confidence([field("time_precision"), field("geo_precision")]))
  }

  private func point(_ latitude: String, _ longitude: String, _ line: Int) throws(RowProblem) -> Coordinate {
    do throws(CoordinateProblem) {
      return try Coordinate(latitude: latitude, longitude: longitude)
    } catch {
      throw RowProblem(line, .point(error))
    }
  }

  /// `inter` is 1 or "State forces" for a government's forces; where it is blank the actor's name may tell.
  private func isState(_ inter: String, _ actor: String) -> Bool? {
    guard inter.isEmpty else { return inter == "1" || inter.lowercased() == "state forces" }
    let beginnings = ["Military Forces of", "Police Forces of", "Government of"]
    return beginnings.contains { actor.hasPrefix($0) } ? true : nil
  }

  private func confidence(_ precisions: [String]) -> Confidence {
    switch precisions.compactMap({ Int($0) }).max() ?? 1 {
    case ...1: .high
    case 2: .medium
    default: .low
    }
  }
}

extension Day {
  /// `2024-12-05`, or as ACLED's export tool writes it, `05 December 2024`.
  fileprivate init?(acled text: String) {
    if let day = Day(iso: text) {
      self = day
      return
    }
    let words = text.split { $0 == " " || $0 == "-" }
    guard words.count == 3, let date = Int(words[0]), let year = Int(words[2]), words[2].utf8.count == 4,
      let month = Day.monthNames.firstIndex(where: { words[1].lowercased().hasPrefix($0.lowercased()) })
    else { return nil }
    self.init(year: year, month: month + 1, day: date)
  }
}
