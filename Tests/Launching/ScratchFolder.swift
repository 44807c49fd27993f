import Glibc

/// A folder that a test writes into: made when it is first used, removed with this value.
public final class ScratchFolder {
  private var made: String?

  public init() {}

  deinit {
    if let made { ScratchFolder.remove(made) }
  }

  public var path: String {
    if let made { return made }
    var template = Array("/tmp/frontline-test.XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { fatalError("no folder can be made in /tmp") }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    made = path
    return path
  }

  /// The path of a file in it, whether that is there or not.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// The names of all that is in it, in order.
  public var names: [String] { ScratchFolder.names(in: path).sorted() }

  public func write(_ bytes: [UInt8], to name: String) { TextFile.write(bytes, to: path(name)) }

  public func write(_ text: String, to name: String) { TextFile.write(text, to: path(name)) }

  /// Writes files into a folder of their own, which is made where there is none.
  public func write(_ files: [String: String], under name: String) {
    mkdir(path(name), 0o755)
    for (file, text) in files { write(text, to: "\(name)/\(file)") }
  }

  /// A file of it that is not there.
  public struct NoFile: Error {
    public let name: String
  }

  /// The text of a file.
  public func text(of name: String) throws(NoFile) -> String {
    guard let text = TextFile.read(path(name)) else { throw NoFile(name: name) }
    return text
  }

  /// Removes a folder and what is in it; a link is removed, not followed.
  private static func remove(_ path: String) {
    var status = stat()
    if lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
      for name in names(in: path) { remove("\(path)/\(name)") }
    }
    Glibc.remove(path)
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
