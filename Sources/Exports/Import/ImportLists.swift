import Campaign

/// Identifiers that are given out once each.
struct Slugs {
  private var taken: Set<String> = []
  /// The number that was given out last for each wanted one.
  private var numbers: [String: Int] = [:]

  /// The wanted one, or else the first free one with a number after it, from `wanted-2` on.
  mutating func free(_ wanted: String) -> String {
    var slug = wanted
    while !taken.insert(slug).inserted {
      let number = numbers[wanted, default: 1] + 1
      numbers[wanted] = number
      slug = "\(wanted)-\(number)"
    }
    return slug
  }
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
