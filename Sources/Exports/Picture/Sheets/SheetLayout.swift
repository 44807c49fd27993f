import Briefing
import Campaign

/// Where the parts of a day's sheet stand: the title, the map, the text beside or below it, and the notes at the foot.
///
/// Without a size the sheet is as tall as its text wants. With one the sheet keeps its shape, the map takes what the
/// text leaves, and the text is cut where it must be.
struct SheetLayout {
  static let margin = 24.0
  /// The size that pictures have unasked.
  private static let usual = (width: 1240.0, map: 860.0)
  /// A sheet of a given shape has this height where it is wide, and this width where it is not.
  private static let (tall, narrow) = (900.0, 1000.0)
  /// From this shape on the text stands beside the map.
  private static let wideFrom = 1.2
  private static let leastColumn = 300.0
  private static let belowMap = 216.0

  let width: Double
  /// `nil` where the sheet is as tall as its text.
  let height: Double?
  let plane: Plane
  /// The corner of the map.
  let origin: (x: Double, y: Double)
  /// Where text stands; each ends at its lower edge.
  let columns: [Box]
  /// The paragraphs at the foot.
  let notes: Box
  let size: PictureSize?

  /// Where a map begins at the highest.
  private static let leastTop = 78.0

  /// Where a map begins below a title.
  static func top(below title: Column) -> Double { max(leastTop, title.y + 14) }

  /// How wide a sheet is, whatever stands on it.
  private static func width(of size: PictureSize?) -> Double {
    size.map { $0.ratio >= wideFrom ? tall * $0.ratio : narrow } ?? usual.width
  }

  /// - Parameters:
  ///   - title: the title in a width.
  ///   - notesHeight: how much the notes need in a width.
  init(_ request: ExportRequest, title: (Double) -> Column, notesHeight: (Double) -> Double) {
    // A title may take more lines in a narrow sheet.
    let width = SheetLayout.width(of: request.pictureSize)
    let top = SheetLayout.top(below: title(width - 2 * SheetLayout.margin))
    let frame = request.campaign.header.frame
    let view = request.viewState.camera.view(of: frame).moved(into: frame)
    if let size = request.pictureSize {
      self.init(size, view, within: frame, top: top, notesHeight: notesHeight)
    } else {
      self.init(growing: Plane(view, width: SheetLayout.usual.map), top: top, notesHeight: notesHeight)
    }
  }

  private init(
    _ size: PictureSize, _ view: GeographicBox, within frame: GeographicBox, top: Double,
    notesHeight: (Double) -> Double
  ) {
    self.size = size
    let isWide = size.ratio >= SheetLayout.wideFrom
    width = SheetLayout.width(of: size)
    let bottom = isWide ? SheetLayout.tall : SheetLayout.narrow / size.ratio
    height = bottom
    let across = width - 2 * SheetLayout.margin
    let foot = notesHeight(across) + SheetLayout.margin / 2
    notes = Box(x: SheetLayout.margin, y: bottom - foot, width: across, height: foot)
    let room = bottom - foot - top
    let beside = isWide ? SheetLayout.leastColumn + SheetLayout.margin : 0
    plane = Plane(
      view, within: frame, fitting: (across - beside, isWide ? room - 6 : room - SheetLayout.belowMap))
    let left = isWide ? SheetLayout.margin : (width - plane.width) / 2
    origin = (left, top)
    let start = isWide ? left + plane.width + SheetLayout.margin : SheetLayout.margin
    let from = isWide ? top - 14 : top + plane.height
    columns = SheetLayout.columns(
      in: Box(x: start, y: from, width: width - SheetLayout.margin - start, height: bottom - foot - from))
  }

  private init(growing plane: Plane, top: Double, notesHeight: (Double) -> Double) {
    self.plane = plane
    (width, height, size) = (SheetLayout.width(of: nil), nil, nil)
    origin = (SheetLayout.margin, top)
    let x = 2 * SheetLayout.margin + plane.width
    columns = [Box(x: x, y: top - 14, width: width - x - SheetLayout.margin, height: .infinity)]
    notes = Box(x: SheetLayout.margin, y: top + plane.height + 2, width: plane.width, height: notesHeight(plane.width))
  }

  /// The height of the sheet: its own, or what the map, the notes and the text in some columns need.
  func height(below text: some Sequence<Column>) -> Double {
    if let height { return height }
    let ends = text.map { $0.y + SheetLayout.margin } + [notes.y + notes.height + SheetLayout.margin / 2]
    return ends.max() ?? 0
  }

  /// As many columns side by side as have room, but no more than there are kinds of text.
  private static func columns(in box: Box) -> [Box] {
    let count = max(1, min(3, Int((box.width + margin) / (leastColumn + margin))))
    let width = (box.width - Double(count - 1) * margin) / Double(count)
    return (0..<count).map { index in
      Box(x: box.x + Double(index) * (width + margin), y: box.y, width: width, height: box.height)
    }
  }

  /// The corner that the scale takes.
  var scaleBox: Box { Box(x: plane.width - 150, y: plane.height - 34, width: 150, height: 34) }

  /// A bar with a round number of kilometres.
  var scale: String {
    let choices = [1000.0, 500, 200, 100, 50, 20, 10, 5, 2, 1]
    let kilometres = choices.first { $0 * plane.perKilometre <= 150 } ?? 1
    let (end, y) = (plane.width - 12, plane.height - 12)
    let start = end - kilometres * plane.perKilometre
    return "<path class=\"scale\" d=\"M\(start.inTenths) \((y - 5).inTenths)v5H\(end.inTenths)v-5\"/>"
      + Mark.text(
        "\(JSON.digits(kilometres)) km", x: (start + end) / 2, y: y - 5, size: 10, style: "quiet", anchor: "middle")
  }
}
