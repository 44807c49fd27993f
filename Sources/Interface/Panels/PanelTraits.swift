import Briefing
import Campaign

/// What is particular to a panel: its text and how much of the screen that may take, the keys that it has, where it
/// leads, and what a command calls it.
struct PanelTraits {
  /// How much of the screen a panel may take.
  enum Breadth {
    /// The place beside the map.
    case summary
    /// As much as its text needs.
    case reading
    /// The whole screen.
    case page
  }

  /// What stands under the text where there are few rows.
  enum Legend {
    /// The sides with their counts.
    case counts
    /// What the map's letters stand for.
    case key
    case none
  }

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
  var breadth = Breadth.summary
  var legend = Legend.none
  let text: (Model, TextRoom) -> Passage

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
        ], legend: .counts, text: { $0.dayText($1) })
    case .place(let place, let row):
      PanelTraits(
        context: .place,
        hints: row == nil
          ? ["Enter why", "Up Down choose a row", "} { its changes", "Tab next place", "? help", "Esc close"]
          : ["Enter go to that day", "Up Down choose", "Tab next place", "w why", "? help", "Esc close"],
        topic: .place, rows: PanelTraits.Rows(chosen: row) { .place(place, row: $0) },
        following: { .place($0, row: nil) }, breadth: .reading, legend: .key,
        text: { Passage(of: $0.record(of: place), chosen: row, in: $1) })
    case .why(let place):
      PanelTraits(
        context: .scrolled,
        hints: ["Enter back to the place", "Left Right day", "Up Down scroll", "? help", "Esc close"],
        parent: .place(place, row: nil), topic: .why, tellsAccuracy: true, following: Panel.why, breadth: .reading,
        legend: .key,
        text: { Passage(whyOf: $0.atlas.campaign[place], in: $0, width: $1.width) })
    case .cell(let point):
      PanelTraits(
        context: .cell, hints: ["arrows move", "Enter open the place", ", . day", "? help", "Esc close"],
        tellsAccuracy: true, legend: .key,
        text: { Passage(whyOf: point, in: $0, grid: $1.grid, width: $1.width) })
    case .filter(let row):
      PanelTraits(
        context: .choices, hints: ["Up Down choose", "Enter Space on or off", "Left Right day", "Esc close"],
        rows: PanelTraits.Rows(chosen: row, choosing: Panel.filter),
        text: { Passage(filterOf: $0, row: row, width: $1.width) })
    case .narration:
      PanelTraits(
        context: .scrolled, hints: ["Up Down scroll", "Left Right day", "? help", "Esc close"], topic: .told,
        breadth: .reading, text: { Passage(of: $0.atlas.narration(of: $0.day), width: $1.width) })
    case .views(let chosen):
      PanelTraits(
        context: .choices, hints: ["Up Down choose", "Enter or a digit takes it", "Esc close"],
        rows: PanelTraits.Rows(chosen: chosen, choosing: Panel.views),
        text: { Passage($0.atlas.views, shown: $0.view, chosen: chosen, width: $1.width) })
    case .help:
      PanelTraits(
        context: .scrolled, hints: ["Up Down scroll", "Esc close"], topic: .help, breadth: .page,
        text: { Passage(helpOf: $0, width: $1.width) })
    case .record:
      PanelTraits(
        context: .scrolled, hints: ["Up Down scroll", "Esc close"], topic: .record, tellsAccuracy: true,
        breadth: .reading,
        text: { Passage(recordOf: $0.atlas, width: $1.width) })
    case .command:
      PanelTraits(
        context: .scrolled, hints: ["Left Right day", "Q quit and print it", "? help", "Esc close"],
        text: { Passage(commandOf: $0, width: $1.width) })
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

extension Model {
  /// What the day's panel tells: of the quiz, of a view on the map that has its own account, or of a speaker's notes; the
  /// day itself and what changed are told from their accounts.
  fileprivate func dayText(_ room: TextRoom) -> Passage {
    if quiz != nil { return Passage(quizOf: self, width: room.width) }
    switch view {
    case .cumulative: return Passage(advanceOf: self, width: room.width, rows: room.rows)
    case .disagreement: return Passage(disagreementOf: self, width: room.width)
    case .known: return Passage(knownOf: self, width: room.width, rows: room.rows)
    case .state, .change, .strip, .corridor, .multiples, .sources:
      let showsNotes = presentation?.showsNotes ?? true
      return showsNotes ? Passage(notesOf: self, width: room.width) : Passage(headlineOf: self, width: room.width)
    }
  }

  /// What the record has on a place, on the day shown.
  fileprivate func record(of place: Place.ID) -> PlaceRecord {
    PlaceRecord(atlas.campaign[place], in: atlas, on: day)
  }
}
