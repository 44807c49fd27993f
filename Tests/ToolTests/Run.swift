import Glibc

/// A command of the program, run to its end: what it wrote, and how it ended.
struct Run {
  let status: Int32
  let output: String
  let complaints: String

  /// Runs the program beside the tests, or the one that `FRONTLINE_PROGRAM` names.
  ///
  /// - Parameter environment: all that the program gets to see.
  init(_ arguments: [String], in folder: Folder? = nil, environment: [String] = ["PATH=/usr/bin:/bin"]) throws {
    if let folder {
      let move = ["-c", "cd \"$0\" && exec \"$@\"", folder.path, Run.path]
      self = try Run(program: "/bin/sh", move + arguments, environment: environment)
    } else {
      self = try Run(program: Run.path, arguments, environment: environment)
    }
  }

  /// Runs another program, by default with the path that it is found by.
  init(program: String, _ arguments: [String], environment: [String] = [Run.ownPath]) throws {
    let scratch = try Folder()
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, scratch.path + "/out", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, scratch.path + "/err", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var process = pid_t()
    let code = Run.withCStrings([program] + arguments) { argv in
      Run.withCStrings(environment + ["SWIFT_BACKTRACE=enable=no"]) { envp in
        posix_spawnp(&process, program, &actions, nil, argv, envp)
      }
    }
    guard code == 0 else { throw Failure.notStarted(program, code) }
    var ending: Int32 = 0
    while waitpid(process, &ending, 0) < 0, errno == EINTR {}
    status = ending & 0x7F == 0 ? ending >> 8 & 0xFF : -(ending & 0x7F)
    output = try scratch.text(of: "out")
    complaints = try scratch.text(of: "err")
  }

  enum Failure: Error {
    case notStarted(String, Int32)
    case unreadable(String)
  }

  static var ownPath: String { "PATH=" + (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin") }

  /// What a build needs to see.
  static var buildEnvironment: [String] {
    [ownPath] + (getenv("HOME").map { ["HOME=" + String(cString: $0)] } ?? [])
  }

  static let path = getenv("FRONTLINE_PROGRAM").map { String(cString: $0) } ?? beside("frontline")

  /// A program that is built with the tests.
  static func beside(_ program: String) -> String {
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = max(0, readlink("/proc/self/exe", &buffer, buffer.count - 1))
    let tests = String(decoding: buffer.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return tests.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
      + "/" + program
  }

  private static func withCStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { for copy in copies { free(copy) } }
    return body(copies + [nil])
  }

  /// Whether an independent reader is there; where it is not, this says so loudly, and in CI the test fails.
  static func has(_ program: String) -> Bool {
    let found = (try? Run(program: "sh", ["-c", "command -v \(program)"]))?.status == 0
    if !found { print("NOT RUN: \(program) is not installed, so that what it would read was not checked") }
    return found
  }

  static var isInCI: Bool { getenv("CI").map { String(cString: $0) == "true" } ?? false }
}

/// A folder that is there as long as a test runs.
final class Folder {
  let path: String

  init() throws {
    var template = Array("/tmp/frontline-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Run.Failure.unreadable("/tmp") }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { Folder.remove(path) }

  /// Removes a folder and what is in it; a link is removed, not followed.
  private static func remove(_ path: String) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
        if name != ".", name != ".." { remove("\(path)/\(name)") }
      }
      closedir(folder)
    }
    Glibc.remove(path)
  }

  func text(of name: String) throws -> String { try Folder.text(ofFile: "\(path)/\(name)") }

  static func text(ofFile path: String) throws -> String {
    guard let file = fopen(path, "r") else { throw Run.Failure.unreadable(path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    guard let file = fopen("\(path)/\(name)", "w") else { throw Run.Failure.unreadable(name) }
    fputs(text, file)
    fclose(file)
  }

  /// Writes the files of a map folder, in a folder of their own.
  func write(_ files: [String: String], under name: String) throws {
    mkdir("\(path)/\(name)", 0o755)
    for (file, text) in files { try write(text, to: "\(name)/\(file)") }
  }
}
