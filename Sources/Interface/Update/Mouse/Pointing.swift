import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Model {
  /// Takes in what was done with the mouse: a click selects or goes to a day, the wheel steps a day, scrolls the panel or
  /// zooms, and what is dragged moves at once.
  mutating func take(_ mouse: Mouse) {
    guard look.takesMouse, prompt == nil, let layout else { return }
    switch mouse.gesture {
    case .wheelUp, .wheelDown: turnWheel(mouse, layout)
    case .press: session.input.held = Session.Held(start: mouse.point, part: part(at: mouse.point, layout))
    case .drag: drag(to: mouse.point, layout)
    case .release:
      drag(to: mouse.point, layout)
      let held = session.input.held
      session.input.held = nil
      if held?.hasMoved != true { click(at: mouse.point, layout) }
    }
  }

  /// What a gesture comes to, the gesture itself last: a pointer that drags over the time bar passes every column on its
  /// way, however far apart the terminal's reports are.
  func steps(of mouse: Mouse) -> [Mouse] {
    guard mouse.gesture == .drag || mouse.gesture == .release, let held = session.input.held,
      case .timeBar = held.part
    else { return [mouse] }
    let (start, end) = (held.latest.column, mouse.point.column)
    let passed = stride(from: start, to: end, by: start < end ? 1 : -1).dropFirst()
    return passed.map { Mouse(.drag, at: Point(column: $0, row: mouse.point.row)) } + [mouse]
  }

  private func part(at point: Point, _ layout: ScreenLayout) -> Session.Held.Part {
    if layout.timeBar.contains(point) { return .timeBar }
    guard view.isMap, isOnMap(point, layout) else { return .other }
    let cell = layout.cell(at: point)
    return .map(layout.grid.coordinate(column: cell.column, row: cell.row))
  }

  private func isOnMap(_ point: Point, _ layout: ScreenLayout) -> Bool {
    (layout.map.contains(point) || layout.secondMap?.contains(point) == true) && !isCovered(point, layout)
  }

  // MARK: Clicking

  private mutating func click(at point: Point, _ layout: ScreenLayout) {
    message = nil
    if layout.timeBar.contains(point) {
      goToDay(at: point, layout)
    } else if let row = row(at: point, layout) {
      chooseOrTake(row)
    } else if isCovered(point, layout) {
      return
    } else if !view.isMap {
      clickInFullView(on: point)
    } else if isOnMap(point, layout) {
      click(on: point, layout)
    }
  }

  /// Goes to the day of a column of the time bar; beyond its ends to the first or the last.
  private mutating func goToDay(at point: Point, _ layout: ScreenLayout) {
    let bar = TimeBar(days: player.last + 1, columns: layout.timeBar.size.columns)
    let columns = layout.timeBar.size.columns
    let column = min(max(0, point.column - layout.timeBar.origin.column), columns - 1)
    let position = bar.position(at: column) ?? 0
    if position != player.position { seek(to: position) }
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
    guard keepsPanel else { return false }
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

  // MARK: Dragging

  /// Moves what the mouse holds to a point, as soon as the pointer is there.
  private mutating func drag(to point: Point, _ layout: ScreenLayout) {
    guard var held = session.input.held, held.hasMoved || point != held.start else { return }
    held.hasMoved = true
    held.latest = point
    session.input.held = held
    message = nil
    switch held.part {
    case .timeBar: goToDay(at: point, layout)
    case .map(let coordinate): pan(coordinate, to: point, layout)
    case .other: break
    }
  }

  private mutating func pan(_ coordinate: Coordinate, to point: Point, _ layout: ScreenLayout) {
    guard camera.isZoomed else {
      message = KeyAnswer.zoomFirst.text
      return
    }
    var camera = camera
    camera.centre = atlas.campaign.header.frame.clamped(centre(showing: coordinate, at: layout.cell(at: point), layout))
    look(through: camera)
  }

  /// The middle of the view in which a point of the map lies in the middle of a cell.
  private func centre(showing coordinate: Coordinate, at cell: Point, _ layout: ScreenLayout) -> Coordinate {
    let grid = layout.grid
    let position = grid.projection.position(of: coordinate)
    return grid.projection.coordinate(
      column: Double(grid.columns) / 2 + position.column - Double(cell.column) - 0.5,
      row: Double(grid.rows) / 2 + position.row - Double(cell.row) - 0.5)
  }

  // MARK: The wheel

  /// Scrolls the panel under the pointer, zooms with Control held or where that is wished, and else steps a day.
  private mutating func turnWheel(_ mouse: Mouse, _ layout: ScreenLayout) {
    message = nil
    let isUp = mouse.gesture == .wheelUp
    let isOnMap = view.isMap && isOnMap(mouse.point, layout)
    if isOnMap, mouse.holdsControl || session.wheelZooms && camera.isZoomed {
      zoom(by: isUp ? 1 : -1, at: mouse.point, layout)
    } else if currentFullView == nil, layout.panel.contains(mouse.point) {
      perform(isUp ? PanelAction.lineUp : .lineDown, count: Model.linesOfWheel)
    } else {
      perform(isUp ? TimeAction.previous : .next, count: 1)
    }
  }

  /// The lines that a turn of the wheel scrolls, as many as elsewhere.
  private static let linesOfWheel = 3

  /// Zooms so that what is under the pointer stays there.
  private mutating func zoom(by doublings: Int, at point: Point, _ layout: ScreenLayout) {
    var camera = camera
    camera.doublings = min(max(0, camera.doublings + doublings), Camera.mostDoublings(of: atlas.campaign.header.frame))
    guard camera != self.camera else {
      message = (doublings > 0 ? KeyAnswer.largestScale : .wholeMap).text
      return
    }
    let cell = layout.cell(at: point)
    let pointed = layout.grid.coordinate(column: cell.column, row: cell.row)
    // The view's middle nears the point by what the scale grows, and goes away from it in the same way.
    let near = doublings > 0 ? 0.5 : -1.0
    let (columns, rows) = (Double(layout.grid.columns) / 2, Double(layout.grid.rows) / 2)
    camera.centre = layout.grid.projection.coordinate(
      column: columns + (Double(cell.column) + 0.5 - columns) * near,
      row: rows + (Double(cell.row) + 0.5 - rows) * near)
    if !camera.isZoomed { camera.centre = nil }
    look(through: camera)
    keep(pointed, under: point)
  }

  /// Puts right what the middle lacks where the whole map has another margin than a part of it.
  private mutating func keep(_ pointed: Coordinate, under point: Point) {
    guard camera.isZoomed, let layout else { return }
    var camera = camera
    let centre = atlas.campaign.header.frame.clamped(centre(showing: pointed, at: layout.cell(at: point), layout))
    guard camera.centre.map({ $0.distance(to: centre) > layout.grid.projection.kilometresPerColumn / 2 }) == true else {
      return
    }
    camera.centre = centre
    look(through: camera)
  }
}
