import ArgumentParser
import Briefing
import Campaign
import Exports
import Screen

/// The size of an export as it is typed: two numbers, or the name of a shape.
enum ExportSize {
  /// Columns and rows of a screen, or pixels of a picture.
  case numbers(Int, Int)
  case shape(name: String, PictureSize)

  init(typed text: String) throws {
    if let shape = PictureSize.shapes.first(where: { $0.name == text }) {
      self = .shape(name: shape.name, shape.size)
      return
    }
    guard let (first, second) = TextSize.numbers(in: text) else {
      throw ValidationError(
        "\"\(text)\" is not a size; write a screen's columns and rows as 80x24, a picture's pixels as 1600x900,"
          + " or \(ExportSize.shapes)".visible)
    }
    self = .numbers(first, second)
  }

  /// `16:9 or 1:1`.
  private static var shapes: String { PictureSize.shapes.map(\.name).joined(with: "or") }

  /// The size of a screen.
  func screen() throws -> Size {
    guard case .numbers(let columns, let rows) = self else {
      throw ValidationError("--size: a screen has columns and rows; write them as 80x24")
    }
    do {
      let size = try TextSize(columns, by: rows)
      return Size(columns: size.columns, rows: size.rows)
    } catch let problem as ValidationError {
      throw ValidationError("--size: \(problem.message)")
    }
  }

  /// The size of a picture of the map.
  func picture() throws -> PictureSize {
    switch self {
    case .shape(_, let size): return size
    case .numbers(let width, let height):
      let size = PictureSize(width: width, height: height)
      guard size.isDrawable else {
        let (least, most) = (PictureSize.sides.lowerBound, PictureSize.sides.upperBound)
        throw ValidationError(
          "--size: a map is drawn in pixels, as 1600x900, or as \(ExportSize.shapes); each side has from \(least) to"
            + " \(most), and one at most \(PictureSize.mostTimes) times as many as the other")
      }
      return size
    }
  }

  /// As it is typed.
  var typed: String {
    switch self {
    case .numbers(let first, let second): "\(first)x\(second)"
    case .shape(let name, _): name
    }
  }
}
