import Briefing
import Campaign
import Cartography

/// A day's map in a picture for link previews: who holds what, and the names of the large cities.
struct PreviewMap {
  private let atlas: Atlas
  private let holds: [Hold]
  private let palette: Palette
  private let left: Int
  private let width: Int
  private let height: Int
  private let projection: Projection
  private let grid: NearestPlaceRaster

  /// Areas are looked up for squares of so many pixels, since to ask their outlines for each pixel takes seconds.
  private static let square = 3

  /// - Parameter left: where it stands in the picture, in pixels.
  init(_ atlas: Atlas, _ holds: [Hold], in palette: Palette, left: Int, width: Int, height: Int) {
    self.atlas = atlas
    self.holds = holds
    self.palette = palette
    self.left = left
    self.width = width
    self.height = height
    // A cell of a projection is twice as tall as wide.
    projection = Projection(of: atlas.campaign.header.frame, columns: width, rows: height / 2)
    grid = atlas.territory.nearestPlaces
  }

  func draw(on canvas: inout Canvas) {
    let areas = self.areas
    let squares = width / PreviewMap.square + 1
    canvas.paint(Box(x: Double(left), y: 0, width: Double(width), height: Double(height))) { x, y in
      let square = Int(y) / PreviewMap.square * squares + (Int(x) - left) / PreviewMap.square
      guard let land = land(x, y) else { return areas[square].contains(.water) ? palette.sea : palette.abroad }
      if isAtBorder(x, y) { return palette.nation }
      let isHatched = areas[square].contains(.occupied) && PreviewMap.isInStripe(x - y)
      return isHatched ? palette.land : land
    }
    drawCities(on: &canvas)
  }

  private func coordinate(_ x: Double, _ y: Double) -> Coordinate {
    projection.coordinate(column: x - Double(left), row: y / 2)
  }

  /// The colour of a point of the country with its claims in stripes, `nil` outside of it.
  private func land(_ x: Double, _ y: Double) -> RGB? {
    let speaker = grid.speaker(at: coordinate(x, y))
    guard speaker != NearestPlaceRaster.outside else { return nil }
    guard speaker != NearestPlaceRaster.sparse else { return palette.land }
    return colour(of: holds[Int(speaker)], isInStripe: PreviewMap.isInStripe(x + y))
  }

  private func colour(of hold: Hold, isInStripe: Bool) -> RGB {
    switch hold {
    case .held(let side): palette.full(.side(side), in: atlas.campaign)
    case .uncertain, .contested: isInStripe ? palette.full(hold.holder, in: atlas.campaign) : palette.land
    }
  }

  private func isAtBorder(_ x: Double, _ y: Double) -> Bool {
    [(-1.5, 0), (1.5, 0), (0, -1.5), (0, 1.5)].contains { across, down in
      grid.speaker(at: coordinate(x + across, y + down)) == NearestPlaceRaster.outside
    }
  }

  /// Whether a distance across the picture lies in one of the stripes that are eight pixels apart.
  private static func isInStripe(_ distance: Double) -> Bool {
    (distance + 8000).truncatingRemainder(dividingBy: 8) < 4
  }

  private struct Areas: OptionSet {
    let rawValue: UInt8
    static let water = Areas(rawValue: 1)
    static let occupied = Areas(rawValue: 2)
  }

  /// What each square's middle lies in, row by row.
  private var areas: [Areas] {
    let size = PreviewMap.square
    return (0...height / size).flatMap { row in
      (0...width / size).map { column in
        let point = coordinate(
          Double(left + column * size) + Double(size) / 2, Double(row * size) + Double(size) / 2)
        let kinds = atlas.territory.areas(at: point).map(\.kind)
        let isWater = kinds.first == .sea || kinds.first == .lake
        return isWater ? .water : kinds.contains(.occupied) ? .occupied : []
      }
    }
  }

  /// A dot for each large city, and its name where nothing is in the way.
  private func drawCities(on canvas: inout Canvas) {
    let letters = StrokeLetters(unit: 2)
    let cities = atlas.campaign.places.filter { place in
      let kind = atlas.campaign[place.kind]
      return kind.alwaysShown && kind.rank == 0
    }
    let map = Box(x: Double(left) + 4, y: 4, width: Double(width) - 8, height: Double(height) - 8)
    var taken = cities.map { Box(around: position(of: $0), radius: 5) }
    for city in cities {
      let (x, y) = position(of: city)
      let dot = Canvas.Line(from: (x, y), to: (x, y))
      canvas.stroke(dot, thickness: 13, palette.halo)
      canvas.stroke(dot, thickness: 8, palette.ink)
      let name = city.name.plain
      let width = letters.width(of: name)
      let boxes = [x + 12, x - 12 - width].map { left in
        Box(x: left, y: y - letters.height / 2 - 2, width: width, height: letters.height + 6)
      }
      guard let box = boxes.first(where: { box in map.contains(box) && !taken.contains { $0.overlaps(box) } }) else {
        continue
      }
      taken.append(box)
      for (weight, colour) in [(3.4, palette.halo), (1.1, palette.ink)] {
        letters.draw(name, x: box.x, y: y - letters.height / 2, weight: weight, colour, on: &canvas)
      }
    }
  }

  private func position(of place: Place) -> (x: Double, y: Double) {
    let position = projection.position(of: place.coordinate)
    return (position.column + Double(left), position.row * 2)
  }
}

extension Palette {
  /// The full colour of whoever has a place.
  func full(_ holder: Holder, in campaign: Campaign) -> RGB {
    switch holder {
    case .side(let side): shade(of: campaign[side]).fresh
    case .contested: Tint.contested.full
    }
  }
}
