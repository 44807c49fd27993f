import Campaign

extension Imported {
  /// A map folder from a feature collection whose points say who held a place from `start` to before `end`.
  ///
  /// The earliest start of all is the eve. Where the points of a place leave a gap, it is contested until the next one,
  /// because nothing is said. The record goes on to the last day that the file itself names, or else to the last one on
  /// which something changes. Polygons are left out: territory follows from the places.
  ///
  /// - Parameter progress: is told how many of how many features have been read.
  public static func geoJSON(
    _ bytes: [UInt8], _ wishes: ImportWishes, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(RowProblem) -> Imported {
    let file = GeoFeatures(bytes)
    if let problem = file.problems.first { throw RowProblem(problem.line, .file(problem.kind)) }
    var spans: [GeoJSONSpan] = []
    var problems: [RowProblem] = []
    for (index, feature) in file.features.enumerated() {
      progress(index, file.features.count)
      guard let point = feature.point else {
        if !feature.geometryType.hasSuffix("Polygon") {
          problems.append(RowProblem(feature.line, .notPoint))
        }
        continue
      }
      if let problem = feature.pointProblem {
        problems.append(RowProblem(feature.line, .file(problem)))
        continue
      }
      do throws(RowProblem) { spans.append(try GeoJSONSpan(feature, at: point)) } catch { problems.append(error) }
    }
    guard let eve = spans.map(\.start).min() else {
      throw problems.first ?? RowProblem(1, .noHolders)
    }
    var taking = GeoJSONTaking(wishes, problems, eve: eve, lastDay: file.lastDay)
    return try taking.imported(spans)
  }
}

/// The taking of points, place by place.
private struct GeoJSONTaking {
  private let wishes: ImportWishes
  private let eve: Day
  /// The last day that the file names.
  private let lastDay: Day?
  private var problems: [RowProblem]
  private var places: [PlaceRow] = []
  private var changes: [ChangeRow] = []
  private var eveRows: [EveRow] = []
  private var sides = SideList()
  private var sources = SourceList()
  private var kinds: [String] = []

  init(_ wishes: ImportWishes, _ problems: [RowProblem], eve: Day, lastDay: Day?) {
    self.wishes = wishes
    self.problems = problems
    self.eve = eve
    self.lastDay = lastDay
  }

  mutating func imported(_ spans: [GeoJSONSpan]) throws(RowProblem) -> Imported {
    var order: [String] = []
    var groups: [String: [GeoJSONSpan]] = [:]
    for span in spans {
      if groups[span.place] == nil { order.append(span.place) }
      groups[span.place, default: []].append(span)
    }
    for place in order { take((groups[place] ?? []).sorted { ($0.start, $0.line) < ($1.start, $1.line) }) }
    let ends = spans.compactMap { $0.end?.advanced(by: -1) } + (lastDay.map { [$0] } ?? [])
    let last = (changes.map(\.day) + ends + [eve.advanced(by: 1)]).max() ?? eve
    guard let frame = wishes.ground.frame(around: places.map(\.coordinate)) else {
      throw problems.first ?? RowProblem(1, .crossesAntimeridian)
    }
    var draft = FolderDraft(
      id: wishes.id, title: wishes.title ?? "\(wishes.id), \(eve.advanced(by: 1).short) to \(last.short)",
      country: wishes.ground.country ?? "The country", days: eve.advanced(by: 1)...last, frame: frame)
    draft.attribution = ["Imported from GeoJSON; the terms of that file hold for this copy."]
    draft.sides = sides.all.isEmpty ? [DraftSide(code: "NOBODY", name: "Nobody on record")] : sides.all
    draft.kinds = kinds.map(wishes.ground.kind)
    (draft.places, draft.eve, draft.sources) = (places, eveRows, sources.all)
    draft.changes = changes.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
    wishes.ground.lay(under: &draft)
    return Imported(draft, problems)
  }

  // MARK: Places

  private mutating func take(_ spans: [GeoJSONSpan]) {
    guard let first = spans.first else { return }
    let named = first.region.flatMap { wishes.ground.knows(region: $0) ? $0 : nil }
    guard let region = named ?? wishes.ground.region(at: first.coordinate) else {
      problems += spans.map { RowProblem($0.line, .outsideOutlines(first.name)) }
      return
    }
    if !kinds.contains(first.kind) { kinds.append(first.kind) }
    let isKnownOnEve = first.start == eve
    places.append(
      PlaceRow(
        id: first.place, name: first.name, arabic: first.arabic, region: region, kind: first.kind,
        coordinate: first.coordinate, control: isKnownOnEve ? code(of: first.hold) : FolderDraft.contested))
    if isKnownOnEve { addEve(first) }
    var hold: GeoJSONSpan.Hold = isKnownOnEve ? first.hold : .contested
    var end: Day? = isKnownOnEve ? first.end : nil
    for span in spans.dropFirst(isKnownOnEve ? 1 : 0) {
      if let end, span.start > end { pass(first.place, &hold, to: .contested, on: end, nil) }
      guard span.start >= end ?? eve else {
        problems.append(RowProblem(span.line, .heldTwice(span.name, span.start)))
        continue
      }
      pass(first.place, &hold, to: span.hold, on: span.start, span)
      end = span.end
    }
    if let end { pass(first.place, &hold, to: .contested, on: end, nil) }
  }

  /// Adds what the holder on the eve rests on, where the file says so.
  private mutating func addEve(_ span: GeoJSONSpan) {
    guard span.confidence != nil || !span.sources.isEmpty || span.basis != nil else { return }
    eveRows.append(
      EveRow(
        place: span.place, control: code(of: span.hold), confidence: confidence(span.hold, span), basis: span.basis,
        note: span.note, sources: sources.ids(of: span.sources)))
  }

  /// Adds the change from one hold to the next; from a side to the same side it goes by way of contested ground.
  private mutating func pass(
    _ place: String, _ hold: inout GeoJSONSpan.Hold, to next: GeoJSONSpan.Hold, on day: Day, _ span: GeoJSONSpan?
  ) {
    guard hold != next else { return }
    let (from, to) = (code(of: hold), code(of: next))
    if from == to {
      add(place, from, FolderDraft.contested, on: day, .low, span)
      add(place, FolderDraft.contested, to, on: day, confidence(next, span), span)
    } else {
      add(place, from, to, on: day, confidence(next, span), span)
    }
    hold = next
  }

  private mutating func add(
    _ place: String, _ from: String, _ to: String, on day: Day, _ confidence: Confidence, _ span: GeoJSONSpan?
  ) {
    changes.append(
      ChangeRow(
        day: day, place: place, from: from, to: to, confidence: confidence, basis: span?.basis,
        note: span?.note ?? "The file says nothing of the place from this day on.",
        sources: sources.ids(of: span?.sources ?? []), disputed: span?.disputed ?? "",
        remark: span?.remark ?? ""))
  }

  private func confidence(_ hold: GeoJSONSpan.Hold, _ span: GeoJSONSpan?) -> Confidence {
    switch hold {
    case .uncertain: .low
    case .held: span?.confidence.map { $0 == .low ? .medium : $0 } ?? .medium
    case .contested: span?.confidence ?? .low
    }
  }

  private mutating func code(of hold: GeoJSONSpan.Hold) -> String {
    switch hold {
    case .held(let code), .uncertain(let code): sides.add(wishes.ground.side(code) ?? DraftSide(code: code, name: code))
    case .contested: break
    }
    return hold.code
  }
}
