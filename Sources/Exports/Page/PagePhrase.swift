import Briefing

/// What only the page says; what other front ends say too stands in `Briefing`.
enum PagePhrase: String, Phrase {
  // MARK: Beside the map

  case tellsDay = "the day in plain sentences; D again hides them"
  case listsDay = "the day's own list"
  case differKey = "+ control passed; ! contested. Faint: as on {base}."
  case differKeyDoubt = "+ control passed; ! contested; ? only how sure. Faint: as on {base}."
  case signsTable = "The sign of each day, and how many places last passed on it"
  case signsKey = "A mark has the sign of the day on which its place last passed. Faint: as on the eve."
  case knownThen = "known then: "
  case knownNow = "known now: "
  case rule = "Rule"
  case claimHeading = "Claim"

  // MARK: A place

  case placeKind = "{kind} in {area} governorate"
  case since = "since {day}"
  case landRule = "Land has the colour of the nearest tracked place that reaches it."
  case landReach = "{place} speaks for land up to {reach} km away, not across a barrier such as a great river."
  case landContested = "It is contested, so its land is latticed."
  case landUncertain = "The holder is uncertain, so its land is striped."
  case noHistory = "Nothing is recorded for this place."

  // MARK: Views without the map

  case corridorTitle = "Corridor"
  case corridorNumber = "{title} ({number} of {all})"
  case corridorNext = "Next road or river"
  case corridorKey =
    """
    Each cell is who speaks at that kilometre; outlined: passed on the day. Striped with a small letter: uncertain. \
    Dotted: out of reach. Empty: no line on record. Days to come are faint.
    """
  case corridorOfDay = "{title}, {day}: {runs}"
  case corridorRun = "{holder} from km {kilometre}"
  case sourcesTitle = "Sources"
  case allDaysHere = "all days that there is room for are on this page"

  // MARK: Before an audience

  case presents = "PgDn and PgUp step the days, b blanks the page, Esc goes back"
  case wholePage = "the whole page"
  case noteEve = "The eve."
  case namesAndMore = "{names} and {number} more"

  // MARK: Below the map

  case captionNoFronts =
    "Land has the {mark} of the nearest tracked place. No front line is recorded, and none is drawn."
  case captionFronts =
    """
    Land has the {mark} of the nearest tracked place. No front line is recorded; the line is only where two sides' \
    areas meet.
    """
  case captionRoads = " Double lines are roads."
  case countTyped = "{number}: a count for the next key"
}
