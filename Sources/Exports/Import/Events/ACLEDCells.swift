import Campaign

/// Reads the cells of an ACLED export; what many rows repeat is worked out once.
struct ACLEDCells {
  /// The columns that count, in the order of ACLED's own.
  enum Column: Int, CaseIterable {
    case id
    case date
    case timePrecision
    case eventType
    case subEventType
    case actor1
    case inter1
    case actor2
    case inter2
    case country
    case admin1
    case location
    case latitude
    case longitude
    case geoPrecision
    case source
    case notes
    case tags

    var name: String {
      switch self {
      case .id: "event_id_cnty"
      case .date: "event_date"
      case .timePrecision: "time_precision"
      case .eventType: "event_type"
      case .subEventType: "sub_event_type"
      case .actor1: "actor1"
      case .inter1: "inter1"
      case .actor2: "actor2"
      case .inter2: "inter2"
      case .country: "country"
      case .admin1: "admin1"
      case .location: "location"
      case .latitude: "latitude"
      case .longitude: "longitude"
      case .geoPrecision: "geo_precision"
      case .source: "source"
      case .notes: "notes"
      case .tags: "tags"
      }
    }
  }

  /// The names of the columns that count.
  static let names = Set(Column.allCases.map(\.name))

  /// Where each column is, by its number.
  private let places: [Int?]
  private var days: [String: Day] = [:]
  private var transfers: [String: ACLEDRow.Transfer?] = [:]
  private var lists: [String: [String]] = [:]

  init(_ header: [String]) {
    places = Column.allCases.map { header.firstIndex(of: $0.name) }
  }

  /// A cell's text on one line, empty where there is no such column.
  subscript(_ column: Column, _ row: DelimitedText.Row) -> String {
    places[column.rawValue].map { row.fields[$0].singleSpaced } ?? ""
  }

  mutating func day(_ row: DelimitedText.Row) throws(RowProblem) -> Day {
    let text = self[.date, row]
    if let day = days[text] { return day }
    do throws(WrittenDay.Fault) {
      let day = try WrittenDay(text).day
      days[text] = day
      return day
    } catch {
      throw RowProblem(row.line, error.problem(text) { .badACLEDDate($0) })
    }
  }

  mutating func transfer(_ subEventType: String) -> ACLEDRow.Transfer? {
    if let known = transfers[subEventType] { return known }
    let transfer = ACLEDRow.Transfer(subEventType: subEventType)
    transfers[subEventType] = .some(transfer)
    return transfer
  }

  /// The titles of sources, which semicolons divide.
  mutating func titles(_ text: String) -> [String] {
    if let known = lists[text] { return known }
    let titles = text.split(separator: ";").map(\.trimmed).filter { !$0.isEmpty && $0.lowercased() != Source.noSource }
    lists[text] = titles
    return titles
  }
}
