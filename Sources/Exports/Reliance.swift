public import Campaign

/// A source with all that rests on it.
public struct Reliance: JSONConvertible, Sendable {
  public let source: Source
  public let changes: [ChangeRow]
  public let events: [EventRow]
  private let row: SourceRow

  /// Every source of a campaign in the order of the record, with the changes and events that cite it.
  public static func all(in campaign: Campaign) -> [Reliance] {
    var changes = [[ChangeRow]](repeating: [], count: campaign.sources.count)
    var events = [[EventRow]](repeating: [], count: campaign.sources.count)
    for change in campaign.changes {
      for source in change.sources { changes[source.index].append(ChangeRow(change, in: campaign)) }
    }
    for event in campaign.events {
      for source in event.sources { events[source.index].append(EventRow(event, in: campaign)) }
    }
    return campaign.sources.map { source in
      Reliance(
        source: source, changes: changes[source.id.index], events: events[source.id.index],
        row: SourceRow(source, in: campaign))
    }
  }

  public var json: JSON {
    .object(row.members + [("changes", .list(changes.map(\.json))), ("events", .list(events.map(\.json)))])
  }

  private static let sourceColumns: [SourceColumn] = [.id, .title, .date, .url]

  public static let columns = sourceColumns.map(\.name) + ["changes", "events"]

  /// The fields in the order of `columns`; changes and events are counted.
  public var fields: [String] {
    Reliance.sourceColumns.map { row.cell($0).text } + ["\(changes.count)", "\(events.count)"]
  }

  /// The source in two or three lines, and a line for each change and event that cites it.
  public var text: String {
    var lines = [source.slug.visible, "  " + source.title.visible]
    if !source.url.isEmpty { lines.append("  " + source.url.visible) }
    lines += changes.map { "  \($0.day) \($0.place) \($0.from)>\($0.to), \($0.confidence.rawValue) confidence".visible }
    lines += events.map { "  \($0.day) \($0.headline.visible)" }
    if changes.isEmpty, events.isEmpty { lines.append("  nothing rests on it") }
    return lines.joined(separator: "\n") + "\n"
  }
}
