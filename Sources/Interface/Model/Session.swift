import Campaign
import Screen

/// What the player keeps while it runs and no command restores.
public struct Session: Sendable {
  public internal(set) var panel = Panel.day
  /// What the panel told before it told the command, and what that is for.
  var panelBeforeCommand = Panel.day
  /// How many lines of the panel are scrolled away.
  var scroll = 0
  /// Where the views without a map are scrolled to.
  var memory = ViewMemory()
  /// A sentence for the status line; the next key clears it.
  public internal(set) var message: String?
  var input = Input()
  var search = Search()
  /// What the player keeps before an audience; `nil` where there is none.
  public internal(set) var presentation: Presentation?
  /// What the player keeps where anyone may watch; `nil` where it has an owner.
  var kiosk: Kiosk?
  /// What the quiz keeps, while it runs.
  public internal(set) var quiz: Quiz?
  /// Whether the wheel zooms where the map is zoomed in, as the person wishes.
  var wheelZooms = false
  /// Keys that do what other keys do, as the person wishes.
  var aliases: [Key: Key] = [:]
  /// What the person's settings say, which a command need not say to them.
  var usual = Preferences()
  /// Whether the settings were passed over, as a command then has to say.
  var ignoresSettings = false
  /// What `y` does beside showing the command.
  public internal(set) var clipboard = Clipboard.unused

  /// What has been typed and pressed so far, and waits for more.
  struct Input: Sendable {
    var prompt: Prompt?
    /// The digits typed so far, which count the next key.
    var count: Int?
    /// What the mouse holds, until it is released.
    var held: Held?
  }

  /// Where the mouse went down, and what moves with it.
  struct Held {
    enum Part {
      case timeBar
      /// The point of the map that stays under the pointer.
      case map(Coordinate)
      case other
    }

    let start: Point
    let part: Part
    var hasMoved = false
    /// Where the pointer was last.
    var latest: Point

    init(start: Point, part: Part) { (self.start, self.part, latest) = (start, part, start) }
  }

  /// What has been searched for.
  struct Search: Sendable {
    /// What `n` and `N` go through: places, or what was found in texts.
    var found: [SearchMatch] = []
    /// Which of them was gone to last.
    var latest = 0
    /// Made when it is first searched in, because the first frame does not need it.
    var gazetteer: Gazetteer?
    /// The same for what the record has beside places.
    var texts: RecordIndex?
  }
}
