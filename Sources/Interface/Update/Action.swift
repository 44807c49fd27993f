/// What a key asks for.
enum Action: Hashable, Sendable {
  case playOrPause
  case nextDay
  case previousDay
  case firstDay
  case lastDay
  case askDate
  case digit(Int)
  case nextKeyDay
  case previousKeyDay
  case nextChange
  case previousChange
  case slower
  case faster
  case normalPace
  case loop
  case selectNext
  case selectPrevious
  case find
  case findNext
  case findPrevious
  case inspect
  case chooseNextRow
  case choosePreviousRow
  case why
  case cursor
  case moveCursor(columns: Int, rows: Int)
  case scrollDown
  case scrollUp
  case help
  case record
  case close
  case redraw
  case suspend
  case quit
  case quitAndPrint
}
