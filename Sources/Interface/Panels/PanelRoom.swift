import Briefing
import Cartography
import Screen

/// A part of the screen that a panel may have, and the columns of text that it is set in.
struct PanelRoom: Hashable {
  let rect: Rect
  let columns: Int
  /// Whether it lies over the map or a part of it.
  let coversMap: Bool

  /// Whether some of the map stays in sight.
  var leavesMap: Bool { !coversMap || rect.origin.column > 0 }

  /// The blanks between two columns of text.
  static let gap = 3
  /// About the columns that a text over the whole screen is set in.
  static let textColumn = 40

  /// The width of one column of text.
  var width: Int { (rect.size.columns + PanelRoom.gap) / columns - PanelRoom.gap }

  func textRoom(rows: Int, _ grid: MapGrid, isLargest: Bool) -> TextRoom {
    TextRoom(width: width, rows: rows * columns, isLargest: isLargest, grid: grid)
  }
}

/// What a panel's text is laid out for: the width of its lines, and how many are in sight at once.
struct TextRoom {
  let width: Int
  let rows: Int
  /// Whether no larger room can be had: what does not fit is told in fewer words.
  let isLargest: Bool
  /// The map that the panel tells of.
  let grid: MapGrid
}

extension Model {
  /// The rooms that the panel may have, the smallest first: what is read may take half of the screen, or all of it.
  ///
  /// Before an audience the large date keeps its place, so the notes and all else stay below it.
  func panelRooms(_ layout: ScreenLayout) -> [PanelRoom] {
    let summary = PanelRoom(rect: panelRect(layout), columns: layout.textColumns, coversMap: false)
    guard prompt?.purpose != .place else { return [summary] }
    let whole = Rect(column: 0, row: 1, columns: layout.size.columns, rows: layout.timeBar.origin.row - 1)
    let page = PanelRoom(
      rect: whole, columns: max(1, (whole.size.columns + PanelRoom.gap) / PanelRoom.textColumn), coversMap: true)
    switch panel.traits.breadth {
    case .summary: return [summary]
    case .page: return [page]
    case .reading where presentation != nil || !view.isMap: return [summary]
    case .reading:
      let half = (layout.size.columns + 1) / 2
      let right = Rect(column: layout.size.columns - half, row: 1, columns: half, rows: whole.size.rows)
      let isHigh = summary.rect.size.rows == whole.size.rows
      let isWider = isHigh && half > summary.rect.size.columns
      return [summary] + (isWider ? [PanelRoom(rect: right, columns: 1, coversMap: true)] : []) + [page]
    }
  }
}
