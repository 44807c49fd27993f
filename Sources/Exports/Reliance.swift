public import Campaign

/// A source with all that rests on it.
public struct Reliance: Encodable, Sendable {
  public let source: Source
  public let changes: [ChangeRow]
  public let events: [EventRow]
  private let side: String?

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
        side: source.side.map { campaign[$0].code })
    }
  }

  private enum Key: String, CodingKey {
    case id, title, date, url, side, changes, events
  }

  public func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(source.slug, forKey: .id)
    try fields.encode(source.title, forKey: .title)
    try fields.encode(source.day?.description, forKey: .date)
    try fields.encode(source.url.isEmpty ? nil : source.url, forKey: .url)
    try fields.encode(side, forKey: .side)
    try fields.encode(changes, forKey: .changes)
    try fields.encode(events, forKey: .events)
  }

  public static let columns = ["id", "title", "date", "url", "changes", "events"]

  /// The fields in the order of `columns`; changes and events are counted.
  public var row: [String] {
    [source.slug, source.title, source.day?.description ?? "", source.url, "\(changes.count)", "\(events.count)"]
  }

  /// The source in two or three lines, and a line for each change and event that cites it.
  public var text: String {
    var lines = [source.slug.visible, "  " + source.title.visible]
    if !source.url.isEmpty { lines.append("  " + source.url.visible) }
    lines += changes.map { "  \($0.date) \($0.place) \($0.from)>\($0.to), \($0.confidence) confidence".visible }
    lines += events.map { "  \($0.date) \($0.headline.visible)" }
    if changes.isEmpty, events.isEmpty { lines.append("  nothing rests on it") }
    return lines.joined(separator: "\n") + "\n"
  }
}
