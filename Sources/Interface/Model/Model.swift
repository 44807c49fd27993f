public import Briefing
public import Campaign
import Cartography
public import Playback
public import Screen

/// Everything that the screen shows and the keys change, as one value.
public struct Model: Sendable {
  public private(set) var atlas: Atlas
  public internal(set) var size: Size
  public internal(set) var player: Player
  /// The place that Tab and the arrows choose, and that `}` and `{` follow.
  public internal(set) var selection: Place.ID?
  public internal(set) var panel = Panel.day
  /// What the panel told before it told the command, and what that is for.
  var panelBeforeCommand = Panel.day
  public internal(set) var prompt: Prompt?
  /// What the map's room shows.
  public internal(set) var view = ViewKind.state
  /// What the views without the map remember.
  var memory = ViewMemory()
  public internal(set) var look = Look()
  public internal(set) var camera = Camera()
  public internal(set) var filter = Filter() {
    didSet { if filter != oldValue { atlas = atlas.counting(filter) } }
  }
  /// The position that `x` compares the shown day with.
  public internal(set) var mark: Int?
  /// Whether the change view counts from the mark and not from the day before.
  public internal(set) var comparesWithMark = false
  /// What the player keeps before an audience; `nil` where there is none.
  public internal(set) var presentation: Presentation?
  /// What the quiz keeps, while it runs.
  public internal(set) var quiz: Quiz?
  /// The digits typed so far, which count the next key.
  var count: Int?
  /// Where the mouse went down, until it is released.
  var pressed: Point?
  /// A sentence for the status line; the next key clears it.
  public internal(set) var message: String?
  /// How many lines of the panel are scrolled away.
  var scroll = 0
  /// What `n` and `N` go through.
  var found: [Place.ID] = []
  /// Keys that do what other keys do, as the person wishes.
  var aliases: [Key: Key] = [:]
  /// What the person's settings say, which a command need not say to them.
  var usual = Preferences()
  /// What `y` does beside showing the command.
  public internal(set) var clipboard = Clipboard.unused
  /// Made when it is first searched in, because the first frame does not need it.
  var gazetteer: Gazetteer?
  /// The rectangles and the map for `size`; `nil` where the terminal is too small.
  var layout: ScreenLayout?
  /// What a view without the map needs beside the day; `nil` until one is chosen.
  var room: Room?

  public init(_ atlas: Atlas, size: Size, look: Look = Look()) {
    self.atlas = atlas
    self.size = size
    self.look = look
    player = Player(last: atlas.lastPosition, markedEvents: atlas.keyEventCounts)
    layOut()
  }

  /// Lays the screen out anew: after a resize, a zoom, or another choice of names or glyphs.
  mutating func layOut() {
    let (request, moment) = (currentRequest, moment)
    guard layout?.request != request else { return }
    layout = ScreenLayout(atlas, request, moment: moment)
  }

  private var currentRequest: ScreenLayout.Request {
    let detail = MapGrid.Detail(
      labels: look.labels, hasQuarters: look.drawnGlyphs == .blocks, hasLargeNames: presentation != nil)
    return ScreenLayout.Request(size: size, camera: camera, detail: detail, hasPair: ScreenLayout.hasPair(size, moment))
  }

  /// Makes the map tell of the present moment.
  mutating func refresh() {
    let moment = moment
    if let layout, layout.request.hasPair != ScreenLayout.hasPair(size, moment) { layOut() }
    layout?.show(moment)
    furnishRoom()
  }

  /// What the map tells of.
  var moment: DayComparison {
    let base = view == .change && comparesWithMark ? mark ?? player.position - 1 : player.position - 1
    return DayComparison(position: player.position, base: base, filter: filter, asKnownThen: view == .known)
  }

  /// The day that is shown.
  public var day: Day { atlas.day(at: player.position) }

  /// The cell under the cursor, while there is one.
  public var cursor: Point? {
    if case .cell(let point) = panel { point } else { nil }
  }

}

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

/// A line that is being typed.
public struct Prompt: Hashable, Sendable {
  public enum Purpose: Hashable, Sendable {
    case date
    case place
  }

  public let purpose: Purpose
  public var text = ""
  /// The places that match so far, the best first.
  var matches: [Place.ID] = []
  /// Which of the matches Enter takes.
  var chosen = 0

  init(_ purpose: Purpose) {
    self.purpose = purpose
  }

  /// What stands before the text.
  var label: String {
    switch purpose {
    case .date: "Go to date: "
    case .place: "Find place: "
    }
  }
}

/// How a person wants the player to behave from the start.
public struct Preferences: Hashable, Sendable {
  public var pace = Player.Pace.normal
  public var loops = false
  /// How the settings have the screen drawn, and which view they start with.
  public var viewState = ViewState()
  /// For a key, the one whose work it does.
  public var aliases: [Key: Key] = [:]

  public init() {}
}

/// Whether commands go to the terminal's clipboard.
public enum Clipboard: Hashable, Sendable {
  /// Nobody asked for it.
  case unused
  /// Somebody asked, but this terminal is known to have none.
  case missing
  case used
}

extension Model {
  /// Lets `y` copy from now on.
  public mutating func use(_ clipboard: Clipboard) { self.clipboard = clipboard }

  /// Takes over a person's preferences, as the command line has changed them.
  ///
  /// - Parameter usual: the same without a command line.
  public mutating func adopt(_ preferences: Preferences, over usual: Preferences = Preferences()) {
    self.usual = usual
    player.setPace(preferences.pace)
    player.loops = preferences.loops
    aliases = preferences.aliases
  }

  /// Starts playing; on the last day that starts over, which is not what somebody wants who named that day.
  public mutating func play(unlessAtTheEnd isNamed: Bool) {
    if !isNamed || player.position < player.last { player.play() }
  }

  /// Goes to where the command line asks to start.
  public mutating func start(
    on day: Day? = nil, at place: Place.ID? = nil, view: ViewKind = .state, plays: Bool = false
  ) {
    self.view = view
    if let day { player.seek(to: atlas.position(of: day)) }
    if let place { select(place) }
    if plays { play(unlessAtTheEnd: day != nil) }
    refresh()
  }
}
