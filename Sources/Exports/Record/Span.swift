import Briefing
import Campaign

/// A stretch of days through which what is known of a place's holder was the same.
struct Span {
  let place: Place.ID
  let hold: Hold
  let start: Day
  /// The day after the last; `nil` where it lasted until the record's end.
  var end: Day?
  /// The changes that it rests on; none for the eve, which is stated without a source.
  var changes: [Change]

  /// Whether it has a day in common with some days.
  func touches(_ days: ClosedRange<Day>) -> Bool {
    start <= days.upperBound && end.map { $0 > days.lowerBound } ?? true
  }
}

extension Atlas {
  /// A place's holds one after the other, as they were at the end of each day.
  func spans(of place: Place.ID) -> [Span] {
    var spans = [
      Span(place: place, hold: campaign[place].holdOnEve, start: campaign.header.eve, end: nil, changes: [])
    ]
    let history = chronicle.history(of: place)
    for (index, change) in history.enumerated() {
      // Of several changes on a day the last one holds.
      if index + 1 < history.count, history[index + 1].day == change.day { continue }
      if change.hold == spans[spans.count - 1].hold {
        spans[spans.count - 1].changes.append(change)
      } else if change.day == spans[spans.count - 1].start {
        spans[spans.count - 1] = Span(place: place, hold: change.hold, start: change.day, end: nil, changes: [change])
      } else {
        spans[spans.count - 1].end = change.day
        spans.append(Span(place: place, hold: change.hold, start: change.day, end: nil, changes: [change]))
      }
    }
    return spans
  }
}

extension [Change] {
  /// The least sure of them; `nil` where there is none.
  var confidence: Confidence? {
    let order: [Confidence] = [.low, .medium, .high]
    return order.first { confidence in contains { $0.confidence == confidence } }
  }

  /// Their sources, each once, in the order of the record.
  var sources: [Source.ID] { Set(flatMap(\.sources)).sorted { $0.index < $1.index } }
}
