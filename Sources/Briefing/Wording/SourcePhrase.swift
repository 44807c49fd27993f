/// What the view of sources says of a day.
public enum SourcePhrase: String, Phrase {
  case sourcesOfDay = "Sources of {day}"
  case restOn = "{changes} and {events} rest on {sources}."
  case change = "{count} change|{count} changes"
  case event = "{count} event|{count} events"
  case source = "{count} source|{count} sources"
  case eventsBefore =
    "One of the events happened before the eve.|{count} of the events happened before the eve."
  case eventsAfter =
    "One of the events happened after the last day.|{count} of the events happened after the last day."
  case eveUnsourced = "Who held a place on the eve is stated without a source."
  case eveSourced = "Who held a place on the eve has a source for {sourced} of {all} places."
  case confidences = "Confidence of the changes: high {high}, medium {medium}, low {low}."
  case bases = "Sources name the place itself for {place}, only the area around it for {area}."
  case disputedAndUnsourced = "Another date or claim is on record for {disputed}, no source for {unsourced}."

  case namesArea = "Its sources name only the area around it."

  // MARK: One source

  case eachSource = "What each source says"
  case saidOtherwise = "! another source says otherwise"
  case eveHolders = "who had one place on the eve|who had {count} places on the eve"
  case publishedUnknown = "day of publication unknown"
  case publishedSameDay = "published {day}, the same day"
  case publishedDayAfter = "published {day}, the day after"
  case publishedDayBefore = "published {day}, the day before"
  case publishedAfter = "published {day}, {days} days after"
  case publishedBefore = "published {day}, {days} days before"

  // MARK: Where they differ and agree

  case sourcesDiffer = "Sources differ ({number})"
  case alsoClaimed = "also: "
  case recordedWith = "recorded with {confidence} confidence, {support}"
  case bySources = "by {count} source|by {count} sources"
  case withoutSource = "without a source"
  case byUnread = "by no source that was read"
  case sourcesAgree = "Two or more sources agree ({number})"
  case inBrackets = "In brackets: how many sources"
  case noSource = "No source is recorded ({number})"
  case lowConfidence = "? is of low confidence"
}
