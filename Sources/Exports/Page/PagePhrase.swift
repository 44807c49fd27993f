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
  case stripTitle = "Strip"
  case stripKey = "Places {order}. A letter is the holder at the end of the day; outlined: passed on it."
  case stripPlace = "Place"
  case stripFull = "{number} more places have no room here; / finds any."
  case multiplesTitle = "Small multiples"
  case multiplesKey =
    "What passed on the day is in full colour and outlined; the capitals that passed are named, or else one place."
  case multiplesChanged = "{number} changed"
  case allDaysHere = "all days that there is room for are on this page"

  // MARK: Before an audience

  case presents = "PgDn and PgUp step the days, b blanks the page, s shows the notes, Esc goes back"
  case wholePage = "the whole page"
  case noteEve = "The eve."
  case namesAndMore = "{names} and {number} more"

  // MARK: A link

  case noPartOfLink = "\"{text}\" is no part of a link"
  case notInLink = "\"{text}\" is no {noun} ({known})"
  case noneInLink = "there is none"
  case noPlaceInLink = "\"{text}\" is no place's id (/ finds a place)"
  case zoomsInLink = "0 to {last}"
  case centreInLink = "latitude,longitude"
  case linkPartly = "Not all of the link is shown: {problems}."
  case linkNot = "The link shows nothing: {problems}."

  // MARK: Inside of another page

  case copy = "Copy"
  case copied = "Copied"
  case copyByHand = "Copy what is marked"

  // MARK: On paper

  case dayWithoutSources = "The record names no source for this day."

  // MARK: Below the map

  case legendClaims = "Striped: uncertain"

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
