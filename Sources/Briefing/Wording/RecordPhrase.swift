/// What is said of a change or an event wherever it is listed: what passed, how sure it is, and on whose word.
public enum RecordPhrase: String, Phrase {
  case passedFromSide = "control passed from {from} to {to} on {day}"
  case passedAfterContest = "contested before, control passed to {to} on {day}"
  case heldBefore = "held by {from} before, it became contested on {day}"
  case noSourceInLine = "no source is recorded"
  case noSourceSentence = "No source is recorded."
  case sourceSentence = "Source: {title}"
  case sourceList = "sources: {sources}"
  case otherClaim = "also claimed: "
  case otherClaimSentence = "Also claimed: {claim}"
  case nothingRests = "nothing rests on it"
  case haveNoSource = "{unsourced} of {changes} changes and {unsourcedEvents} of {events} events have no source"
}
