public import Briefing
public import Campaign
import Cartography
public import Playback
public import Screen

/// Everything that the screen shows and the keys change, as one value.
public struct Model: Sendable {
  public private(set) var atlas: Atlas
  public internal(set) var size: Size
  /// What is shown of the record and how, as a command or a link restores it; the day is the player's.
  public internal(set) var viewState = ViewState() {
    didSet {
      guard viewState.filter != oldValue.filter else { return }
      atlas = atlas.counting(viewState.filter)
      player.hasChanged = atlas.hasChanged
    }
  }
  public internal(set) var player: Player
  /// What ends with the run.
  public internal(set) var session = Session()
  /// The rectangles and the map for `size`; `nil` where the terminal is too small.
  var layout: ScreenLayout?
  /// What a view without a map needs beside the day; `nil` until one is chosen.
  var fullView: FullView?

  public init(_ atlas: Atlas, size: Size, look: Look = Look()) {
    self.atlas = atlas
    self.size = size
    viewState.look = look
    player = Player(
      last: atlas.lastPosition, markedEvents: atlas.keyEventCounts, hasChanged: atlas.hasChanged)
    layOut()
  }

  /// Lays the screen out anew: after a resize, a zoom, or another choice of names or glyphs.
  mutating func layOut() {
    let request = currentRequest
    guard layout?.request != request else { return }
    let shown = shown
    // The old one goes first, so that the two are never in memory together.
    layout = nil
    layout = ScreenLayout(atlas, request, shown: shown)
  }

  private var currentRequest: ScreenLayout.Request {
    var detail = MapGrid.Detail(
      labels: look.labels, hasQuarters: look.drawnGlyphs == .fine, hasLargeNames: presentation != nil)
    if viewState.follows { detail.first = atlas.placesByImportance.filter(shown.isLit) }
    return ScreenLayout.Request(size: size, camera: camera, detail: detail, hasPair: ScreenLayout.hasPair(size, moment))
  }

  /// Looks where the shown day's changes are, on a map that follows them.
  mutating func followChanges() {
    if viewState.follows { viewState.camera = atlas.followedCamera(at: player.position) }
  }

  /// Makes the map tell of the present moment.
  mutating func refresh() {
    // The build has worked it out for the maps inside the program; for another map nobody waits for it before it is told.
    if panel.traits.tellsAccuracy { atlas.measureAccuracy() }
    let moment = moment
    followChanges()
    if let layout, layout.request.hasPair != ScreenLayout.hasPair(size, moment) || viewState.follows { layOut() }
    let shown = shown
    layout?.show(shown, atlas)
    layOutFullView()
  }

  /// What is shown of the record, looked up once for all that a frame tells of it.
  var shown: ShownDay {
    if let kept = layout?.shown, kept.view == view, kept.comparison == moment { return kept }
    return ShownDay(atlas, view, moment)
  }

  /// The same as another view tells of it.
  func shown(in view: ViewKind) -> ShownDay { view == self.view ? shown : ShownDay(atlas, view, moment) }

  /// What is asked of the record: a day, and what it is compared with.
  var moment: DayComparison {
    let base =
      view == .change && viewState.comparesWithMark
      ? viewState.mark.map(atlas.position) ?? player.position - 1 : player.position - 1
    return DayComparison(position: player.position, base: base, filter: filter, asKnownThen: view == .known)
  }

  /// The day that is shown.
  public var day: Day { atlas.day(at: player.position) }

  /// The cell under the cursor, while there is one.
  public var cursor: Point? {
    if case .cell(let point) = panel { point } else { nil }
  }

}

extension Model {
  /// Lets `y` copy from now on.
  public mutating func use(_ clipboard: Clipboard) { session.clipboard = clipboard }

  /// Takes over a person's preferences, as the command line has changed them.
  ///
  /// - Parameter usual: The same without a command line; `nil` where the person's settings are to be passed over.
  public mutating func adopt(_ preferences: Preferences, over usual: Preferences? = Preferences()) {
    session.usual = usual ?? Preferences()
    session.ignoresSettings = usual == nil
    player.setPace(preferences.pace)
    player.loops = preferences.loops
    session.aliases = preferences.aliases
    session.wheelZooms = preferences.wheelZooms
  }

  /// Starts playing; on the last day that starts over, which is not what somebody wants who named that day.
  public mutating func play(unlessAtTheEnd isNamed: Bool) {
    if !isNamed || player.position < player.last { player.play() }
  }

  /// Goes to where the command line asks to start.
  public mutating func start(
    on day: Day? = nil, at place: Place.ID? = nil, view: ViewKind = .state, plays: Bool = false
  ) {
    viewState.view = view
    if let day { player.seek(to: atlas.position(of: day)) }
    if let place { select(place) }
    if plays { play(unlessAtTheEnd: day != nil) }
    refresh()
  }
}
