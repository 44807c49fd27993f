import ArgumentParser
import Briefing
import Campaign
import Exports
import Screen

/// What a format cannot do with the options that are given.
extension Export {
  func validate() throws {
    if let recipe = format.recipe {
      throw ValidationError("\(format.rawValue) is drawn by another program:\n  \(recipe)")
    }
    if date != nil, from != nil || to != nil { throw ValidationError("give --date, or --from and --to, not both") }
    if format.days == .record, from != nil || to != nil {
      throw ValidationError("\(format.rawValue) has the whole record; leave out --from and --to")
    }
    if format == .json, date != nil { throw ValidationError("json has the whole record; leave out --date") }
    if format == .svg, !contactSheet, from != nil || to != nil { throw ValidationError(oneDay) }
    try validateSite()
    try validateParticulars()
  }

  private func validateSite() throws {
    guard format == .site else {
      if url != nil { throw ValidationError("--url is for site") }
      return
    }
    guard folder != nil else { throw ValidationError("a site is a folder; name it: frontline export site FOLDER") }
    if output != nil { throw ValidationError("a site is a folder; name it without -o") }
    if date != nil { throw ValidationError("a site has the whole record; leave out --date") }
    if let url, WebAddress(url) == nil {
      throw ValidationError("--url: \"\(url.visible)\" is no address; begin with https://")
    }
  }

  private func validateParticulars() throws {
    try validateView()
    if notes, format != .text, format != .ansi { throw ValidationError("--notes is for text and ansi") }
    if links.noLinks, format != .ansi { throw ValidationError("--no-links is for ansi") }
    if table != nil, format != .csv { throw ValidationError("--table is for csv") }
    if bom, format != .csv { throw ValidationError("--bom is for csv") }
    if cast != nil, format != .cast { throw ValidationError("--cast is for cast") }
    if onlyChanged, !format.isFrame, !contactSheet {
      throw ValidationError("--only-changed is for text, ansi, cast and cells, and for svg with --contact-sheet")
    }
    if onlyChanged, date != nil { throw ValidationError("--only-changed chooses among several days; leave out --date") }
    if contactSheet, format != .svg { throw ValidationError("--contact-sheet is for svg") }
    if contactSheet, date != nil {
      throw ValidationError("a contact sheet has several days; give --from and --to instead of --date")
    }
    try validateMap()
    if let cast, CastVersion(rawValue: cast) == nil {
      throw ValidationError("asciicast has no version \(cast) here; give 2 or 3")
    }
  }

  /// What only a picture of the map has.
  private func validateMap() throws {
    for (option, isGiven) in [("--title", title != nil), ("--blank", blank)] where isGiven {
      guard format == .svg else { throw ValidationError("\(option) is for svg") }
      guard !drawsScreen else {
        throw ValidationError("\(option) is for a picture of the map; leave out --view or --theme")
      }
    }
    guard blank else { return }
    if contactSheet { throw ValidationError("give --blank or --contact-sheet, not both") }
    if let view = options.view, view != .state {
      throw ValidationError("--blank asks who holds what; leave out --view \(view.rawValue)")
    }
    guard let output, output != "-" else {
      throw ValidationError("--blank writes two files, the map and its answers; name the first one with -o FILE")
    }
  }

  /// Why a picture takes no several days.
  private var oneDay: String {
    switch options.view ?? .state {
    case .strip, .corridor, .multiples:
      "\(options.view?.rawValue ?? "") has days side by side, about the one that --date gives; leave out --from and --to"
    case .state, .change, .cumulative, .known, .sources, .disagreement:
      "svg draws one day; give --date" + (drawsScreen ? "" : ", or --contact-sheet for several")
    }
  }

  /// A format that cannot show a view, or has no use for an option of the screen, says so.
  private func validateView() throws {
    guard !drawsScreen else {
      _ = try size?.screen()
      return
    }
    if let size {
      guard format == .svg else { throw refusal(of: "--size") { $0.isFrame || $0 == .svg } }
      if contactSheet { throw ValidationError("a contact sheet is as tall as its days need; leave out --size") }
      _ = try size.picture()
    }
    if let option = options.given.map(\.option).first(where: { $0.name != ViewOption.view.name && !format.takes($0) }) {
      throw refusal(of: option.typed) { $0.takes(option) }
    }
    if options.has(.step), !contactSheet { throw ValidationError("--by goes with --contact-sheet, or with a screen") }
    guard options.chosenTheme.isForPictures else {
      let themes = ThemeName.allCases.filter(\.isForPictures).map(\.rawValue).joined(with: "or")
      throw ValidationError("\(options.chosenTheme.rawValue) is a terminal's own colours; there is \(themes) here")
    }
    guard let view = options.view, view != .state, format != .html else { return }
    guard format == .svg else {
      let viewers = ExportFormat.allCases.filter { $0.isFrame || $0 == .svg }.map(\.rawValue).joined(with: "and")
      throw ValidationError(
        "\(format.rawValue) has the record itself and no --view \(view.rawValue); \(viewers) have every view")
    }
    guard view.isMap || view == .multiples else {
      throw ValidationError("a contact sheet has small maps, and \(view.rawValue) is none; leave out --contact-sheet")
    }
  }

  /// Why the format has no use for an option, with those that have.
  private func refusal(of option: String, for isTaker: (ExportFormat) -> Bool) -> ValidationError {
    let takers = ExportFormat.allCases.filter(isTaker).map(\.rawValue).joined(with: "and")
    let screens = ViewKind.allCases.filter { !$0.isMap }.map(\.rawValue).joined(with: "or")
    let others = format == .svg ? ", and svg where it draws a screen: --view \(screens)" : ""
    return ValidationError("\(option) is for \(takers)\(others)")
  }
}
