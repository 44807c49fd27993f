/// What is said of a day: how much changed, what passed to whom, what is not sure, and the counts.
public enum DayPhrase: String, Phrase {
  case eve = "the eve"
  case progress = "day {number} of {last}"
  case date = "{day}, {progress}. {extent}"

  // MARK: How much changed

  case recordStarts = "The record starts here; who had what on the eve is stated without a source."
  case recordStartsSourced =
    "The record starts here; who had what on the eve has a source for {sourced} of {all} places."
  case beforeTheEve = "Before, on {event}"
  case afterTheLastDay = "Afterwards, on {event}"
  case noneChanged = "No tracked place changed."
  case changed = "{places} of {all} tracked places changed."
  case changedOften = "{places} of {all} tracked places changed, in {changes} changes."

  // MARK: How much changed, in a few words

  case placeCount = "{count} place|{count} places"
  case otherPassages = "one other: {places}|{count} others: {places}"
  case shareOfPlaces = "{places} of {all} places changed"
  case share = "{places} of {all} changed"
  case placesOnly = "{places} changed"
  case countWithoutSource = "{count} without source"
  case countNoSource = "{count} no source"
  case allNames = "All names"

  // MARK: What passed

  case passed =
    """
    In {area}, control of one place passed from {from} to {to}: {names}.|\
    In {area}, control of {count} places passed from {from} to {to}: {names}.
    """
  case passedContested =
    """
    In {area}, control of one place that had been contested passed to {to}: {names}.|\
    In {area}, control of {count} places that had been contested passed to {to}: {names}.
    """
  case becameContested =
    """
    In {area}, one place held by {from} became contested: {names}.|\
    In {area}, {count} places held by {from} became contested: {names}.
    """
  case changedAgain = "More than once on this day changed: {names}."

  // MARK: What is not sure

  case heldUncertainly =
    "Of all tracked places {count} is held uncertainly.|Of all tracked places {count} are held uncertainly."
  case unsure =
    "One change is of low confidence: {names}.|{count} changes are of low confidence: {names}."
  case unsourced =
    "One change has no citable source: {names}.|{count} changes have no citable source: {names}."
  case areaSourced =
    """
    The sources of one change name only the area around its place.|\
    The sources of {count} changes name only the area around their places.
    """
  case disputed =
    "There are other dates or claims for one change:|There are other dates or claims for {count} changes:"
  case claim = "{names}: {claim}"

  // MARK: Counts and sources

  case countsOnEve = "On the eve, of {all} tracked places:"
  case countsAtEnd = "At the end of the day, of {all} tracked places:"
  case holderCount = "{holder} {places}"
  case holderCountGain = "{holder} {places} ({gain})"
  case more = "{number} more"
  case fewer = "{number} fewer"
  case sources = "One source:|{count} sources:"
}
