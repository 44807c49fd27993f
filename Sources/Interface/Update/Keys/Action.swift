import Briefing

/// What a key asks for, by what it acts on.
enum Action: Hashable, Sendable {
  /// A digit of the count for the next key.
  case digit(Int)
  case time(TimeAction)
  case place(PlaceAction)
  case map(MapAction)
  case view(ViewAction)
  case panel(PanelAction)
  case quiz(QuizAction)
  case program(ProgramAction)

  /// The action's name, `time.next`, and its numbers, for a front end that performs it by itself.
  var named: (name: String, numbers: [Int]) {
    switch self {
    case .digit(let digit): ("digit", [digit])
    case .time(let action): ("time.\(action)", [])
    case .place(let action): ("place.\(action)", [])
    case .map(.moveCursor(let columns, let rows)): ("map.moveCursor", [columns, rows])
    case .map(.pan(let columns, let rows)): ("map.pan", [columns, rows])
    case .map(let action): ("map.\(action)", [])
    case .view(.takeNumber(let number)): ("view.takeNumber", [number])
    case .view(let action): ("view.\(action)", [])
    case .panel(let action): ("panel.\(action)", [])
    case .quiz(.choose(let number)): ("quiz.choose", [number])
    case .quiz(let action): ("quiz.\(action)", [])
    case .program(let action): ("program.\(action)", [])
    }
  }
}

/// Which day is shown, and how the days go by.
enum TimeAction: Hashable, Sendable {
  case playOrPause
  case playBackwards
  case next
  case previous
  case first
  case last
  case ask
  case nextKeyDay
  case previousKeyDay
  case nextChangedDay
  case previousChangedDay
  case nextChange
  case previousChange
  case slower
  case faster
  case normalPace
  case paceByEvents
  case loop
}

/// Which place is selected, and what is asked of it.
enum PlaceAction: Hashable, Sendable {
  case next
  case previous
  case find
  case nextFound
  case previousFound
  case inspect
  case nextRow
  case previousRow
  case why
}

/// What part of the map is shown, and how it is drawn.
enum MapAction: Hashable, Sendable {
  case cursor
  case moveCursor(columns: Int, rows: Int)
  case zoomIn
  case zoomOut
  case fit
  case zoomToSelection
  case pan(columns: Int, rows: Int)
  case follow
  case labels
  case fronts
  case glyphs
  case theme
}

/// What stands in the place of the map.
enum ViewAction: Hashable, Sendable {
  case next
  case list
  case known
  case mark
  case compare
  case filter
  /// Another order of the strip, another corridor, another page.
  case order
  /// Weeks or days side by side.
  case weeks
  case nextRow
  case previousRow
  case nextPage
  case previousPage
  /// Takes the chosen row of a list.
  case take
  /// Takes a row of a list by its number, from 1 on.
  case takeNumber(Int)
}

/// What the panel tells.
enum PanelAction: Hashable, Sendable {
  case pageDown
  case pageUp
  case lineDown
  case lineUp
  case top
  case bottom
  case narrate
  /// The speaker's notes before an audience.
  case notes
  case record
  case help
  case close
}

/// What the owner of the terminal is asked for.
enum ProgramAction: Hashable, Sendable {
  /// Show nothing until a key.
  case blank
  /// What a clicker sends for other programs.
  case nothing
  case mouse
  case redraw
  /// Show the command that shows this again, and copy it where that was asked for.
  case command
  case suspend
  case quit
  case quitAndPrint
}
