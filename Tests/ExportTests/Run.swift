import Glibc
import Testing

/// A program that ran to its end: what it wrote and how it ended.
struct Run {
  let output: [UInt8]
  let messages: String
  let code: Int32
  /// The most memory that it had, in kilobytes.
  let peak: Int

  var text: String { String(decoding: output, as: UTF8.self) }

  /// Runs a program with nothing to read; what it writes goes through files, so that no pipe can fill.
  init(_ words: [String], environment: [String] = [], output path: String? = nil) {
    let folder = Scratch()
    defer { folder.remove() }
    let output = path ?? folder.path("output")
    let messages = folder.path("messages")
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    var arguments = copies(of: words)
    var variables = copies(of: environment + Run.inherited)
    defer { for pointer in arguments + variables { free(pointer) } }
    var child: pid_t = 0
    let failure = posix_spawnp(&child, words[0], &actions, nil, &arguments, &variables)
    guard failure == 0 else {
      (self.output, self.messages, code, peak) = ([], "cannot run \(words[0])", 127, 0)
      return
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    code = status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
    peak = Int(usage.ru_maxrss)
    self.output = path == nil ? TextFile.bytes(output) ?? [] : []
    self.messages = TextFile.read(messages) ?? ""
  }

  private static var inherited: [String] {
    let names = ["PATH", "HOME"]
    return names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: $0))" } }
      + ["LANG=C.UTF-8", "SWIFT_BACKTRACE=enable=no"]
  }
}

/// The texts as C has them, with a null pointer after the last; whoever asks frees them.
private func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
  texts.map { strdup($0) } + [nil]
}

/// A folder that a test writes into and removes.
struct Scratch {
  private let root: String

  init() {
    var template = Array("/tmp/frontline-test-XXXXXX".utf8CString)
    mkdtemp(&template)
    root = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  func path(_ name: String) -> String { "\(root)/\(name)" }

  func names() -> [String] { Run(["ls", "-A", root]).text.split(separator: "\n").map(String.init) }

  func remove() {
    var arguments = copies(of: ["rm", "-rf", root])
    defer { for pointer in arguments { free(pointer) } }
    var child: pid_t = 0
    var status: Int32 = 0
    posix_spawnp(&child, "rm", nil, nil, &arguments, environ)
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
  }
}

extension Scratch {
  /// Writes an export into the folder and gives its path.
  func export(_ words: String...) -> String { export(words) }

  func export(_ words: [String]) -> String {
    // A browser goes by the ending; a word may be a path.
    let path = path(words.joined(separator: "-").replacing("/", with: "-") + "." + (words.first ?? ""))
    let run = Run([Frontline.path, "export"] + words + ["-o", path])
    #expect(run.code == 0, "\(words): \(run.messages)")
    #expect(run.messages.isEmpty)
    return path
  }
}

/// Text files of the project and of tests.
enum TextFile {
  static func bytes(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while case let count = Glibc.read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[0..<count] }
    return bytes
  }

  static func read(_ path: String) -> String? { bytes(path).map { String(decoding: $0, as: UTF8.self) } }

  static func write(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    let bytes = Array(text.utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written)
      }
      guard count > 0 else { return }
      written += count
    }
  }
}
