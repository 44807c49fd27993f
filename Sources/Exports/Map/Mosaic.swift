import Campaign
import Cartography

/// The land cut into pieces: the fine cells that each place speaks for, and those that nobody does.
struct Mosaic {
  let grid: NearestPlaceRaster
  /// For each place its cells in rising order.
  private let cellsOfPlace: [[Int]]
  /// The cells inside the country that no place reaches.
  let sparse: [Int]
  private var tracer: RingTracer

  init(_ grid: NearestPlaceRaster, places: Int) {
    self.grid = grid
    var cellsOfPlace = [[Int]](repeating: [], count: places)
    var sparse: [Int] = []
    for (cell, speaker) in grid.speakers.enumerated() where speaker != NearestPlaceRaster.outside {
      if speaker == NearestPlaceRaster.sparse { sparse.append(cell) } else { cellsOfPlace[Int(speaker)].append(cell) }
    }
    self.cellsOfPlace = cellsOfPlace
    self.sparse = sparse
    tracer = RingTracer(columns: grid.columns, rows: grid.rows)
  }

  /// The cells of some places in rising order.
  func cells(of places: [Place.ID]) -> [Int] {
    places.count == 1 ? cellsOfPlace[Int(places[0].index)] : places.flatMap { cellsOfPlace[Int($0.index)] }.sorted()
  }

  mutating func polygons(of cells: [Int]) -> [CellPolygon] { tracer.polygons(of: cells) }

  /// The degrees of a corner.
  func coordinate(of corner: Corner) -> Coordinate {
    Coordinate(
      latitude: grid.frame.north - Double(corner.row) * grid.step.latitude,
      longitude: grid.frame.west + Double(corner.column) * grid.step.longitude)
  }
}

/// The places that came to the same hold on the same day and lost it on the same day.
struct SharedSpan {
  let hold: Hold
  let start: Day
  let end: Day?
  var places: [Place.ID] = []
  var claims: [SpanClaim] = []
}

extension ExportRequest {
  /// All spans of all places that have a day in common with the request, gathered by hold, start and end, in order.
  func sharedSpans() -> [SharedSpan] {
    struct Key: Hashable {
      let hold: Hold
      let start: Day
      let end: Day?
    }
    var positions: [Key: Int] = [:]
    var shared: [SharedSpan] = []
    for place in campaign.places {
      for span in atlas.spans(of: place.id) where span.touches(days) {
        let key = Key(hold: span.hold, start: span.start, end: span.end)
        let position = positions[key] ?? shared.count
        if position == shared.count {
          positions[key] = position
          shared.append(SharedSpan(hold: span.hold, start: span.start, end: span.end))
        }
        shared[position].places.append(span.place)
        shared[position].claims += span.claims
      }
    }
    return shared.enumerated().sorted { ($0.element.start, $0.offset) < ($1.element.start, $1.offset) }.map(\.element)
  }
}
