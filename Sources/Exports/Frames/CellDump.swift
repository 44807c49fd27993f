import Briefing
import Campaign
import Interface
import Screen

extension ExportRequest {
  /// Writes each day's screen cell by cell, for a program that draws the same without knowing the record.
  ///
  /// Four words of 32 bits, the lowest byte first: `FLC1`, the columns, the rows, how many frames follow. Then eight bytes
  /// a cell, row by row: the character's number in 32 bits, the foreground and the background as numbers of a palette of
  /// 256, the attributes (1 bold, 2 dim, 4 reverse, 8 underline), and which colours there are (1 a foreground, 2 a
  /// background); where there is none it is the terminal's own.
  public func writeCells(_ write: ([UInt8]) throws -> Void) throws {
    let frames = days.lowerBound.distance(to: days.upperBound) + 1
    let numbers = [size.columns, size.rows, frames].flatMap { UInt32($0).bytes }
    try write(Array("FLC1".utf8) + numbers)
    let theme = Theme(viewState.look.theme)
    try forEachFrame { _, frame in
      for row in 0..<frame.size.rows { try write(frame.row(row).flatMap { $0.dumped(theme) }) }
    }
  }
}

extension Cell {
  fileprivate func dumped(_ theme: Theme) -> [UInt8] {
    let style = style(theme)
    let colours: UInt8 = (style.foreground == nil ? 0 : 1) | (style.background == nil ? 0 : 2)
    return glyph.shown.value.bytes
      + [style.foreground?.index ?? 0, style.background?.index ?? 0, style.attributes.rawValue, colours]
  }
}

extension UInt32 {
  /// The lowest byte first.
  fileprivate var bytes: [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: self >> ($0 * 8)) } }
}
