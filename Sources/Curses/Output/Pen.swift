import Screen

/// What a terminal writes with: colours and attributes as Select Graphic Rendition (ECMA-48) sets them.
struct Pen: Equatable {
  /// The code of a colour of the first sixteen, or of the terminal's own; 256 and a number for one of the palette; from
  /// `Colour.firstExact` on red, green and blue.
  private var foreground: UInt32 = 39
  private var background: UInt32 = 49
  private var attributes: Attributes = []

  init() {}

  /// With colours by their numbers in the terminal's palette, `nil` for the terminal's own.
  init(foreground: Int?, background: Int?, _ attributes: Attributes) {
    self.foreground = Pen.code(of: foreground, base: 30, bright: 90)
    self.background = Pen.code(of: background, base: 40, bright: 100)
    self.attributes = attributes
  }

  private static func code(of colour: Int?, base: UInt32, bright: UInt32) -> UInt32 {
    switch colour {
    case nil: base + 9
    case let colour? where colour < 8: base + UInt32(colour)
    case let colour? where colour < 16: bright + UInt32(colour - 8)
    case let colour? where colour < 256: 256 + UInt32(colour)
    case let colour?: UInt32(colour)
    }
  }

  /// Reads as much as the codes of one sequence say; `nil` where one of them is not known here.
  func taking(_ codes: [UInt16]) -> Pen? {
    var pen = self
    var index = 0
    while index < codes.count {
      let code = codes[index]
      if code == 38 || code == 48 {
        guard let (colour, used) = Pen.colour(codes[(index + 1)...]) else { return nil }
        if code == 38 { pen.foreground = colour } else { pen.background = colour }
        index += 1 + used
      } else {
        guard pen.take(code) else { return nil }
        index += 1
      }
    }
    return pen
  }

  /// A colour of the palette, 5 and its number, or 2 and its parts; and how many codes it takes.
  private static func colour(_ codes: ArraySlice<UInt16>) -> (colour: UInt32, used: Int)? {
    let parts = codes.dropFirst().map { UInt32($0) }
    switch codes.first {
    case 5:
      guard let number = parts.first, number < 256 else { return nil }
      return (256 + number, 2)
    case 2:
      guard parts.count >= 3, parts.prefix(3).allSatisfy({ $0 < 256 }) else { return nil }
      return (UInt32(Colour.firstExact) | parts[0] << 16 | parts[1] << 8 | parts[2], 4)
    default: return nil
    }
  }

  private mutating func take(_ code: UInt16) -> Bool {
    switch code {
    case 0: self = Pen()
    case 1: attributes.insert(.bold)
    case 2: attributes.insert(.dim)
    case 4: attributes.insert(.underline)
    case 7: attributes.insert(.reverse)
    case 22: attributes.subtract([.bold, .dim])
    case 24: attributes.remove(.underline)
    case 27: attributes.remove(.reverse)
    case 30...37, 39, 90...97: foreground = UInt32(code)
    case 40...47, 49, 100...107: background = UInt32(code)
    default: return false
    }
    return true
  }

  /// What of it shows on a blank, the rest as another pen has it: no letter shows the foreground or the weight there.
  func forBlank(over other: Pen) -> Pen {
    guard !showsOnBlank else { return self }
    var pen = other
    pen.background = background
    pen.attributes.subtract(Pen.shownOnBlank)
    return pen
  }

  /// Whether it shows more on a blank than the background.
  var showsOnBlank: Bool { !attributes.isDisjoint(with: Pen.shownOnBlank) }

  func hasBackground(of other: Pen) -> Bool { background == other.background }

  private static let shownOnBlank: Attributes = [.reverse, .underline]

  /// Appends the shortest sequence that makes this pen of another; of an unknown one with a reset.
  func append(after other: Pen?, to bytes: inout [UInt8]) {
    guard self != other else { return }
    let start = bytes.count
    if let other, !leavesOut(other) { return appendCodes(after: other, to: &bytes, isReset: false) }
    appendCodes(after: Pen(), to: &bytes, isReset: true)
    guard let other else { return }
    let reset = bytes.count
    appendCodes(after: other, to: &bytes, isReset: false)
    if bytes.count - reset <= reset - start {
      bytes.removeSubrange(start..<reset)
    } else {
      bytes.removeSubrange(reset...)
    }
  }

  /// Whether it lacks something that another has, so that a reset may be shorter.
  private func leavesOut(_ other: Pen) -> Bool {
    !attributes.isSuperset(of: other.attributes) || foreground == 39 && other.foreground != 39
      || background == 49 && other.background != 49
  }

  /// The sequence from one pen to this.
  private func appendCodes(after other: Pen, to bytes: inout [UInt8], isReset: Bool) {
    bytes += [0x1B, 0x5B]
    if isReset, self != other { bytes += [0x30, 0x3B] }
    var come = attributes.subtracting(other.attributes)
    let gone = other.attributes.subtracting(attributes)
    if !gone.isDisjoint(with: [.bold, .dim]) {
      bytes.append(code: 22)
      come.formUnion(attributes.intersection([.bold, .dim]))
    }
    if gone.contains(.underline) { bytes.append(code: 24) }
    if gone.contains(.reverse) { bytes.append(code: 27) }
    if come.contains(.bold) { bytes.append(code: 1) }
    if come.contains(.dim) { bytes.append(code: 2) }
    if come.contains(.underline) { bytes.append(code: 4) }
    if come.contains(.reverse) { bytes.append(code: 7) }
    if foreground != other.foreground { bytes.append(colour: foreground, extended: 38) }
    if background != other.background { bytes.append(colour: background, extended: 48) }
    if bytes.last == 0x3B { bytes[bytes.count - 1] = 0x6D } else { bytes.append(0x6D) }
  }
}

extension [UInt8] {
  fileprivate mutating func append(code: UInt16) {
    append(number: Int(code))
    append(0x3B)
  }

  fileprivate mutating func append(colour: UInt32, extended: UInt16) {
    if colour >= Colour.firstExact {
      append(code: extended)
      append(code: 2)
      append(code: UInt16(colour >> 16 & 0xFF))
      append(code: UInt16(colour >> 8 & 0xFF))
    } else if colour >= 256 {
      append(code: extended)
      append(code: 5)
    }
    append(code: UInt16(colour & 0xFF))
  }
}
