import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Model {
  /// Performs an action of the map.
  mutating func perform(_ action: MapAction, count: Int) {
    switch action {
    case .cursor: toggleCursor()
    case .moveCursor(let columns, let rows): moveCursor(columns: columns * max(1, count), rows: rows * max(1, count))
    case .zoomIn, .zoomOut, .fit, .zoomToSelection, .pan: look(action, count: count)
    case .follow: toggleFollowing()
    case .labels: setLabels(look.labels.next)
    case .fronts:
      look.showsFronts.toggle()
      message = (look.showsFronts ? KeyAnswer.frontsDrawn : .frontsNotDrawn).text
    case .glyphs: setGlyphs(look.glyphs.next)
    case .theme: showNextTheme()
    }
  }

  private mutating func setLabels(_ labels: LabelLevel) {
    look.labels = labels
    message = labels.sentence
    layOut()
  }

  mutating func setGlyphs(_ glyphs: GlyphSet) {
    look.glyphs = glyphs
    message =
      look.drawnGlyphs == glyphs
      ? "glyphs: \(glyphs.rawValue)"
      : "glyphs: \(glyphs.rawValue) wanted; this locale is not UTF-8, so ASCII stays"
    layOut()
  }

  // MARK: Zoom

  /// Lets the map follow the changes, or shows the whole again.
  private mutating func toggleFollowing() {
    if viewState.follows {
      look(through: Camera())
      message = KeyAnswer.followsNot.text
    } else {
      let pointed = pointedCoordinate
      viewState.follows = true
      followChanges()
      layOut()
      if let pointed { pointCursor(at: pointed) }
      message = KeyAnswer.follows.filled(["key": "Z"])
    }
    if panelContent?.room.leavesMap == false { message = KeyAnswer.mapHidden.text }
  }

  /// Shows what an action looks at, or says why there is nothing else to look at.
  private mutating func look(_ action: MapAction, count: Int) {
    let next = camera(after: action, count: count)
    if next == nil || next == camera { message = sentence(where: action) }
    guard let next else { return }
    if next != camera, panelContent?.room.leavesMap == false { message = KeyAnswer.mapHidden.text }
    look(through: next)
  }

  /// Why an action shows nothing else.
  private func sentence(where action: MapAction) -> String? {
    switch action {
    case .zoomIn: KeyAnswer.largestScale.text
    case .zoomOut, .fit: KeyAnswer.wholeMap.text
    case .pan: (camera.isZoomed ? KeyAnswer.mapEnds : .zoomFirst).text
    default: Model.selectFirst
    }
  }

  /// Where an action looks; `nil` where it leads nowhere.
  private func camera(after action: MapAction, count: Int) -> Camera? {
    switch action {
    case .zoomIn: zoomed(by: max(1, count))
    case .zoomOut: zoomed(by: -max(1, count))
    case .fit: Camera()
    case .zoomToSelection: cameraOnSelection
    case .pan(let columns, let rows): panned(columns: columns * max(1, count), rows: rows * max(1, count))
    default: nil
    }
  }

  private var frame: GeographicBox { atlas.campaign.header.frame }

  /// Twice or half the scale about the cursor, the selected place, or the middle.
  private func zoomed(by steps: Int) -> Camera? {
    var camera = camera
    let most = Camera.mostDoublings(of: frame)
    camera.doublings = min(max(0, camera.doublings + steps), most)
    guard camera.doublings != self.camera.doublings else { return nil }
    if steps > 0 { camera.centre = focus ?? camera.centre ?? atlas.followedCamera(at: player.position).centre }
    if !camera.isZoomed { camera.centre = nil }
    return camera
  }

  /// What a person looks at: the point under the cursor, or else the selected place.
  private var focus: Coordinate? {
    if let cursor, let grid = layout?.grid { return grid.coordinate(column: cursor.column, row: cursor.row) }
    return selection.map { atlas.campaign[$0].coordinate }
  }

  /// The selected place close by, then its governorate, then the whole; without a place the governorate in the middle.
  private var cameraOnSelection: Camera? {
    if let place = selection.map({ atlas.campaign[$0] }) {
      var close = Camera()
      close.show(GeographicBox(around: place.coordinate, kilometres: 18), in: frame)
      let wide = cameraOnRegion(place.region)
      return camera == close ? wide : camera == wide ? Camera() : close
    }
    guard let region = atlas.territory.region(at: focus ?? camera.centre ?? frame.centre) else { return nil }
    let wide = cameraOnRegion(region)
    // A region that takes the whole map is shown already.
    guard wide.isZoomed || camera.isZoomed else { return nil }
    return camera == wide ? Camera() : wide
  }

  private func cameraOnRegion(_ region: Region.ID) -> Camera {
    var camera = Camera()
    if let box = GeographicBox(of: atlas.campaign[region].polygons) { camera.show(box, in: frame) }
    return camera
  }

  private func panned(columns: Int, rows: Int) -> Camera? {
    guard camera.isZoomed, let grid = layout?.grid else { return nil }
    let steps = (columns * max(1, grid.columns / 8), rows * max(1, grid.rows / 8))
    let target = frame.clamped(
      grid.projection.coordinate(
        column: Double(grid.columns) / 2 + Double(steps.0), row: Double(grid.rows) / 2 + Double(steps.1)))
    // What comes from the screen's cells is not exact, and would drift on the way that is not gone.
    let from = camera.centre ?? frame.centre
    var camera = camera
    camera.centre = Coordinate(
      latitude: rows == 0 ? from.latitude : target.latitude,
      longitude: columns == 0 ? from.longitude : target.longitude)
    return camera
  }

  /// Shows another part of the map; a cursor stays on its point as far as it is shown.
  mutating func look(through camera: Camera) {
    let pointed = pointedCoordinate
    self.camera = camera
    layOut()
    if let pointed { pointCursor(at: pointed) }
  }

  /// The point of the earth under the cursor, while there is one.
  private var pointedCoordinate: Coordinate? {
    cursor.flatMap { layout?.grid.coordinate(column: $0.column, row: $0.row) }
  }

  /// Puts the cursor on the cell nearest to a point.
  mutating func pointCursor(at point: Coordinate) {
    guard let grid = layout?.grid else {
      panel = .day
      return
    }
    panel = .cell(clamped(Point(grid.projection.cell(of: point))))
  }

  /// Moves the view so that a place is on it.
  mutating func reveal(_ place: Place.ID) {
    guard camera.isZoomed, let grid = layout?.grid, grid.cell(of: place) == nil else { return }
    var camera = camera
    camera.centre = atlas.campaign[place].coordinate
    look(through: camera)
  }
}
