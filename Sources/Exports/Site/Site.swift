public import Briefing
import Campaign
import Screen

/// A folder for any static host: the page, each day as text, with a terminal's colours and as a picture, and the record.
public struct Site {
  private let atlas: Atlas
  /// Where it will stand, without a slash at the end; a site map and link previews need whole addresses.
  private let address: String
  private let bindings: [PageBinding]
  private let command: String

  /// What a day's screen is drawn in.
  private static let screen = Size(columns: 100, rows: 30)

  /// - Parameter bindings: the keys of the player, of which the page takes those that it has a use for.
  public init(_ atlas: Atlas, address: String, bindings: [PageBinding], command: String) {
    self.atlas = atlas
    self.address = address
    self.bindings = bindings
    self.command = command
  }

  /// The files by their paths inside the folder.
  public func files() throws -> [String: [UInt8]] {
    var files = try days()
    try files.merge(record()) { $1 }
    files["preview.png"] = PreviewPicture(atlas, on: atlas.campaign.header.last).png
    files["index.html"] = try gathered { write in
      try request(whole).writePage(opening: whole.lowerBound, bindings: bindings, address: address, write)
    }
    files["sitemap.xml"] = Array(siteMap(of: files.keys.sorted()).utf8)
    files["robots.txt"] = Array("User-agent: *\nAllow: /\nSitemap: \(address)/sitemap.xml\n".utf8)
    return files
  }

  private var whole: ClosedRange<Day> { atlas.campaign.days }

  private func request(_ days: ClosedRange<Day>, theme: ThemeName = .standard) -> ExportRequest {
    var viewState = ViewState()
    viewState.look.theme = theme
    return ExportRequest(atlas, days: days, size: Site.screen, viewState: viewState, command: command)
  }

  /// `2024-12-05`, which is text so that any program shows it, and the same day in three formats by their endings.
  private func days() throws -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for day in request(whole).eachDay {
      let request = request(day...day)
      let text = try gathered(request.writeText)
      files[day.description] = text
      files["\(day).txt"] = text
      files["\(day).ansi"] = try gathered(request.writeANSI)
      files["\(day).svg"] = try gathered(request.writeSVG)
    }
    return files
  }

  private func record() throws -> [String: [UInt8]] {
    let request = request(whole)
    var files: [String: [UInt8]] = [:]
    for table in RecordTable.allCases {
      files["data/\(table.rawValue).csv"] = try gathered { try request.writeCSV(table, $0) }
    }
    files["data/record.json"] = try gathered(request.writeJSON)
    files["data/record.geojson"] = try gathered(request.writeGeoJSON)
    files["data/days.cast"] = try gathered { try request.writeCast(.two, $0) }
    let tables = files.filter { $0.key.hasSuffix(".csv") }
    files["data/datapackage.json"] = Array((DataPackage(atlas.campaign, tables).json.indented + "\n").utf8)
    return files
  }

  private func siteMap(of paths: [String]) -> String {
    let pages = ["index.html"] + paths.filter { $0.hasSuffix(".svg") || $0.hasSuffix(".txt") || $0.hasPrefix("data/") }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
      \(pages.map { "<url><loc>\("\(address)/\($0)".escaped)</loc></url>" }.joined(separator: "\n"))
      </urlset>

      """
  }

  private func gathered(_ writer: (Writing) throws -> Void) rethrows -> [UInt8] {
    var bytes: [UInt8] = []
    try writer { bytes += $0.utf8 }
    return bytes
  }
}
