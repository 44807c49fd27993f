extension Problems {
  /// The same problems with the column of each that has only a line, as an editor wants them.
  ///
  /// The reader of tables keeps lines alone, because columns would slow down every start for the sake of the few
  /// folders that have a mistake.
  public func located(in folder: MapFolder) -> Problems {
    var layouts: [String: TableLayout] = [:]
    let located = all.map { problem -> Problem in
      guard problem.column == nil, let line = problem.line, problem.file.hasSuffix(".csv") else { return problem }
      let name = String(problem.file.split(separator: "/").last ?? "")
      let layout = layouts[name] ?? TableLayout(folder.files[name] ?? [], path: problem.file)
      layouts[name] = layout
      let column = problem.kind.position(in: layout, line: line)?.column ?? 1
      return Problem(file: problem.file, line: line, column: column, kind: problem.kind)
    }
    return Problems(all: located, omissions: omissions)
  }
}

extension Problem.Kind {
  /// Where in the row of a line the problem stands; `nil` where it is the row as a whole.
  fileprivate func position(in layout: TableLayout, line: Int) -> Position? {
    switch self {
    case .missingValue(let column), .badNumber(let column, _), .outOfRange(let column, _, _, _),
      .badChoice(let column, _, _):
      layout.position(line: line, column)
    case .badDate(let text), .noSuchDay(let text), .unknown(_, let text, _, _), .duplicate(_, let text, _),
      .badIdentifier(_, let text), .duplicateKey(let text), .unknownColumn(let text, _), .duplicateColumn(let text):
      layout.position(line: line, of: text)
    case .outsideDays, .outOfOrder, .tooSoon: layout.position(line: line, ChangeColumn.date.name)
    case .eveDiffers: layout.position(line: line, EveColumn.control.name)
    case .wrongHolder: layout.position(line: line, ChangeColumn.from.name)
    case .changesNothing: layout.position(line: line, ChangeColumn.to.name)
    case .outsideFrame, .farFromRegion: layout.position(line: line, PlaceColumn.latitude.name)
    case .missingDirectory, .missingFile, .notAFile, .link, .forbidden, .unreadable, .tooLarge, .emptyFile, .noRows,
      .badEncoding, .notText, .unclosedQuote, .strayQuote, .wrongFieldCount, .missingColumn, .badJSON, .missingKey,
      .topology, .bareGeometry, .unexpectedType, .daysReversed, .frameReversed, .crossesAntimeridian, .openRing,
      .shortRing, .badGeometry,
      .badLetter, .badMark, .eveApart, .farOutlines, .shortLine, .endWithoutOther, .sameEnds, .tooMany, .tooManyRows,
      .tooLong, .tooManyFeatures, .none:
      nil
    }
  }
}
