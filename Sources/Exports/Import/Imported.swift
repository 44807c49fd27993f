/// A map folder made of somebody else's file, and what of the file could not be taken.
public struct Imported: Sendable {
  public let draft: FolderDraft
  /// Why lines of the file were left out or are doubtful, in their order.
  public let problems: [RowProblem]
  /// The same of the file that names the places at which polygons are read.
  public internal(set) var placeProblems: [RowProblem] = []
  /// How many places the file names for events alone: nobody is known to hold them, so that they are no places here.
  public let eventPlaces: Int

  init(_ draft: FolderDraft, _ problems: [RowProblem], eventPlaces: Int = 0) {
    self.draft = draft.singleSpaced
    self.problems = problems.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
      .map(\.element)
    self.eventPlaces = eventPlaces
  }

  /// How many lines were left out.
  public var refusals: Int { problems.count { $0.severity == .refused } }
}

/// What the person says of a campaign that the file does not say.
public struct ImportWishes: Sendable {
  public var id: String
  public var title: String?
  public var ground: ImportGround
  /// Which names are which sides.
  public var sides = SidePatterns()
  /// The points at which polygons are read.
  public var stations: Stations?
  /// What the file is called.
  public var fileName = ""

  public init(id: String, title: String?, ground: ImportGround) {
    self.id = id
    self.title = title
    self.ground = ground
  }

  /// The points at which dated polygons say who held a place.
  public enum Stations: Sendable {
    case places(PlaceList)
    /// A point every so many kilometres.
    case grid(kilometres: Double)
  }
}
