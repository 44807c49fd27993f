public import Campaign
public import Screen

/// What the panel beside the map tells.
public enum Panel: Hashable, Sendable {
  /// The day: how many places each side holds, what changed, what happened.
  case day
  /// A place with its history; `row` is the chosen change or event.
  case place(Place.ID, row: Int?)
  /// Why the cell of a place looks as it does.
  case why(Place.ID)
  /// The same for the cell under the cursor.
  case cell(Point)
  /// Which changes count and which sides are shown; `row` is the chosen line.
  case filter(row: Int)
  /// The day in plain sentences.
  case narration
  /// The views to choose from, and which of them Enter takes.
  case views(chosen: Int)
  case help
  /// The record: what it rests on, and what it does not know.
  case record
  /// The command that shows again what is shown.
  case command
}
