/// How large a picture is, in pixels.
public struct PictureSize: Hashable, Sendable {
  public let width: Int
  public let height: Int

  /// The usual sizes by the names of their shapes: of a slide, and of a post.
  public static let shapes = [
    (name: "16:9", size: PictureSize(width: 1600, height: 900)),
    (name: "1:1", size: PictureSize(width: 1080, height: 1080)),
  ]

  /// How many pixels a side may have.
  public static let sides = 320...10_000
  /// How many times a picture may be as wide as tall, or as tall as wide.
  public static let mostTimes = 3

  public init(width: Int, height: Int) {
    self.width = width
    self.height = height
  }

  /// Whether a map and its legend can be drawn in it.
  public var isDrawable: Bool {
    let (short, long) = (min(width, height), max(width, height))
    return PictureSize.sides.contains(short) && PictureSize.sides.contains(long)
      && long <= PictureSize.mostTimes * short
  }

  /// How many times it is as wide as tall.
  var ratio: Double { Double(width) / Double(height) }
}
