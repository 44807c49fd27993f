import Launching
import Glibc
import Testing

/// Every kind of terminal, locale, size and count of colours: the player starts and quits, or says one sentence.
@Suite(.serialized) struct MatrixTests {
  struct Setting: Hashable, CustomStringConvertible {
    var name = "xterm-256color"
    var locale = "C.UTF-8"
    var columns = 80
    var rows = 24
    var extra: [String] = []

    var environment: [String] { ["TERM=" + name, "LANG=" + locale, "SWIFT_BACKTRACE=enable=no"] + extra }
    var description: String { "\(name.prefix(20)) \(locale) \(columns)x\(rows) \(extra)" }
  }

  static let names = [
    "xterm-256color", "xterm", "screen-256color", "tmux-256color", "linux", "vt100", "vt220", "dumb", "unknown", "",
    // As long as the kernel lets one variable be.
    String(repeating: "x", count: (128 << 10) - 6),
  ]
  static let locales = ["C", "C.UTF-8", "POSIX", "xx_XX.UTF-8"]
  static let sizes = [(1, 1), (2, 1), (1, 3), (10, 3), (20, 5), (59, 20), (60, 20), (79, 23), (80, 24), (500, 200)]

  /// All names in all locales and all sizes on a few; with `FRONTLINE_LONG=1` the whole product.
  static var settings: [Setting] {
    var settings: [Setting] = []
    for name in names {
      for locale in locales {
        for (columns, rows) in sizes
        where Frontline.isLong || (columns, rows) == (80, 24) || locale == "C" && ["xterm", "linux"].contains(name) {
          settings.append(Setting(name: name, locale: locale, columns: columns, rows: rows))
        }
      }
    }
    return settings
  }

  @Test func `every terminal starts and quits or is told of in one sentence`() throws {
    var started = 0
    var refused = 0
    for setting in Self.settings {
      if try Self.startsAndQuits(setting) { started += 1 } else { refused += 1 }
    }
    #expect(started > 0)
    #expect(refused == Self.settings.count { ["dumb", "unknown", ""].contains($0.name) || $0.name.utf8.count > 99 })
    figure("terminals tried", started + refused, "\(started) played, \(refused) said one sentence")
  }

  /// Where a colour's number is its red, green and blue, as in ncurses' `xterm-direct`, 88 would be a dark blue.
  @Test func `a terminal of direct colours gets the first eight by their numbers`() throws {
    let (folder, name) = (ScratchFolder(), "frontline-direct")
    func setting(_ first: Int) -> String {
      "\\E[%?%p1%{8}%<%t\(first)%p1%d%e\(first)8\\:2\\:\\:%p1%{65536}%/%d\\:%p1%{256}%/%{255}%&%d\\:%p1%{255}%&%d%;m"
    }
    Self.describe(name, "colors#0x1000000, pairs#0x10000, setaf=\(setting(3)), setab=\(setting(4))", in: folder)
    let terminal = try WatchedTerminal(
      [Frontline.path, "--date", "d9"], environment: ["TERM=" + name, "LANG=C.UTF-8", "TERMINFO=" + folder.path])
    try terminal.wait(for: "2024")
    while terminal.read(for: 100) {}
    let written = String(decoding: terminal.output, as: UTF8.self)
    #expect(!written.contains("8:2:"))
    #expect(written.contains(/\e\[(\d+;)*4[1-6]m/))
  }

  /// Writes a terminal's description that differs from xterm's in what is given.
  private static func describe(_ name: String, _ differences: String, in folder: ScratchFolder) {
    _ = ProgramRun([
      "/bin/sh", "-c", "printf '%s\\n' \"$1\" >\"$0\"; tic -x -o \"$2\" \"$0\"", folder.path("source-\(name)"),
      "\(name)|made for a test, \(differences), use=xterm-256color,", folder.path,
    ])
  }

  /// Descriptions with 0, 8, 16 and 256 colours that differ in nothing else, made for the test.
  @Test func `any number of colours will do`() throws {
    let folder = ScratchFolder()
    for colours in [0, 8, 16, 256] {
      let limits = colours == 0 ? "colors@, pairs@" : "colors#\(colours), pairs#\(colours * 8)"
      Self.describe("frontline-\(colours)", limits, in: folder)
      for (columns, rows) in [(80, 24), (20, 5)] {
        let setting = Setting(
          name: "frontline-\(colours)", columns: columns, rows: rows, extra: ["TERMINFO=" + folder.path])
        #expect(try Self.startsAndQuits(setting), "\(colours) colours")
      }
      figure("terminals tried", 2, "\(colours) colours")
    }
  }

  /// Whether the player starts, answers a key and gives the terminal back; otherwise it must say one sentence.
  private static func startsAndQuits(_ setting: Setting) throws -> Bool {
    let terminal = try WatchedTerminal(
      [Frontline.path], columns: setting.columns, rows: setting.rows, environment: setting.environment)
    let before = terminal.modesBefore
    let end = ContinuousClock.now.advanced(by: .seconds(10))
    while terminal.output.isEmpty, ContinuousClock.now < end { terminal.read(for: 20) }
    terminal.type(".q")
    let code = try terminal.end()
    #expect(terminal.modes == before, "\(setting)")
    let written = String(decoding: terminal.output, as: UTF8.self)
    for trace in ["Fatal error", "Stack dump", "rashed"] { #expect(!written.contains(trace), "\(setting)") }
    if code == 69 {
      #expect(written.split(separator: "\n").count == 1, "\(setting): \(written)")
      #expect(written.contains("use `frontline show` to print a day as text"), "\(setting): \(written)")
      #expect(written.utf8.count < 200)
      return false
    }
    #expect(code == 0, "\(setting): \(written)")
    #expect(!terminal.screen.isAlternate && terminal.screen.showsCursor, "\(setting)")
    return true
  }
}
