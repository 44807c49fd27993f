/// What was kept last, as many as there is room for; the oldest goes first.
public struct Recent<Element> {
  public private(set) var elements: [Element] = []
  /// Where the next one goes once there are as many as are kept.
  private var oldest = 0

  public init() {}

  /// Keeps one more of at most `most`, which is at least 1 and stays the same until all are forgotten.
  public mutating func keep(_ element: Element, most: Int) {
    if elements.count < most {
      elements.append(element)
    } else {
      elements[oldest] = element
      oldest = (oldest + 1) % most
    }
  }

  public mutating func forget() { (elements, oldest) = ([], 0) }
}

extension Recent: Sendable where Element: Sendable {}
