/// What is said of a point of the map: who speaks for it, and why.
public enum PointPhrase: String, Phrase {
  case outside = "This point lies outside {country}: the record says nothing of it."
  case nobodySpeaks = "No tracked place speaks for this point, so nobody is said to hold it."
  case nearestTooFar = "The nearest, {name}, is {distance} km away and speaks for {reach} km around it."
  case nearestBeyond = "The nearest, {name}, is {distance} km away, but beyond a barrier.{barriers}"
  case speaksFrom = "{distance} km away; it speaks for {reach} km ({kind})"
  case nearestRule = "A point belongs to the nearest tracked place that reaches it.{barriers}"
  case placeKind = "{kind} in {area}"
  case since = "since {day}"
  case hadOnEve = "On the eve {holder} had it; the record states the eve without a source."
  case unchangedSinceEve = "as on the eve, which is stated without a source"
  case unchangedSinceEveSourced = "as on the eve, {confidence} confidence"
  case hadOnEveSourced = "On the eve {holder} had it; {confidence} confidence."

  // MARK: In short, for the status

  case outsideShort = "outside {country}"
  case speaksShort = "{holder}: {name} speaks for this point, {distance} km away"
  case nobodySpeaksShort = "no tracked place speaks for this point; the nearest, {name}, is {distance} km away"
}
