import Briefing
import Campaign
import Cartography

/// The map of a day in the size that link previews want, without words: those stand beside it.
struct PreviewPicture {
  private let atlas: Atlas
  private let holds: [Hold]
  private let projection: Projection
  private let grid: NearestPlaceRaster
  private let palette = Palette.light

  private static let width = 1200
  private static let height = 630
  /// Water is looked up for squares of so many pixels, since to ask its outlines for each pixel takes seconds.
  private static let square = 3

  init(_ atlas: Atlas, on day: Day) {
    self.atlas = atlas
    holds = atlas.chronicle.holds(on: day)
    // A cell of a projection is twice as tall as wide.
    projection = Projection(
      of: atlas.campaign.header.frame, columns: PreviewPicture.width, rows: PreviewPicture.height / 2)
    grid = atlas.territory.nearestPlaces
  }

  var png: [UInt8] {
    var pixels: [UInt8] = []
    pixels.reserveCapacity(PreviewPicture.width * PreviewPicture.height)
    let water = self.water
    let squares = PreviewPicture.width / PreviewPicture.square
    for y in 0..<PreviewPicture.height {
      for x in 0..<PreviewPicture.width {
        let square = y / PreviewPicture.square * squares + x / PreviewPicture.square
        pixels.append(land(at: coordinate(x, y)) ?? (water[square] ? Tone.sea : Tone.abroad))
      }
    }
    return PNG(width: PreviewPicture.width, pixels: pixels, palette: tones).bytes
  }

  /// The numbers of the colours; behind them come those of the sides.
  private enum Tone {
    static let abroad: UInt8 = 0
    static let sea: UInt8 = 1
    static let sparse: UInt8 = 2
    static let contested: UInt8 = 3
    static let firstSide: UInt8 = 4
  }

  private var tones: [RGB] {
    [palette.abroad, palette.sea, palette.land, palette.lattice]
      + atlas.campaign.sides.map { palette.shade(of: $0).fresh }
  }

  private func coordinate(_ x: Int, _ y: Int) -> Coordinate {
    projection.coordinate(column: Double(x) + 0.5, row: (Double(y) + 0.5) / 2)
  }

  /// The colour of a point of the country; `nil` outside.
  private func land(at point: Coordinate) -> UInt8? {
    let speaker = grid.speaker(at: point)
    guard speaker != NearestPlaceRaster.outside else { return nil }
    guard speaker != NearestPlaceRaster.sparse else { return Tone.sparse }
    return holds[Int(speaker)].side.map { Tone.firstSide + UInt8($0.index) } ?? Tone.contested
  }

  /// Whether each square's middle lies in a sea or a lake, row by row.
  private var water: [Bool] {
    let size = PreviewPicture.square
    return (0..<PreviewPicture.height / size).flatMap { row in
      (0..<PreviewPicture.width / size).map { column in
        let point = coordinate(column * size + size / 2, row * size + size / 2)
        return atlas.territory.areas(at: point).first.map { $0.kind == .sea || $0.kind == .lake } ?? false
      }
    }
  }
}
