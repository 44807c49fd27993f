/// A rectangle on the sheet.
struct Box {
  var x: Double
  var y: Double
  var width: Double
  var height: Double

  func overlaps(_ other: Box) -> Bool {
    x < other.x + other.width && other.x < x + width && y < other.y + other.height && other.y < y + height
  }

  func contains(_ other: Box) -> Bool {
    x <= other.x && y <= other.y && other.x + other.width <= x + width && other.y + other.height <= y + height
  }
}

extension Box {
  /// The square around a point.
  init(around point: (x: Double, y: Double), radius: Double) {
    self.init(x: point.x - radius, y: point.y - radius, width: 2 * radius, height: 2 * radius)
  }
}

/// Sets names beside their marks, the first asked for first, none over another.
struct Lettering {
  struct Placed {
    /// Where the text starts, on its baseline.
    let x: Double
    let y: Double
  }

  private let sheet: Box
  private var taken: [Box] = []

  init(width: Double, height: Double) {
    sheet = Box(x: 4, y: 4, width: width - 8, height: height - 8)
  }

  /// Keeps a place free of names.
  mutating func take(_ box: Box) { taken.append(box) }

  /// Keeps the square around a mark free.
  mutating func take(around point: (x: Double, y: Double), radius: Double) {
    taken.append(Box(around: point, radius: radius))
  }

  func isFree(_ box: Box) -> Bool { sheet.contains(box) && !taken.contains { $0.overlaps(box) } }

  /// A place for a mark of some radius with its name beside, or `nil` where there is no room for both.
  mutating func set(_ text: String, at point: (x: Double, y: Double), radius: Double, size: Double, isBold: Bool)
    -> Placed?
  {
    let mark = Box(around: point, radius: radius)
    guard isFree(mark), let placed = set(text, beside: point, radius: radius, size: size, isBold: isBold) else {
      return nil
    }
    taken.append(mark)
    return placed
  }

  /// A place for a name beside a mark that has its own already.
  mutating func set(_ text: String, beside point: (x: Double, y: Double), radius: Double, size: Double, isBold: Bool)
    -> Placed?
  {
    let (width, height) = (Lettering.width(of: text, size: size, isBold: isBold), size)
    let gap = radius + 2.5
    let (near, above, below) = (gap * 0.8, point.y - height - 2, point.y + 2)
    let spots = [
      (point.x + gap, point.y - height / 2), (point.x - gap - width, point.y - height / 2),
      (point.x - width / 2, point.y - gap - height), (point.x - width / 2, point.y + gap), (point.x + near, above),
      (point.x + near, below), (point.x - near - width, above), (point.x - near - width, below),
    ]
    for (x, y) in spots {
      let box = Box(x: x - 1.5, y: y - 1, width: width + 3, height: height + 2)
      guard isFree(box) else { continue }
      taken.append(box)
      return Placed(x: x, y: y + height * 0.82)
    }
    return nil
  }

  /// A place for a name by itself about a point.
  ///
  /// - Parameter isGood: whether the name's middle may stand at a height.
  mutating func set(
    _ text: String, about point: (x: Double, y: Double), size: Double, spacing: Double,
    where isGood: (Double) -> Bool = { _ in true }
  ) -> Placed? {
    let width = Lettering.width(of: text, size: size, isBold: false) + spacing * Double(text.unicodeScalars.count)
    for shift in [0, 1, -1, 2, -2, 3, -3] as [Double] {
      let box = Box(x: point.x - width / 2, y: point.y + shift * size - size / 2, width: width, height: size)
      guard isFree(box), isGood(point.y + shift * size) else { continue }
      taken.append(box)
      return Placed(x: box.x, y: box.y + size * 0.82)
    }
    return nil
  }

  /// About how wide a text is in a sans-serif typeface; wide ones need this much, narrow ones less.
  static func width(of text: String, size: Double, isBold: Bool) -> Double {
    let units = text.unicodeScalars.reduce(0.0) { sum, scalar in
      switch scalar {
      case "i", "j", "l", "I", "t", "f", "r", ".", ",", "'", ":", ";", "(", ")", " ", "-": sum + 0.38
      case "m", "w", "M", "W": sum + 0.92
      case "A"..."Z": sum + 0.7
      default: sum + 0.61
      }
    }
    return units * size * (isBold ? 1.1 : 1)
  }
}
