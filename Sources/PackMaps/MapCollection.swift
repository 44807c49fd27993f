import Campaign
import Cartography
import FoundationEssentials

/// The maps to ship: every folder of a directory, each read and checked.
struct MapCollection {
  /// A folder with what was read from it.
  private struct Map {
    let name: String
    let folder: MapFolder
    let campaign: Campaign
  }

  private let maps: [Map]

  /// Reads the folders in the order of their names; anything wrong with one, or with all together, is thrown.
  init(directory: String) throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: directory).filter { !$0.hasPrefix(".") }.sorted()
    maps = try names.map { name in
      let folder = try MapFolder.read(directory: "\(directory)/\(name)")
      return Map(name: name, folder: folder, campaign: try Campaign(folder))
    }
    try check(directory)
  }

  /// Whether each map has an id of its own, and exactly one is the default.
  private func check(_ directory: String) throws {
    for (id, maps) in Dictionary(grouping: maps, by: \.campaign.header.id) where maps.count > 1 {
      throw Mistake.sameID(id, in: maps.map(\.name), of: directory)
    }
    let defaults = maps.filter(\.campaign.header.isDefault).map(\.name)
    guard defaults.count == 1 else { throw Mistake.defaults(defaults, of: directory) }
  }

  /// What no folder can have wrong by itself.
  private enum Mistake: Error, CustomStringConvertible {
    case sameID(String, in: [String], of: String)
    case defaults([String], of: String)

    var description: String {
      switch self {
      case .sameID(let id, let names, let directory):
        "\(directory): error: \(names.joined(separator: " and ")) have the same id, \"\(id)\""
      case .defaults(let names, let directory):
        """
        \(directory): error: exactly one map must say "default": true in its campaign.json, for that is the one that plays \
        without --map; \(names.isEmpty ? "none does" : names.joined(separator: " and ") + " do")
        """
      }
    }
  }
}

extension MapCollection {
  /// The Swift source that puts them all into the program.
  var source: String {
    """
    extension ShippedMap {
      /// Every folder under `Maps/`, in the order of their names.
      public static let all: [ShippedMap] = [
    \(maps.map(literal).joined(separator: ",\n"))
      ]
    }

    """
  }

  private func literal(_ map: Map) -> String {
    let header = map.campaign.header
    var territory = Territory(map.campaign)
    territory.measureAccuracy()
    let files = MapFolder.fileNames.compactMap(map.folder.file).map { "(\"\($0.name)\", \"\(base64($0.bytes))\")" }
    return """
          ShippedMap(
            id: \(String(reflecting: header.id)), version: \(String(reflecting: header.version)),
            licence: \(String(reflecting: header.authorship.licence)),
            isDefault: \(header.isDefault), path: \(String(reflecting: "Maps/" + map.name)),
            files: [
              \(files.joined(separator: ",\n          "))
            ],
            packed: "\(base64(territory.packed))")
      """
  }

  private func base64(_ bytes: [UInt8]) -> String { Data(bytes).base64EncodedString() }
}
