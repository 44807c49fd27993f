public import Briefing
public import Campaign
import Cartography

/// Who holds a point on a day, and on whose word.
public struct Control: JSONConvertible, Sendable {
  public let day: Day
  public let point: Coordinate
  /// The code of the side that has it; `nil` where nobody certainly has.
  public let side: String?
  public let state: String
  /// The id of the place that speaks for the point.
  public let place: String?
  /// How far that place is, or where nobody speaks the nearest one, in kilometres; `nil` outside the country.
  public let distance: Double?
  /// How much farther the nearest place of another holder is; `nil` where no place speaks.
  public let margin: PointMargin?
  /// The day of the change by which it is so; `nil` where it is as on the eve.
  public let since: Day?
  /// What that rests on; none outside the country and out of reach.
  public let sources: [Source]
  /// What those name.
  public let basis: Basis?
  /// As on the eve, in words, where that is so.
  private let asOnEve: String?

  /// The answer for any point.
  public init(at point: Coordinate, on day: Day, in atlas: Atlas) {
    switch atlas.territory.voice(at: point) {
    case .outside: self.init(day, point, state: "outside", distance: nil)
    case .sparse(_, let distance): self.init(day, point, state: "sparse", distance: distance.isFinite ? distance : nil)
    case .place(let place, let distance):
      let margin = atlas.margin(at: point, of: place, on: day)
      self.init(of: atlas.campaign[place], at: point, distance: distance, margin, on: day, in: atlas)
    }
  }

  /// The answer for a place, which speaks for its own point.
  public init(of place: Place, on day: Day, in atlas: Atlas) {
    self.init(of: place, at: place.coordinate, distance: 0, atlas.margin(of: place, on: day), on: day, in: atlas)
  }

  private init(_ day: Day, _ point: Coordinate, state: String, distance: Double?) {
    self.day = day
    self.point = point
    self.state = state
    self.distance = distance
    (side, place, margin, since, sources, basis, asOnEve) = (nil, nil, nil, nil, [], nil, nil)
  }

  private init(
    of place: Place, at point: Coordinate, distance: Double, _ margin: PointMargin, on day: Day, in atlas: Atlas
  ) {
    let campaign = atlas.campaign
    let hold = atlas.chronicle.hold(of: place.id, on: day)
    let change = atlas.chronicle.lastChange(of: place.id, on: day)
    self.day = day
    self.point = point
    self.distance = distance
    self.margin = margin
    self.place = place.slug
    side = hold.side.map { campaign[$0].code }
    state = hold.word
    since = change?.day
    sources = (change?.sources ?? place.eveSources).map { campaign[$0] }
    basis = change.map(\.basis) ?? place.eveEvidence?.basis
    asOnEve = change == nil ? place.asOnEve : nil
  }

  // MARK: Formats

  public var json: JSON { .object(present: whereabouts + hold + evidence) }

  private var whereabouts: [(String, JSON?)] {
    let at = JSON.object([("latitude", .number(point.latitude)), ("longitude", .number(point.longitude))])
    return [("date", .text(day.description)), ("at", at)]
  }

  private var hold: [(String, JSON?)] {
    let note = margin.flatMap { $0.isUnsure ? JSON.text($0.sentences.joined(separator: " ")) : nil }
    return [
      ("side", side.map(JSON.text) ?? .null), ("state", .text(state)), ("place", place.map(JSON.text) ?? .null),
      ("distance_km", distance.map { .number($0.inHundredths) } ?? .null),
      ("margin_km", margin?.kilometres.map { .number($0.inHundredths) } ?? .null), ("margin_note", note),
      ("since", since.map { .text($0.description) } ?? .null), ("sources", .texts(sources.map(\.slug))),
    ]
  }

  /// What a place's hold rests on; nothing where no place speaks.
  private var evidence: [(String, JSON?)] {
    guard place != nil else { return [] }
    return [
      ("basis", basis.map { .text($0.rawValue) } ?? .null), ("cited", .list(sources.map(\.json))),
      ("source_note", sources.isEmpty ? .text(Source.noSource) : nil),
    ]
  }

  public static let columns = [
    "date", "latitude", "longitude", "side", "state", "place", "distance_km", "margin_km", "unsure", "since",
    "sources", "cited",
  ]

  /// The fields in the order of `columns`; blank for `nil`, sources separated by blanks or "no source", and then by their
  /// titles and days.
  public var row: [String] {
    [
      day.description, "\(point.latitude)", "\(point.longitude)", side ?? "", state, place ?? "",
      distance.map { "\($0.inHundredths)" } ?? "", margin?.kilometres.map { "\($0.inHundredths)" } ?? "",
      margin.map { $0.isUnsure ? "yes" : "no" } ?? "", since?.description ?? "",
      place == nil ? "" : Source.words(for: sources.map(\.slug)), sources.map(\.dated).joined(separator: "; "),
    ]
  }

  /// A few readable lines.
  ///
  /// - Parameter linking: how what names a source is written.
  public func text(_ campaign: Campaign, linking: SourceLinking = withoutLinks) -> String {
    var lines = ["\(point.latitude), \(point.longitude) on \(day.short)"]
    let name = place.flatMap { campaign.place(named: $0) }?.name
    let holder = side.flatMap { campaign.side(coded: $0) }
    switch state {
    case "held": lines.append("held by \(holder?.nameInSentence ?? "")")
    case "uncertain": lines.append("uncertain: \(holder?.name ?? ""), by a claim of low confidence")
    case "contested": lines.append("contested: no confirmed holder")
    case "sparse": lines.append("sparse: no tracked place reaches this point; the nearest is \(kilometres) away")
    default: lines.append("outside \(campaign.header.country)")
    }
    guard let name else { return lines.map(\.visible).joined(separator: "\n") + "\n" }
    lines.append("spoken for by \(name), \(kilometres) away")
    lines += margin?.sentences ?? []
    if let told = since?.asSince ?? asOnEve { lines.append(told) }
    if since != nil, sources.isEmpty { lines.append(RecordPhrase.noSourceInLine.text) }
    if let basis = basis?.inWords { lines.append(basis) }
    let cited = sources.map { RecordPhrase.sourceInLine.filled(["title": linking($0.dated.visible, $0)]) }
    return (lines.map(\.visible) + cited).joined(separator: "\n") + "\n"
  }

  private var kilometres: String { "\(distance?.inHundredths ?? 0) km" }
}

extension Hold {
  /// `held`, `uncertain` or `contested`.
  var word: String {
    switch self {
    case .held: "held"
    case .uncertain: "uncertain"
    case .contested: "contested"
    }
  }
}

extension Double {
  var inHundredths: Double { (self * 100).rounded() / 100 }
}
