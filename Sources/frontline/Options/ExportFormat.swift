import ArgumentParser
import Briefing

/// What `frontline export` can write.
enum ExportFormat: String, ExpressibleByArgument, CaseIterable {
  case text
  case ansi
  case cast
  case cells
  case svg
  case html
  case geojson
  case kml
  case csv
  case json
  case timemap
  case site
  case png
  case gif

  /// Which days it writes where none are asked for.
  enum Days {
    /// All of them.
    case all
    /// One, the last.
    case last
    /// The whole record, which no option cuts.
    case record
  }

  var days: Days {
    switch self {
    case .text, .ansi, .cast, .cells, .geojson, .kml, .csv, .timemap: .all
    case .svg: .last
    case .html, .json, .site: .record
    case .png, .gif: .all
    }
  }

  /// How to come by a format that another program makes from one of ours.
  var recipe: String? {
    switch self {
    case .png: "frontline export svg --date DAY -o day.svg && rsvg-convert -w 2400 day.svg -o day.png"
    case .gif: "frontline export cast -o days.cast && agg days.cast days.gif"
    case .text, .ansi, .cast, .cells, .svg, .html, .geojson, .kml, .csv, .json, .timemap, .site: nil
    }
  }
}

extension ExportFormat {
  /// Whether it holds the player's screen.
  var isFrame: Bool { self == .text || self == .ansi || self == .cast || self == .cells }

  /// Whether an option of a view changes what it writes.
  func takes(_ option: ViewOption) -> Bool {
    switch self {
    case .text, .ansi, .cast, .cells: true
    case .svg: option.takers.contains(.picture)
    case .html: option.takers.contains(.page)
    case .geojson, .kml, .csv, .json, .timemap, .site, .png, .gif: false
    }
  }
}

/// The tables that `frontline export csv` can write.
enum ExportTable: String, ExpressibleByArgument, CaseIterable {
  case changes
  case events
  case places
  case eve
  case strip
  case acled
  case sources
  case about
}
