import Launching
import Testing

extension ScratchFolder {
  /// Writes an export into the folder and gives its path.
  func export(_ words: String...) -> String { export(words) }

  func export(_ words: [String]) -> String {
    // A browser goes by the ending; a word may be a path.
    let path = path(words.joined(separator: "-").replacing("/", with: "-") + "." + (words.first ?? ""))
    let run = Frontline.run(["export"] + words + ["-o", path])
    #expect(run.code == 0, "\(words): \(run.messages)")
    #expect(run.messages.isEmpty)
    return path
  }
}
