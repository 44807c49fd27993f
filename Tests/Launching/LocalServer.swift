import Glibc

/// A server on this machine's loopback, which ends with the value.
public final class LocalServer {
  private let process: pid_t

  /// Nobody listened within five seconds.
  public struct NobodyListens: Error {
    let port: Int
  }

  /// Starts a server, and waits until somebody listens on its port.
  public init(_ words: [String], port: Int) throws {
    process = try spawn(words, environment: PseudoTerminal.environment, leadsSession: true)
    for _ in 0..<500 {
      if ProgramRun(["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/\(port)"]).code == 0 { return }
      usleep(10_000)
    }
    throw NobodyListens(port: port)
  }

  deinit {
    kill(-process, SIGTERM)
    var ignored: Int32 = 0
    waitpid(process, &ignored, 0)
  }
}
