import Briefing
import ArgumentParser
import Campaign
import Interface

/// Which map a command reads.
struct MapOption: ParsableArguments {
  @Option(
    name: .customLong("map"),
    help: ArgumentHelp("Read this map: an id that `frontline maps` lists, or a folder.", valueName: "map"),
    completion: .maps)
  var name: String?

  func atlas() throws -> Atlas { try withMap(named: name) { map throws(Problems) in try map.atlas() } }

  func campaign() throws -> Campaign { try withMap(named: name) { map throws(Problems) in try map.campaign() } }

  /// The files themselves.
  func files() throws -> MapFolder { try withMap(named: name) { map throws(Problems) in try map.files() } }
}
