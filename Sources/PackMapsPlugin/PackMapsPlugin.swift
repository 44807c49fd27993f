import Foundation
import PackagePlugin

/// Has every folder under `Maps/` read, checked and written as a Swift source whenever one of their files has changed.
@main
struct PackMapsPlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let maps = context.package.directoryURL.appending(path: "Maps")
    let output = context.pluginWorkDirectoryURL.appending(path: "ShippedMaps.swift")
    // The folders are inputs as well, so that a file that comes or goes is noticed.
    let contents = FileManager.default.enumerator(at: maps, includingPropertiesForKeys: nil)?.compactMap { $0 as? URL }
    return [
      .buildCommand(
        displayName: "Packing Maps", executable: try context.tool(named: "pack-maps").url,
        arguments: [maps.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: [maps] + (contents ?? []), outputFiles: [output])
    ]
  }
}
