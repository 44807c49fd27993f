import Briefing
import Campaign
import Cartography
import Screen

/// The names on the map.
extension MapPicture {
  /// The ink that sets off the whole name of a place that changed; `nil` where it did not.
  func plate(of place: Place.ID) -> Ink? {
    shownDay.isLit(place) ? sides.plate(of: holds[Int(place.index)]) : nil
  }

  /// Draws the names of a layout, but for those that its window hides.
  mutating func drawNames(_ layout: ScreenLayout) {
    for (label, glyphs) in zip(grid.shownLabels, layout.labelGlyphs) {
      if let frame = layout.window?.frame, frame.touches(label) { continue }
      draw(label, glyphs, isMain: label.place.map(layout.marks.capitals.contains) ?? false)
    }
  }

  /// Marks the corners of what a window shows, where nothing else stands.
  mutating func markCorners(of window: DayWindow, _ layout: ScreenLayout) {
    // There a "+" says that control passed.
    if case .changes = overlay, !isFine { return }
    let signs = (isFine ? "\u{250C}\u{2510}\u{2514}\u{2518}" : "++++").unicodeScalars
    for (corner, sign) in zip(window.corners, signs) where grid.contains(column: corner.column, row: corner.row) {
      let index = corner.row * grid.columns + corner.column
      guard !layout.marks.isHidden[index] else { continue }
      set(Cell(sign, grounds[index].settled.ink(.label)), at: index)
    }
  }

  /// Draws a name over the cells: on a plate of its side where its place changed, else in one ink on whatever is under it, as
  /// that was before the day.
  mutating func draw(_ label: MapGrid.Label, _ glyphs: [Unicode.Scalar], isMain: Bool) {
    let start = label.row * grid.columns + label.column
    let length = glyphs.count
    let ends = [(label.column - 1, start - 1), (label.column + length, start + length)]
    for (column, index) in ends where (0..<grid.columns).contains(column) { clear(index) }
    let inks = inks(of: label, start..<start + length)
    for (offset, glyph) in glyphs.enumerated() where label.column + offset < grid.columns {
      set(Cell(glyph, inks[offset], isMain ? .bold : []), at: start + offset)
    }
    if let place = label.place { join(label, to: place, length) }
  }

  private func inks(of label: MapGrid.Label, _ cells: Range<Int>) -> [Ink] {
    switch label.subject {
    case .place(let place):
      if let plate = plate(of: place) { return cells.map { _ in plate } }
      let grounds = cells.map { self.grounds[$0].settled }
      guard Set(grounds.map(\.isCountry)).count > 1 else { return grounds.map { $0.ink(.label) } }
      // Across the outline two inks would meet.
      let isPainted = grid.cell(of: place).map { self.isPainted($0.row * grid.columns + $0.column) } ?? false
      let ground = isPainted ? ground(of: MapGrid.State(holds[Int(place.index)])).solid : MapGround(kind: .land)
      return cells.map { _ in ground.ink(.label) }
    case .region, .line: return cells.map { self.grounds[$0].settled.ink(.settled) }
    case .area: return cells.map { self.grounds[$0].kind == .sea ? .sea : .faint }
    }
  }

  /// A blank beside a name, which takes a letter or a line away but never the ground.
  private mutating func clear(_ index: Int) {
    guard cells[index].glyph != " " || !cells[index].attributes.isEmpty, !isMarked(index) else { return }
    if case .split = cells[index].ink { return }
    set(Cell(" ", grounds[index].letterInk), at: index)
  }

  private func isMarked(_ index: Int) -> Bool {
    grid.tiles[index].isPinned && (cells[index].attributes.contains(.bold) || cells[index].ink == .mark)
  }

  /// Makes one plate of a name of the day, its mark and the blank between them.
  private mutating func join(_ label: MapGrid.Label, to place: Place.ID, _ length: Int) {
    guard plate(of: place) != nil, let mark = grid.cell(of: place), mark.row == label.row else { return }
    let between = mark.column < label.column ? label.column - 1 : label.column + length
    guard abs(between - mark.column) == 1, (0..<grid.columns).contains(between) else { return }
    let ground = ground(of: MapGrid.State(holds[Int(place.index)])).solid
    set(Cell(" ", ground.ink(.fresh)), at: label.row * grid.columns + between)
  }
}
