import Glibc
import Testing

@testable import Campaign

/// The banks of a line that no place speaks across.
struct BarrierTests {
  /// A line of some tenths of a degree through a point in a direction, in degrees from the east.
  private func line(_ angle: Double, through latitude: Double, _ longitude: Double) -> [Coordinate] {
    let (east, north) = (cos(angle * .pi / 180) * 0.3, sin(angle * .pi / 180) * 0.3)
    return [-1.0, 1].map { Coordinate(latitude: latitude + $0 * north, longitude: longitude + $0 * east) }
  }

  @Test func `two banks are one box, whatever way a line runs`() throws {
    for angle in stride(from: 0.0, to: 360, by: 0.5) {
      for (latitude, longitude) in [(34.1, 36.7), (-41.3, 90.2), (0.0, 0.1)] {
        let line = line(angle, through: latitude, longitude)
        let banks = try #require(BarrierBanks([line], reach: 35)).banks
        let rings = banks.flatMap(\.polygons).compactMap(\.first)
        let box = try #require(GeographicBox(around: rings.joined()))
        let areas = rings.map { abs($0.doubledArea) / 2 }
        let whole = (box.east - box.west) * (box.north - box.south)
        #expect(
          abs(areas.reduce(0, +) / whole - 1) < 1e-9, "\(angle) at \(latitude), \(longitude): \(areas) of \(whole)")
        #expect((areas.min() ?? 0) / whole > 0.3, "\(angle) at \(latitude), \(longitude): \(areas) of \(whole)")
      }
    }
  }
}
