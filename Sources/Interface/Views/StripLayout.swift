import Briefing
import Campaign
import Screen

/// The strip's lines and where they stand: one or more blocks of rows side by side, a column a day or a week.
struct StripLayout: Sendable {
  let rect: Rect
  let lines: [StripLine]
  let title: String
  /// The positions that each column stands for.
  let steps: [ClosedRange<Int>]
  /// How many blocks stand side by side, and how wide each is.
  let blocks: Int
  let blockWidth: Int
  /// The width of a step's column.
  let cellWidth: Int
  /// How many steps have room.
  let stepsShown: Int
  let nameWidth: Int
  /// The rows of the dates above the blocks; the strip's title stands in the first.
  let headerRows: Int
  let holders: [Holder]
  private let rowOfPlace: [Int32]

  static let gap = 2
  /// The key to the letters.
  private static let footerRows = 1
  private static let leastName = 14
  private static let usualName = 18
  private static let mostCellWidth = 5

  init(_ atlas: Atlas, order: StripOrder, step: TimeStep, rect: Rect) {
    self.rect = rect
    title = atlas.title(of: order) + (step == .week ? ", by weeks" : "")
    lines = atlas.stripLines(by: order)
    steps = atlas.positions(by: step)
    let stepCount = steps.count
    let width = rect.size.columns
    // The margin for the mark of the selected row, and a blank on each side of the steps.
    let narrowest = StripLayout.leastName + 3 + 2 * stepCount
    let most = max(1, (width + StripLayout.gap) / (narrowest + StripLayout.gap))
    let leastRows = max(1, rect.size.rows - 5)
    let needed = (lines.count + leastRows - 1) / leastRows
    blocks = min(most, max(1, needed))
    blockWidth = (width + StripLayout.gap) / blocks - StripLayout.gap
    cellWidth = StripLayout.cellWidth(of: stepCount, width: blockWidth - 3)
    stepsShown = min(stepCount, max(1, (blockWidth - StripLayout.leastName - 3) / cellWidth))
    nameWidth = blockWidth - 3 - stepsShown * cellWidth
    headerRows = 1 + (cellWidth >= 3 ? 2 : 3)
    holders = atlas.holders(of: lines.compactMap(\.place))
    rowOfPlace = StripLayout.index(lines, places: atlas.campaign.places.count)
  }

  /// Two columns a step or more where that leaves room for the names, else one; a window of steps has two.
  private static func cellWidth(of steps: Int, width: Int) -> Int {
    let wide = (width - usualName) / steps
    guard wide < 2 else { return min(mostCellWidth, wide) }
    return (width - leastName) / steps == 1 ? 1 : 2
  }

  private static func index(_ lines: [StripLine], places: Int) -> [Int32] {
    var rows = [Int32](repeating: -1, count: places)
    for (row, line) in lines.enumerated() {
      if let place = line.place { rows[Int(place.index)] = Int32(row) }
    }
    return rows
  }

  /// The rows of lines in a block.
  var rows: Int { max(1, rect.size.rows - headerRows - StripLayout.footerRows) }

  /// The line of a place; `nil` where this order leaves it out.
  func line(of place: Place.ID) -> Int? {
    let row = rowOfPlace[Int(place.index)]
    return row < 0 ? nil : Int(row)
  }

  /// The first line on the screen that shows a place and is nearest to the present one.
  ///
  /// One block scrolls line by line, several move on by a whole block.
  func top(showing place: Place.ID?, from top: Int) -> Int {
    let last = max(0, lines.count - rows)
    guard let place, let line = line(of: place) else { return min(top, blocks == 1 ? last : lines.count - 1) }
    // A heading that stands right above the place is shown with it.
    let upper = line > 0 && lines[line - 1].place == nil ? line - 1 : line
    if blocks == 1 { return min(max(top, line - rows + 1), upper, last) }
    let block = line / rows
    let first = top / rows
    return min(max(first, block - blocks + 1), block) * rows
  }

  /// The place some rows on from another, without going beyond the ends; the first or last one from none.
  func place(_ steps: Int, from place: Place.ID?) -> Place.ID? {
    let places = lines.compactMap(\.place)
    guard let last = places.indices.last else { return nil }
    guard let place, let current = places.firstIndex(of: place) else { return steps > 0 ? places[0] : places[last] }
    return places[min(max(0, current + steps), last)]
  }

  /// Which steps are shown: all, or as many as fit around that of a position.
  func window(around position: Int) -> Range<Int> {
    let first = min(max(0, steps.index(of: position) - stepsShown / 2), steps.count - stepsShown)
    return first..<first + stepsShown
  }

  /// The column of a block's first cell.
  func start(ofBlock block: Int) -> Int { rect.origin.column + block * (blockWidth + StripLayout.gap) }

  /// The first column of a step's cell, for its place in the window.
  func column(ofStep step: Int, block: Int) -> Int { start(ofBlock: block) + 2 + nameWidth + step * cellWidth }

  /// Where in its cell the letter stands.
  var letterOffset: Int { cellWidth >= 3 ? 1 : 0 }
}

extension [ClosedRange<Int>] {
  /// Which step a position is in.
  func index(of position: Int) -> Int { Swift.max(0, (firstIndex { $0.upperBound >= position } ?? count - 1)) }
}
