import Briefing
import Campaign
import Cartography

extension ExportRequest {
  /// Writes a feature collection (RFC 7946): points for places and polygons for territory.
  ///
  /// There is one feature for each stretch of days through which a state was the same. On any day the territory's
  /// polygons do not overlap and together cover the country as the grid of about a kilometre sees it.
  public func writeGeoJSON(_ write: Writing) throws {
    let frame = campaign.header.frame
    try write("{\"type\":\"FeatureCollection\",\n\"bbox\":")
    try write(JSON.list([frame.west, frame.south, frame.east, frame.north].map(JSON.number)).compact)
    try write(",\n\"about\":" + JSON.object(Provenance(self).fields + span).compact + ",\n\"features\":[")
    var separator = "\n"
    func add(_ feature: String) throws {
      try write(separator + feature)
      separator = ",\n"
    }
    for place in campaign.places {
      for span in atlas.spans(of: place.id) where span.touches(days) { try add(feature(of: span)) }
    }
    var mosaic = Mosaic(atlas.territory.nearestPlaces, places: campaign.places.count)
    for span in sharedSpans() { if let feature = feature(of: span, &mosaic) { try add(feature) } }
    if let feature = sparseFeature(&mosaic) { try add(feature) }
    try write("\n]}\n")
  }

  /// The days as programs read them; `import geojson` takes the last one back, on which nothing may have changed.
  private var span: [(String, JSON)] {
    [("first_day", .text(days.lowerBound.description)), ("last_day", .text(days.upperBound.description))]
  }

  // MARK: Places

  private func feature(of span: Span) -> String {
    let place = campaign[span.place]
    let point = JSON.list([.number(place.coordinate.longitude), .number(place.coordinate.latitude)])
    let properties: [(String, JSON)] =
      [
        ("layer", .text("place")), ("place", .text(place.slug)), ("name", .text(place.name)),
        ("arabic", .words(place.arabic)), ("kind", .text(campaign[place.kind].slug)),
        ("governorate", .text(campaign[place.region].code)),
      ] + properties(span.hold, span.start, span.end, span.claims) + [
        ("note", span.claims.last.map { .words($0.note) } ?? .null),
        ("disputed", span.claims.last.map { .words($0.disputed) } ?? .null),
        ("remark", span.claims.last.map { .words($0.remark) } ?? .null),
      ]
    return feature("\(place.slug)-\(span.start)", properties, "{\"type\":\"Point\",\"coordinates\":\(point.compact)}")
  }

  /// What a state is, from when to when, and on whose word.
  private func properties(_ hold: Hold, _ start: Day, _ end: Day?, _ claims: [SpanClaim]) -> [(String, JSON)] {
    [
      ("start", .text(start.description)), ("end", end.map { .text($0.description) } ?? .null),
      ("side", hold.side.map { .text(campaign[$0].code) } ?? .null), ("state", .text(hold.word)),
      ("confidence", claims.confidence.map { .text($0.rawValue) } ?? .null),
      ("basis", claims.basis.map { .text($0.rawValue) } ?? .null),
      ("sources", .texts(claims.sources.map { campaign[$0].slug })),
      ("source_note", JSON.sourceNote(claims.sources.isEmpty)),
    ]
  }

  private func feature(_ id: String, _ properties: [(String, JSON)], _ geometry: String) -> String {
    "{\"type\":\"Feature\",\"id\":\(JSON.quoted(id)),\"properties\":\(JSON.object(properties).compact),"
      + "\"geometry\":\(geometry)}"
  }

  // MARK: Territory

  /// `nil` where the places are so close to others that no cell is theirs.
  private func feature(of span: SharedSpan, _ mosaic: inout Mosaic) -> String? {
    let cells = mosaic.cells(of: span.places)
    guard !cells.isEmpty else { return nil }
    let side = span.hold.side.map { campaign[$0].code } ?? campaign.header.contestedCode
    let end = span.end.map { "-\($0)" } ?? ""
    let properties: [(String, JSON)] =
      [("layer", .text("territory"))] + properties(span.hold, span.start, span.end, span.claims) + [
        ("places", .texts(span.places.map { campaign[$0].slug }))
      ]
    return feature(
      "territory-\(side)-\(span.hold.word)-\(span.start)\(end)", properties, mosaic.geometry(of: cells))
  }

  private func sparseFeature(_ mosaic: inout Mosaic) -> String? {
    guard !mosaic.sparse.isEmpty else { return nil }
    let properties: [(String, JSON)] = [
      ("layer", .text("territory")), ("start", .text(campaign.header.eve.description)), ("end", .null),
      ("side", .null), ("state", .text("sparse")), ("confidence", .null), ("basis", .null), ("sources", .list([])),
      ("source_note", .null), ("places", .list([])),
    ]
    return feature("territory-sparse", properties, mosaic.geometry(of: mosaic.sparse))
  }
}

extension Mosaic {
  /// The outline of some cells as a MultiPolygon.
  fileprivate mutating func geometry(of cells: [Int]) -> String {
    let polygons = polygons(of: cells).map { polygon in
      "[" + ([polygon.outer] + polygon.holes).map(ring).joined(separator: ",") + "]"
    }
    return "{\"type\":\"MultiPolygon\",\"coordinates\":[" + polygons.joined(separator: ",") + "]}"
  }

  private func ring(_ corners: [Corner]) -> String {
    let points = (corners + corners.prefix(1)).map { corner in
      let point = coordinate(of: corner)
      return "[\(point.longitude.inDegrees),\(point.latitude.inDegrees)]"
    }
    return "[" + points.joined(separator: ",") + "]"
  }
}

extension Double {
  /// Degrees with at most four decimals, which is about 11 metres, less than the grid knows.
  var inDegrees: String { JSON.digits((self * 10_000).rounded() / 10_000) }
}
