import Campaign
import FoundationEssentials
import Glibc

/// Tells what is wrong, and ends the build.
private func fail(_ sentence: String, _ code: Int32) -> Never {
  write(STDERR_FILENO, sentence + "\n", sentence.utf8.count + 1)
  exit(code)
}

// The build runs this with the folder of all maps and the Swift source to write.
guard CommandLine.arguments.count == 3 else { fail("usage: pack-maps MAPS SOURCE", EX_USAGE) }
do {
  let source = try MapCollection(directory: CommandLine.arguments[1]).source
  try Data(source.utf8).write(to: URL(filePath: CommandLine.arguments[2]))
} catch {
  fail("\(error)", EX_DATAERR)
}
