import ArgumentParser
import Campaign
import EmbeddedMaps
import Glibc
import Interface

/// Which map folder a command reads.
struct MapOption: ParsableArguments {
  @Option(
    name: .customLong("map"), help: ArgumentHelp("Read this map folder instead of the one inside.", valueName: "dir"))
  var directory: String?

  /// Reads and checks the folder; all problems go to standard error, a line each, and the program ends with 65.
  func campaign() throws -> Campaign {
    do throws(Problems) {
      return try Campaign(directory.map { path throws(Problems) in try MapFolder.read(directory: path) } ?? .embedded)
    } catch {
      complain(error.all.map(\.description).joined(separator: "\n"))
      throw ExitCode(EX_DATAERR)
    }
  }

  func atlas() throws -> Atlas { Atlas(try campaign(), mapArgument: directory) }
}

extension MapFolder {
  /// The folder that was compiled in.
  static var embedded: MapFolder {
    var files: [String: [UInt8]] = [:]
    for position in 0..<embedded_file_count {
      let file = embedded_file_at(position)
      files[String(cString: file.name)] = Array(UnsafeBufferPointer(start: file.bytes, count: file.count))
    }
    return MapFolder(path: "Maps/syria-2024", files: files)
  }
}
