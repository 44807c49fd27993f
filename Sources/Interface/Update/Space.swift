import Briefing
public import Campaign
import Cartography
import Screen

extension Model {
  /// Performs an action of places, `count` times.
  mutating func perform(_ action: PlaceAction, count: Int) {
    switch action {
    case .next: select(by: count)
    case .previous: select(by: -count)
    case .find: openSearch()
    case .nextFound: selectFound(by: count)
    case .previousFound: selectFound(by: -count)
    case .inspect: inspect()
    case .nextRow: chooseRow(by: count)
    case .previousRow: chooseRow(by: -count)
    case .why: askWhy()
    }
  }

  // MARK: Places

  /// Selects a place; a panel that tells of a place tells of the new one.
  public mutating func select(_ place: Place.ID) {
    selection = place
    reveal(place)
    if panel != .day { open(panel.traits.following(place)) }
  }

  /// What is said to a key that needs a place where none is selected.
  static var selectFirst: String { KeyAnswer.selectFirst.filled(["key": "Tab"]) }

  /// Selects a place, and names it where nothing else on the screen does.
  mutating func selectAndName(_ place: Place.ID) {
    select(place)
    if panel == .day, !showsSelection { message = KeyAnswer.isSelected.filled(["place": atlas.campaign[place].name]) }
  }

  private mutating func select(by steps: Int) {
    let places = atlas.placesByImportance
    guard !places.isEmpty else { return }
    let current = selection.flatMap { places.firstIndex(of: $0) }
    let target = current.map { $0 + steps } ?? (steps > 0 ? steps - 1 : steps)
    selectAndName(places[((target % places.count) + places.count) % places.count])
  }

  private mutating func selectFound(by steps: Int) {
    let found = session.search.found
    guard !found.isEmpty else {
      message = KeyAnswer.notSearched.text
      return
    }
    // Among places it goes on from the selected one.
    var current = session.search.latest
    if found[current].isPlace { current = selection.flatMap { found.firstIndex(of: .place($0)) } ?? 0 }
    let target = (((current + steps) % found.count) + found.count) % found.count
    let told = go(toFound: target)
    message = [KeyAnswer.found.filled(["number": target + 1, "all": found.count]), told].compactMap(\.self)
      .joined(separator: ": ")
  }

  /// Enter: opens the place, then asks why; on a chosen row it goes to that row's day.
  private mutating func inspect() {
    switch panel {
    case .cell(let point): inspectSpeaker(of: point)
    case .place(let place, let row?): goToDay(ofRow: row, at: place)
    case .place(let place, nil): open(.why(place))
    case .why(let place): open(.place(place, row: nil))
    case .day, .filter, .views, .narration, .help, .record, .command:
      guard let selection else {
        message = Model.selectFirst
        return
      }
      open(.place(selection, row: nil))
    }
  }

  private mutating func inspectSpeaker(of point: Point) {
    guard let grid = layout?.grid,
      let place = reportedLater(at: point, grid) ?? grid.pinned(column: point.column, row: point.row)
        ?? speaker(at: point)
    else {
      message = KeyAnswer.nobodySpeaksHere.filled(["spot": "cell"])
      return
    }
    selection = place
    open(.place(place, row: nil))
  }

  func speaker(at point: Point) -> Place.ID? {
    guard let grid = layout?.grid else { return nil }
    guard case .place(let place, _) = atlas.territory.voice(at: grid.coordinate(column: point.column, row: point.row))
    else { return nil }
    return place
  }

  private func record(of place: Place.ID) -> PlaceRecord { PlaceRecord(atlas.campaign[place], in: atlas, on: day) }

  private mutating func goToDay(ofRow row: Int, at place: Place.ID) {
    let days = record(of: place).rowDays
    guard days.indices.contains(row) else { return }
    seek(to: atlas.position(of: days[row]))
  }

  private mutating func chooseRow(by steps: Int) {
    guard case .place(let place, let row) = panel else { return }
    let last = record(of: place).rowDays.count - 1
    guard last >= 0 else {
      message = KeyAnswer.nothingRecorded.filled(["place": atlas.campaign[place].name])
      return
    }
    let target = (row ?? -1) + steps
    let chosen = target < 0 ? nil : min(target, last)
    if chosen == row { message = (steps > 0 ? KeyAnswer.lastRow : .noRow).text }
    panel = .place(place, row: chosen)
    showChosenRow()
  }

  private mutating func askWhy() {
    if case .why = panel { return close() }
    guard let selection else {
      message = KeyAnswer.selectOrPoint.filled(["spot": "a cell"])
      return
    }
    open(.why(selection))
  }

  // MARK: The cursor

  mutating func toggleCursor() {
    guard cursor == nil, let grid = layout?.grid else { return open(.day) }
    let cell = selection.flatMap { grid.cell(of: $0) } ?? (column: grid.columns / 2, row: grid.rows / 2)
    open(.cell(Point(column: cell.column, row: cell.row)))
  }

  mutating func moveCursor(columns: Int, rows: Int) {
    guard let cursor else { return }
    let target = clamped(Point(column: cursor.column + columns, row: cursor.row + rows))
    if target == cursor { message = KeyAnswer.mapEnds.text }
    open(.cell(target))
  }

  /// The nearest point of the map's grid.
  func clamped(_ point: Point) -> Point {
    guard let grid = layout?.grid else { return point }
    return Point(
      column: min(max(0, point.column), grid.columns - 1), row: min(max(0, point.row), grid.rows - 1))
  }
}
