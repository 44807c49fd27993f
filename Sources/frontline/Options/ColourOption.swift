import ArgumentParser
import Glibc

/// Whether a command's output is coloured.
enum ColourChoice: String, ExpressibleByArgument, CaseIterable {
  case auto
  case always
  case never

  /// Whether to colour what goes to a descriptor, by the option first, then by the environment.
  ///
  /// `NO_COLOR` (no-color.org) comes before `CLICOLOR_FORCE` (bixense.com/clicolors); without either a terminal gets
  /// colours and a file does not.
  func colours(descriptor: Int32) -> Bool {
    switch self {
    case .always: true
    case .never: false
    case .auto:
      switch ColourChoice.environment?.choice {
      case .always: true
      case .never: false
      case .auto, nil: isatty(descriptor) == 1
      }
    }
  }

  /// What the environment asks for, and by which variable.
  static var environment: (choice: ColourChoice, name: String)? {
    isSet("NO_COLOR") ? (.never, "NO_COLOR") : isForced ? (.always, "CLICOLOR_FORCE") : nil
  }

  private static var isForced: Bool {
    isSet("CLICOLOR_FORCE") && getenv("CLICOLOR_FORCE").map { String(cString: $0) } != "0"
  }

  private static func isSet(_ name: String) -> Bool { getenv(name).map { $0.pointee != 0 } ?? false }
}

struct ColourOption: ParsableArguments {
  @Option(name: .customLong("color"), help: ArgumentHelp("Colours: auto, always or never.", valueName: "when"))
  var choice = ColourChoice.auto
}
