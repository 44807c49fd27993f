/// How right the map is between its places, and how sure it is of a point.
public enum AccuracyPhrase: String, Phrase {
  case rightBetween = "Between its places this map is right in {right} of 100 cases."
  case accuracyAsked = "How right this map is between its places, {command} says."
  case unsureBelow = "Where the margin is below {margin} km, it is right in fewer than 80 of 100 cases."
  case neverUnsure = "At no margin is it right in fewer than 80 of 100 cases."

  // MARK: A point

  case marginTo = "The nearest place of another holder is {margin} km farther away."
  case noOtherHolder = "No place of another holder is on record on this side of the barriers."
  case unsureGround = "Unsure: with less than {least} km between them the map is right in fewer than 80 of 100 cases."
}
