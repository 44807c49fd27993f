/// Which names of a file are one army's.
///
/// `Military Forces of Syria (2000-2024) Air Force` is a branch of `Military Forces of Syria`: the years in brackets go,
/// and what follows them. Where a file has one name with several years, these are governments that followed each other,
/// and the years stay.
struct ArmyNames {
  private var bases: [String: String] = [:]

  /// The words in the names of branches whose army a file names without years.
  private static let branches: Set<String> = [
    "air", "army", "battalion", "border", "brigade", "coast", "command", "commando", "corps", "directorate", "division",
    "force", "forces", "guard", "guards", "intelligence", "marines", "military", "naval", "navy", "presidential",
    "regiment", "republican", "special", "unit", "units",
  ]

  init(_ names: Set<String>) {
    let parts = Dictionary(names.map { ($0, ArmyNames.parts(of: $0)) }) { first, _ in first }
    var years: [String: Set<String>] = [:]
    for part in parts.values where !part.years.isEmpty { years[part.base, default: []].insert(part.years) }
    for (name, part) in parts {
      bases[name] =
        (years[part.base]?.count ?? 0) > 1 && !part.years.isEmpty ? "\(part.base) (\(part.years))" : part.base
    }
    let armies = Set(bases.values)
    for (name, part) in parts where part.years.isEmpty {
      bases[name] = ArmyNames.army(of: name, among: armies) ?? part.base
    }
  }

  /// The name of the army that a name is of, or the name itself.
  func base(of name: String) -> String { bases[name] ?? ArmyNames.parts(of: name).base }

  /// A name up to the years in brackets, and these.
  private static func parts(of name: String) -> (base: String, years: String) {
    var rest = name[...]
    while let open = rest.firstIndex(of: "(") {
      rest = rest[open...].dropFirst()
      guard let close = rest.firstIndex(of: ")") else { break }
      let years = rest[..<close].split(separator: "-", omittingEmptySubsequences: false)
      guard years.count == 2, years[0].isYear, years[1].isEmpty || years[1].isYear else { continue }
      let base = name[..<open].split(separator: " ").joined(separator: " ")
      if !base.isEmpty { return (base, String(rest[..<close])) }
    }
    return (name, "")
  }

  /// The shortest of some armies that a name begins with, if what follows is the name of a branch.
  private static func army(of name: String, among armies: Set<String>) -> String? {
    let words = name.split(separator: " ")
    for count in 3..<max(3, words.count) where branches.contains(words[count].lowercased()) || words[count] == "-" {
      let army = words[..<count].joined(separator: " ")
      if army.hasPrefix("Military Forces of "), armies.contains(army) { return army }
    }
    return nil
  }
}

extension Substring {
  /// Whether it is four digits, or the word for now.
  fileprivate var isYear: Bool {
    let word = filter { $0 != " " }
    return word.count == 4 && word.allSatisfy(\.isNumber) || word.lowercased() == "present"
  }
}
