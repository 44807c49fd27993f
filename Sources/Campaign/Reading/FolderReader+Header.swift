/// The header while it is being read: what may still be missing is optional.
struct HeaderDraft {
  /// A stand-in for a point that could not be read.
  static let nowhere = Coordinate(latitude: 0, longitude: 0)

  var texts: [String: String] = [:]
  var days: [String: Day] = [:]
  var frame: GeographicBox?
  var contestedCode = ""
  var contestedName = ""
  var contestedLetter: Unicode.Scalar = "x"
  var attribution: [String] = []
  var notes: [String] = []
  var isDefault = false

  var eve: Day? { days["eve"] }
  var first: Day? { days["first"] }
  var last: Day? { days["last"] }

  private var authorship: Authorship {
    Authorship(author: texts["author"] ?? "", licence: texts["licence"] ?? "", url: texts["url"] ?? "")
  }

  /// What a part of the country is called; a governorate where the folder does not say.
  private var regionWord: String {
    guard let word = texts["region"], !word.isEmpty else { return "governorate" }
    return word
  }

  /// The header, where nothing is missing.
  var whole: Campaign.Header? {
    guard let eve, let first, let last, let frame, let id = texts["id"], let title = texts["title"],
      let country = texts["country"]
    else { return nil }
    return Campaign.Header(
      id: id, title: title, version: texts["version"] ?? "", eve: eve, first: first, last: last, frame: frame,
      country: country, contestedName: contestedName, contestedCode: contestedCode, contestedLetter: contestedLetter,
      attribution: attribution, borderNote: texts["border_note"] ?? "", notes: notes,
      isDefault: isDefault, authorship: authorship, regionWord: regionWord,
      accuracyNote: texts["accuracy_note"] ?? "")
  }
}

extension FolderReader {
  /// The keys without which there is no campaign.
  private static let neededKeys = [
    "id", "title", "country", "eve", "first", "last", "frame", "contested", "sides", "kinds", "events",
  ]

  mutating func readCampaignFile() {
    guard let bytes = bytes(of: .campaign) else { return }
    var scanner = JSONScanner(bytes)
    var seen: Set<String> = []
    let isGarbled = badlyEncoded.contains(.campaign)
    let isWhole = scan(&scanner) { reader, scanner throws(JSONScanner.Stop) in
      guard try scanner.openObject() else { return }
      while let key = try scanner.nextKey() {
        seen.insert(key)
        try reader.readHeaderValue(key, &scanner)
      }
      // Where a bad byte has made another key of one that is needed, that byte is what is wrong.
      if isGarbled, seen.contains(where: \.hasReplacement) { return }
      for key in FolderReader.neededKeys where !seen.contains(key) { scanner.note(.missingKey(key), at: 0) }
    }
    report(scanner, in: .campaign)
    sideNames.isComplete = isWhole && (1...FolderReader.mostKinds).contains(sides.count) && seen.contains("contested")
    kindNames.isComplete = isWhole && (1...FolderReader.mostKinds).contains(kinds.count)
    eventKindNames.isComplete = isWhole && !eventKindNames.all.isEmpty
    settleNames(\.sideNames, of: .campaign)
    settleNames(\.kindNames, of: .campaign)
    settleNames(\.eventKindNames, of: .campaign)
    settleDays()
    fillSides()
  }

  /// Reads a whole file with `visit`; whether it was JSON to its end.
  mutating func scan(
    _ scanner: inout JSONScanner,
    _ visit: (inout FolderReader, inout JSONScanner) throws(JSONScanner.Stop) -> Void
  ) -> Bool {
    do throws(JSONScanner.Stop) {
      try visit(&self, &scanner)
      try scanner.finish()
      return true
    } catch {
      return false
    }
  }

  /// Reports what a scanner found, with lines and columns.
  mutating func report(_ scanner: JSONScanner, in file: MapFileName) {
    var scanner = scanner
    for problem in scanner.problems {
      let (line, column) = scanner.location(of: problem.offset)
      report(problem.kind, in: file, line: line, column: column)
    }
    log.omit(scanner.omitted, in: file)
  }

  private mutating func readHeaderValue(_ key: String, _ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    switch key {
    case "id", "title", "version", "country", "border_note", "accuracy_note", "author", "licence", "url", "region":
      header.texts[key] = try scanner.text()
    case "eve", "first", "last": try readHeaderDay(key, &scanner)
    case "frame": try readFrame(&scanner)
    case "contested": try readContested(&scanner)
    case "sides": try readSides(&scanner)
    case "kinds": try readKinds(&scanner)
    case "events": try readEventKinds(&scanner)
    case "corridors": try readStretches(&scanner)
    case "attribution": header.attribution = try texts(&scanner)
    case "notes": header.notes = try texts(&scanner)
    case "default": header.isDefault = try scanner.truth() ?? false
    default: try scanner.skip()
    }
  }

  private mutating func readHeaderDay(_ key: String, _ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    guard let text = try scanner.text() else { return }
    let (line, column) = scanner.location(of: offset)
    guard let day = Day(iso: text) else {
      return reportDay(text, file: .campaign, line: line, column: column)
    }
    header.days[key] = day
    checkEve(&scanner, at: offset)
    checkOrder("first", header.first, "last", scanner: &scanner, at: offset)
  }

  /// Notes an eve that is not the day before the first: whichever of the two is read last tells it.
  private func checkEve(_ scanner: inout JSONScanner, at offset: Int) {
    guard let eve = header.eve, let first = header.first, eve.advanced(by: 1) != first,
      !scanner.problems.contains(where: { $0.kind == .eveApart(eve, first: first) })
    else { return }
    scanner.note(.eveApart(eve, first: first), at: offset)
  }

  /// Puts the eve before the first day, so that a wrong one does not make wrong each row that rests on it.
  private mutating func settleDays() {
    if header.eve != nil, let first = header.first { header.days["eve"] = first.advanced(by: -1) }
  }

  /// Notes once that two days stand in the wrong order: the later one to be read tells it.
  private func checkOrder(
    _ name: String, _ earliest: Day?, _ other: String, scanner: inout JSONScanner, at offset: Int
  ) {
    guard let day = header.days[name], let later = header.days[other], let earliest, earliest > later,
      !scanner.problems.contains(where: { $0.kind == .daysReversed(name, day, notAfter: other, later) })
    else { return }
    scanner.note(.daysReversed(name, day, notAfter: other, later), at: offset)
  }

  private mutating func readFrame(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    let limits = ["west": 180.0, "south": 90, "east": 180, "north": 90]
    var edges: [String: Double] = [:]
    guard try scanner.openObject() else { return }
    while let key = try scanner.nextKey() {
      guard let limit = limits[key] else {
        try scanner.skip()
        continue
      }
      let offset = scanner.mark()
      guard let edge = try scanner.number() else { continue }
      if abs(edge) > limit { scanner.note(.outOfRange(key, "\(edge)", from: -Int(limit), to: Int(limit)), at: offset) }
      edges[key] = edge
    }
    for key in ["west", "south", "east", "north"] where edges[key] == nil { scanner.note(.missingKey(key), at: offset) }
    guard let west = edges["west"], let south = edges["south"], let east = edges["east"], let north = edges["north"]
    else { return }
    // A frame that starts in the east and ends in the west is no mistake of order but one around the back of the earth.
    if west > 0, east < 0 { return scanner.note(.crossesAntimeridian(west: "\(west)", east: "\(east)"), at: offset) }
    guard west < east, south < north else { return scanner.note(.frameReversed, at: offset) }
    header.frame = GeographicBox(west: west, south: south, east: east, north: north)
  }

  private mutating func readContested(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    var found: [String: String] = [:]
    guard try scanner.openObject() else { return }
    while let key = try scanner.nextKey() {
      switch key {
      case "code", "name", "letter": found[key] = try scanner.text()
      default: try scanner.skip()
      }
    }
    for key in ["code", "name"] where found[key] == nil { scanner.note(.missingKey(key), at: offset) }
    header.contestedCode = found["code"] ?? ""
    header.contestedName = found["name"] ?? ""
    guard let letter = found["letter"] else { return }
    guard letter.utf8.count == 1, let scalar = letter.unicodeScalars.first, ("!"..."~").contains(scalar) else {
      return scanner.note(.badMark(letter), at: offset)
    }
    header.contestedLetter = scalar
  }

  private mutating func readEventKinds(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    guard try scanner.openObject() else { return }
    while let key = try scanner.nextKey() {
      guard key == "kinds" else {
        try scanner.skip()
        continue
      }
      for kind in try texts(&scanner) { _ = eventKindNames.define(kind, as: eventKindNames.all.count, line: 0) }
    }
  }

  private func texts(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) -> [String] {
    var texts: [String] = []
    guard try scanner.openArray() else { return [] }
    while try scanner.nextElement() {
      if let text = try scanner.text() { texts.append(text) }
    }
    return texts
  }
}
