/// A corridor as `campaign.json` has it: names, and where they stand in the file.
struct StretchDraft {
  struct Name {
    let text: String
    let line: Int
    let column: Int
  }

  var names: [String: Name] = [:]
}

extension FolderReader {
  /// Reads the list of corridors; what they name is looked up when lines and places are known.
  mutating func readStretches(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) {
    guard try scanner.openArray() else { return }
    while try scanner.nextElement() {
      let offset = scanner.mark()
      var draft = StretchDraft()
      guard try scanner.openObject() else { continue }
      while let key = try scanner.nextKey() {
        guard ["line", "from", "to"].contains(key) else {
          try scanner.skip()
          continue
        }
        let (line, column) = scanner.location(of: scanner.mark())
        if let text = try scanner.text() { draft.names[key] = .init(text: text, line: line, column: column) }
      }
      if draft.names["line"] == nil { scanner.note(.missingKey("line"), at: offset) }
      stretchDrafts.append(draft)
    }
  }

  /// The corridors with the lines and places that they name; what is not there is reported.
  mutating func resolveStretches() -> [CorridorSpec] {
    var stretches: [CorridorSpec] = []
    for draft in stretchDrafts {
      let line = findLine(draft.names["line"])
      let from = findPlace(draft.names["from"])
      let to = findPlace(draft.names["to"])
      checkEnds(of: draft)
      if let line { stretches.append(CorridorSpec(line: line, from: from, to: to)) }
    }
    return stretches
  }

  private mutating func checkEnds(of draft: StretchDraft) {
    switch (draft.names["from"], draft.names["to"]) {
    case (let from?, nil): report(.endWithoutOther("from", missing: "to"), at: from)
    case (nil, let to?): report(.endWithoutOther("to", missing: "from"), at: to)
    case (let from?, let to?) where from.text == to.text: report(.sameEnds(place: to.text), at: to)
    case (_?, _?), (nil, nil): break
    }
  }

  private mutating func findLine(_ name: StretchDraft.Name?) -> Int? {
    guard let name else { return nil }
    if let line = lines.firstIndex(where: { $0.name == name.text }) { return line }
    // Lines that could not be read are told of already; a folder without the file has none.
    let isTold = folder.problems[MapFileName.lines.rawValue].map { $0 != .missingFile } ?? false
    guard !isTold, !lines.isEmpty || folder.files[MapFileName.lines.rawValue] == nil else { return nil }
    report(.unknown(.line, name.text, among: lines.map(\.name)), at: name)
    return nil
  }

  private mutating func findPlace(_ name: StretchDraft.Name?) -> Place.ID? {
    guard let name else { return nil }
    if let place = placeNames[name.text] { return place }
    guard placeNames.isComplete else { return nil }
    report(.unknown(.place, name.text, among: placeNames.all), at: name)
    return nil
  }

  private mutating func report(_ kind: Problem.Kind, at name: StretchDraft.Name) {
    report(kind, in: .campaign, line: name.line, column: name.column)
  }
}
