extension FolderReader {
  /// How many sides, kinds or governorates there can be, since their numbers are bytes.
  static let mostKinds = 250

  // MARK: Sides

  mutating func readSides(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    guard try scanner.openArray() else { return }
    while try scanner.nextElement() {
      if sides.count <= FolderReader.mostKinds { try readSide(&scanner) } else { try scanner.skip() }
    }
    if sides.isEmpty { scanner.note(.none(.side), at: offset) }
    if sides.count > FolderReader.mostKinds { scanner.note(.tooMany(.side, limit: FolderReader.mostKinds), at: offset) }
  }

  private mutating func readSide(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    var found: [String: String] = [:]
    var places: [String: Int] = [:]
    guard try scanner.openObject() else { return }
    while let key = try scanner.nextKey() {
      places[key] = scanner.mark()
      switch key {
      case "code", "letter", "name", "article", "detail", "hue": found[key] = try scanner.text()
      default: try scanner.skip()
      }
    }
    for key in ["code", "name"] where found[key] == nil { scanner.note(.missingKey(key), at: offset) }
    let code = found["code"] ?? ""
    let id = Side.ID(index: UInt8(min(sides.count, Int(UInt8.max))))
    define(code, as: id, in: \.sideNames, at: places["code"] ?? offset, &scanner)
    let letter = letter(found["letter"], at: places["letter"] ?? offset, &scanner)
    let hue: Hue? = word(found["hue"], .hue, at: places["hue"] ?? offset, &scanner)
    sides.append(
      Side(
        id: id, code: code, letter: letter ?? FolderReader.noLetter, name: found["name"] ?? code,
        article: found["article"] ?? "", detail: found["detail"] ?? "", hue: hue ?? .grey))
    if hue == nil { sidesWithoutHue.append(sides.count - 1) }
  }

  /// Adds a name from a JSON file; one that is blank, has spaces or is there already is noted.
  mutating func define<ID>(
    _ name: String, as id: ID, in names: WritableKeyPath<FolderReader, Names<ID>>, at offset: Int,
    _ scanner: inout JSONScanner
  ) {
    let noun = self[keyPath: names].noun
    guard name.isIdentifier else {
      return scanner.note(.badIdentifier(noun, name), at: offset)
    }
    let line = scanner.line(of: offset)
    if let earlier = self[keyPath: names].define(name, as: id, line: line) {
      scanner.note(.duplicate(noun, name, firstLine: earlier), at: offset)
    }
  }

  /// What stands for a letter that is still to be chosen.
  private static let noLetter: Unicode.Scalar = " "

  private func letter(_ text: String?, at offset: Int, _ scanner: inout JSONScanner) -> Unicode.Scalar? {
    guard let text else { return nil }
    guard let letter = text.unicodeScalars.first, text.unicodeScalars.count == 1, ("A"..."Z").contains(letter) else {
      scanner.note(.badLetter(text), at: offset)
      return nil
    }
    if sides.contains(where: { $0.letter == letter }) {
      scanner.note(.duplicate(.letter, text, firstLine: nil), at: offset)
    }
    return letter
  }

  /// What a word of a JSON file stands for; one that is none of those that there are is noted.
  func word<Value: RawRepresentable<String> & CaseIterable>(
    _ text: String?, _ noun: Problem.Noun, at offset: Int, _ scanner: inout JSONScanner
  ) -> Value? {
    guard let text else { return nil }
    if let value = Value(rawValue: text) { return value }
    scanner.note(.unknown(noun, text, among: Value.allCases.map(\.rawValue)), at: offset)
    return nil
  }

  /// Gives a free letter and hue to each side that names none.
  mutating func fillSides() {
    for index in sides.indices {
      let side = sides[index]
      let letter = side.letter == FolderReader.noLetter ? freeLetter(for: side) : side.letter
      let hue = sidesWithoutHue.contains(index) ? freeHue() : side.hue
      sides[index] = Side(
        id: side.id, code: side.code, letter: letter, name: side.name, article: side.article, detail: side.detail,
        hue: hue)
      sidesWithoutHue.removeAll { $0 == index }
    }
  }

  /// A letter of the side's code where one is free, or else the first free letter, or else the first free digit.
  ///
  /// With 36 sides taken the rest share the code's first letter; the rule `shared-letter` says so.
  private func freeLetter(for side: Side) -> Unicode.Scalar {
    let taken = Set(sides.map(\.letter))
    let wanted = side.code.uppercased().unicodeScalars.filter { ("A"..."Z").contains($0) }
    let all = (Array(65...90) + Array(48...57)).map { Unicode.Scalar(UInt8($0)) }
    return (wanted + all).first { !taken.contains($0) } ?? wanted.first ?? "X"
  }

  /// The hue that the fewest sides have; the first of them where there are several.
  private func freeHue() -> Hue {
    let taken = sides.indices.filter { !sidesWithoutHue.contains($0) }.map { sides[$0].hue }
    let uses = Dictionary(taken.map { ($0, 1) }, uniquingKeysWith: +)
    return Hue.allCases.min { uses[$0, default: 0] < uses[$1, default: 0] } ?? Hue.allCases[0]
  }

  // MARK: Kinds of place

  mutating func readKinds(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    guard try scanner.openArray() else { return }
    while try scanner.nextElement() {
      if kinds.count <= FolderReader.mostKinds { try readKind(&scanner) } else { try scanner.skip() }
    }
    if kinds.isEmpty { scanner.note(.none(.kind), at: offset) }
    if kinds.count > FolderReader.mostKinds { scanner.note(.tooMany(.kind, limit: FolderReader.mostKinds), at: offset) }
  }

  private mutating func readKind(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    var texts: [String: String] = [:]
    var numbers: [String: Double] = [:]
    var alwaysShown = false
    var mark: PlaceKind.Mark?
    guard try scanner.openObject() else { return }
    while let key = try scanner.nextKey() {
      let place = scanner.mark()
      switch key {
      case "id", "name": texts[key] = try scanner.text()
      case "reach_km", "rank": numbers[key] = try bounded(key, &scanner, at: place)
      case "always_shown": alwaysShown = try scanner.truth() ?? false
      case "mark": mark = word(try scanner.text(), .mark, at: place, &scanner)
      default: try scanner.skip()
      }
    }
    if texts["id"] == nil { scanner.note(.missingKey("id"), at: offset) }
    for key in ["reach_km", "rank"] where numbers[key] == nil { scanner.note(.missingKey(key), at: offset) }
    let slug = texts["id"] ?? ""
    let id = PlaceKind.ID(index: UInt8(min(kinds.count, Int(UInt8.max))))
    define(slug, as: id, in: \.kindNames, at: offset, &scanner)
    kinds.append(
      PlaceKind(
        id: id, slug: slug, name: texts["name"] ?? slug, reach: numbers["reach_km"] ?? 0,
        rank: Int(numbers["rank"] ?? 0), alwaysShown: alwaysShown, mark: mark))
  }

  /// A number from 0 to 20,000, which half the earth's girth in kilometres is; another is noted.
  private func bounded(_ key: String, _ scanner: inout JSONScanner, at offset: Int) throws(JSONScanner.Stop) -> Double {
    guard let value = try scanner.number() else { return 0 }
    guard (0...20_000).contains(value) else {
      scanner.note(.outOfRange(key, "\(value)", from: 0, to: 20_000), at: offset)
      return 0
    }
    return value
  }
}
