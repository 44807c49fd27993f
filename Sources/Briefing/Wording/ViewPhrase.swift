/// What a view tells beside the day's own account: what differs, since when, and what was known.
public enum ViewPhrase: String, Phrase {
  // MARK: A place that differs

  case stillContested = "contested"
  case nowContested = "contested; before, {from}"
  case passedFromContested = "control passed to {to}; before, contested"
  case passedUncertainlyFromContested = "control passed to {to}, which is uncertain; before, contested"
  case passedTo = "control passed from {from} to {to}"
  case passedUncertainlyTo = "control passed from {from} to {to}, which is uncertain"
  case nowSure = "{to}, now sure"
  case nowUncertain = "{to}, now uncertain"

  // MARK: Change

  case eveHeading = "The eve"
  case noEarlierDay = "there is no earlier day to compare with."
  case howToCompare = "m marks a day, x compares the shown day with it."
  case beside = "{day} beside {base}"
  case differ = "{count} of {all} tracked places differs.|{count} of {all} tracked places differ."
  case eachPlace = "Each place"
  case groupPassed = "{places} from {from} to {to}: {names}"

  // MARK: Cumulative

  case sinceEve = "Since the eve"
  case havePassed = "{places} of {all} tracked places have passed."
  case asOnEve = "as on the eve"
  case severalDays = "{first} to {last}"

  // MARK: As known then

  case asKnown = "As known on the evening of {day}"
  case nothingLater = "By the dates of the sources, what had been reported by then is what is known now."
  case standOut =
    """
    {count} of {all} tracked places stands out: reported later.|\
    {count} of {all} tracked places stand out: reported later.
    """
  case thenAndNow = "then {then}, now known {now}"
  case thenAndNowReported = "then {then}, now known {now}; reported {day}"
  case groupThenAndNow = "{places} then {then}, now known {now}: {names}"
  case undated = "{undated} of {changes} changes so far have no dated source and are shown as of their day."

  // MARK: Corridor

  case noCorridor = "This map has no road or river."
}
