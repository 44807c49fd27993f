import Briefing
import Campaign

/// What the linear text says of days.
extension Conversation {
  /// A day in one line: the date, how much changed, and the turning points.
  var announcement: String {
    DayAccount(atlas, on: day).announcement
  }

  mutating func step(by days: Int) -> String {
    let target = position + days
    guard (0...atlas.lastPosition).contains(target) else {
      return lines([
        days > 0 ? "\(day.long) is the last day." : "\(day.long) is the eve; the record starts here.",
        Conversation.prompt,
      ])
    }
    position = target
    return lines([announcement, Conversation.prompt])
  }

  /// Goes on to the last day, and tells each on the way.
  mutating func playOn() -> [String] {
    guard position < atlas.lastPosition else { return ["\(day.long) is the last day."] }
    var told: [String] = []
    while position < atlas.lastPosition {
      position += 1
      told.append(announcement)
    }
    return told
  }

  mutating func answerDate(_ words: String) -> String {
    guard !words.isEmpty else { return backToMenu([]) }
    do throws(DayProblem) {
      position = atlas.position(of: try Day(typed: words, in: campaign.header))
      return backToMenu([announcement])
    } catch {
      return lines([error.sentence.asSentence, "Which date? Enter alone goes back."])
    }
  }

  /// One line for each change, in the order of the record.
  var changes: [String] {
    let changes = atlas.changes(on: day)
    guard !changes.isEmpty else { return ["No change is recorded on \(day.long)."] }
    return ["\(changes.count) changes on \(day.long):"]
      + changes.map { change in
        campaign.sentences(of: change).joined(separator: " ")
      }
  }

  /// One line for each event, the key ones marked.
  var events: [String] {
    let (events, account) = (atlas.chronicle.events(on: day), DayAccount(atlas, on: day))
    guard !events.isEmpty || !account.beyond.isEmpty else { return ["No event is recorded on \(day.long)."] }
    return ["\(events.count) events on \(day.long):"] + events.map { campaign.sentences(of: $0).joined(separator: " ") }
      + account.beyond.map { account.sentence(of: $0, told: campaign.sentences(of: $0).joined(separator: " ")) }
  }

  /// One line for each side that has places.
  var counts: [String] {
    let account = DayAccount(atlas, on: day)
    return [account.countsLead] + account.countParts
  }

  var record: [String] {
    let header = campaign.header
    return [
      "Record \(header.version): \(campaign.places.count.counting("place")), "
        + "\(campaign.changes.count.counting("change")), "
        + "\(campaign.events.count.counting("event")), \(campaign.sources.count.counting("source"))."
    ] + campaign.sides.map { "\($0.name): \($0.detail)" } + header.notes
      + (header.borderNote.isEmpty ? [] : [header.borderNote]) + header.authorship.lines
      + header.attribution
  }
}
