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
      getenv(name).map { String(system: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    let folder = variable("XDG_CONFIG_HOME") ?? variable("HOME").map { $0 + "/.config" }
    return folder.map { $0 + "/frontline/config.json" }
  }

  /// Reads the file; without one, or with one that cannot be read or is empty, everything is as it is by itself.
  static func read() throws(SettingsProblems) -> Settings {
    guard let place else { return Settings() }
    var settings = Settings()
    switch contents(of: place) {
    case .missing: return settings
    case .passedOver(let reason): settings.passedOver = "\(place) is passed over: \(reason)"
    case .text(let bytes):
      var reader = SettingsReader(bytes)
      settings = try reader.read(place)
      settings.path = place
    }
    return settings
  }

  private static let largest = 1 << 16

  private enum Contents {
    case missing
    case passedOver(String)
    case text([UInt8])
  }

  private static func contents(of path: String) -> Contents {
    let descriptor = open(path.systemPath, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .missing : .passedOver(String(cString: strerror(errno)))
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .passedOver("it is no ordinary file")
    }
    guard status.st_size <= largest else { return .passedOver("it is larger than 64 KiB") }
    var bytes = [UInt8](repeating: 0, count: Int(status.st_size))
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    guard count >= 0 else { return .passedOver(String(cString: strerror(errno))) }
    bytes.removeSubrange(count...)
    let isEmpty = bytes.allSatisfy { [0x20, 0x09, 0x0A, 0x0D].contains($0) }
    return isEmpty ? .passedOver("it is empty") : .text(bytes)
  }
}

/// The reading of a settings file.
struct SettingsReader {
  private var scanner: JSONScanner
  private var settings = Settings()
  private var problems: [(offset: Int, kind: SettingsProblem.Kind)] = []

  static let keys = ViewOption.settings.map(\.name) + ["mouse", "links", "wheel", "speed", "loop", "color", "keys"]

  init(_ bytes: [UInt8]) {
    scanner = JSONScanner(bytes)
  }

  mutating func read(_ path: String) throws(SettingsProblems) -> Settings {
    do throws(JSONScanner.Stop) {
      if try scanner.openObject() {
        while let key = try scanner.nextKey() { try readValue(key) }
      }
      try scanner.finish()
    } catch {
      // The scanner has noted what stopped it.
    }
    problems += scanner.problems.map { ($0.offset, .json($0.kind)) }
    guard problems.isEmpty else {
      let told = problems.sorted { $0.offset < $1.offset }.map { offset, kind in
        let (line, column) = scanner.location(of: offset)
        return SettingsProblem(line: line, column: column, kind: kind)
      }
      throw SettingsProblems(path: path, all: told)
    }
    return settings
  }

  private mutating func readValue(_ key: String) throws(JSONScanner.Stop) {
    let offset = scanner.keyOffset
    settings.lines[key] = scanner.location(of: scanner.mark()).line
    if let option = ViewOption.settings.first(where: { $0.name == key }) { return try read(option) }
    switch key {
    case "color":
      settings.colour = try choice("choice of colours", among: ColourChoice.allCases.map(\.rawValue))
        .flatMap(ColourChoice.init(rawValue:))
    case "mouse": settings.takesMouse = try scanner.truth()
    case "links": settings.showsLinks = try scanner.truth()
    case "loop": settings.loops = try scanner.truth()
    case "wheel":
      settings.wheel = try choice("use of the wheel", among: WheelUse.allCases.map(\.rawValue))
        .flatMap(WheelUse.init(rawValue:))
    case "speed": try readSpeed()
    case "keys": try readKeys()
    default:
      try scanner.skip()
      note(.unknownSetting(key, known: SettingsReader.keys), at: offset)
    }
  }

  private mutating func note(_ kind: SettingsProblem.Kind, at offset: Int) { problems.append((offset, kind)) }

  private mutating func read(_ option: ViewOption) throws(JSONScanner.Stop) {
    switch option.value {
    case .flag(let part, _): if let isOn = try scanner.truth() { part.set(isOn, &settings.viewState) }
    case .choice(let part, let noun, let names, _, let former):
      if let text = try choice(noun, among: names, or: former) { part.set(text, &settings.viewState) }
    case .number, .day, .place, .holders, .point: try scanner.skip()
    }
  }

  private mutating func choice(
    _ noun: String, among names: [String], or former: [String] = []
  ) throws(JSONScanner.Stop) -> String? {
    let offset = scanner.mark()
    guard let text = try scanner.text() else { return nil }
    if names.contains(text) || former.contains(text) { return text }
    note(.unknownChoice(noun: noun, text, known: names), at: offset)
    return nil
  }

  private mutating func readSpeed() throws(JSONScanner.Stop) {
    let offset = scanner.mark()
    guard let text = try scanner.text() else { return }
    settings.pace = Player.Pace(label: text)
    if settings.pace == nil { note(.unknownSpeed(text), at: offset) }
  }

  /// `{"a": "Left", "d": "Right"}`: pressing `a` does what `Left` does.
  private mutating func readKeys() throws(JSONScanner.Stop) {
    guard try scanner.openObject() else { return }
    while let name = try scanner.nextKey() {
      let (nameOffset, otherOffset) = (scanner.keyOffset, scanner.mark())
      guard let other = try scanner.text() else { continue }
      let (alias, key) = (Key(named: name), Key(named: other))
      for (name, key, offset) in [(name, alias, nameOffset), (other, key, otherOffset)] where key == nil {
        note(.unknownKey(name), at: offset)
      }
      guard let alias, let key else { continue }
      if SettingsReader.kept.contains(alias) {
        note(.keptKey(name), at: nameOffset)
      }
      settings.aliases[alias] = key
    }
  }

  /// Keys that always do what they do.
  private static let kept: [Key] = [.control("c"), .control("z"), .escape]
}
