import Launching
import Testing

/// What a long piece of work says of itself: a line on a terminal, nothing elsewhere.
@Suite(.serialized) struct ProgressTests {
  /// A reader that takes nothing for more than a second makes any export a long one.
  private static let slow = "| { sleep 1.4; cat > /dev/null; }"

  private static func output(of script: String) throws -> String {
    let terminal = try WatchedTerminal(["/bin/sh", "-c", script, Frontline.path])
    _ = try terminal.end()
    return String(decoding: terminal.output, as: UTF8.self)
  }

  @Test func `an export of more than a second says how much is written, and takes the line away`() throws {
    let output = try Self.output(of: "\"$0\" export geojson \(Self.slow)")
    #expect(output.contains("\rwriting the output: 0."))
    #expect(output.hasSuffix(" \r"))
  }

  @Test func `where messages go to a file nothing is said`() throws {
    #expect(try Self.output(of: "\"$0\" export geojson 2>&1 \(Self.slow)") == "")
  }

  @Test func `what takes less than a second says nothing`() throws {
    #expect(try Self.output(of: "\"$0\" export csv > /dev/null") == "")
  }

  @Test func `data on the same terminal is left alone`() throws {
    #expect(try !Self.output(of: "\"$0\" export csv --table strip").contains("writing"))
  }
}
