/// What the status says to a key: where there is nothing further, what comes first, and what was turned on or off.
public enum KeyAnswer: String, Phrase {
  case noSuspending = "this player is open to anyone: it does not stop"

  // MARK: Time

  case lastDay = "{day} is the last day"
  case firstDay = "this is the eve, {day}: the record starts here"
  case fewerDays = "there are {last} days; this is the last"
  case noLaterKeyDay = "no later day has a key event"
  case noEarlierKeyDay = "no earlier day has a key event"
  case noLaterChangedDay = "nothing changes on any later day"
  case noEarlierChangedDay = "nothing changes on any earlier day"
  case noLaterChange = "{place} has no later change"
  case noEarlierChange = "{place} has no earlier change"
  case fastest = "this is the fastest pace"
  case slowest = "this is the slowest pace"
  case normalPace = "this is the normal pace"
  case paceByEvents = "pace by events: quiet days take half the time, days with key events more"
  case evenPace = "all days take the same time"
  case loops = "after the last day the first follows"
  case endsWithLastDay = "playing ends with the last day"

  // MARK: Places

  case selectFirst = "select a place first: {key}, or / to find one"
  case selectOrPoint = "select a place first, or press c and point at {spot}"
  case isSelected = "{place} is selected; Enter opens it"
  case notCalled = "no place is called \"{text}\""
  case found = "{number} of {all} found"
  case foundFirst = "{number} of {all} found; n and N go through them"
  case foundByName = "{number} of {all} found: {place}; n and N go through them"
  case notSearched = "nothing has been searched for yet; / finds a place"
  case nothingRecorded = "nothing is recorded for {place} after the eve"
  case noRow = "no row is chosen; Down chooses one"
  case lastRow = "this is the last row"
  case firstRow = "this is the first row"
  case lastPlace = "this is the last place"
  case firstPlace = "this is the first place"

  // MARK: The map

  case nobodySpeaksHere = "no tracked place speaks for this {spot}"
  case mapEnds = "the map ends here"
  case largestScale = "this is the largest scale"
  case wholeMap = "this is the whole map"
  case mapHidden = "done on the map under this page; Esc shows it"
  case zoomFirst = "the whole map is shown; + zooms in"
  case noMap = "there is no map in this view; V lists the views"
  case follows = "the map follows the changes; {key} shows the whole again"
  case followsNot = "the whole map is shown"
  case frontsDrawn = "fronts: drawn where two sides meet"
  case frontsNotDrawn = "fronts: not drawn"

  // MARK: Views

  case viewShown = "{title}: {summary}"
  case marked = "marked {day}; x compares the shown day with it"
  case markFirst = "mark a day first: m"
  case compared = "compared with {day}"
  case noOtherCorridor = "there is no other road or river"
  case noOrder = "o is for the views without the map; V lists the views"
  case byWeeks = "by weeks, each as it ended; W shows days again"
  case byDays = "by days"
  case noWeeks = "W is for the strip and the small maps; V lists the views"
  case textEnds = "the text ends here"
  case textBegins = "the text begins here"

  // MARK: Keys

  case noMeaning = "{key} does nothing here; ? lists the keys"
  case nothingOpen = "nothing is open"
  case nothingOpenQuits = "nothing is open; q quits"
}
