import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Model {
  /// Takes in what was done with the mouse: a click selects or goes to a day, the wheel steps a day, a drag pans.
  mutating func take(_ mouse: Mouse) {
    guard look.takesMouse, prompt == nil, let layout else { return }
    switch mouse.gesture {
    case .wheelUp, .wheelDown:
      message = nil
      perform(mouse.gesture == .wheelUp ? TimeAction.previous : .next, count: 1)
    case .press: session.input.pressed = mouse.point
    case .release:
      let start = session.input.pressed ?? mouse.point
      session.input.pressed = nil
      release(at: mouse.point, from: start, layout)
    }
  }

  private mutating func release(at point: Point, from start: Point, _ layout: ScreenLayout) {
    message = nil
    if layout.timeBar.contains(point) {
      let bar = TimeBar(days: player.last + 1, columns: layout.timeBar.size.columns)
      if let position = bar.position(at: point.column - layout.timeBar.origin.column) { seek(to: position) }
    } else if start == point, let row = row(at: point, layout) {
      chooseOrTake(row)
    } else if keepsPanel, isCovered(start, layout) {
      return
    } else if !view.isMap {
      if start == point { clickInFullView(on: point) }
    } else if layout.map.contains(start) || layout.secondMap?.contains(start) == true {
      start == point ? click(on: point, layout) : drag(from: start, to: point, layout)
    }
  }

  /// Selects the place under the mouse or the one that speaks there; on the selected one it opens the place.
  private mutating func click(on point: Point, _ layout: ScreenLayout) {
    let cell = layout.cell(at: point)
    guard
      let place = layout.grid.labelled(column: cell.column, row: cell.row)
        ?? place(atColumn: cell.column, row: cell.row, of: layout.grid)
    else {
      message = KeyAnswer.nobodySpeaksHere.filled(["spot": "cell"])
      return
    }
    selectOrInspect(place)
  }

  /// Selects a place, or opens it where it is selected already.
  mutating func selectOrInspect(_ place: Place.ID) {
    guard place == selection else { return selectAndName(place) }
    perform(PlaceAction.inspect, count: 1)
  }

  /// Whether a panel that takes more than its own place lies over a point.
  private func isCovered(_ point: Point, _ layout: ScreenLayout) -> Bool {
    let room = PanelContent(self, layout).room
    return room.coversMap && room.rect.contains(point)
  }

  /// The row of the panel's list at a point of the screen.
  private func row(at point: Point, _ layout: ScreenLayout) -> Int? {
    guard panel.traits.rows != nil, keepsPanel else { return nil }
    return PanelContent(self, layout).row(at: point)
  }

  /// Chooses a row of the panel's list; the chosen one is taken, as by Enter.
  private mutating func chooseOrTake(_ row: Int) {
    guard let rows = panel.traits.rows else { return }
    if rows.chosen != row {
      panel = rows.choosing(row)
    } else if case .place = panel {
      perform(PlaceAction.inspect, count: 1)
    } else {
      perform(ViewAction.take, times: 1)
    }
  }

  private mutating func drag(from start: Point, to end: Point, _ layout: ScreenLayout) {
    guard camera.isZoomed else {
      message = KeyAnswer.zoomFirst.text
      return
    }
    var camera = camera
    let grid = layout.grid
    camera.centre = atlas.campaign.header.frame.clamped(
      grid.projection.coordinate(
        column: Double(grid.columns) / 2 + Double(start.column - end.column),
        row: Double(grid.rows) / 2 + Double(start.row - end.row)))
    look(through: camera)
  }
}
