import ArgumentParser
import Campaign
import Glibc

// Most starts have no arguments: then there is nothing to parse, and the first frame comes a few milliseconds sooner.
if CommandLine.argc <= 1 {
  exit(playFromTheEve())
} else {
  // Paths are bytes, which the library's own list of arguments does not keep where they are no UTF-8.
  let words = (1..<Int(CommandLine.argc)).compactMap { CommandLine.unsafeArgv[$0].map { String(system: $0) } }
  exit(Command.answer(words))
}
