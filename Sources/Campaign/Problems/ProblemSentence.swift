extension Problem: CustomStringConvertible {
  /// Where and what: `Maps/x/changes.csv:12: there is no place "hmah" (did you mean "hama"?)`.
  public var description: String {
    let position = [line, column].compactMap { $0 }.map { ":\($0)" }.joined()
    return "\(file.visible)\(position): \(sentence)"
  }

  /// What is wrong and how to mend it, without the place.
  public var sentence: String { kind.sentence.visible }
}

extension Problem.Kind {
  /// What is wrong and how to mend it.
  public var sentence: String {
    aboutFiles ?? aboutTables ?? aboutNames ?? aboutDays ?? aboutNumbers ?? ""
  }

  private var aboutFiles: String? {
    switch self {
    case .missingDirectory: "there is no such folder"
    case .missingFile: "the file is missing"
    case .notAFile: "this is not a regular file"
    case .link: "this is a link; put the file itself here"
    case .forbidden: "there is no permission to read the file"
    case .unreadable(let code): "the file cannot be read (error \(code) of the system)"
    case .tooLarge: "the folder's files are larger than 64 MiB together"
    case .emptyFile: "the file is empty"
    case .badEncoding: "this is not UTF-8; save the file as UTF-8"
    case .notText(let format): "this is \(format), no table and no GeoJSON; save it as CSV or GeoJSON in UTF-8"
    case .badJSON(let problem): problem.sentence
    case .missingKey(let key): "\"\(key)\" is missing"
    case .topology:
      "this is TopoJSON, and GeoJSON is wanted; `ogr2ogr -f GeoJSON out.geojson in.topojson` makes it, and so does "
        + "`mapshaper in.topojson -o format=geojson out.geojson`"
    case .bareGeometry(let type):
      "this is a bare \(type) without a name; wrap it in a Feature: {\"type\": \"Feature\", "
        + "\"properties\": {\"name\": \"…\"}, \"geometry\": …}"
    case .duplicateKey(let key): "the key \"\(key)\" is there twice"
    case .unexpectedType(let wanted): "\(wanted) is wanted here"
    case .badGeometry(let wanted): "the geometry must be a \(wanted)"
    case .shortLine(let points): "the line has \(points.counting("point")); it needs 2 or more"
    case .openRing: "the ring is not closed; end it with its first point"
    case .shortRing(let points): "the ring has \(points.counting("point")); it needs 4 or more"
    default: nil
    }
  }

  private var aboutTables: String? {
    switch self {
    case .noRows: "the file has a header but no rows"
    case .tooManyRows(let limit): "there are more than \(limit) rows; the rest is not read"
    case .tooManyFeatures(let limit): "there are more than \(limit) features; the rest is not read"
    case .tooLong(let limit): "the text is longer than \(limit) bytes"
    case .unclosedQuote: "a quote opens here and never closes"
    case .strayQuote: "a quote stands inside a field; put the field in quotes and double the quotes inside"
    case .wrongFieldCount(let found, let expected):
      "the row has \(found.counting("field")), the header has \(expected)"
    case .missingColumn(let name): "the column \"\(name)\" is missing"
    case .unknownColumn(let name, let suggestion): "there is no column \"\(name)\"" + hint(suggestion)
    case .duplicateColumn(let name): "the column \"\(name)\" is there twice"
    case .missingValue(let column): "\"\(column)\" is blank"
    case .badChoice(let column, let text, let words):
      "\"\(column)\" is \(words.joined(separator: ", ")) or blank, not \"\(text)\""
    default: nil
    }
  }

  private var aboutNames: String? {
    switch self {
    case .unknown(let noun, let name, let suggestion, let words):
      "there is no \(noun.rawValue) \"\(name)\"" + (suggestion == nil ? list(words) : hint(suggestion))
    case .duplicate(let noun, let name, let line):
      "the \(noun.rawValue) \"\(name)\" is there already" + (line.map { " (line \($0))" } ?? "")
    case .badIdentifier(let noun, let name):
      "\"\(name)\" cannot name a \(noun.rawValue): leave spaces and invisible characters out"
    case .wrongHolder(let place, let was, let claimed): "\(place) was held by \(was), not \(claimed), on this day"
    case .eveDiffers(let place, let control, let other, let line):
      "\(place) is held by \(control) here and by \(other) in places.csv (line \(line)); both must say the same"
    case .changesNothing(let place, let holder): "\(place) goes from \(holder) to \(holder), which is no change"
    case .badLetter(let text): "\"\(text)\" cannot be a side's letter: it is one of A to Z"
    case .badMark(let text): "\"\(text)\" cannot stand for contested ground: it is one visible ASCII character"
    case .tooMany(let noun, let limit): "there are more than \(limit) entries; a \(noun.rawValue) has no number left"
    case .endWithoutOther(let key, let missing): "\"\(key)\" needs \"\(missing)\" beside it, or leave out both"
    case .sameEnds(let place): "the corridor starts and ends at \(place); name two places"
    case .none(let noun): "there is no \(noun.rawValue) at all; list one or more"
    default: nil
    }
  }

  private var aboutDays: String? {
    switch self {
    case .badDate(let text): "\"\(text)\" is not a date; write it as 2024-12-05"
    case .noSuchDay(let text): "the calendar has no day \(text)"
    case .outsideDays(let day, let from, let to):
      "\(day) is outside the campaign's days (\(from.map(\.description) ?? "") to \(to.map(\.description) ?? ""))"
    case .outOfOrder(let day, let earlier): "\(day) comes after \(earlier); keep the rows in order of date"
    case .tooSoon(let day, let later): "\(day) comes before \(later); keep the rows in order of date"
    case .eveApart(let eve, let first): "\"eve\" (\(eve)) must be the day before \"first\" (\(first))"
    case .daysReversed(let name, let day, let other, let otherDay):
      "\"\(name)\" (\(day)) must be no later than \"\(other)\" (\(otherDay))"
    default: nil
    }
  }

  private var aboutNumbers: String? {
    switch self {
    case .badNumber(let column, let text): "\"\(text)\" is not a number (\(column))"
    case .outOfRange(let column, let text, let from, let to): "\(column) \(text) is not between \(from) and \(to)"
    case .outsideFrame(let latitude, let longitude, let isSwapped):
      "latitude \(latitude), longitude \(longitude) is outside the campaign's frame"
        + (isSwapped ? Problem.Kind.swapped : "")
    case .farOutlines(let latitude, let longitude, let isSwapped):
      "latitude \(latitude), longitude \(longitude) is far outside the campaign's frame"
        + (isSwapped ? Problem.Kind.swapped : "; cut the outline at the frame")
    case .farFromRegion(let region, let kilometres, let isSwapped):
      "the place is \(kilometres) km outside \(region)" + (isSwapped ? Problem.Kind.swapped : "; check its coordinate")
    case .crossesAntimeridian(let west, let east):
      "from \(west) to \(east) the way leads across the antimeridian, which a map cannot cross; keep to one side of it"
    case .frameReversed: "the frame is empty: west must be less than east, and south less than north"
    default: nil
    }
  }

  private static let swapped = "; are latitude and longitude swapped?"

  /// What there is in the place of a name that is not.
  private func list(_ words: [String]) -> String {
    words.isEmpty ? "" : "; there \(words.count == 1 ? "is" : "are") \(words.joined(separator: ", "))"
  }

  private func hint(_ suggestion: String?) -> String { suggestion.map { " (did you mean \"\($0)\"?)" } ?? "" }
}

extension JSONProblem {
  /// A byte as it is told; a quotation mark in quotation marks could not be read.
  private static func name(of byte: UInt8) -> String {
    byte == UInt8(ascii: "\"") ? "a quotation mark" : "\"\(Unicode.Scalar(byte))\""
  }

  var sentence: String {
    switch self {
    case .unexpected(let byte, let wanted):
      (0x21...0x7E).contains(byte)
        ? "\(wanted) is wanted here, not \(JSONProblem.name(of: byte))" : "\(wanted) is wanted here"
    case .endsEarly(let wanted): "the file ends where \(wanted) is wanted"
    case .badEscape: "there is no such escape"
    case .badNumber: "this is not a number"
    case .controlCharacter: "a line break or control character stands in a text; is a quote missing?"
    case .tooDeep: "brackets are nested more than 64 deep"
    case .tooLong: "the text is longer than \(CSVTable.longestText) bytes"
    case .tooManyPoints: "there are more than \(JSONScanner.mostPoints) points; the rest is not read"
    case .textAfterEnd: "there is text after the end"
    }
  }
}
