import Briefing
import Campaign

/// A column of text beside or below a map: lines from the top down, wrapped by about how wide they are.
struct Column {
  private(set) var svg = ""
  private(set) var y: Double
  let x: Double
  let width: Double
  /// Below which nothing more stands.
  let end: Double
  /// Whether all paragraphs of the lists had room.
  private(set) var isWhole = true

  init(x: Double, y: Double, width: Double, end: Double = .infinity) {
    self.x = x
    self.y = y
    self.width = width
    self.end = end
  }

  init(_ box: Box) { self.init(x: box.x, y: box.y, width: box.width, end: box.y + box.height) }

  /// Goes on where another column of the same place ends.
  mutating func take(_ other: Column) { (svg, y) = (svg + other.svg, other.y) }

  /// Adds a drawing, which takes no room of its own.
  mutating func draw(_ element: String) { svg += element }

  mutating func skip(_ height: Double) { y += height }

  /// Whether so much more has room.
  func hasRoom(for height: Double) -> Bool { y + height <= end }

  /// A paragraph, in which addresses lead there; at most some lines, the last cut with a mark.
  mutating func add(_ text: String, size: Double, style: String = "", most: Int = .max) {
    add(LinkedText(text), size: size, style: style, most: most)
  }

  /// The same with the links that it has.
  mutating func add(_ text: LinkedText, size: Double, style: String = "", most: Int = .max) {
    let isBold = style.contains("strong")
    let lines = text.plain.wrapped { Lettering.width(of: $0, size: size, isBold: isBold) <= width }
    for (index, line) in text.marked(lines).prefix(most).enumerated() {
      y += size * Column.leading
      let end = index == most - 1 && lines.count > most ? " …" : ""
      svg += Mark.text(marked: line + end, x: x, y: y, size: size, style: style)
    }
  }

  /// Paragraphs as long as they have room, and at the end how many more there are.
  mutating func add(
    _ paragraphs: [String], size: Double, style: String = "", most: Int, more: (Int) -> String
  ) {
    for (index, paragraph) in paragraphs.enumerated() {
      var next = self
      next.add(paragraph, size: size, style: style, most: most)
      next.skip(4)
      let rest = paragraphs.count - index
      guard next.y + (rest > 1 ? Column.note * Column.leading : 0) <= end else {
        isWhole = false
        if hasRoom(for: Column.note * Column.leading) { add(more(rest), size: Column.note, style: "quiet") }
        return
      }
      self = next
    }
  }

  /// The height of a line by the size of its letters.
  private static let leading = 1.3
  private static let note = 11.5

  /// A sample with its meaning, and a figure at the right end.
  mutating func addKey(_ sample: (Double, Double) -> String, _ text: String, figure: String = "", size: Double = 12) {
    y += size * 1.55
    svg += sample(x + 8, y - size * 0.36)
    svg += Mark.text(text, x: x + 24, y: y, size: size)
    if !figure.isEmpty { svg += Mark.text(figure, x: x + width, y: y, size: size, anchor: "end") }
  }
}
