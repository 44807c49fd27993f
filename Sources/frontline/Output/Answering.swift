import ArgumentParser
import Campaign
import Glibc

extension Command {
  /// Does what the words of a command line ask for; gives the exit code.
  ///
  /// The library's own `main` writes its help without looking whether that succeeds, and knows no usage but the whole
  /// program's for what a command finds wrong when it runs.
  static func answer(_ typed: [String]) -> Int32 {
    let words = completing(typed)
    if let word = words.first, !word.hasPrefix("-"), !names.contains(word) { return refuse(word) }
    do {
      var command = try parseAsRoot(words)
      if let word = (command as? Play)?.rest.first { return refuse(word) }
      do {
        try command.run()
        return EX_OK
      } catch {
        return tell(error, usage: usageString(for: type(of: command)))
      }
    } catch {
      return tell(error, usage: nil)
    }
  }

  /// Tells that there is no such command, which has no usage that could be shown, or that it does not stand first.
  private static func refuse(_ word: String) -> Int32 {
    if names.contains(word) {
      complain("Error: a command comes before its options: frontline \(word); `frontline help \(word)` lists them")
      return EX_USAGE
    }
    let hint = nearest(to: word, among: names).map { " (did you mean \"\($0)\"?)" } ?? ""
    complain("Error: there is no command \"\(word)\"\(hint); `frontline help` lists them")
    return EX_USAGE
  }

  /// Writes what was asked for, a help or a version, or tells what is wrong; gives the exit code.
  private static func tell(_ error: any Error, usage: String?) -> Int32 {
    if let code = error as? ExitCode { return code.rawValue }
    let code = exitCode(for: error)
    guard code.isSuccess else {
      complain(usage.map { "Error: \(message(for: error))\nUsage: \($0)" } ?? fullMessage(for: error))
      return code.rawValue
    }
    do {
      try deliver(fullMessage(for: error) + "\n")
      return EX_OK
    } catch {
      return EX_IOERR
    }
  }
}
