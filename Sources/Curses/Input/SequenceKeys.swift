import Screen

/// The keys that terminals send as sequences: xterm and its kin, VT220, rxvt, PuTTY, the Linux console, kitty.
extension Key {
  /// The key of a control character, or of any other.
  init?(typed scalar: Unicode.Scalar) {
    switch scalar.value {
    case 9: self = .tab
    case 10, 13: self = .enter
    case 8, 127: self = .backspace
    case 27: self = .escape
    case 28: self = .control("\\")
    case 1...26: self = .control(Unicode.Scalar(UInt8(scalar.value) + 96))
    case 0...31: return nil
    default: self = .character(scalar)
    }
  }

  /// The key of a sequence `ESC [` that ends with a letter.
  init?(lettered final: UInt8, _ held: Modifiers) {
    guard let key = Key.lettered[final] else { return nil }
    switch key {
    case .left, .right, .up, .down:
      guard !held.isEmpty else { break }
      guard held == .shift || held == .alt, let direction = key.direction else { return nil }
      self = .pan(direction)
      return
    case .backTab: guard held.isEmpty || held == .shift else { return nil }
    default: guard held.isEmpty else { return nil }
    }
    self = key
  }

  private static let lettered: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right, UInt8(ascii: "D"): .left,
    UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end, UInt8(ascii: "Z"): .backTab,
    UInt8(ascii: "P"): .function(1), UInt8(ascii: "Q"): .function(2), UInt8(ascii: "R"): .function(3),
    UInt8(ascii: "S"): .function(4),
    // With Shift, as rxvt sends them.
    UInt8(ascii: "a"): .pan(.up), UInt8(ascii: "b"): .pan(.down), UInt8(ascii: "c"): .pan(.right),
    UInt8(ascii: "d"): .pan(.left),
  ]

  private var direction: Direction? {
    switch self {
    case .left: .left
    case .right: .right
    case .up: .up
    case .down: .down
    default: nil
    }
  }

  /// The key of a sequence `ESC [` with a number and `~`.
  init?(numbered number: Int) {
    switch number {
    case 1, 7: self = .home
    case 4, 8: self = .end
    case 3: self = .delete
    case 5: self = .pageUp
    case 6: self = .pageDown
    case 11...15: self = .function(number - 10)
    case 17...21: self = .function(number - 11)
    case 23, 24: self = .function(number - 12)
    default: return nil
    }
  }

  /// The key of `ESC O` and a letter: the cursor's keys and the keypad in application mode (VT100).
  init?(shifted sequence: ControlSequence, _ final: UInt8) {
    let digits = sequence.bytes.filter { (0x30..<0x3A).contains($0) }
    var held = Modifiers(parameter: digits.last.map { Int($0) - 0x30 } ?? 0)
    if sequence.hasAlt { held.insert(.alt) }
    if let glyph = Key.keypad[final] {
      guard held.isEmpty else { return nil }
      self = glyph
    } else if final < 0x60, final != UInt8(ascii: "Z"), let key = Key(lettered: final, held) {
      self = key
    } else {
      return nil
    }
  }

  private static let keypad: [UInt8: Key] = {
    var keys: [UInt8: Key] = [
      UInt8(ascii: "M"): .enter, UInt8(ascii: "I"): .tab, UInt8(ascii: "X"): "=",
      UInt8(ascii: "j"): "*", UInt8(ascii: "k"): "+", UInt8(ascii: "l"): ",", UInt8(ascii: "m"): "-",
      UInt8(ascii: "n"): ".", UInt8(ascii: "o"): "/",
    ]
    for digit in 0..<UInt8(10) { keys[UInt8(ascii: "p") + digit] = .character(Unicode.Scalar(0x30 + digit)) }
    return keys
  }()

  /// The function keys of the Linux console, `ESC [ [` and a letter from A to E.
  init?(consoleFunction letter: UInt8) {
    guard (UInt8(ascii: "A")...UInt8(ascii: "E")).contains(letter) else { return nil }
    self = .function(Int(letter) - 0x40)
  }

  /// The key by its Unicode number, as kitty (`CSI u`) and xterm (`modifyOtherKeys`) send it.
  ///
  /// - Parameter shifted: The number with Shift held; 0 where that was not said.
  init?(code: Int, shifted: Int, _ held: Modifiers) {
    if let key = Key.functional(code) {
      guard held.isEmpty else { return nil }
      self = key
      return
    }
    guard let scalar = Unicode.Scalar(UInt32(code)), scalar.value > 0 else { return nil }
    switch held {
    case [], .shift: self.init(pressed: scalar, shifted: shifted, hasShift: held == .shift)
    case .control:
      let letter = scalar.value | 0x20
      guard (0x61...0x7A).contains(letter) || (0x5B...0x5D).contains(scalar.value) else { return nil }
      self.init(typed: Unicode.Scalar(UInt8(scalar.value) & 0x1F))
    default: return nil
    }
  }

  private init?(pressed scalar: Unicode.Scalar, shifted: Int, hasShift: Bool) {
    switch scalar {
    // The private area has kitty's other keys: locks, media, modifiers alone.
    case "\u{E000}"..."\u{F8FF}": return nil
    case "\t" where hasShift: self = .backTab
    case _ where hasShift && shifted > 0x20:
      guard let other = Unicode.Scalar(UInt32(shifted)) else { return nil }
      self = .character(other)
    case _ where hasShift && scalar.value > 0x20:
      let upper = scalar.properties.uppercaseMapping.unicodeScalars
      self = .character(upper.count == 1 ? upper.first ?? scalar : scalar)
    default: self.init(typed: scalar)
    }
  }

  /// The keys of the keypad as kitty numbers them.
  private static func functional(_ code: Int) -> Key? {
    let first = 57_399
    guard (first..<first + keypadOfKitty.count).contains(code) else { return nil }
    return keypadOfKitty[code - first]
  }

  private static let keypadOfKitty: [Key] = [
    "0", "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "/", "*", "-", "+", .enter, "=", ",", .left, .right, .up,
    .down, .pageUp, .pageDown, .home, .end,
  ]
}
