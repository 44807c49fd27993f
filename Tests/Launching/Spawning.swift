import Glibc

/// A program that could not be started.
public struct NotStarted: Error {
  public let program: String
  /// The system's number for the reason.
  public let reason: Int32
}

/// Where a descriptor of a started program leads.
enum Redirection {
  case file(String, flags: Int32)
  case descriptor(Int32)
}

/// Starts a program, which is found by `PATH` where its name has no slash.
///
/// - Parameters:
///   - environment: All variables that it sees; without them those of this process.
///   - redirections: Where its descriptors lead, in this order; the others are this process's.
///   - leadsSession: Whether the first terminal that it opens becomes its own.
func spawn(
  _ words: [String], environment: [String]? = nil,
  redirecting redirections: [(descriptor: Int32, to: Redirection)] = [],
  leadsSession: Bool = false
) throws(NotStarted) -> pid_t {
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for (descriptor, target) in redirections {
    switch target {
    case .file(let path, let flags): posix_spawn_file_actions_addopen(&actions, descriptor, path, flags, 0o644)
    case .descriptor(let other): posix_spawn_file_actions_adddup2(&actions, other, descriptor)
    }
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  // The threads of the tests hold signals back, and a child inherits that: let it have them all.
  var none = sigset_t()
  sigemptyset(&none)
  posix_spawnattr_setsigmask(&attributes, &none)
  let newSession: Int32 = 0x80  // POSIX_SPAWN_SETSID, which the importer leaves out
  posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | (leadsSession ? newSession : 0)))
  var process = pid_t()
  let reason = withCStrings(words) { argv in
    guard let environment else { return posix_spawnp(&process, words[0], &actions, &attributes, argv, environ) }
    return withCStrings(environment) { envp in
      posix_spawnp(&process, words[0], &actions, &attributes, argv, envp)
    }
  }
  guard reason == 0 else { throw NotStarted(program: words[0], reason: reason) }
  return process
}

/// The exit code of a program that ended, or 128 and the signal that ended it.
func exitCode(of status: Int32) -> Int32 {
  status & 0x7F == 0 ? status >> 8 & 0xFF : 128 + status & 0x7F
}

/// Calls with a NULL-terminated array of C strings.
private func withCStrings<Result>(_ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result) -> Result {
  let copies = texts.map { strdup($0) }
  defer { for copy in copies { free(copy) } }
  return body(copies + [nil])
}
