import ArgumentParser
import Glibc

// Most starts have no arguments: then there is nothing to parse, and the first frame comes a few milliseconds sooner.
if CommandLine.argc == 1 {
  exit(playFromTheEve())
} else {
  exit(Command.answer(Array(CommandLine.arguments.dropFirst())))
}
