import Campaign
import Cartography
import Interface

extension Page {
  /// The map as SVG in the page; the script gives the land its colours and writes marks and names.
  func writeMap(_ write: Writing) throws {
    let ground = Ground(edition.atlas, plane)
    var areas = Areas(edition.atlas, plane, edition.atlas.territory.speakerGrid)
    let size = "\(plane.width.inTenths) \(plane.height.inTenths)"
    try write("<figure class=\"needs-script\">\n<svg id=\"map\" viewBox=\"0 0 \(size)\" role=\"img\"")
    try write(" aria-labelledby=\"day-title\" aria-describedby=\"map-text\">\n<defs>")
    try write(Patterns(campaign: campaign, units: 1 / areas.scale.x).svg + ground.clips + "</defs>\n")
    try write("<g transform=\"scale(.1)\">\(ground.under)<use href=\"#outline\" class=\"ground\"/></g>\n")
    try write("<g clip-path=\"url(#country-sheet)\"><g id=\"land\" transform=\"\(areas.transform)\">\n")
    try write("<path class=\"sparse\" d=\"\(areas.sparseSteps())\"/>\n")
    for place in campaign.places { try write("<path class=\"area\" d=\"\(areas.steps(of: place.id))\"/>\n") }
    try write("</g></g>\n<g id=\"over\" transform=\"scale(.1)\">\n\(ground.over)</g>\n")
    try write("<g id=\"names\">\(areaNames(ground))</g>\n<g id=\"marks\"></g>\n</svg>\n")
  }

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
