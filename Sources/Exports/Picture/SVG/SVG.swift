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
    let day = days.lowerBound
    let plane = Plane(campaign.header.frame, width: Sheet.mapWidth)
    let ground = Ground(atlas, plane)
    var areas = Areas(atlas, plane, atlas.territory.nearestPlaces)
    let shown = ShownDay(atlas, viewState, on: day)
    var map = DayMap(self, plane, shown)
    let sheet = Sheet(self, plane, shown, unit: areas.scale.x)
    try write(sheet.head)
    let style = PictureStyle(campaign: campaign, palette: palette, units: 1 / areas.scale.x)
    try write("<style>\n\(style.sheet)</style>\n<defs>\n")
    let patterns = Patterns(campaign: campaign, units: 1 / areas.scale.x)
    try write(patterns.svg + (palette.hasLetters ? patterns.letters : ""))
    try write(ground.clips)
    try write(
      "<clipPath id=\"map\"><rect width=\"\(plane.width.inTenths)\" height=\"\(plane.height.inTenths)\"/></clipPath>\n")
    try write("</defs>\n<rect class=\"land\" width=\"\(Sheet.width.inTenths)\" height=\"\(sheet.height.inTenths)\"/>\n")
    try write(sheet.title)
    try write("<g transform=\"translate(\(Sheet.margin.inTenths) \(Sheet.top.inTenths))\" clip-path=\"url(#map)\">\n")
    try write("<rect class=\"abroad\" width=\"\(plane.width.inTenths)\" height=\"\(plane.height.inTenths)\"/>\n")
    try write("<g transform=\"scale(.1)\">\n\(ground.under)<use href=\"#outline\" class=\"land\"/></g>\n")
    try write("<g clip-path=\"url(#country-sheet)\"><g transform=\"\(areas.transform)\">\n")
    try write(areas.paths(shown))
    try write("</g></g>\n<g transform=\"scale(.1)\">\n\(ground.over)</g>\n")
    try write(map.names(ground, reserving: sheet.furnitureBoxes))
    try write(sheet.scale + "</g>\n" + sheet.columns + "</svg>\n")
  }
}
