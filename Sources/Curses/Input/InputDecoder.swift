import Screen

/// Makes events of the bytes that a terminal sends.
///
/// Keys come as characters or as control sequences (ECMA-48), replies of the terminal as sequences or as control strings.
/// What is not understood is passed over whole, however it is split. Time is an argument, as a silence before the bytes.
struct InputDecoder {
  /// Where in a sequence the last byte was.
  private enum State {
    case ground
    /// After an escape, or after two of them, as some terminals send for Alt.
    case escape
    /// After an escape that was taken for the key: a slow line may have held back what belongs to it.
    case lateEscape
    /// Before the final byte of an escape sequence with intermediate bytes.
    case intermediate
    case sequence(ControlSequence)
    /// After the single shift that starts a key of the keypad.
    case shifted(ControlSequence)
    case string(ControlString)
    /// Bytes that belong to the sequence before them.
    case rest(Int)
    /// After `ESC [ [`, with which the Linux console starts a function key.
    case consoleFunction
    case paste(Paste)
  }

  private var state = State.ground
  private var characters: CharacterAssembly
  /// Whether an escape came before, so that what follows is no key of its own.
  private var isEscaped = false
  /// More keys by their sequences after the escape, as the terminal's description has them.
  private let described: [[UInt8]: Key]
  private var events: [TerminalEvent] = []

  /// A sequence goes on after a silence that is shorter than this.
  static let patience = Duration.seconds(1)
  /// Nobody presses another key so soon after Esc.
  private static let lateness = Duration.milliseconds(100)
  /// How long after an escape nothing comes where it is the key.
  let escapeDelay: Duration

  init(
    _ encoding: CharacterAssembly.Encoding = .utf8, described: [[UInt8]: Key] = [:],
    escapeDelay: Duration = .milliseconds(25)
  ) {
    characters = CharacterAssembly(encoding)
    self.described = described
    self.escapeDelay = escapeDelay
  }

  /// Whether the last byte was an escape that may be the key or the start of a sequence.
  var holdsEscape: Bool { if case .escape = state { true } else { false } }

  /// The next event that is known.
  mutating func next() -> TerminalEvent? { events.isEmpty ? nil : events.removeFirst() }

  /// Takes the escape for the key: nothing followed it soon.
  mutating func fallSilent() {
    guard holdsEscape else { return }
    state = .lateEscape
    isEscaped = false
    events.append(.key(.escape))
  }

  /// Takes bytes that came after a silence.
  mutating func feed(_ bytes: some Sequence<UInt8>, after silence: Duration) {
    var silence = silence
    for byte in bytes {
      giveUp(after: silence, before: byte)
      take(byte)
      silence = .zero
    }
  }

  /// Leaves a sequence that nobody ends.
  private mutating func giveUp(after silence: Duration, before byte: UInt8) {
    if holdsEscape, silence >= escapeDelay { fallSilent() }
    let isOver =
      switch state {
      case .ground, .escape: false
      case .lateEscape: silence >= InputDecoder.lateness || !InputDecoder.starts(byte)
      case .string(let string): silence >= escapeDelay && !string.goesOn(with: byte) || isTooLong(silence)
      case .intermediate, .sequence, .shifted, .rest, .consoleFunction, .paste: isTooLong(silence)
      }
    if isOver { returnToGround() }
  }

  private func isTooLong(_ silence: Duration) -> Bool { silence >= InputDecoder.patience }

  private mutating func returnToGround() {
    state = .ground
    isEscaped = false
  }

  /// Whether a byte after an escape starts more than one character.
  private static func starts(_ byte: UInt8) -> Bool { "[O]P_^X".utf8.contains(byte) }

  private mutating func take(_ byte: UInt8) {
    switch state {
    case .ground: takeCharacter(byte)
    case .escape, .lateEscape: takeAfterEscape(byte)
    case .intermediate: if byte == 0x1B { start() } else if byte >= 0x30 { returnToGround() }
    case .sequence(let sequence): take(byte, into: sequence, isShifted: false)
    case .shifted(let sequence): take(byte, into: sequence, isShifted: true)
    case .string(var string):
      let isWhole = string.take(byte)
      state = .string(string)
      if isWhole { end(string, byte) }
    case .rest(let count): if count > 1 { state = .rest(count - 1) } else { returnToGround() }
    case .consoleFunction: finish(Key(consoleFunction: byte))
    case .paste(var paste):
      let isWhole = paste.take(byte)
      state = .paste(paste)
      if isWhole { finish(.pasted(paste.text(characters.encoding))) }
    }
  }

  /// Begins after an escape.
  private mutating func start() {
    state = .escape
    isEscaped = false
  }

  private mutating func finish(_ key: Key?) { finish(key.map { TerminalEvent.key($0) }) }

  private mutating func finish(_ event: TerminalEvent?) {
    if let event { events.append(event) }
    returnToGround()
  }

  // MARK: Characters

  private mutating func takeCharacter(_ byte: UInt8) {
    if byte == 0x1B { return start() }
    switch characters.take(byte) {
    case .partial: break
    case .invalid: isEscaped = false
    case .broken:
      isEscaped = false
      take(byte)
    case .character(let scalar): finish(scalar)
    }
  }

  /// Ends a character; one of the second set of controls starts what an escape and a letter start.
  private mutating func finish(_ scalar: Unicode.Scalar) {
    if (0x80..<0xA0).contains(scalar.value) {
      isEscaped = false
      return takeAfterEscape(UInt8(scalar.value - 0x40), isEightBit: true)
    }
    finish(isEscaped ? nil : Key(typed: scalar))
  }

  // MARK: Sequences

  private mutating func takeAfterEscape(_ byte: UInt8, isEightBit: Bool = false) {
    switch byte {
    case 0x1B:
      state = .escape
      isEscaped = true
    case UInt8(ascii: "["): state = .sequence(ControlSequence(hasAlt: isEscaped))
    case UInt8(ascii: "O"): state = .shifted(ControlSequence(hasAlt: isEscaped))
    case UInt8(ascii: "N"): state = .rest(1)
    case UInt8(ascii: "]"): state = .string(ControlString(.command, isEightBit: isEightBit))
    case UInt8(ascii: "P"), UInt8(ascii: "X"), UInt8(ascii: "^"), UInt8(ascii: "_"):
      state = .string(ControlString(.other, isEightBit: isEightBit))
    case 0x20..<0x30: state = .intermediate
    default: takePlainlyEscaped(byte)
    }
  }

  /// A character with Alt held, which is no key here unless the terminal's description says so.
  private mutating func takePlainlyEscaped(_ byte: UInt8) {
    if let key = described[[byte]] { return finish(key) }
    state = .ground
    isEscaped = true
    takeCharacter(byte)
  }

  private mutating func take(_ byte: UInt8, into sequence: ControlSequence, isShifted: Bool) {
    var sequence = sequence
    switch byte {
    case 0x20..<0x40 where !sequence.ends(with: byte):
      sequence.append(byte)
      state = isShifted ? .shifted(sequence) : .sequence(sequence)
    case UInt8(ascii: "[") where !isShifted && sequence.bytes.isEmpty: state = .consoleFunction
    case UInt8(ascii: "M") where !isShifted && sequence.bytes.isEmpty: state = .rest(3)
    case 0x20..<0x7F: finish(sequence, byte, isShifted: isShifted)
    case 0x18, 0x1A: returnToGround()
    default:
      returnToGround()
      take(byte)
    }
  }

  private mutating func finish(_ sequence: ControlSequence, _ final: UInt8, isShifted: Bool) {
    let described = described[[UInt8(ascii: isShifted ? "O" : "[")] + sequence.bytes + [final]]
    if isShifted { return finish(Key(shifted: sequence, final) ?? described) }
    switch sequence.meaning(final) {
    case .pasteStarts: state = .paste(Paste())
    case .mouse(let mouse): finish(.mouse(mouse))
    case .key(let key): finish(key)
    case .nothing: finish(described)
    }
  }

  private mutating func end(_ string: ControlString, _ byte: UInt8) {
    returnToGround()
    // An escape that ends no string starts a sequence.
    if string.isCancelled { takeAfterEscape(byte) }
  }
}
