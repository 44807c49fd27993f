import Campaign

/// Identifiers that are given out once each.
struct Slugs {
  private var taken: Set<String> = []

  /// The wanted one, or else the first free one with a number after it, from `wanted-2` on.
  mutating func free(_ wanted: String) -> String {
    var slug = wanted
    var number = 2
    while !taken.insert(slug).inserted {
      slug = "\(wanted)-\(number)"
      number += 1
    }
    return slug
  }
}

/// The sides that a file names, with the codes that stand for them.
struct SideList {
  private(set) var all: [DraftSide] = []
  private var codes: [String: String] = [:]
  private var slugs = Slugs()

  private static let longestCode = 24

  /// The code of a side, by its name: that of the outlines' campaign, or else the name's letters.
  mutating func code(of name: String, on ground: ImportGround) -> String {
    if let code = codes[name] { return code }
    if ground.calls(contested: name) { return FolderDraft.contested }
    if let side = ground.side(named: name) {
      _ = slugs.free(side.code)
      codes[name] = side.code
      all.append(side)
      return side.code
    }
    let plain = String(name.slug.uppercased().prefix(SideList.longestCode))
    let code = slugs.free(plain == FolderDraft.contested ? "\(plain)-SIDE" : plain)
    codes[name] = code
    all.append(DraftSide(code: code, name: name))
    return code
  }

  /// Adds a side whose code the file gives.
  mutating func add(_ side: DraftSide) {
    guard codes[side.code] == nil else { return }
    codes[side.code] = side.code
    all.append(side)
  }

  func name(of code: String) -> String { all.first { $0.code == code }?.name ?? code }
}

/// The publications that a file names, by their titles.
struct SourceList {
  private(set) var all: [SourceRow] = []
  private var ids: [String: String] = [:]
  private var slugs = Slugs()

  /// An id for each title, in order; a title that is named twice counts once.
  mutating func ids(of titles: [String]) -> [String] {
    var found: [String] = []
    for title in titles {
      let id = id(of: title)
      if !found.contains(id) { found.append(id) }
    }
    return found
  }

  private mutating func id(of title: String) -> String {
    if let id = ids[title] { return id }
    let id = slugs.free(title.slug)
    ids[title] = id
    all.append(SourceRow(id: id, title: title))
    return id
  }
}
