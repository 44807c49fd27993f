public import Briefing
public import Campaign

// The parts of a view state and of the session by the names that the user interface has for them.

extension Model {
  /// The place that Tab and the arrows choose, and that `}` and `{` follow.
  public internal(set) var selection: Place.ID? {
    get { viewState.place }
    set { viewState.place = newValue }
  }
  /// What stands in the place of the map.
  public internal(set) var view: ViewKind {
    get { viewState.view }
    set { viewState.view = newValue }
  }
  public internal(set) var look: Look {
    get { viewState.look }
    set { viewState.look = newValue }
  }
  /// Where the map looks; to look elsewhere ends the following of the changes.
  public internal(set) var camera: Camera {
    get { viewState.camera }
    set { (viewState.camera, viewState.follows) = (newValue, false) }
  }
  public internal(set) var filter: Filter {
    get { viewState.filter }
    set { viewState.filter = newValue }
  }
  public internal(set) var panel: Panel {
    get { session.panel }
    set { session.panel = newValue }
  }
  public internal(set) var prompt: Prompt? {
    get { session.input.prompt }
    set { session.input.prompt = newValue }
  }
  public internal(set) var message: String? {
    get { session.message }
    set { session.message = newValue }
  }
  public internal(set) var presentation: Presentation? {
    get { session.presentation }
    set { session.presentation = newValue }
  }
  public internal(set) var quiz: Quiz? {
    get { session.quiz }
    set { session.quiz = newValue }
  }
  var scroll: Int {
    get { session.scroll }
    set { session.scroll = newValue }
  }
}
