import Screen
import Testing

@testable import Curses

/// What the bytes mean that terminals send.
struct InputDecoderTests {
  /// What each key's sequences are, in the modes and on the terminals that are usual.
  private static let sequences: [(Key, [String])] = [
    (.up, ["[A", "OA", "[57419u", "[1;1A", "[1;65A", "[1;129A", "[1;1:1A", "[1;1:2A"]),
    (.down, ["[B", "OB", "[57420u"]), (.right, ["[C", "OC", "[57418u"]), (.left, ["[D", "OD", "[57417u"]),
    (.home, ["[H", "OH", "[1~", "[7~", "[57423u"]), (.end, ["[F", "OF", "[4~", "[8~", "[57424u"]),
    (.pageUp, ["[5~", "[57421u"]), (.pageDown, ["[6~", "[57422u"]), (.delete, ["[3~"]),
    (.backTab, ["[Z", "[1;2Z", "[9;2u", "[27;2;9~"]),
    (.function(1), ["OP", "[11~", "[[A", "[P"]), (.function(2), ["OQ", "[12~", "[[B"]),
    (.function(3), ["OR", "[13~", "[[C", "[R"]), (.function(4), ["OS", "[14~", "[[D"]),
    (.function(5), ["[15~", "[[E"]), (.function(6), ["[17~"]), (.function(10), ["[21~"]), (.function(11), ["[23~"]),
    (.function(12), ["[24~"]),
    (.pan(.up), ["[1;2A", "[1;3A", "[a", "\u{1B}[A", "\u{1B}OA"]), (.pan(.down), ["[1;2B", "[1;3B", "[b"]),
    (.pan(.right), ["[1;2C", "[c", "O2C"]), (.pan(.left), ["[1;2D", "[d", "O3D"]),
    (.enter, ["OM", "[13u", "[57414u", "[109;5u"]), (.tab, ["OI", "[9u", "[105;5u"]), (.backspace, ["[127u"]),
    (.escape, ["[27u", "[27;1u", "[27;129u", "[91;5u"]),
    (.control("c"), ["[99;5u", "[27;5;99~", "[99;69u", "[99:67;5u", "[27;5;67~"]), (.control("z"), ["[122;5u"]),
    ("0", ["Op", "[57399u", "[48u"]), ("5", ["Ou", "[57404u"]), ("9", ["Oy"]), ("+", ["Ok", "[57413u"]),
    ("-", ["Om", "[57412u"]), ("*", ["Oj"]), ("/", ["Oo"]), (".", ["On"]), (",", ["Ol"]), ("=", ["OX"]),
    ("q", ["[113u", "[113;1u", "[113;129u"]), ("Q", ["[113;2u", "[81;2u", "[27;2;81~", "[113:81;2u"]),
    ("?", ["[47:63;2u", "[27;2;63~"]), ("é", ["[233u"]), ("ح", ["[1581u"]),
  ]

  private static let silent = [
    // Replies: attributes, status, place, mode, colour, version, size, keys, focus.
    "[?1;2c", "[>41;354;0c", "[0n", "[24;80R", "[?24;80R", "[?2026;2$y", "[4;2$y", "[?1u", "[8;24;80t", "[4;480;640t",
    "[I", "[O", "[?0;256;0S", "[1;2x", "[>4;2m", "[?997;1n",
    "]11;rgb:1e1e/1e1e/2e2e\u{1B}\\", "]11;rgb:1e1e/1e1e/2e2e\u{7}", "]4;1;rgb:cdcd/0000/0000\u{1B}\\",
    "]l quick notes\u{1B}\\", "]L icon\u{1B}\\", "]52;c;cXFxcQ==\u{7}", "P>|XTerm(390)\u{1B}\\", "P1$r0m\u{1B}\\",
    "P1+r436f=323536\u{1B}\\", "P!|00000000\u{1B}\\", "_Gi=31;OK\u{1B}\\", "^private q\u{1B}\\", "Xq\u{7}q\u{1B}\\",
    "Pq\u{7}q\u{1B}\\",
    // Keys that the program does not know, and Alt.
    "[2~", "[29~", "[34~", "[1;5C", "[1;6A", "[5;5~", "[3;2~", "[1;2P", "OE", "[E", "[7$", "[7^", "[8@", "[97;3u",
    "[99;6u", "[113;1:3u", "[1;1:3A", "[57358u", "[57441;2u", "[0u", "[1114112u", "[999999999999999999999m", "q", "Q",
    "\u{3}", "\u{7F}", "\r", "é", "ح", "(B", "#8", "Nq", "[M\u{20}qq", "[201~",
  ]

  /// What comes of bytes that come at once, or each after a silence.
  private func events(_ bytes: some Sequence<UInt8>, every silence: Duration = .zero) -> [TerminalEvent] {
    var decoder = InputDecoder()
    for byte in bytes { decoder.feed([byte], after: silence) }
    if decoder.holdsEscape { decoder.fallSilent() }
    var events: [TerminalEvent] = []
    while let event = decoder.next() { events.append(event) }
    return events
  }

  private func keys(_ text: String, every silence: Duration = .zero) -> [TerminalEvent] {
    events(Array(text.utf8), every: silence)
  }

  @Test(arguments: sequences)
  func `each usual sequence is its key`(key: Key, sequences: [String]) {
    for sequence in sequences { #expect(keys("\u{1B}\(sequence).") == [.key(key), .key(".")], "\(sequence)") }
  }

  @Test(arguments: silent)
  func `a reply or an unknown key is passed over whole, however it is split`(sequence: String) {
    #expect(keys("\u{1B}\(sequence).") == [.key(".")])
    let bytes = Array("\u{1B}\(sequence)".utf8)
    for split in 1..<bytes.count {
      for silence in [Duration.milliseconds(2), .milliseconds(90), .milliseconds(900)] {
        // An escape alone is the key after a while, and what comes much later is typed.
        if split == 1, !InputDecoderTests.belongs(bytes[1]) || silence > .milliseconds(99) { continue }
        // A pause after the letter that starts a string: a person pressed Alt and that letter.
        if split == 2, silence > .milliseconds(24), ["^p", "Xq", "Pq"].contains(sequence.prefix(2)) { continue }
        var decoder = InputDecoder()
        decoder.feed(bytes[..<split], after: .zero)
        decoder.feed(bytes[split...], after: silence)
        decoder.feed(Array(".".utf8), after: .zero)
        var events: [TerminalEvent] = []
        while let event = decoder.next() { events.append(event) }
        if split == 1, silence > .milliseconds(24) { #expect(events.removeFirst() == .key(.escape)) }
        #expect(events == [.key(".")], "split at \(split) for \(silence)")
      }
    }
  }

  private static func belongs(_ byte: UInt8) -> Bool { "[O]P_^X".utf8.contains(byte) }

  @Test func `a reply in controls of one byte is passed over too`() {
    for bytes: [UInt8] in [[0x9D], [0x90], [0x9F], [0xC2, 0x9D]] {
      #expect(events(bytes + Array("1;q".utf8) + [0x9C, 0x2E]) == [.key(".")])
    }
    #expect(events([0x9B, 0x41, 0x8F, 0x42]) == [.key(.up), .key(.down)])
  }

  @Test func `escape alone is the key, and what is typed after it too`() {
    #expect(keys("\u{1B}") == [.key(.escape)])
    #expect(keys("\u{1B}q", every: .milliseconds(30)) == [.key(.escape), .key("q")])
    #expect(keys("\u{1B}]]", every: .milliseconds(150)) == [.key(.escape), .key("]"), .key("]")])
    #expect(keys("\u{1B}\u{1B}", every: .milliseconds(150)) == [.key(.escape), .key(.escape)])
  }

  @Test func `an arrow whose bytes come late is still an arrow`() {
    for silence in [10, 24, 60] {
      #expect(keys("\u{1B}OC", every: .milliseconds(silence)).last == .key(.right))
      #expect(keys("\u{1B}[C", every: .milliseconds(silence)).last == .key(.right))
    }
    var patient = InputDecoder(escapeDelay: .seconds(1))
    for byte in "\u{1B}OC".utf8 { patient.feed([byte], after: .milliseconds(60)) }
    #expect(patient.next() == .key(.right) && patient.next() == nil)
  }

  @Test func `what nobody ends does not hold the keys for ever`() {
    for start in ["\u{1B}]11;rgb", "\u{1B}P1$", "\u{1B}[1;", "\u{1B}O", "\u{1B}[M", "\u{1B}[200~abc"] {
      var decoder = InputDecoder()
      decoder.feed(Array(start.utf8), after: .zero)
      decoder.feed(Array(".".utf8), after: .seconds(1))
      #expect(decoder.next() == .key("."), "\(start)")
    }
    var alt = InputDecoder()
    alt.feed(Array("\u{1B}P".utf8), after: .zero)
    alt.feed(Array("q".utf8), after: .milliseconds(200))
    #expect(alt.next() == .key("q"))
  }

  @Test func `an escape ends a sequence or a string that has no end, and starts the next`() {
    #expect(keys("\u{1B}]11;rgb\u{1B}[C") == [.key(.right)])
    #expect(keys("\u{1B}[1;\u{1B}OC") == [.key(.right)])
    #expect(keys("\u{1B}[1\r") == [.key(.enter)])
  }

  @Test func `letters of any script are keys, and bytes of none are passed over`() {
    #expect(keys("حé漢😀") == (["ح", "é", "漢", "😀"] as [Key]).map(TerminalEvent.key))
    let broken: [[UInt8]] = [
      [0xFF], [0xC3], [0xE2, 0x82], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5], [0xF0, 0x9F, 0x98],
    ]
    for bytes in broken { #expect(events(bytes + [0x2E]) == [.key(".")], "\(bytes)") }
  }

  @Test func `the mouse is told of as it moves, and Control with the wheel`() {
    func report(_ text: String) -> [TerminalEvent] { keys("\u{1B}[<\(text)") }
    let point = Point(column: 9, row: 4)
    #expect(report("0;10;5M") == [.mouse(Mouse(.press, at: point))])
    #expect(report("32;10;5M") == [.mouse(Mouse(.drag, at: point))])
    #expect(report("0;10;5m") == [.mouse(Mouse(.release, at: point))])
    #expect(report("64;10;5M") == [.mouse(Mouse(.wheelUp, at: point))])
    #expect(report("81;10;5M") == [.mouse(Mouse(.wheelDown, at: point, holdsControl: true))])
    for other in ["2;10;5M", "35;10;5M", "66;10;5M", "16;10;5M", "0;10M", "0;10;5;6M"] {
      #expect(report(other).isEmpty)
    }
  }

  @Test func `a paste is one text, of which none is a key`() {
    #expect(keys("\u{1B}[200~q\u{1B}[C\u{3}é\u{1B}[201~.") == [.pasted("q\u{1B}[C\u{3}é"), .key(".")])
    let long = String(repeating: "漢", count: 9999)
    #expect(keys("\u{1B}[200~\(long)\u{1B}[201~") == [.pasted(String(long.prefix(256)))])
  }

  /// A VT100's description takes the keypad for function keys.
  @Test func `the terminal's own description has keys beyond the usual ones`() {
    var decoder = InputDecoder(
      described: ["[L": .home, "A": .up, "Ox": .function(10)].reduce(into: [:]) {
        $0[Array($1.key.utf8)] = $1.value
      })
    decoder.feed(Array("\u{1B}[L\u{1B}A\u{1B}Ox".utf8), after: .zero)
    #expect([decoder.next(), decoder.next(), decoder.next()] == [.key(.home), .key(.up), .key("8")])
  }
}
