/// A map folder made of somebody else's file, and what of the file could not be taken.
public struct Imported: Sendable {
  public let draft: FolderDraft
  /// Why lines of the file were left out, in their order.
  public let problems: [RowProblem]

  init(_ draft: FolderDraft, _ problems: [RowProblem]) {
    self.draft = draft.singleSpaced
    self.problems = problems.sorted { $0.line < $1.line }
  }
}

/// What the person says of a campaign that the file does not say.
public struct ImportWishes: Sendable {
  public var id: String
  public var title: String?
  public var ground: ImportGround

  public init(id: String, title: String?, ground: ImportGround) {
    self.id = id
    self.title = title
    self.ground = ground
  }
}
