import Campaign

/// The sides that a file names, with the codes that stand for them.
///
/// A name is looked for among the person's own patterns, then among the names and codes of the outlines' campaign; any
/// other is a side of its own, whose code is made of its words.
struct SideList {
  private(set) var all: [DraftSide] = []
  private let ground: ImportGround
  private let patterns: SidePatterns
  private let armies: ArmyNames
  private var codes: [String: String] = [:]
  private var slugs = Slugs()

  private static let longestCode = 24
  private static let nobody = DraftSide(code: "NOBODY", name: "Nobody on record")

  init(_ ground: ImportGround, _ patterns: SidePatterns, armies: ArmyNames = ArmyNames([])) {
    self.ground = ground
    self.patterns = patterns
    self.armies = armies
  }

  /// The sides that have one of some codes; one that is nobody where there is none, since a campaign has a side.
  func used(in codes: Set<String>) -> [DraftSide] {
    let used = all.filter { codes.contains($0.code) }
    return used.isEmpty ? [SideList.nobody] : used
  }

  func name(of code: String) -> String { all.first { $0.code == code }?.name ?? code }

  /// The code of an actor by its name, or that of contested ground.
  mutating func code(ofActor name: String) -> String {
    code(of: name) { $0.makeSide($0.armies.base(of: name)) }
  }

  /// The same hold with the code of its side; a side whose code the file itself gives keeps it.
  mutating func resolved(_ hold: DatedClaim.Hold) -> DatedClaim.Hold {
    guard let label = hold.side else { return .contested }
    let code = code(of: label) { list in
      list.slugs.free(label.split(separator: " ").joined(separator: "-"))
    }
    guard code != FolderDraft.contested else { return .contested }
    switch hold {
    case .held: return .held(code)
    case .uncertain: return .uncertain(code)
    case .contested: return .contested
    }
  }

  private mutating func code(of name: String, otherwise make: (inout SideList) -> String) -> String {
    if let code = codes[name] { return code }
    let code: String
    if let side = patterns.side(of: name) {
      code = known(ground.side(side.code).map { side.filled(from: $0) } ?? side)
    } else if ground.calls(contested: name) {
      code = FolderDraft.contested
    } else if let side = ground.side(calling: name) ?? ground.side(calling: armies.base(of: name)) {
      code = known(side)
    } else {
      code = make(&self)
      if !all.contains(where: { $0.code == code }) { all.append(DraftSide(code: code, name: armies.base(of: name))) }
    }
    codes[name] = code
    return code
  }

  /// Adds a side whose code is given, unless it is there.
  private mutating func known(_ side: DraftSide) -> String {
    guard side.code != FolderDraft.contested, !ground.calls(contestedCode: side.code) else {
      return FolderDraft.contested
    }
    if !all.contains(where: { $0.code == side.code }) {
      _ = slugs.free(side.code)
      all.append(side)
    }
    return side.code
  }

  // MARK: Codes

  /// The code of a side that nobody has described, which all names of one army share.
  private mutating func makeSide(_ base: String) -> String {
    if let code = codes[base] { return code }
    let code = slugs.free(SideList.code(for: base))
    codes[base] = code
    return code
  }

  /// The abbreviation before a colon, or else as many whole words as there is room for.
  private static func code(for name: String) -> String {
    if let short = name.split(separator: ":").first, short.endIndex < name.endIndex, short.count <= 12,
      short.allSatisfy({ $0.isUppercase || $0.isNumber })
    {
      return String(short)
    }
    var words: [Substring] = []
    var length = 0
    for word in name.slug.uppercased().split(separator: "-") {
      length += word.count + (words.isEmpty ? 0 : 1)
      if length > longestCode, !words.isEmpty { break }
      words.append(word)
    }
    while words.count > 1, let last = words.last, ["OF", "THE", "AND", "FOR", "IN", "AL"].contains(last) {
      words.removeLast()
    }
    let code = words.joined(separator: "-")
    return code == FolderDraft.contested ? "\(code)-SIDE" : code
  }
}

extension DraftSide {
  /// The side with what it leaves out taken from another one.
  fileprivate func filled(from other: DraftSide) -> DraftSide {
    DraftSide(
      code: code, name: name == code ? other.name : name, detail: detail.isEmpty ? other.detail : detail,
      letter: letter ?? other.letter, hue: hue ?? other.hue)
  }
}
