/// Everything that is wrong with a map folder, in the order of its files and their lines.
public struct Problems: Error, Hashable, Sendable, CustomStringConvertible {
  /// A file with more problems than are told, and how many more.
  public struct Omission: Hashable, Sendable {
    public let file: String
    public let count: Int

    public init(file: String, count: Int) {
      self.file = file
      self.count = count
    }
  }

  public let all: [Problem]
  /// The files that `all` does not tell everything of.
  public let omissions: [Omission]

  public init(all: [Problem], omissions: [Omission] = []) {
    self.all = all
    self.omissions = omissions
  }

  /// How many more there are that `all` does not list.
  public var omitted: Int { omissions.reduce(0) { $0 + $1.count } }

  /// A line for each problem; where a file has more of them, one for the rest after its last.
  public var description: String {
    var left = omissions
    var lines: [String] = []
    for (index, problem) in all.enumerated() {
      lines.append(problem.description)
      guard index + 1 == all.count || all[index + 1].file != problem.file else { continue }
      lines += left.filter { $0.file == problem.file }.map(Problems.line)
      left.removeAll { $0.file == problem.file }
    }
    return (lines + left.map(Problems.line)).joined(separator: "\n")
  }

  private static func line(of omission: Omission) -> String {
    "\(omission.file.visible): and \(omission.count) more"
  }
}

/// The problems found so far; each file has room for the same number, and the rest is only counted.
struct ProblemLog {
  /// How many problems of a file are told; readers need keep no more.
  static let limit = 200

  private var found: [(rank: Int, problem: Problem)] = []
  private var counts = [Int](repeating: 0, count: MapFileName.allCases.count)

  var isEmpty: Bool { found.isEmpty }

  /// Whether the file's room is used up, so that what goes into a sentence need not be worked out.
  func isFull(_ file: MapFileName) -> Bool { counts[rank(of: file)] >= ProblemLog.limit }

  /// Whether nothing is wrong with a file so far.
  func isClean(_ file: MapFileName) -> Bool { counts[rank(of: file)] == 0 }

  mutating func add(_ kind: Problem.Kind, in file: MapFileName, path: String, line: Int?, column: Int?) {
    let rank = rank(of: file)
    counts[rank] += 1
    guard counts[rank] <= ProblemLog.limit else { return }
    found.append((rank, Problem(file: "\(path)/\(file.rawValue)", line: line, column: column, kind: kind)))
  }

  /// Counts problems of a file that nobody kept.
  mutating func omit(_ number: Int, in file: MapFileName) { counts[rank(of: file)] += number }

  /// All of it in order; what stands on one line keeps the order in which it was found.
  func problems(in path: String) -> Problems {
    let order = found.indices.sorted { key($0) < key($1) }
    let omissions = MapFileName.allCases.compactMap { file -> Problems.Omission? in
      let more = counts[rank(of: file)] - ProblemLog.limit
      return more > 0 ? Problems.Omission(file: "\(path)/\(file.rawValue)", count: more) : nil
    }
    return Problems(all: order.map { found[$0].problem }, omissions: omissions)
  }

  private func key(_ index: Int) -> (Int, Int, Int) { (found[index].rank, found[index].problem.line ?? 0, index) }

  private func rank(of file: MapFileName) -> Int { MapFileName.allCases.firstIndex(of: file) ?? 0 }
}
