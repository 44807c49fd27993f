/// A map folder made of somebody else's file, and what of the file could not be taken.
public struct Imported: Sendable {
  public let draft: FolderDraft
  /// What was left out, a line of the file and a sentence each, in order of line.
  public let refusals: [Refusal]

  init(_ draft: FolderDraft, _ refusals: [Refusal]) {
    self.draft = draft
    self.refusals = refusals.sorted { $0.line < $1.line }
  }
}

/// Why a row or a feature of a file was not taken, or nothing of it could be.
public struct Refusal: Error, Hashable, Sendable {
  /// The line of the file, from 1.
  public let line: Int
  public let sentence: String

  init(_ line: Int, _ sentence: String) {
    self.line = line
    self.sentence = sentence
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
