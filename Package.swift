// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// What every target of the project is compiled with: the compiler holds the walls between the rooms.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("ExistentialAny"),
  .treatAllWarnings(as: .error),
]

/// For the rooms whose loops over all cells and rows would keep the tests waiting for minutes.
let optimised: [SwiftSetting] = [
  .unsafeFlags(["-O", "-wmo", "-num-threads", "2", "-disable-batch-mode"], .when(configuration: .debug))
]

let strictC: [CSetting] = [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]

/// How a release is linked.
///
/// By default it is one file that needs nothing beside it, and that starts in half the time: nothing is loaded or relocated.
/// `FRONTLINE_LINK=dynamic` takes libc and ncurses from the system, for distributions that forbid the other.
let linking = Context.environment["FRONTLINE_LINK"] == "dynamic" ? "-static-stdlib" : "-static-executable"

/// The commit of a release, which `.ci/release` tells; `frontline --version` says it.
let commit: [CSetting] =
  Context.environment["FRONTLINE_COMMIT"].map { [.define("FRONTLINE_COMMIT", to: "\"\($0)\"")] } ?? []

let package = Package(
  name: "frontline",
  products: [
    .executable(name: "frontline", targets: ["frontline"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2")
  ],
  targets: [
    .target(
      name: "CNCurses", cSettings: strictC, linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .target(
      name: "EmbeddedMaps", dependencies: ["Campaign", "Cartography"], swiftSettings: strict,
      plugins: ["PackMapsPlugin"]),
    .executableTarget(
      name: "pack-maps", dependencies: ["Campaign", "Cartography"], path: "Sources/PackMaps", swiftSettings: strict),
    .plugin(
      name: "PackMapsPlugin", capability: .buildTool(), dependencies: ["pack-maps"], path: "Sources/PackMapsPlugin"),
    .target(
      name: "EmbeddedPage", exclude: ["page.css", "Record", "Map", "Panel", "Views", "Controls"], cSettings: strictC),
    .target(name: "EmbeddedArticles", cSettings: strictC),
    .target(name: "BuildCommit", cSettings: strictC + commit),
    .target(name: "Campaign", swiftSettings: strict + optimised),
    .target(name: "Cartography", dependencies: ["Campaign"], swiftSettings: strict + optimised),
    // What a view says, as values: no cell and no markup. Of the screen it knows the themes' names alone.
    .target(name: "Briefing", dependencies: ["Campaign", "Cartography", "Screen"], swiftSettings: strict + optimised),
    .target(name: "Playback", swiftSettings: strict),
    .target(name: "Screen", swiftSettings: strict + optimised),
    .target(
      name: "Interface", dependencies: ["Briefing", "Campaign", "Cartography", "Playback", "Screen"],
      swiftSettings: strict + optimised),
    .target(name: "Curses", dependencies: ["CNCurses", "Screen"], swiftSettings: strict),
    .target(
      name: "Exports",
      dependencies: ["Briefing", "Campaign", "Cartography", "EmbeddedPage", "Interface", "Playback", "Screen"],
      swiftSettings: strict + optimised),
    .executableTarget(
      name: "frontline",
      dependencies: [
        "Briefing", "BuildCommit", "Campaign", "Cartography", "Curses", "EmbeddedArticles", "EmbeddedMaps", "Exports",
        "Interface", "Playback", "Screen",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict,
      linkerSettings: [
        .unsafeFlags(
          [
            linking, "-l_FoundationCShims", "-l_FoundationCollections", "-lswiftSynchronization",
          ], .when(platforms: [.linux], configuration: .release))
      ]),
    .testTarget(name: "CampaignTests", dependencies: ["Campaign"], exclude: ["Holders"], swiftSettings: strict),
    .testTarget(name: "PlaybackTests", dependencies: ["Playback"], swiftSettings: strict),
    .target(name: "CellDump", path: "Tests/CellDump", cSettings: strictC),
    .executableTarget(name: "raw-writer", dependencies: ["CellDump"], path: "Tests/RawWriter", cSettings: strictC),
    .executableTarget(
      name: "plain-curses", dependencies: ["CellDump"], path: "Tests/PlainCurses", cSettings: strictC,
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .executableTarget(
      name: "frontline-bench",
      dependencies: ["Launching", "Screen"], path: "Tests/Bench", exclude: ["screens.py"], swiftSettings: strict),
    // Programs, pseudo-terminals and scratch folders for tests, the bench and the trials.
    .target(name: "Launching", path: "Tests/Launching", swiftSettings: strict),
    .target(name: "MadeUp", dependencies: ["Campaign"], path: "Tests/MadeUp", swiftSettings: strict),
    .testTarget(
      name: "BriefingTests", dependencies: ["Briefing", "Campaign", "Cartography", "Launching", "Screen"],
      swiftSettings: strict),
    .testTarget(
      name: "InterfaceTests",
      dependencies: [
        "Briefing", "Campaign", "Cartography", "EmbeddedMaps", "Interface", "Launching", "MadeUp", "Playback", "Screen",
      ],
      exclude: ["Frames", "Narrations"],
      swiftSettings: strict),
    .executableTarget(
      name: "frontline-trials",
      dependencies: [
        "Briefing", "Campaign", "Cartography", "Exports", "Interface", "Launching", "MadeUp", "Playback", "Screen",
      ],
      path: "Tests/Trials",
      swiftSettings: strict),
    .executableTarget(
      name: "frontline-crash", dependencies: ["Curses", "Screen"], path: "Tests/Crash", swiftSettings: strict),
    .testTarget(
      name: "ExportTests",
      dependencies: [
        "Briefing", "Campaign", "Cartography", "Exports", "Interface", "Launching", "Screen", "frontline",
      ],
      exclude: ["Readers", "chronicle.schema.json"], swiftSettings: strict),
    .testTarget(
      name: "TerminalTests",
      dependencies: ["Curses", "EmbeddedMaps", "Launching", "frontline", "frontline-crash", "frontline-trials"],
      swiftSettings: strict),
    .testTarget(
      name: "ScreenTests", dependencies: ["Briefing", "Campaign", "Cartography", "Interface", "Screen"],
      swiftSettings: strict),
    .testTarget(
      name: "ToolTests",
      dependencies: [
        "Briefing", "Campaign", "Exports", "Interface", "Launching", "Playback", "Screen", "frontline", "pack-maps",
      ],
      swiftSettings: strict),
    .testTarget(name: "CartographyTests", dependencies: ["Campaign", "Cartography"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .c2x
)

// Under a sanitizer `.ci/run` builds only the rooms that have no terminal, and their tests; against races those of the rooms
// under the interface, whose values are never shared.
if let sanitizer = Context.environment["FRONTLINE_UNITS"] {
  let rooms = ["Campaign", "Cartography", "Briefing", "Playback", "Screen", "Interface"]
  let units = Set(
    rooms + rooms.map { $0 + "Tests" } + ["EmbeddedMaps", "PackMapsPlugin", "pack-maps", "Launching", "MadeUp"])
  package.targets.removeAll { !units.contains($0.name) || sanitizer == "thread" && $0.name == "InterfaceTests" }
  package.products.removeAll()
  package.dependencies.removeAll()
}
