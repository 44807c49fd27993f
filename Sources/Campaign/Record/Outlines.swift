/// A closed ring: the last point equals the first.
public typealias Ring = [Coordinate]

/// A polygon: the outer ring first, then its holes.
public typealias Polygon = [Ring]

/// A province of the country that the campaign is about.
public struct Region: Identifiable, Hashable, Sendable {
  /// A region's position in `Campaign.regions`.
  public struct ID: Hashable, Sendable {
    public let index: UInt8
    public init(index: UInt8) { self.index = index }
  }

  public let id: ID
  /// The code that the files use, ISO 3166-2: `SY-HM`.
  public let code: String
  public let name: String
  public let arabic: String
  /// The published area in square kilometres, where one is given.
  public let publishedArea: Double?
  /// Where its name is best written.
  public let label: Coordinate
  public let polygons: [Polygon]

  public init(
    id: ID, code: String, name: String, arabic: String, publishedArea: Double?, label: Coordinate,
    polygons: [Polygon]
  ) {
    self.id = id
    self.code = code
    self.name = name
    self.arabic = arabic
    self.publishedArea = publishedArea
    self.label = label
    self.polygons = polygons
  }
}

/// A named area: a neighbour, a sea, a lake, or a disputed part of the country.
public struct Area: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case country
    case sea
    case lake
    /// Part of the country under occupation: drawn hatched, with the campaign's note on borders.
    case occupied
    /// A demilitarized zone.
    case buffer
  }

  public let name: String
  public let kind: Kind
  /// 1 for the most important.
  public let rank: Int
  public let polygons: [Polygon]

  public init(name: String, kind: Kind, rank: Int, polygons: [Polygon]) {
    self.name = name
    self.kind = kind
    self.rank = rank
    self.polygons = polygons
  }
}

/// A named line: a river, a road, a coast or an armistice line.
public struct Line: Hashable, Sendable {
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case river
    case road
    case coast
    case armistice
  }

  public let name: String
  public let kind: Kind
  /// 1 for the most important.
  public let rank: Int
  public let parts: [[Coordinate]]

  public init(name: String, kind: Kind, rank: Int, parts: [[Coordinate]]) {
    self.name = name
    self.kind = kind
    self.rank = rank
    self.parts = parts
  }
}

/// A stretch of a line that tells the campaign's story, as `campaign.json` lists it under `corridors`.
public struct CorridorSpec: Hashable, Sendable {
  /// The line's position in `Campaign.lines`.
  public let line: Int
  /// The places between which it runs; both or neither.
  public let from: Place.ID?
  public let to: Place.ID?

  public init(line: Int, from: Place.ID?, to: Place.ID?) {
    self.line = line
    self.from = from
    self.to = to
  }
}

/// One bank of a barrier: no place on one bank speaks for a point on the other bank of the same barrier.
///
/// Points on neither bank are not restricted by that barrier.
public struct Bank: Hashable, Sendable {
  /// The barrier's name, `euphrates`.
  public let barrier: String
  /// The bank's name, `left`.
  public let name: String
  public let polygons: [Polygon]

  public init(barrier: String, name: String, polygons: [Polygon]) {
    self.barrier = barrier
    self.name = name
    self.polygons = polygons
  }
}
