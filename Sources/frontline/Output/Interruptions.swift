import Glibc

/// The signals that end the program, held back while there is an unfinished file to remove first.
///
/// The kernel keeps them, so that nothing global is needed: whoever holds them asks now and then whether one waits.
enum Interruptions {
  /// Those that end the program: one that was ignored when it started, as under nohup, stays so.
  private static var numbers: [Int32] { [SIGINT, SIGTERM, SIGHUP, SIGQUIT].filter { !isIgnored($0) } }

  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  private static var set: sigset_t {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    return set
  }

  static func hold() {
    var held = set
    sigprocmask(SIG_BLOCK, &held, nil)
  }

  /// Lets them through again; one that waits ends the program here.
  static func release() {
    var held = set
    sigprocmask(SIG_UNBLOCK, &held, nil)
  }

  static var isWaiting: Bool {
    var waiting = sigset_t()
    sigpending(&waiting)
    return numbers.contains { sigismember(&waiting, $0) == 1 }
  }
}
