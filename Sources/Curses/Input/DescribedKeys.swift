import Screen

extension InputDecoder {
  /// The keys as the terminal's description has them, by what follows the escape; call it once ncurses has the terminal.
  static var keysOfDescription: [[UInt8]: Key] {
    var keys: [[UInt8]: Key] = [:]
    for (name, key) in names {
      guard let sequence = Capability.text(name)?.utf8, sequence.first == 0x1B, sequence.count > 1 else { continue }
      keys[Array(sequence.dropFirst())] = key
    }
    return keys
  }

  private static let names: [(String, Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcuf1", .right), ("kcub1", .left), ("khome", .home), ("kend", .end),
      ("kfnd", .home), ("kslt", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kcbt", .backTab), ("kent", .enter),
      ("kdch1", .delete), ("kLFT", .pan(.left)), ("kRIT", .pan(.right)), ("kri", .pan(.up)), ("kind", .pan(.down)),
    ] + (1...12).map { ("kf\($0)", .function($0)) }
}
