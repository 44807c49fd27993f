import Briefing
import Campaign
import Cartography

extension Page {
  /// The map as SVG in the page; the script gives the land its colours and writes marks and names.
  func writeMap(_ write: Writing) throws {
    let ground = Ground(request.atlas, plane)
    let size = "\(plane.width.inTenths) \(plane.height.inTenths)"
    try write("<figure class=\"needs-script\">\n\(viewButtons)<div id=\"map-room\">\n")
    try write("<svg id=\"map\" viewBox=\"0 0 \(size)\" role=\"img\" aria-labelledby=\"day-title\"")
    try write(" aria-describedby=\"told\">\n")
    try write("<g id=\"under\" transform=\"scale(.1)\">\(ground.under)<use href=\"#outline\" class=\"ground\"/></g>\n")
    // The script draws the land, because only it knows who holds it; its outlines are in the record.
    let scale = plane.transform(of: request.atlas.territory.nearestPlaces)
    try write("<g clip-path=\"url(#country-sheet)\"><g id=\"land\" transform=\"\(scale)\"></g></g>\n")
    try write("<g id=\"over\" transform=\"scale(.1)\">\n\(ground.over)</g>\n")
    try write("<g id=\"roads\" transform=\"scale(.1)\">\n\(ground.roads)</g>\n")
    try write("<g id=\"names\">\(areaNames(ground))</g>\n<path id=\"fronts\" class=\"fronts\"/>")
    try write("<g id=\"marks\"></g><g id=\"cross\"></g>\n</svg>\n")
    try write(
      Page.zoomButtons + "</div>\n<div id=\"room\" tabindex=\"-1\" hidden></div>\n<div id=\"map-legend\"></div>\n")
  }

  /// What the pictures of the page share.
  ///
  /// Patterns are of use only in a picture that is shown, and the map is not in
  /// every view. Of the sides' patterns only the first one's are written, and the script makes the others' of them.
  var shapes: String {
    let patterns = Patterns(sides: campaign.sides, units: units)
    return "<svg id=\"shapes\" width=\"0\" height=\"0\" aria-hidden=\"true\"><defs>"
      + patterns.ofFirstSide + Ground(request.atlas, plane).clips + "</defs></svg>\n"
  }

  /// A button for each view, in the order in which `v` goes through them.
  private var viewButtons: String {
    let buttons = ViewKind.allCases.map { view in
      "<button type=\"button\" data-view=\"\(view.rawValue)\" title=\"\(view.summary)\">\(view.title)</button>"
    }
    return "<div id=\"views\" role=\"group\" aria-label=\"Views\">\(buttons.joined())</div>\n"
  }

  private static let zoomButtons = """
    <div id="zoom" role="group" aria-label="Map"><button type="button" id="zoom-in" data-action="map.zoomIn" aria-label="Zoom in">+</button>\
    <button type="button" id="zoom-out" data-action="map.zoomOut" aria-label="Zoom out">&minus;</button>\
    <button type="button" id="fit" data-action="map.fit" aria-label="The whole map">0</button></div>

    """

  private func areaNames(_ ground: Ground) -> String {
    var lettering = Lettering(width: plane.width, height: plane.height)
    return ground.areaNames().map { area, point in
      let isCountry = area.kind == .country
      let name = isCountry ? area.name.uppercased() : area.name
      guard let placed = lettering.set(name, about: point, size: 11, spacing: isCountry ? 2 : 0) else { return "" }
      return Mark.text(name, x: placed.x, y: placed.y, size: 11, style: isCountry ? "country" : "water")
    }.joined()
  }
}
