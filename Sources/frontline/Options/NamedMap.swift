import ArgumentParser
import Briefing
import Campaign
import EmbeddedMaps
import Glibc

/// A map that the command line names: one inside the program by its id, or a folder.
enum NamedMap {
  case shipped(ShippedMap)
  case folder(String)

  /// What stands for the default map where a map must be named.
  static let inside = "inside"

  /// Finds a map; the default one where none is named.
  ///
  /// A folder that exists wins over an id, so that a copy of a shipped map can be played under its own name.
  init(named name: String?) throws {
    guard let name, name != NamedMap.inside else {
      self = .shipped(.standard)
      return
    }
    if name.isEmpty || name.contains("/") || MapFolder.isDirectory(name) {
      self = .folder(name)
    } else if let map = ShippedMap.named(name) {
      self = .shipped(map)
    } else {
      let ids = ShippedMap.all.map(\.id).joined(with: "and")
      throw ValidationError(
        "there is no map \"\(name)\"; inside the program are \(ids), and a map folder can be given too".visible)
    }
  }

  /// What `--map` takes for it; `nil` for the default one.
  var argument: String? {
    switch self {
    case .shipped(let map): map.isDefault ? nil : map.id
    case .folder(let path): path.pathAsArgument
    }
  }

  /// The files themselves.
  func files() throws(Problems) -> MapFolder {
    switch self {
    case .shipped(let map): map.folder
    case .folder(let path): try MapFolder.read(directory: path)
    }
  }

  func campaign() throws(Problems) -> Campaign {
    switch self {
    case .shipped(let map): map.campaign
    case .folder(let path): try Campaign(MapFolder.read(directory: path))
    }
  }

  func atlas() throws(Problems) -> Atlas {
    switch self {
    case .shipped(let map): Atlas(map.territory, mapArgument: argument)
    case .folder: Atlas(try campaign(), mapArgument: argument)
    }
  }
}

/// Does something with the map of a name; what is wrong with it goes to standard error, a line each, and the program
/// ends with 65.
func withMap<Result>(named name: String?, _ body: (NamedMap) throws(Problems) -> Result) throws -> Result {
  let map = try NamedMap(named: name)
  do throws(Problems) {
    return try body(map)
  } catch {
    complain(error.description)
    throw ExitCode(EX_DATAERR)
  }
}
