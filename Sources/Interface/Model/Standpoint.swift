public import Campaign
import Cartography
import Playback

/// Where somebody stands in the record and how it is drawn to them: all of a frame that a command line can say.
public struct Standpoint: Hashable, Sendable {
  public var day: Day?
  public var place: Place.ID?
  public var view = ViewKind.state
  public var look = Look()
  public var camera = Camera()
  public var filter = Filter()
  /// The day that `x` compares the shown one with.
  public var mark: Day?
  /// Whether the change view counts from the mark and not from the day before.
  public var comparesWithMark = false
  public var stripOrder = StripOrder.region
  /// Which of the corridors is shown, from 0 on.
  public var corridor = 0
  /// The page of small maps that is turned to, from 0 on; `nil` for the one with the day.
  public var page: Int?
  /// Whether the sources' agreement is told before each source.
  public var tellsAgreementFirst = false
  /// What the panel tells; `nil` for the day.
  public var topic: PanelTopic?

  public init() {}
}

/// What a panel can be asked to tell from the start.
public enum PanelTopic: String, CaseIterable, Hashable, Sendable {
  case place
  case why
  /// The day in plain sentences.
  case told
  case record
  case help
}

extension Model {
  /// Goes to a standpoint.
  public mutating func stand(at standpoint: Standpoint) {
    let drawing = (look, camera)
    look = standpoint.look
    camera = standpoint.camera
    filter = standpoint.filter
    mark = standpoint.mark.map(atlas.position)
    comparesWithMark = standpoint.comparesWithMark
    memory.stripOrder = standpoint.stripOrder
    memory.corridor = standpoint.corridor
    memory.tellsAgreementFirst = standpoint.tellsAgreementFirst
    if let day = standpoint.day { player.seek(to: atlas.position(of: day)) }
    memory.page = standpoint.page.map { ViewMemory.Turned(position: player.position, number: $0) }
    view = standpoint.view
    selection = standpoint.place
    panel = standpoint.topic.flatMap { panel(for: $0) } ?? .day
    // The map is laid out anew only where it must be: days that follow each other share it.
    if drawing != (look, camera) { restage() }
    refresh()
  }

  private func panel(for topic: PanelTopic) -> Panel? {
    switch topic {
    case .place: selection.map { .place($0, row: nil) }
    case .why: selection.map { .why($0) }
    case .told: .narration
    case .record: .record
    case .help: .help
    }
  }

  /// Where the model stands; under the panel with the command that is what the command is for.
  var standpoint: Standpoint {
    var standpoint = Standpoint()
    standpoint.day = day
    standpoint.place = selection
    standpoint.view = view
    standpoint.look = look
    standpoint.camera = camera
    if camera.isZoomed { standpoint.camera.centre = camera.centre ?? atlas.campaign.header.frame.centre }
    standpoint.filter = filter
    standpoint.mark = mark.map(atlas.day)
    standpoint.comparesWithMark = view == .change && comparesWithMark
    standpoint.stripOrder = memory.stripOrder
    standpoint.corridor = memory.corridor
    standpoint.page = memory.page.flatMap { $0.position == player.position ? $0.number : nil }
    standpoint.tellsAgreementFirst = memory.tellsAgreementFirst
    standpoint.topic = (panel == .command ? panelBeforeCommand : panel).topic
    return standpoint
  }
}

extension Panel {
  /// What a command line calls it; `nil` for the day, and for what a command cannot open.
  fileprivate var topic: PanelTopic? {
    switch self {
    case .place: .place
    case .why: .why
    case .narration: .told
    case .record: .record
    case .help: .help
    case .day, .cell, .filter, .views, .command: nil
    }
  }
}
