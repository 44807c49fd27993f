import Glibc

/// The program under test: the one that `FRONTLINE_PROGRAM` names, or the one beside the tests.
enum Frontline {
  static let path: String = {
    if let program = getenv("FRONTLINE_PROGRAM") { return String(cString: program) }
    var buffer = [CChar](repeating: 0, count: 4096)
    let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
    let own = String(decoding: buffer.prefix(max(0, count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    return own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/frontline"
  }()

  static var root: String {
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  }

  static let folder = "\(root)/Maps/syria-2024"

  static func run(_ words: String...) -> Run { Run([path] + words) }
  static func run(_ words: [String]) -> Run { Run([path] + words) }
}
