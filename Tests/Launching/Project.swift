/// The checkout that the tests are compiled from.
public enum Project {
  public static let root =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")

  /// The map folder that the program shows without being asked for another.
  public static let map = "\(root)/Maps/syria-2024"

  /// The files of a map folder.
  public static let mapFiles = [
    "campaign.json", "governorates.geojson", "areas.geojson", "lines.geojson", "banks.geojson", "places.csv",
    "sources.csv", "eve.csv", "changes.csv", "events.csv",
  ]

  /// A file of the shipped map folder.
  public static func mapFile(_ name: String) -> [UInt8] { TextFile.bytes("\(map)/\(name)") ?? [] }
}

extension ScratchFolder {
  /// A folder with the files of the shipped map in it.
  public static func copyOfMap() -> ScratchFolder {
    let folder = ScratchFolder()
    for name in Project.mapFiles { folder.write(Project.mapFile(name), to: name) }
    return folder
  }
}
