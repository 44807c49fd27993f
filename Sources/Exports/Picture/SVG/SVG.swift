import Briefing
import Campaign
import Cartography

extension ExportRequest {
  /// Writes a picture of the first of the days as SVG, with the legend and all else that it rests on: the map with what
  /// changed, or the player's screen where a view has no map of its own.
  public func writeSVG(_ write: Writing) throws {
    if ExportRequest.drawsScreen(viewState.view, viewState.look.theme) {
      try writeScreen(write)
    } else {
      try writeMap(write)
    }
  }

  private func writeMap(_ write: Writing) throws {
    let shown = ShownDay(atlas, viewState, on: days.lowerBound)
    let sheet = Sheet(self, shown)
    let plane = sheet.layout.plane
    let ground = Ground(atlas, plane)
    var areas = Areas(atlas, plane, atlas.territory.nearestPlaces)
    try write(sheet.head)
    try writeDefinitions(ground, areas, sides: campaign.sides, write)
    try write("<rect class=\"paper\" width=\"\(sheet.layout.width.inTenths)\" height=\"\(sheet.height.inTenths)\"/>\n")
    try write(sheet.title)
    try writeLand(ground, areas, sheet.layout, write) { areas.paths(shown) + (fronts ? areas.fronts(shown) : "") }
    var map = DayMap(self, plane, shown)
    try write(map.names(ground, reserving: sheet.layout.scaleBox))
    try write(sheet.layout.scale + "</g>\n" + sheet.columns(unit: areas.scale.x) + "</svg>\n")
  }

  private var fronts: Bool { viewState.look.showsFronts }

  /// The style sheet, the patterns and the clips of a map.
  func writeDefinitions(_ ground: Ground, _ areas: Areas, sides: [Side], _ write: Writing) throws {
    let units = 1 / areas.scale.x
    let style = PictureStyle(sides: sides, palette: palette, units: units)
    let patterns = Patterns(sides: sides, units: units)
    let (width, height) = (ground.plane.width.inTenths, ground.plane.height.inTenths)
    try write("<style>\n\(style.sheet)</style>\n<defs>\n")
    try write(patterns.svg + (palette.hasLetters ? patterns.letters : ""))
    try write(ground.clips)
    try write("<clipPath id=\"map\"><rect width=\"\(width)\" height=\"\(height)\"/></clipPath>\n</defs>\n")
  }

  /// The map without its names; the group that it opens is still open.
  func writeLand(
    _ ground: Ground, _ areas: Areas, _ layout: SheetLayout, _ write: Writing, paths: () -> String
  ) throws {
    let (x, y) = (layout.origin.x.inTenths, layout.origin.y.inTenths)
    let (width, height) = (ground.plane.width.inTenths, ground.plane.height.inTenths)
    try write("<g id=\"the-map\" transform=\"translate(\(x) \(y))\" clip-path=\"url(#map)\">\n")
    try write("<rect class=\"abroad\" width=\"\(width)\" height=\"\(height)\"/>\n")
    try write("<g transform=\"scale(.1)\">\n\(ground.under)<use href=\"#outline\" class=\"land\"/></g>\n")
    try write("<g clip-path=\"url(#country-sheet)\"><g transform=\"\(areas.transform)\">\n")
    try write(paths())
    try write("</g></g>\n<g transform=\"scale(.1)\">\n\(ground.over)")
    try write((viewState.look.labels == .roads ? Roads(campaign, ground.plane).lines : "") + "</g>\n")
  }
}
