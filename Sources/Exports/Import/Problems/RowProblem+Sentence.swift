import Briefing
import Campaign

extension RowProblem.Kind {
  /// What is wrong with one row.
  var sentence: String {
    switch self {
    case .file(let kind): kind.sentence
    case .point(let problem): problem.sentence
    case .day(let problem): problem.sentence
    case .noRows: "the file has no rows"
    case .emptyPoints: "the file is empty; its first line names the columns latitude,longitude"
    case .noCoordinates:
      "the columns \"latitude\" and \"longitude\", or \"lat\" and \"lon\", are wanted in the first line"
    case .undated: "the row has no date, and --date gives none"
    case .notACLED(let missing):
      "this is not an ACLED export: the header lacks " + missing.map { "\"\($0)\"" }.joined(separator: ", ")
    case .badACLEDDate(let text): "\"\(text)\" is not a date; write 2024-12-05 or 05 December 2024"
    case .badDate(let key, let text): "\"\(text)\" is not a date; write \"\(key)\" as 2024-12-05"
    case .ambiguousDate(let text, let one, let other): "\"\(text)\" can be \(one) or \(other); write one of them"
    case .earlyYear(let year, let text):
      "\"\(text)\" is in the year \(year); years before \(WrittenDay.firstYear) are not read"
    case .endsEarly(let end, let start): "\"end\" (\(end)) is not after \"start\" (\(start))"
    case .notPoint: "the feature is no Point with two numbers"
    case .brokenPolygon: "the polygon has no closed ring of four points or more"
    case .nameless: "the point has neither \"place\" nor \"name\""
    case .holderless: "neither \"side\" nor \"state\" says who holds it"
    case .badState(let text): "\"state\" is held, uncertain or contested, not \"\(text)\""
    case .noHolders: "no point says who held a place"
    case .noTransfers(let events):
      "no row tells of a transfer of territory, so that nobody is known to hold a place; "
        + "\(events.grouped) \(events == 1 ? "row tells" : "rows tell") of events alone"
    case .actorless: "both \"actor1\" and \"actor2\" are blank, so that nobody takes the place"
    case .nobodyRegains(let place): "no actor is a state's (inter 1), so that nobody regains \(place)"
    case .nobodyOvertakes(let place): "every actor is a state's (inter 1), so that no other one overtakes \(place)"
    case .heldAlready(let place, let holder): "\(place) is held by \(holder) already, so that this is no change"
    case .heldTwice(let place, let day): "\(place) is held by two at once on \(day)"
    case .outsideOutlines(let place, let isSwapped):
      "\(place) lies outside of the outlines' frame" + (isSwapped ? "; are latitude and longitude swapped?" : "")
    case .crossesAntimeridian:
      "the places lie on both sides of the antimeridian, which a map cannot cross; keep to one side"
    case .polygonsNeedPlaces(let count):
      "the file's \(count.grouped) \(count == 1 ? "polygon says" : "polygons say") who held ground, and a record is of "
        + "places: name a file of places with --places FILE, or a grid of points with --grid KM"
    case .noPolygons: "the file has no polygon that says who held ground"
    case .noneInPolygons: "none of the places lies in a polygon on any day; do both files mean the same region?"
    case .noPlaces: "the file names no place; each needs a name, a latitude and a longitude"
    case .gridTooFine(let points, let limit):
      "such a grid has \(points.grouped) points here, and a map at most \(limit.grouped); make it wider"
    case .badLetter(let text): "a letter is one of A to Z, not \"\(text)\""
    case .badHue(let text):
      Problem.Kind.unknown(.hue, text, suggestion: nil, among: Hue.allCases.map(\.rawValue)).sentence
    case .badCode(let text): "\"\(text)\" is no code of a side: it is to have no blanks"
    case .sameLetter(let letter, let one, let other): "\(one) and \(other) have the same letter, \(letter)"
    case .atZero(let name): "\(name) lies at 0,0, where a point ends up whose place is unknown"
    case .swapped(let name, let latitude, let longitude):
      "\(name) lies at latitude \(latitude), longitude \(longitude), far from the others; are the two swapped?"
    case .longGap(let before, let after):
      "nothing is told between \(before) and \(after), \(before.distance(to: after) / 365) years; is one of them mistyped?"
    case .otherSystem(let name):
      "\"crs\" is \(name), and not WGS84; the coordinates are taken as degrees of longitude and latitude (RFC 7946)"
    case .unlocated: "the feature has no geometry and names no place that another one has, so that it is left out"
    case .apart(let name, let kilometres):
      "\(name) is told at two points \(kilometres.grouped) km apart under one id; the first one counts"
    case .inTwoPolygons(let name, let day):
      "\(name) lies in polygons of two sides on \(day), so that it is contested from then on"
    case .inNoPolygon(let name): "\(name) lies in no polygon on any day, so that it is left out"
    case .notPolygon: "the feature is no polygon, so that it is left out; places are those of --places or --grid"
    }
  }

  /// What is wrong with several rows of a kind, after how many they are: `have no date that can be read`.
  var summary: String {
    switch self {
    case .file(let kind): kind.summary
    case .point: "have no point on the earth"
    case .day, .badACLEDDate, .badDate, .undated: "have no date that can be read"
    case .ambiguousDate: "have a date with two meanings"
    case .earlyYear: "have a year before \(WrittenDay.firstYear)"
    case .endsEarly: "end before they start"
    case .notPoint: "are no Point with two numbers"
    case .brokenPolygon: "have no closed ring of four points or more"
    case .notPolygon: "are no polygons"
    case .nameless: "name no place"
    case .holderless: "do not say who holds it"
    case .badState: "have an unknown state"
    case .actorless: "have no actor"
    case .nobodyRegains: "tell of ground regained, and no actor is a state's (inter 1)"
    case .nobodyOvertakes: "tell of ground overtaken, and every actor is a state's (inter 1)"
    case .heldAlready: "tell of no change"
    case .heldTwice: "tell of a place that another one holds on that day"
    case .outsideOutlines: "lie outside of the outlines' frame"
    case .atZero: "lie at 0,0"
    case .swapped: "lie far from the others, as if latitude and longitude were swapped"
    case .longGap: "stand decades apart from the others"
    case .otherSystem: "name a \"crs\" that is not WGS84"
    case .unlocated: "have no geometry"
    case .apart: "put a place elsewhere than the first one of its id"
    case .inTwoPolygons: "put a place in polygons of two sides"
    case .inNoPolygon: "lie in no polygon"
    case .badLetter, .badHue, .badCode, .sameLetter: "do not describe a side"
    case .noRows, .emptyPoints, .noCoordinates, .notACLED, .noHolders, .noTransfers, .crossesAntimeridian,
      .polygonsNeedPlaces, .noPolygons, .noneInPolygons, .noPlaces, .gridTooFine:
      "cannot be read"
    }
  }
}

extension Problem.Kind {
  /// What is wrong with several rows, as far as a file of somebody else's can have it.
  fileprivate var summary: String {
    if case .wrongFieldCount = self { return "have too few or too many fields" }
    if case .missingValue(let column) = self { return "have no \(column)" }
    if case .missingKey(let key) = self { return "have no \"\(key)\"" }
    if case .outOfRange = self { return "have no point on the earth" }
    if case .strayQuote = self { return "have a quote in the middle of a text" }
    if case .tooLong = self { return "have a text that is too long" }
    return "cannot be read"
  }
}
