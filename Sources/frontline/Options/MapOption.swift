import Briefing
import ArgumentParser
import Campaign
import Glibc
import Interface

/// Which map folder a command reads.
struct MapOption: ParsableArguments {
  @Option(
    name: .customLong("map"), help: ArgumentHelp("Read this map folder instead of the one inside.", valueName: "dir"),
    completion: .directory)
  var directory: String?

  /// Reads and checks the folder; all problems go to standard error, a line each, and the program ends with 65.
  func atlas() throws -> Atlas {
    if directory == nil, let atlas = EmbeddedMap.atlas { return atlas }
    do throws(Problems) {
      let folder = try directory.map { path throws(Problems) in try MapFolder.read(directory: path) }
      return Atlas(try Campaign(folder ?? EmbeddedMap.folder), mapArgument: directory)
    } catch {
      complain(error.description)
      throw ExitCode(EX_DATAERR)
    }
  }

  func campaign() throws -> Campaign { try atlas().campaign }
}
