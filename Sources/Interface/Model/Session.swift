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
  /// What the quiz keeps, while it runs.
  public internal(set) var quiz: Quiz?
  /// Keys that do what other keys do, as the person wishes.
  var aliases: [Key: Key] = [:]
  /// What the person's settings say, which a command need not say to them.
  var usual = Preferences()
  /// What `y` does beside showing the command.
  public internal(set) var clipboard = Clipboard.unused

  /// What has been typed and pressed so far, and waits for more.
  struct Input: Sendable {
    var prompt: Prompt?
    /// The digits typed so far, which count the next key.
    var count: Int?
    /// Where the mouse went down, until it is released.
    var pressed: Point?
  }

  /// What has been searched for.
  struct Search: Sendable {
    /// What `n` and `N` go through.
    var found: [Place.ID] = []
    /// Made when it is first searched in, because the first frame does not need it.
    var gazetteer: Gazetteer?
  }
}
