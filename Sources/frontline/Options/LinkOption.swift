import ArgumentParser
import Briefing
import Campaign
import Glibc
import Interface
import Screen

/// Whether sources are written as links that a terminal opens.
struct LinkOption: ParsableArguments {
  @Flag(help: "Write no links to sources on a terminal.")
  var noLinks = false

  /// Whether standard output is a terminal that takes links, and nobody wants it without.
  var areWritten: Bool {
    !noLinks && isatty(STDOUT_FILENO) == 1 && Link.areLikelyTaken { getenv($0).map { String(cString: $0) } }
  }

  /// How what names a source is written to standard output.
  var linking: SourceLinking {
    guard areWritten else { return withoutLinks }
    return { text, source in Link(to: source)?.around(text) ?? text }
  }
}
