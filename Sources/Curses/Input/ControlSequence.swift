import Screen

/// A control sequence while it comes in, without its introducer (ECMA-48 5.4).
struct ControlSequence {
  /// Parameters and intermediate bytes, as far as anybody reads them.
  private(set) var bytes: [UInt8] = []
  /// Whether a second escape came before it, which some terminals send for Alt.
  let hasAlt: Bool

  private static let longest = 64

  init(hasAlt: Bool) { self.hasAlt = hasAlt }

  mutating func append(_ byte: UInt8) { if bytes.count < ControlSequence.longest { bytes.append(byte) } }

  /// Whether a byte that is mostly an intermediate one is the last: rxvt ends keys with Shift so.
  func ends(with byte: UInt8) -> Bool {
    byte == UInt8(ascii: "$") && !bytes.isEmpty && bytes.allSatisfy { (0x30..<0x3A).contains($0) }
  }

  /// What a whole sequence says.
  enum Meaning {
    case key(Key)
    case mouse(Mouse)
    case pasteStarts
    /// A reply, or a key that the program does not know.
    case nothing
  }

  func meaning(_ final: UInt8) -> Meaning {
    if bytes.first == UInt8(ascii: "<") {
      return Mouse(report: numbers(bytes.dropFirst()), final).map(Meaning.mouse) ?? .nothing
    }
    guard bytes.allSatisfy({ (0x30...0x3B).contains($0) }) else { return .nothing }
    let numbers = numbers(bytes[...])
    if final == UInt8(ascii: "~"), numbers == [200] { return .pasteStarts }
    return key(numbers, final).map(Meaning.key) ?? .nothing
  }

  /// The first number of each parameter; what follows a colon tells more of it.
  private func numbers(_ bytes: ArraySlice<UInt8>) -> [Int] {
    bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false).map {
      ControlSequence.number($0.prefix { $0 != 0x3A })
    }
  }

  /// What follows the first colon of a parameter; 0 where nothing does.
  private func detail(_ parameter: Int) -> Int {
    let parameters = bytes.split(separator: UInt8(ascii: ";"), omittingEmptySubsequences: false)
    guard parameters.indices.contains(parameter) else { return 0 }
    return ControlSequence.number(parameters[parameter].drop { $0 != 0x3A }.dropFirst().prefix { $0 != 0x3A })
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int {
    digits.reduce(0) { min($0 * 10 + max(0, Int($1) - 0x30), 10_000_000) }
  }

  private func key(_ numbers: [Int], _ final: UInt8) -> Key? {
    func number(_ index: Int) -> Int { numbers.indices.contains(index) ? numbers[index] : 0 }
    // A key that is let go says so with a 3 after its modifiers.
    guard detail(1) != 3 else { return nil }
    var held = Modifiers(parameter: number(1))
    if hasAlt { held.insert(.alt) }
    switch final {
    case UInt8(ascii: "u"): return Key(code: number(0), shifted: detail(0), held)
    case UInt8(ascii: "~") where number(0) == 27 && numbers.count == 3: return Key(code: number(2), shifted: 0, held)
    case UInt8(ascii: "~"): return held.isEmpty ? Key(numbered: number(0)) : nil
    // A report of the cursor's place has two numbers too.
    case UInt8(ascii: "R") where numbers.count > 1: return nil
    default: return Key(lettered: final, held)
    }
  }
}

/// What is held while a key is pressed, as xterm and kitty number it.
struct Modifiers: OptionSet {
  let rawValue: Int
  static let shift = Modifiers(rawValue: 1)
  static let alt = Modifiers(rawValue: 2)
  static let control = Modifiers(rawValue: 4)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Of a sequence's second parameter; Caps Lock and Num Lock are not held.
  init(parameter: Int) { rawValue = max(0, parameter - 1) & 0x3F }
}
