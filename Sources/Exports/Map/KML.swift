import Briefing
import Campaign
import Cartography
import Screen

extension ExportRequest {
  /// Writes KML 2.2: a folder of territory and a folder of places, each state with its span of time.
  ///
  /// A span ends at the beginning of the day that it no longer has.
  public func writeKML(_ write: Writing) throws {
    let about = Provenance(self)
    try write(
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n")
    try write("<name>\(about.title.escaped)</name>\n")
    try write("<description>\(about.lines.joined(separator: "\n").escaped)</description>\n")
    try writeStyles(write)
    try write("<Folder><name>Territory</name>\n")
    var mosaic = Mosaic(atlas.territory.nearestPlaces, places: campaign.places.count)
    for span in sharedSpans() { try write(placemark(of: span, &mosaic)) }
    try write("</Folder>\n<Folder><name>Places</name>\n")
    for place in campaign.places {
      for span in atlas.spans(of: place.id) where span.touches(days) { try write(placemark(of: span)) }
    }
    try write("</Folder>\n</Document>\n</kml>\n")
  }

  private func writeStyles(_ write: Writing) throws {
    for side in campaign.sides {
      try write(style("held-\(side.code)", Tint(side.hue), opacity: "b0"))
      try write(style("uncertain-\(side.code)", Tint(side.hue), opacity: "50"))
    }
    try write(style("contested", .contested, opacity: "b0"))
  }

  private func style(_ id: String, _ tint: Tint, opacity: String) -> String {
    "<Style id=\"\(id.escaped)\"><LineStyle><width>0</width></LineStyle>"
      + "<PolyStyle><color>\(opacity)\(tint.full.blueFirst)</color><outline>0</outline></PolyStyle>"
      + "<IconStyle><color>ff\(tint.full.blueFirst)</color><scale>0.6</scale></IconStyle></Style>\n"
  }

  private func styleName(_ hold: Hold) -> String {
    hold.side.map { "\(hold.word)-\(campaign[$0].code)" } ?? "contested"
  }

  private func placemark(of span: Span) -> String {
    let place = campaign[span.place]
    let note = span.claims.last?.note ?? ""
    let point = place.coordinate
    return placemark(
      "\(place.name): \(campaign.name(of: span.hold))", span.hold, span.start, span.end, span.claims, note: note,
      "<Point><coordinates>\(JSON.digits(point.longitude)),\(JSON.digits(point.latitude)),0</coordinates></Point>")
  }

  private func placemark(of span: SharedSpan, _ mosaic: inout Mosaic) -> String {
    let polygons = mosaic.polygons(of: mosaic.cells(of: span.places)).map(mosaic.kml)
    guard !polygons.isEmpty else { return "" }
    return placemark(
      campaign.name(of: span.hold), span.hold, span.start, span.end, span.claims,
      note: span.places.count.counting("tracked place"),
      "<MultiGeometry>" + polygons.joined() + "</MultiGeometry>")
  }

  private func placemark(
    _ name: String, _ hold: Hold, _ start: Day, _ end: Day?, _ claims: [SpanClaim], note: String, _ geometry: String
  ) -> String {
    let sources = claims.sources.map { campaign[$0].line }
    let words = [note, Source.inWords(sources, separator: "; ")]
    let basis =
      claims.basis.map {
        "<ExtendedData><Data name=\"basis\"><value>\($0.rawValue)</value></Data></ExtendedData>"
      } ?? ""
    let until = end.map { "<end>\($0)</end>" } ?? ""
    return "<Placemark><name>\(name.escaped)</name>"
      + "<description>\(words.filter { !$0.isEmpty }.joined(separator: "\n").escaped)</description>"
      + "<TimeSpan><begin>\(start)</begin>\(until)</TimeSpan>"
      + "<styleUrl>#\(styleName(hold).escaped)</styleUrl>\(basis)\(geometry)</Placemark>\n"
  }
}

extension Mosaic {
  fileprivate func kml(_ polygon: CellPolygon) -> String {
    "<Polygon><outerBoundaryIs>\(ring(polygon.outer))</outerBoundaryIs>"
      + polygon.holes.map { "<innerBoundaryIs>\(ring($0))</innerBoundaryIs>" }.joined() + "</Polygon>"
  }

  private func ring(_ corners: [Corner]) -> String {
    let points = (corners + corners.prefix(1)).map { corner in
      let point = coordinate(of: corner)
      return "\(point.longitude.inDegrees),\(point.latitude.inDegrees),0"
    }
    return "<LinearRing><coordinates>\(points.joined(separator: " "))</coordinates></LinearRing>"
  }
}
