/// What is said of a change or an event wherever it is listed: what passed, how sure it is, and on whose word.
public enum RecordPhrase: String, Phrase {
  case passedFromSide = "control passed from {from} to {to} on {day}"
  case passedAfterContest = "contested before, control passed to {to} on {day}"
  case heldBefore = "held by {from} before, it became contested on {day}"
  case noSourceInLine = "no source is recorded"
  case noSourceSentence = "No source is recorded."
  case sourceInLine = "source: {title}"
  case sourceSentence = "Source: {title}"
  case sourceList = "sources: {sources}"
  case otherClaim = "also claimed: "
  case otherClaimSentence = "Also claimed: {claim}"
  case remark = "remark: "
  case remarkSentence = "Remark: {remark}"
  case nothingRests = "nothing rests on it"
  case notRead = "{title} (not read)"
  case before = "Before"
  case afterwards = "Afterwards"
  case haveNoSource = "{unsourced} of {changes} changes and {unsourcedEvents} of {events} events have no source"
  case haveAreaSources =
    "{counts}; sources name the place itself for {place} changes, only the area around it for {area}"
}
