import Campaign
import Playback

/// Everything that is wrong with a settings file, in order of line.
struct SettingsProblems: Error, CustomStringConvertible {
  let path: String
  let all: [SettingsProblem]

  /// A line for each: `config.json:3:12: there is no theme "drak" (did you mean "dark"?)`.
  var description: String {
    all.map { "\(path):\($0.line):\($0.column): \($0.kind.sentence)".visible }.joined(separator: "\n")
  }
}

/// Something that is wrong with a settings file, and where.
struct SettingsProblem {
  let line: Int
  let column: Int
  let kind: Kind

  enum Kind {
    case json(Problem.Kind)
    case unknownSetting(String, known: [String])
    case unknownChoice(noun: String, String, known: [String])
    case unknownSpeed(String)
    case unknownKey(String)
    case keptKey(String)
  }
}

extension SettingsProblem.Kind {
  var sentence: String {
    switch self {
    case .json(let kind): kind.sentence
    case .unknownSetting(let name, let known): "there is no setting \"\(name)\" (\(hint(for: name, among: known)))"
    case .unknownChoice(let noun, let name, let known):
      "there is no \(noun) \"\(name)\" (\(hint(for: name, among: known)))"
    case .unknownSpeed(let text):
      "there is no speed \"\(text)\"; the speeds are \(Player.Pace.all.map(\.label).joined(separator: ", "))"
    case .unknownKey(let name): "there is no key \"\(name)\"; keys are x, ^X, Space, Left, PgDn, F5 … as ? lists them"
    case .keptKey(let name): "\(name) cannot do another key's work, so that there is always a way out"
    }
  }

  /// The nearest of the known names, or else all of them.
  private func hint(for name: String, among known: [String]) -> String {
    nearest(to: name, among: known).map { "did you mean \"\($0)\"?" } ?? known.joined(separator: ", ")
  }
}
