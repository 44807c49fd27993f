import Briefing
import Campaign

/// A stretch of days through which what is known of a place's holder was the same.
struct Span {
  let place: Place.ID
  let hold: Hold
  let start: Day
  /// The day after the last; `nil` where it lasted until the record's end.
  var end: Day?
  /// What it rests on: its changes, or on the eve what the record says of it, which may be nothing.
  var claims: [SpanClaim]

  /// Whether it has a day in common with some days.
  func touches(_ days: ClosedRange<Day>) -> Bool {
    start <= days.upperBound && end.map { $0 > days.lowerBound } ?? true
  }
}

/// What a span rests on: a change, or what the record says of the eve.
struct SpanClaim {
  let confidence: Confidence
  let basis: Basis?
  let note: String
  let sources: [Source.ID]
  let disputed: String
  let remark: String

  init(_ change: Change) {
    (confidence, basis, note) = (change.confidence, change.basis, change.note)
    (sources, disputed, remark) = (change.sources, change.disputed, change.remark)
  }

  init(_ evidence: EveEvidence) {
    (confidence, basis, note, sources) = (evidence.confidence, evidence.basis, evidence.note, evidence.sources)
    (disputed, remark) = ("", "")
  }
}

extension Atlas {
  /// A place's holds one after the other, as they were at the end of each day.
  func spans(of place: Place.ID) -> [Span] {
    let eve = campaign[place].eveEvidence.map { [SpanClaim($0)] } ?? []
    var spans = [
      Span(place: place, hold: campaign[place].holdOnEve, start: campaign.header.eve, end: nil, claims: eve)
    ]
    let history = chronicle.history(of: place)
    for (index, change) in history.enumerated() {
      // Of several changes on a day the last one holds.
      if index + 1 < history.count, history[index + 1].day == change.day { continue }
      if change.hold == spans[spans.count - 1].hold {
        spans[spans.count - 1].claims.append(SpanClaim(change))
      } else if change.day == spans[spans.count - 1].start {
        spans[spans.count - 1] = Span(
          place: place, hold: change.hold, start: change.day, end: nil, claims: [SpanClaim(change)])
      } else {
        spans[spans.count - 1].end = change.day
        spans.append(
          Span(place: place, hold: change.hold, start: change.day, end: nil, claims: [SpanClaim(change)]))
      }
    }
    return spans
  }
}

extension [SpanClaim] {
  /// The least sure of them; `nil` where there is none.
  var confidence: Confidence? {
    let order: [Confidence] = [.low, .medium, .high]
    return order.first { confidence in contains { $0.confidence == confidence } }
  }

  /// What the weakest of them names; `nil` where one of them names nothing, and where there is none.
  var basis: Basis? {
    if contains(where: { $0.basis == nil }) { return nil }
    return contains { $0.basis == .area } ? .area : first?.basis
  }

  /// Their sources, each once, in the order of the record.
  var sources: [Source.ID] { Set(flatMap(\.sources)).sorted { $0.index < $1.index } }
}
