import Briefing
import Campaign
import Playback
import Screen

/// The frames that were drawn last, so that a day that is shown again costs a comparison, and a step of the cursor no map.
struct FrameMemory {
  private var shots = Recent<(scene: Scene, frame: Frame)>()
  private var ground: (scene: Scene, frame: Frame)?

  /// As many frames are kept as have so many cells together.
  private static let mostCells = 200_000
  private static let mostFrames = 16

  /// The frame of a model, drawn if it is not known.
  mutating func frame(of model: Model) -> Frame {
    let scene = Scene(model)
    if let shot = shots.elements.first(where: { $0.scene == scene }) { return shot.frame }
    let frame = draw(model, scene)
    keep((scene, frame))
    return frame
  }

  /// Draws what may be shown next; what is shown now stays the ground of the next frame.
  mutating func prepare(_ model: Model) {
    let before = ground
    _ = frame(of: model)
    ground = before
  }

  private mutating func draw(_ model: Model, _ scene: Scene) -> Frame {
    guard model.showsMap else { return Frame(model) }
    if let ground, ground.scene == scene.ground { return Frame(model, over: ground.frame) }
    let drawn = Frame(groundOf: model)
    ground = (scene.ground, drawn)
    return Frame(model, over: drawn)
  }

  private mutating func keep(_ shot: (scene: Scene, frame: Frame)) {
    if let first = shots.elements.first, first.scene.size != shot.scene.size { shots.forget() }
    let most = max(1, min(FrameMemory.mostFrames, FrameMemory.mostCells / max(1, shot.frame.cells.count)))
    shots.keep(shot, most: most)
  }
}

/// Everything of a model that its frame depends on.
struct Scene: Equatable {
  let size: Size
  private let player: Player
  private let view: ViewKind
  private let memory: ViewMemory
  private let look: Look
  private let camera: Camera
  private let filter: Filter
  private let mark: Int?
  private let comparesWithMark: Bool
  private let presentation: Presentation?
  private let quiz: Quiz?
  private var selection: Place.ID?
  private var panel: Panel
  /// What the command on the screen is for; the day's panel where none is shown.
  private var panelBeforeCommand: Panel
  private var prompt: Prompt?
  private var count: Int?
  private var message: String?
  private var scroll: Int

  init(_ model: Model) {
    size = model.size
    player = model.player.atTheStartOfItsDay
    view = model.view
    memory = model.memory
    look = model.look
    camera = model.camera
    filter = model.filter
    mark = model.mark
    comparesWithMark = model.comparesWithMark
    presentation = model.presentation
    quiz = model.quiz
    selection = model.selection
    panel = model.panel
    panelBeforeCommand = model.panel == .command ? model.panelBeforeCommand : .day
    prompt = model.prompt
    count = model.count
    message = model.message
    scroll = model.scroll
  }

  /// What the map under the selection, the cursor and beside the panel depends on.
  var ground: Scene {
    var scene = self
    scene.selection = nil
    (scene.panel, scene.panelBeforeCommand) = (.day, .day)
    (scene.prompt, scene.count, scene.message, scene.scroll) = (nil, nil, nil, 0)
    return scene
  }
}
