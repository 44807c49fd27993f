import Briefing
import Campaign
import Cartography
import Playback
import Screen

/// What lies under the mouse in a view without the map: a place, a day, or a place on a day.
struct Spot: Hashable {
  var place: Place.ID?
  /// The day's position.
  var position: Int?
}

extension Model {
  /// Goes to the place and the day under the mouse; where both are shown already it opens the place.
  mutating func clickInFullView(on point: Point) {
    guard let spot = spot(at: point) else { return }
    let isShown = spot.position ?? player.position == player.position
    if let position = spot.position, !isShown { seek(to: position) }
    guard let place = spot.place else { return }
    isShown ? selectOrInspect(place) : select(place)
  }

  private func spot(at point: Point) -> Spot? {
    guard let fullView = currentFullView, fullView.rect.contains(point) else { return nil }
    switch fullView.content {
    case .strip(let strip):
      let top = strip.top(showing: selection, from: session.memory.stripTop)
      return strip.spot(at: point, top: top, window: strip.window(around: player.position))
    case .corridor(let corridor): return corridor.spot(at: point, window: corridor.window(around: player.position))
    case .multiples(let sheet): return spot(at: point, sheet)
    case .sources: return nil
    }
  }

  /// The day of the small map under the mouse; on the shown day's, the place there too.
  private func spot(at point: Point, _ sheet: MultiplesLayout) -> Spot? {
    let days = sheet.steps(onPage: sheet.page(of: self))
    guard let map = sheet.map(at: point), map < days.count else { return nil }
    let step = sheet.steps[days.lowerBound + map]
    guard step.contains(player.position) else { return Spot(position: step.upperBound) }
    let position = player.position
    let origin = sheet.origin(ofMap: map)
    let (column, row) = (point.column - origin.column, point.row - origin.row - 1)
    guard sheet.grid.contains(column: column, row: row) else { return Spot(position: position) }
    return Spot(place: place(atColumn: column, row: row, of: sheet.grid), position: position)
  }

  /// The place that has a cell of a grid to itself, or speaks for its middle.
  func place(atColumn column: Int, row: Int, of grid: MapGrid) -> Place.ID? {
    if let pinned = grid.pinned(column: column, row: row) { return pinned }
    guard case .place(let place, _) = atlas.territory.voice(at: grid.coordinate(column: column, row: row)) else {
      return nil
    }
    return place
  }
}

extension StripLayout {
  /// The place of a row and the day of a column, where the first line is `top`; no day where the names stand.
  func spot(at point: Point, top: Int, window: Range<Int>) -> Spot? {
    let row = point.row - rect.origin.row - headerRows
    let block = (point.column - rect.origin.column) / (blockWidth + StripLayout.gap)
    guard (0..<rows).contains(row), (0..<blocks).contains(block) else { return nil }
    let line = top + block * rows + row
    guard lines.indices.contains(line), let place = lines[line].place else { return nil }
    let across = point.column - column(ofStep: 0, block: block)
    guard across >= 0, across < window.count * cellWidth else { return Spot(place: place) }
    return Spot(place: place, position: steps[window.lowerBound + across / cellWidth].upperBound)
  }
}

extension CorridorLayout {
  /// The place of a column and the day of a row; among the names above the line only a place.
  func spot(at point: Point, window: Range<Int>) -> Spot? {
    let column = point.column - firstColumn
    let down = point.row - row(ofDay: 0)
    guard down >= 0 else { return name(at: point).map { Spot(place: $0.place) } }
    guard down < window.count * rowHeight else { return nil }
    let position = window.lowerBound + down / rowHeight
    guard grounds.indices.contains(column) else { return Spot(position: position) }
    return Spot(place: place(at: column), position: position)
  }

  /// Who speaks at a column, or else the nearest of the places that are named.
  private func place(at column: Int) -> Place.ID? {
    if let place = grounds[column].place { return place }
    return names.min { abs($0.column - column) < abs($1.column - column) }?.place
  }

  private func name(at point: Point) -> Name? {
    let column = point.column - firstColumn
    return names.first { name in
      row(ofLevel: name.level) == point.row
        && (name.start..<name.start + name.text.unicodeScalars.count).contains(column)
    }
  }
}

extension MultiplesLayout {
  /// Which map of the page, or its title, is at a point.
  func map(at point: Point) -> Int? {
    let (column, row) = (point.column - rect.origin.column, point.row - rect.origin.row)
    let (across, down) = (column / slot.columns, row / slot.rows)
    guard column >= 0, row >= 0, across < self.across, down < self.down else { return nil }
    return down * self.across + across
  }
}
