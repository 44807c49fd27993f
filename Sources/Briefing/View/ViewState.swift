public import Campaign
import Cartography

/// Where somebody stands in the record and how it is drawn to them: all of a frame that a command line can say.
public struct ViewState: Hashable, Sendable {
  public var day: Day?
  public var place: Place.ID?
  public var view = ViewKind.state
  public var look = Look()
  public var camera = Camera()
  /// Whether the map follows the changes from day to day, wherever the camera looks.
  public var follows = false
  public var filter = Filter()
  /// The day that `x` compares the shown one with.
  public var mark: Day?
  /// Whether the change view counts from the mark and not from the day before.
  public var comparesWithMark = false
  public var stripOrder = StripOrder.region
  /// What a column of the strip and a small map stand for.
  public var step = TimeStep.day
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
