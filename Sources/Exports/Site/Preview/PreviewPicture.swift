import Briefing
import Campaign

/// A day's map with its title and its sides, in the size that link previews want.
struct PreviewPicture {
  private let atlas: Atlas
  private let day: Day
  private let holds: [Hold]
  private let palette = Palette.light

  private static let width = 1200
  private static let height = 630
  private static let margin = 32.0
  /// The map stands to the right of what is written.
  private static let mapLeft = 430
  private static let textWidth = Double(mapLeft) - 2 * margin

  init(_ atlas: Atlas, on day: Day) {
    self.atlas = atlas
    self.day = day
    holds = atlas.chronicle.holds(on: day)
  }

  var png: [UInt8] {
    var canvas = Canvas(width: PreviewPicture.width, height: PreviewPicture.height, paper: palette.paper)
    PreviewMap(
      atlas, holds, in: palette, left: PreviewPicture.mapLeft, width: PreviewPicture.width - PreviewPicture.mapLeft,
      height: PreviewPicture.height
    ).draw(on: &canvas)
    let y = drawTitle(on: &canvas)
    drawSides(from: y, on: &canvas)
    return canvas.png.bytes
  }

  /// Writes the title and the day, and returns where the next line begins.
  private func drawTitle(on canvas: inout Canvas) -> Double {
    let (large, small) = (StrokeLetters(unit: 4.5), StrokeLetters(unit: 2.4))
    var y = PreviewPicture.margin + 8
    for line in large.wrapped(atlas.campaign.header.title.plain, width: PreviewPicture.textWidth).prefix(4) {
      large.draw(line, x: PreviewPicture.margin, y: y, weight: 1.3, palette.ink, on: &canvas)
      y += large.height * 1.5
    }
    y += 6
    for line in small.wrapped("Who held what on \(day.long)", width: PreviewPicture.textWidth) {
      small.draw(line, x: PreviewPicture.margin, y: y, palette.quiet, on: &canvas)
      y += small.height * 1.6
    }
    return y + 10
  }

  /// A line for each holder with its colour and its places, as far as there is room, and whose record it is.
  private func drawSides(from top: Double, on canvas: inout Canvas) {
    let header = atlas.campaign.header
    let rows = Tally(holds, before: holds, in: atlas.campaign).rows
    let names = atlas.campaign.names(of: rows.map(\.holder), width: 40)
    let letters = StrokeLetters(unit: PreviewPicture.unit(for: names))
    let small = StrokeLetters(unit: 1.6)
    let terms = header.authorship.licence.isEmpty ? "" : ", \(header.authorship.licence)"
    let notes = small.wrapped(
      "Places held on record \(header.version)\(terms). Striped: uncertain or contested. \(header.borderNote)".plain,
      width: PreviewPicture.textWidth
    ).prefix(12)
    let foot = Double(PreviewPicture.height) - PreviewPicture.margin - Double(notes.count) * small.height * 1.6
    var y = top
    for (row, name) in zip(rows, names) where y + letters.height * 1.3 < foot {
      let colour = palette.full(row.holder, in: atlas.campaign)
      let x = PreviewPicture.margin
      canvas.paint(Box(x: x, y: y - 3, width: 22, height: letters.height + 6)) { _, _ in colour }
      letters.draw(name, x: x + 34, y: y, palette.ink, on: &canvas)
      let count = "\(row.count)"
      letters.draw(
        count, x: x + PreviewPicture.textWidth - letters.width(of: count), y: y, palette.ink, on: &canvas)
      y += letters.height * 1.8
    }
    y = foot
    for line in notes {
      small.draw(line, x: PreviewPicture.margin, y: y, palette.quiet, on: &canvas)
      y += small.height * 1.6
    }
  }

  /// The size in which the longest name leaves room for its colour before it and its count behind it.
  private static func unit(for names: [String]) -> Double {
    let widest = names.map(StrokeLetters(unit: 1).width).max() ?? 0
    return min(2.2, (textWidth - 85) / max(1, widest))
  }
}
