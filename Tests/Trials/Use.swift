import Briefing
import Campaign
import Cartography
import Exports
import Glibc
import Interface
import Screen

/// Asks a campaign for everything that a person could: days, screens, answers, exports.
struct Use {
  private let atlas: Atlas
  private var campaign: Campaign { atlas.campaign }

  init(_ campaign: Campaign) { atlas = Atlas(campaign) }

  /// How long the slowest thing took that was asked for, and what does not work.
  ///
  /// What must not be may also end the process, as a signal does where something hangs.
  func outcome(of folder: MapFolder) -> (slowest: Duration, fault: String?) {
    let exports =
      formats.map { format in { exportFault(format) } } + tables.map { table in { exportFault(table, isData: true) } }
    var slowest = Duration.zero
    for step in [play, inspect, { checkFault(folder) }] + exports {
      watchForHang()
      let start = processorTime()
      let fault = step()
      slowest = max(slowest, processorTime() - start)
      if fault != nil { return (slowest, fault) }
    }
    return (slowest, nil)
  }

  /// The days that are looked at: all of a short campaign, and some of a long one.
  private var positions: [Int] {
    let step = max(1, atlas.lastPosition / 12)
    return Array(stride(from: 0, through: atlas.lastPosition, by: step)) + [atlas.lastPosition]
  }

  private func play() -> String? {
    var model = Model(atlas, size: Size(columns: 80, rows: 24))
    for position in positions {
      model.start(on: atlas.day(at: position))
      _ = Frame(model).text
    }
    for view in ViewKind.allCases {
      model.start(on: atlas.day(at: atlas.lastPosition), view: view)
      _ = Frame(model).text
    }
    for key in [Key.tab, .enter, .enter, .character("c"), .character("S"), .character("?"), .character("D")] {
      _ = model.update(.key(key))
      _ = Frame(model).text
    }
    return nil
  }

  private func inspect() -> String? {
    _ = Listing(campaign).text(of: Array(campaign.changes.prefix(1000)))
    _ = Listing(campaign).text(of: Array(campaign.events.prefix(1000)))
    _ = JSON.list(campaign.changes.prefix(50).map { ChangeRow($0, in: campaign).json }).indented
    for place in campaign.places.prefix(3) {
      _ = PlaceRecord(place, in: atlas, on: campaign.header.last).text(width: 80)
      _ = PlaceRecord(place, in: atlas, on: campaign.header.first).json.indented
    }
    return nil
  }

  private func checkFault(_ folder: MapFolder) -> String? {
    do throws(Problems) {
      let located = try LocatedCampaign(folder)
      let report = FolderReport(
        located.warnings(by: Rule.all + [.labelCollision]), of: located.campaign, folder: folder.path)
      let isPlaced = report.entries.allSatisfy { $0.file.hasPrefix(folder.path + "/") && $0.line != nil }
      return report.errors == 0 && isPlaced ? nil : "a warning does not say where"
    } catch {
      return "it plays and does not pass its check: \(error)"
    }
  }

  // MARK: Exports

  /// Writes one format to nowhere; only data may have the controls that a folder's text has.
  private func exportFault(_ format: (Writing) throws -> Void, isData: Bool = false) -> String? {
    var raw: Unicode.Scalar?
    do {
      try format { text in
        guard !isData else { return }
        let control = text.unicodeScalars.first { $0.value < 32 && !"\n\r\u{1B}".unicodeScalars.contains($0) }
        if let control { raw = control }
      }
      return raw.map { "an export has the raw control \($0.value)" }
    } catch {
      return "an export failed: \(error)"
    }
  }

  /// The tables of the last days, which are data.
  private var tables: [(Writing) throws -> Void] {
    let first = atlas.day(at: max(0, atlas.lastPosition - 3))
    let request = ExportRequest(
      atlas, days: first...atlas.day(at: atlas.lastPosition), size: Size(columns: 80, rows: 24),
      command: "frontline export")
    return [RecordTable.changes, .events, .places, .strip, .acled, .sources, .about].map { table in
      { try request.writeCSV(table, $0) }
    }
  }

  /// Each format of the last days; the page, which grows with places and days, only of a record that is not too long.
  private var formats: [(Writing) throws -> Void] {
    let last = atlas.day(at: atlas.lastPosition)
    let first = atlas.day(at: max(0, atlas.lastPosition - 3))
    let request = ExportRequest(
      atlas, days: first...last, size: Size(columns: 80, rows: 24), command: "frontline export")
    let whole = ExportRequest(atlas, days: campaign.days, size: request.size, command: request.command)
    var viewState = ViewState()
    viewState.view = .strip
    let screen = ExportRequest(
      atlas, days: last...last, size: request.size, viewState: viewState, command: request.command)
    let page = { (write: Writing) in try whole.writePage(opening: campaign.header.last, bindings: [], write) }
    let frames: [(Writing) throws -> Void] = [
      request.writeText, request.writeANSI, { try request.writeCast(.two, $0) }, { try request.writeCast(.three, $0) },
      request.writeSVG, screen.writeSVG, request.writeContactSheet,
    ]
    let records: [(Writing) throws -> Void] = [
      request.writeGeoJSON, request.writeKML, request.writeTimeMap, whole.writeJSON,
    ]
    return frames + records + (atlas.lastPosition < 100 ? [page] : [])
  }
}
