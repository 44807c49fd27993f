import Screen

/// Rewrites what ncurses wrote for a frame so that it draws the same in fewer bytes.
///
/// ncurses goes to absolute places, and resets the pen to set it anew, wherever something changes. This keeps what the
/// terminal has apart from what it is to have, and brings the two together only before something is drawn; of what it does
/// not know it changes nothing.
struct Folding {
  /// What the terminal has; `nil` is what is not known.
  struct State: Equatable {
    var place: Point?
    var pen: Pen?
    /// The character set that was chosen last, by the byte after `ESC (`.
    var characterSet: UInt8?
    var showsCursor = true
  }

  private(set) var has = State()
  /// What ncurses takes the terminal to have, and what it will have once something is drawn.
  private var wants: (place: Point?, pen: Pen?)
  private var columns = 0
  private var rows = 0
  /// Whether lines may scroll from here to the end of what is folded, so that a line feed can be more than a move.
  private var mayScroll = false
  /// Whether a line feed leaves the column as it is.
  private let keepsColumn: Bool
  private var folded: [UInt8] = []
  private var codes: [UInt16] = []

  init(keepsColumn: Bool) { self.keepsColumn = keepsColumn }

  /// The bytes for a screen of some columns and rows; each call goes on where the one before ended.
  mutating func fold(_ bytes: UnsafeBufferPointer<UInt8>, columns: Int, rows: Int = .max) -> [UInt8] {
    (self.columns, self.rows, mayScroll) = (columns, rows, false)
    folded.removeAll(keepingCapacity: true)
    var index = 0
    while index < bytes.count { index = takeToken(bytes, at: index) }
    if has.showsCursor { settlePlace() }
    return folded
  }

  /// What puts the pen back to the terminal's own, before somebody else writes.
  var farewell: [UInt8] {
    var bytes: [UInt8] = []
    if let pen = has.pen, pen != Pen() { Pen().append(after: nil, to: &bytes) }
    return bytes
  }

  /// Takes nothing for known any more.
  mutating func forget() {
    has = State(showsCursor: has.showsCursor)
    wants = (nil, nil)
  }

  /// Takes note of what was sent to the terminal without ncurses' knowing.
  mutating func skip(to state: State) { has = state }

  /// Follows ncurses through bytes that nobody sends, because the terminal shows what they draw.
  mutating func follow(_ bytes: UnsafeBufferPointer<UInt8>, columns: Int, rows: Int) {
    let kept = has
    _ = fold(bytes, columns: columns, rows: rows)
    has = kept
  }

  // MARK: Tokens

  /// Takes in the token at an index; gives the index after it.
  private mutating func takeToken(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    switch bytes[index] {
    case 0x1B: return takeEscape(bytes, at: index)
    case 0x20...0x7E, 0xC2...0xF4: return takeGlyph(bytes, at: index)
    case 0x0D: move(bytes[index...index]) { $0.column = 0 }
    case 0x0A where keepsColumn && !isScroll: move(bytes[index...index]) { $0.row += 1 }
    case 0x08: move(bytes[index...index]) { $0.column = max(0, $0.column - 1) }
    default: pass(bytes[index...index], asKnown: false)
    }
    return index + 1
  }

  /// Whether a line feed here scrolls, or might: on the last row, and wherever a part of the screen was set apart for it.
  private var isScroll: Bool { mayScroll || (wants.place.map { $0.row + 1 >= rows } ?? false) }

  private mutating func takeGlyph(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    settlePlace()
    settlePen(isBlank: bytes[index] == 0x20)
    folded.append(bytes[index])
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 {
      folded.append(bytes[end])
      end += 1
    }
    advance(by: 1)
    return end
  }

  /// Beyond the last column the cursor's place is not the same on every terminal.
  private mutating func advance(by count: Int) {
    guard var place = wants.place else { return }
    place.column += count
    wants.place = place.column < columns ? place : nil
    has.place = wants.place
  }

  private mutating func takeEscape(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard index + 1 < bytes.count else {
      pass(bytes[index...index], asKnown: false)
      return index + 1
    }
    switch bytes[index + 1] {
    case 0x5B: return takeControl(bytes, at: index)
    case 0x5D: return takeText(bytes, at: index)
    case 0x28 where index + 2 < bytes.count:
      if has.characterSet != bytes[index + 2] { folded += bytes[index...index + 2] }
      has.characterSet = bytes[index + 2]
      return index + 3
    case 0x3D, 0x3E:
      folded += bytes[index...index + 1]
      return index + 2
    default:
      pass(bytes[index...index + 1], asKnown: false)
      return index + 2
    }
  }

  /// A sequence with a text, which draws nothing; the Linux console's palette has such without an end.
  private mutating func takeText(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    let kind = index + 2 < bytes.count ? bytes[index + 2] : 0
    let length: Int? = kind == UInt8(ascii: "R") ? 3 : kind == UInt8(ascii: "P") ? 10 : nil
    let end = length.map { min(index + $0, bytes.count) } ?? bytes[index...].firstIndex(of: 0x07).map { $0 + 1 }
    folded += bytes[index..<(end ?? bytes.count)]
    return end ?? bytes.count
  }

  // MARK: Control sequences

  private mutating func takeControl(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    guard let last = bytes[(index + 2)...].firstIndex(where: { (0x40...0x7E).contains($0) }) else {
      pass(bytes[index...], asKnown: false)
      return bytes.count
    }
    let sequence = bytes[index...last]
    let parameters = bytes[index + 2..<last]
    if parameters.first == 0x3F { takeMode(sequence, parameters) } else { takeControl(sequence, parameters) }
    return last + 1
  }

  /// A mode of DEC's: the cursor's visibility is kept in mind, and after a change of screens nothing is known.
  private mutating func takeMode(
    _ sequence: Slice<UnsafeBufferPointer<UInt8>>, _ parameters: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    folded += sequence
    if parameters.elementsEqual([0x3F, 0x32, 0x35]) { has.showsCursor = sequence.last == 0x68 }
    if parameters.elementsEqual([0x3F, 0x31, 0x30, 0x34, 0x39]) { forget() }
  }

  private mutating func takeControl(
    _ sequence: Slice<UnsafeBufferPointer<UInt8>>, _ parameters: Slice<UnsafeBufferPointer<UInt8>>
  ) {
    guard read(parameters) else { return pass(sequence, asKnown: false) }
    let first = Int(codes.first ?? 0)
    let count = max(1, first)
    switch sequence.last {
    case UInt8(ascii: "m"): takePen(sequence)
    case UInt8(ascii: "H"): wants.place = Point(column: max(1, codes.count > 1 ? Int(codes[1]) : 1) - 1, row: count - 1)
    case UInt8(ascii: "C"): move(sequence) { $0.column += count }
    case UInt8(ascii: "D"): move(sequence) { $0.column = max(0, $0.column - count) }
    case UInt8(ascii: "A"): move(sequence) { $0.row = max(0, $0.row - count) }
    case UInt8(ascii: "B"): move(sequence) { $0.row += count }
    case UInt8(ascii: "G"): move(sequence) { $0.column = count - 1 }
    case UInt8(ascii: "d"): move(sequence) { $0.row = count - 1 }
    case UInt8(ascii: "X"), UInt8(ascii: "K"), UInt8(ascii: "J"), UInt8(ascii: "@"), UInt8(ascii: "P"):
      pass(sequence, asKnown: true)
    case UInt8(ascii: "b"):
      pass(sequence, asKnown: true)
      advance(by: count)
    case UInt8(ascii: "t"), UInt8(ascii: "h"), UInt8(ascii: "l"): folded += sequence
    case UInt8(ascii: "r"):
      pass(sequence, asKnown: false)
      mayScroll = true
    default: pass(sequence, asKnown: false)
    }
  }

  /// Reads numbers between semicolons into `codes`; `false` where there is anything else.
  private mutating func read(_ parameters: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    codes.removeAll(keepingCapacity: true)
    var number: UInt16 = 0
    for byte in parameters {
      switch byte {
      case 0x30...0x39: number = min(number, 5000) * 10 + UInt16(byte - 0x30)
      case 0x3B:
        codes.append(number)
        number = 0
      default: return false
      }
    }
    codes.append(number)
    return true
  }

  private mutating func takePen(_ sequence: Slice<UnsafeBufferPointer<UInt8>>) {
    if let pen = wants.pen ?? (codes.first == 0 ? Pen() : nil), let taken = pen.taking(codes) {
      wants.pen = taken
    } else {
      pass(sequence, asKnown: true)
      (has.pen, wants.pen) = (nil, nil)
    }
  }

  /// Moves the cursor that ncurses has in mind; where its place is not known the sequence does it.
  private mutating func move(
    _ sequence: Slice<UnsafeBufferPointer<UInt8>>, _ change: (inout Point) -> Void
  ) {
    guard var place = wants.place else {
      folded += sequence
      return
    }
    change(&place)
    place.column = min(place.column, columns - 1)
    wants.place = place
  }

  /// Lets a sequence through that acts where the cursor is and with the pen; of an unknown one it is not known where it
  /// leaves the cursor.
  private mutating func pass(_ sequence: Slice<UnsafeBufferPointer<UInt8>>, asKnown isKnown: Bool) {
    settlePlace()
    settlePen(isBlank: isKnown)
    folded += sequence
    if !isKnown { (has.place, wants.place) = (nil, nil) }
  }

  // MARK: Bringing together

  private mutating func settlePen(isBlank: Bool) {
    guard let pen = wants.pen else { return }
    let needed = isBlank ? has.pen.map { pen.forBlank(over: $0) } ?? pen : pen
    needed.append(after: has.pen, to: &folded)
    has.pen = needed
  }

  private mutating func settlePlace() {
    guard let place = wants.place, place != has.place else { return }
    if let now = has.place, let motion = Motion(from: now, to: place, keepsColumn: keepsColumn) {
      motion.append(to: &folded)
    } else {
      folded.append(moveTo: place)
    }
    has.place = place
  }
}
