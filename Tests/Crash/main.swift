import Curses
import Glibc
import Screen

// Takes the terminal as the player does and then dies as the argument says, so that the tests see it given back.

var terminal = try CursesTerminal()
var frame = Frame(size: terminal.size)
frame.write("about to die", at: Point(column: 0, row: 0))
terminal.show(frame)
_ = terminal.nextEvent(within: nil)

func nest(_ depth: Int) -> Int { depth == .max ? 0 : nest(depth + 1) &+ depth }

switch CommandLine.arguments.dropFirst().first {
case "trap": print([Int]()[Int(CommandLine.argc)])
case "overflow": print(Int.max - Int(CommandLine.argc) + 3)
case "abort": abort()
case "nest": print(nest(0))
default: exit(64)
}
