import Briefing
import Cartography
import Campaign
import Glibc
import Interface
import Playback
import Screen

extension Settings {
  /// Where the settings file is or would be: under `XDG_CONFIG_HOME`, or else under `.config` at home.
  static var place: String? {
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { $0 + "/.config" }
    return folder.map { $0 + "/frontline/config.json" }
  }

  /// Reads the file; without one everything is as it is by itself.
  static func read() throws(SettingsFaults) -> Settings {
    guard let place, let bytes = try bytes(of: place) else { return Settings() }
    var reader = SettingsReader(bytes)
    var settings = try reader.read(place)
    settings.path = place
    return settings
  }

  private static let largest = 1 << 16

  /// The bytes of the file, `nil` where there is none.
  private static func bytes(of path: String) throws(SettingsFaults) -> [UInt8]? {
    func fault(_ sentence: String) -> SettingsFaults {
      SettingsFaults(path: path, faults: [SettingsFaults.Fault(line: 1, column: 1, sentence: sentence)])
    }
    let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw fault("the settings cannot be read: \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw fault("this is not a regular file")
    }
    guard status.st_size <= largest else { throw fault("the file is larger than 64 KiB") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}

/// The reading of a settings file.
struct SettingsReader {
  private var scanner: JSONScanner
  private var settings = Settings()
  private var faults: [(offset: Int, sentence: String)] = []

  static let keys = ["view", "theme", "glyphs", "labels", "fronts", "mouse", "speed", "loop", "color", "keys"]

  init(_ bytes: [UInt8]) {
    scanner = JSONScanner(bytes)
  }

  mutating func read(_ path: String) throws(SettingsFaults) -> Settings {
    do throws(JSONScanner.Stop) {
      if try scanner.openObject() {
        while let key = try scanner.nextKey() { try readValue(key) }
      }
      try scanner.finish()
    } catch {
      // The scanner has noted what stopped it.
    }
    faults += scanner.faults.map { ($0.offset, Problem(file: path, kind: $0.kind).sentence) }
    guard faults.isEmpty else {
      let told = faults.sorted { $0.offset < $1.offset }.map { offset, sentence in
        let (line, column) = scanner.location(of: offset)
        return SettingsFaults.Fault(line: line, column: column, sentence: sentence)
      }
      throw SettingsFaults(path: path, faults: told)
    }
    return settings
  }

  private mutating func readValue(_ key: String) throws(JSONScanner.Stop) {
    let offset = scanner.keyOffset
    settings.lines[key] = scanner.location(of: scanner.mark()).line
    switch key {
    case "view": settings.view = try choice("view")
    case "theme": settings.theme = try choice("theme")
    case "glyphs": settings.glyphs = try choice("glyph set")
    case "labels": settings.labels = try choice("level of labels")
    case "color": settings.colour = try choice("choice of colours")
    case "fronts": settings.showsFronts = try scanner.truth()
    case "mouse": settings.takesMouse = try scanner.truth()
    case "loop": settings.loops = try scanner.truth()
    case "speed": try readSpeed()
    case "keys": try readKeys()
    default:
      try scanner.skip()
      let hint = nearest(to: key, among: SettingsReader.keys).map { "did you mean \"\($0)\"?" }
      note("there is no setting \"\(key)\" (\(hint ?? SettingsReader.keys.joined(separator: ", ")))", at: offset)
    }
  }

  private mutating func note(_ sentence: String, at offset: Int) { faults.append((offset, sentence)) }

  private mutating func choice<Choice: RawRepresentable<String> & CaseIterable>(
    _ noun: String
  ) throws(JSONScanner.Stop) -> Choice? {
    let offset = scanner.mark()
    guard let text = try scanner.text() else { return nil }
    let names = Choice.allCases.map(\.rawValue)
    if names.contains(text) { return Choice(rawValue: text) }
    let hint = nearest(to: text, among: names).map { "did you mean \"\($0)\"?" }
    note("there is no \(noun) \"\(text)\" (\(hint ?? names.joined(separator: ", ")))", at: offset)
    return nil
  }

  private mutating func readSpeed() throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    guard let text = try scanner.text() else { return }
    settings.pace = Player.Pace(label: text)
    if settings.pace == nil {
      let all = Player.Pace.all.map(\.label).joined(separator: ", ")
      note("there is no speed \"\(text)\"; the speeds are \(all)", at: offset)
    }
  }

  /// `{"a": "Left", "d": "Right"}`: pressing `a` does what `Left` does.
  private mutating func readKeys() throws(JSONScanner.Stop) {
    guard try scanner.openObject() else { return }
    while let name = try scanner.nextKey() {
      let (nameOffset, otherOffset) = (scanner.keyOffset, scanner.mark())
      guard let other = try scanner.text() else { continue }
      let (alias, key) = (Key(named: name), Key(named: other))
      for (name, key, offset) in [(name, alias, nameOffset), (other, key, otherOffset)] where key == nil {
        note("there is no key \"\(name)\"; keys are x, ^X, Space, Left, PgDn, F5 … as ? lists them", at: offset)
      }
      guard let alias, let key else { continue }
      if SettingsReader.kept.contains(alias) {
        note("\(name) cannot do another key's work, so that there is always a way out", at: nameOffset)
      }
      settings.aliases[alias] = key
    }
  }

  /// Keys that always do what they do.
  private static let kept: [Key] = [.control("c"), .control("z"), .escape]
}
