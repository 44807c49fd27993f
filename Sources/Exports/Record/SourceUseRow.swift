public import Briefing
public import Campaign

/// A source with all that rests on it, as JSON has it, and as a row that counts.
public struct SourceUseRow: JSONConvertible, Sendable {
  private let row: SourceRow
  private let changes: [ChangeRow]
  private let events: [EventRow]
  private let eve: [String]

  public init(_ use: SourceUse, in campaign: Campaign) {
    row = SourceRow(campaign[use.source], in: campaign)
    changes = use.changes.map { ChangeRow($0, in: campaign) }
    events = use.events.map { EventRow($0, in: campaign) }
    eve = use.eve.map { campaign[$0].slug }
  }

  public var json: JSON {
    .object(
      row.members + [
        ("changes", .list(changes.map(\.json))), ("events", .list(events.map(\.json))), ("eve", .texts(eve)),
      ])
  }

  private static let sourceColumns: [SourceColumn] = [.id, .title, .date, .url, .read]

  public static let columns = sourceColumns.map(\.name) + ["changes", "events", "eve"]

  /// The fields in the order of `columns`; changes, events and places on the eve are counted.
  public var fields: [String] {
    SourceUseRow.sourceColumns.map { row.cell($0).text } + ["\(changes.count)", "\(events.count)", "\(eve.count)"]
  }
}
