/// What is said of a place: what it is, how many live there, and on what its hold rests.
public enum PlacePhrase: String, Phrase {
  case population = "population {count} ({year})"
  case populationOfUnknownYear = "population {count}, year unknown"
  case noPopulation = "population not recorded"

  // MARK: Its hold

  case claimPassed = "{day}: control passed to {to}; {confidence}."
  case claimContested = "{day}: it became contested; {confidence}."

  // MARK: Its changes

  case changes = "Changes"
  case noChange = "No change is recorded"
}
