import Briefing
import Campaign

/// What is particular to a panel beside its text: the keys that it has, where it leads, and what a command calls it.
struct PanelTraits {
  /// Which particular bindings hold in it.
  let context: Binding.Context
  /// The keys that are of use in it; the last two always stay.
  let hints: [String]
  /// What is open when it is closed.
  var parent = Panel.day
  /// What a command line calls it; `nil` for the day, and for what a command cannot open.
  var topic: PanelTopic?
  /// The rows that it lets choose from.
  var rows: Rows?
  /// Whether it says how right the map is between its places.
  var tellsAccuracy = false
  /// What it tells when another place is selected.
  var following: (Place.ID) -> Panel = { _ in .day }

  /// The rows of a panel.
  struct Rows {
    let chosen: Int?
    /// The panel with another row chosen.
    let choosing: (Int) -> Panel
  }
}

extension Panel {
  /// The one table of the panels' traits; a mode of the whole player, as the quiz, has its own keys in the day's panel.
  var traits: PanelTraits {
    switch self {
    case .day:
      PanelTraits(
        context: .anywhere,
        hints: [
          "Space play", "Left Right day", "Tab place", "/ find", "Enter open", "c any point", "S record", "? help",
          "q quit",
        ])
    case .place(let place, let row):
      PanelTraits(
        context: .place,
        hints: row == nil
          ? ["Enter why", "Up Down choose a row", "} { its changes", "Tab next place", "? help", "Esc close"]
          : ["Enter go to that day", "Up Down choose", "Tab next place", "w why", "? help", "Esc close"],
        topic: .place, rows: PanelTraits.Rows(chosen: row) { .place(place, row: $0) },
        following: { .place($0, row: nil) })
    case .why(let place):
      PanelTraits(
        context: .scrolled,
        hints: ["Enter back to the place", "Left Right day", "Up Down scroll", "? help", "Esc close"],
        parent: .place(place, row: nil), topic: .why, tellsAccuracy: true, following: Panel.why)
    case .cell:
      PanelTraits(
        context: .cell, hints: ["arrows move", "Enter open the place", ", . day", "? help", "Esc close"],
        tellsAccuracy: true)
    case .filter(let row):
      PanelTraits(
        context: .choices, hints: ["Up Down choose", "Enter Space on or off", "Left Right day", "Esc close"],
        rows: PanelTraits.Rows(chosen: row, choosing: Panel.filter))
    case .narration:
      PanelTraits(
        context: .scrolled, hints: ["Up Down scroll", "Left Right day", "? help", "Esc close"], topic: .told)
    case .views(let chosen):
      PanelTraits(
        context: .choices, hints: ["Up Down choose", "Enter or a digit takes it", "Esc close"],
        rows: PanelTraits.Rows(chosen: chosen, choosing: Panel.views))
    case .help: PanelTraits(context: .scrolled, hints: ["Up Down scroll", "Esc close"], topic: .help)
    case .record:
      PanelTraits(
        context: .scrolled, hints: ["Up Down scroll", "Esc close"], topic: .record, tellsAccuracy: true)
    case .command:
      PanelTraits(context: .scrolled, hints: ["Left Right day", "Q quit and print it", "? help", "Esc close"])
    }
  }

  /// The panel that a topic asks for; `nil` where it is about a place and none is selected.
  init?(_ topic: PanelTopic, place: Place.ID?) {
    switch (topic, place) {
    case (.place, let place?): self = .place(place, row: nil)
    case (.why, let place?): self = .why(place)
    case (.place, nil), (.why, nil): return nil
    case (.told, _): self = .narration
    case (.record, _): self = .record
    case (.help, _): self = .help
    }
  }
}
