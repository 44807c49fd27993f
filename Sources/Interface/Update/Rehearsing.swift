import Briefing
import Campaign
import Playback
import Screen

/// What has been laid out for keys that may come next, so that a key finds its view ready.
struct Rehearsal: Sendable {
  /// What was shown when this began.
  fileprivate var setting: Setting?
  /// What is still to be laid out.
  fileprivate(set) var turns: [Turn] = []

  /// All that it depends on what the next key would lay out.
  fileprivate struct Setting: Equatable {
    let layout: ScreenLayout.Request?
    let view: ViewKind
    let keepsPanel: Bool
    let order: StripOrder
    let corridor: Int
    let selection: Place.ID?
    /// What Enter would take of the names that are being typed.
    let match: Place.ID?
    let cursor: Point?
    let count: Int?
  }

  /// What a key may ask for that has to be laid out.
  enum Turn: Hashable, Sendable {
    case view(ViewKind)
    case order
    case map(MapAction)
    case place(PlaceAction)
    case match(Place.ID)
    /// The names, before one is typed.
    case names
  }
}

extension Model {
  /// Nobody waits who has not pressed a key for so long.
  static let pause = Duration.milliseconds(5)
  /// Smaller screens are laid out sooner than anybody notices.
  private static let fewestCells = 6000

  /// Lays out one of the views that may be asked for next, while nobody waits; gives what a key would make of the model, `nil`
  /// where all are laid out.
  mutating func rehearse() -> Model? {
    guard let turn = rehearsal.turns.popLast() else { return nil }
    var next = self
    let count = count ?? 1
    switch turn {
    case .view(let view): next.show(view)
    case .order: next.perform(ViewAction.order, times: count)
    case .map(let action): next.perform(action, count: count)
    case .place(let action): next.perform(action, count: count)
    case .match(let place): next.select(place)
    case .names: learnNames()
    }
    next.refresh()
    wings = next.wings
    return next
  }

  /// Whether something is to be laid out, and nothing has to be shown before that is done.
  var mayRehearse: Bool {
    !rehearsal.turns.isEmpty && player.timeUntilNextDay.map { $0 > Model.pause * 10 } ?? true
  }

  /// Looks at what may be asked for next, where that has changed.
  mutating func planRehearsal() {
    if prompt?.purpose == .place, gazetteer == nil { return rehearsal.turns = [.names] }
    guard size.columns * size.rows >= Model.fewestCells else { return }
    let setting = Rehearsal.Setting(
      layout: layout?.request, view: view, keepsPanel: keepsPanel, order: memory.stripOrder,
      corridor: memory.corridor, selection: selection, match: match, cursor: cursor, count: count)
    guard rehearsal.setting != setting else { return }
    rehearsal.setting = setting
    rehearsal.turns = turns.reversed()
  }

  private var match: Place.ID? {
    prompt.flatMap { $0.matches.indices.contains($0.chosen) ? $0.matches[$0.chosen] : nil }
  }

  /// What may be asked for next, the likeliest first.
  private var turns: [Rehearsal.Turn] {
    if let match { return [.match(match)] }
    // With each step of the cursor only what lies under it is another.
    if cursor != nil { return [.map(.zoomIn), .map(.zoomToSelection)] }
    let views = [atlas.view(after: view)] + [.strip, .corridor, .multiples, .known].filter { $0 != view }
    guard view.isMap else { return [.order, .map(.glyphs)] + views.map { .view($0) } }
    let zooms = [MapAction.zoomIn, .zoomToSelection] + (camera.isZoomed ? Rehearsal.moves : []) + [.glyphs]
    // Only there does the map follow a place.
    let places: [PlaceAction] = camera.isZoomed ? [.next, .previous, .nextFound, .previousFound] : []
    return zooms.map { .map($0) } + places.map { .place($0) } + views.map { .view($0) }
  }
}

extension Rehearsal {
  fileprivate static let moves: [MapAction] = [
    .zoomOut, .fit, .pan(columns: 1, rows: 0), .pan(columns: -1, rows: 0), .pan(columns: 0, rows: 1),
    .pan(columns: 0, rows: -1),
  ]
}
