import Screen
import Testing

struct FrameDifferenceTests {
  private let size = Size(columns: 40, rows: 2)

  @Test func `a row's changed stretches cover exactly what differs, but for short gaps`() {
    let before = Frame(size: size)
    var after = before
    for column in [2, 3, 9, 30] { after[Point(column: column, row: 1)] = Cell("x") }
    #expect(after.columnsChanged(in: 0, since: before).isEmpty)
    #expect(after.columnsChanged(in: 1, since: before) == [2..<10, 30..<31])
  }

  @Test func `without a frame of the same size and theme the whole row has changed`() {
    let frame = Frame(size: size)
    #expect(frame.columnsChanged(in: 0, since: nil) == [0..<40])
    #expect(frame.columnsChanged(in: 0, since: Frame(size: Size(columns: 41, rows: 2))) == [0..<40])
    var other = frame
    other.theme = .dark
    #expect(frame.columnsChanged(in: 0, since: other) == [0..<40])
  }
}
