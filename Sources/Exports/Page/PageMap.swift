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
    try write(
      " aria-labelledby=\"day-title\" aria-describedby=\"map-text\">\n<defs>\(patterns(unit: areas.scale.x))\(ground.clips)</defs>\n"
    )
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
      return "<text class=\"\(isCountry ? "country" : "water")\" x=\"\(placed.x.inTenths)\" y=\"\(placed.y.inTenths)\""
        + " font-size=\"11\">\(name.escaped)</text>"
    }.joined()
  }

  // MARK: Patterns

  private func patterns(unit: Double) -> String {
    let sides = campaign.sides.map { side in
      let index = side.id.index
      return stripes("stripe\(index)s", "stripe\(index)", unit)
        + stripes("fresh-stripe\(index)s", "fresh-stripe\(index)", unit)
    }
    return sides.joined() + lattice("lattice", unit) + lattice("fresh-lattice", unit)
      + pattern(
        "dots", 7, unit,
        "<rect class=\"sparse-ground\" width=\"7\" height=\"7\"/><circle class=\"grain\" cx=\"2\" cy=\"2\" r=\".7\"/>")
      + "<pattern id=\"hatching\" width=\"50\" height=\"50\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">"
      + "<path class=\"hatch\" d=\"M0 0V50\" stroke-width=\"22\"/></pattern>"
  }

  private func stripes(_ id: String, _ name: String, _ unit: Double) -> String {
    pattern(
      id, 6, unit,
      "<rect class=\"stripe-ground\" width=\"6\" height=\"6\"/><rect class=\"\(name)\" width=\"3\" height=\"6\"/>")
  }

  private func lattice(_ id: String, _ unit: Double) -> String {
    pattern(
      id, 5, unit,
      "<rect class=\"stripe-ground\" width=\"5\" height=\"5\"/><path class=\"\(id)\" d=\"M0 1H5M1 0V5\" stroke-width=\"1.6\"/>"
    )
  }

  private func pattern(_ id: String, _ size: Int, _ unit: Double, _ content: String) -> String {
    "<pattern id=\"\(id)\" width=\"\(size)\" height=\"\(size)\" patternUnits=\"userSpaceOnUse\""
      + " patternTransform=\"rotate(45) scale(\((100 / unit).rounded() / 100))\">\(content)</pattern>\n"
  }
}
