import Briefing
public import Campaign
import Cartography
import EmbeddedPage
import Screen

extension ExportRequest {
  /// Writes the player as one page: no network, no file beside it, opening on a day.
  ///
  /// The record's words stand in the page as text, a story for each day, which is read without the script too. What the
  /// script needs besides, it finds as JSON. A content security policy lets nothing run but the page's own script.
  ///
  /// - Parameters:
  ///   - bindings: the keys of the player, of which the page takes those that it has a use for.
  ///   - address: where a site with the page and a picture for link previews will stand.
  public func writePage(opening day: Day, bindings: [PageBinding], address: String? = nil, _ write: Writing) throws {
    let page = Page(self, bindings, opening: day, address: address)
    try write(page.head)
    try page.writeMap(write)
    try write(page.controls)
    try page.writePanel(write)
    try page.writeFooter(write)
    try write("<script type=\"application/json\" id=\"record\">")
    try page.writeRecord(opening: day, write)
    try write("</script>\n<script>\(Page.script)</script>\n</body>\n</html>\n")
  }
}

/// The parts of the page.
struct Page {
  let request: ExportRequest
  let bindings: [PageBinding]
  /// The site that it is a part of.
  private let address: String?
  let about: Provenance
  /// The day on which it opens.
  private let opening: DayAccount
  let plane: Plane
  /// How many units of the areas' paths are one unit of the map.
  let units: Double

  private static let mapWidth = 860.0

  init(_ request: ExportRequest, _ bindings: [PageBinding], opening day: Day, address: String? = nil) {
    self.request = request
    self.address = address
    self.bindings = bindings
    about = Provenance(request)
    opening = DayAccount(request.atlas, on: day)
    plane = Plane(request.campaign.header.frame, width: Page.mapWidth)
    units = 1 / plane.halfCell(of: request.atlas.territory.nearestPlaces).x
  }

  var campaign: Campaign { request.campaign }

  /// The scripts, one after the other.
  static let script = (0..<page_script_count).map { text(of: page_script_at($0)) }.joined()

  private static func text(of file: page_file) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  /// The theme in which the page opens; without one it is light or dark as the browser asks for.
  private var theme: String {
    let theme = request.viewState.look.theme
    return theme == .standard || !theme.isForPictures ? "" : " data-theme=\"\(theme.rawValue)\""
  }

  /// The name of the page where it opens; the script tells that of the day shown.
  private var title: String { "\(about.title): \(opening.day.shortWithWeekday), \(opening.progress)" }

  /// The day's headlines, then how much changed.
  private var description: String {
    (opening.headlines.map(\.headline.asSentence) + [opening.extent]).joined(separator: " ")
  }

  /// What programs that show links as cards look for (ogp.me).
  private var preview: String {
    var properties = [("type", "website"), ("title", title), ("description", description), ("site_name", about.title)]
    if let address { properties += [("url", "\(address)/"), ("image", "\(address)/preview.png")] }
    return properties.map { "<meta property=\"og:\($0.0)\" content=\"\($0.1.escaped)\">" }.joined(separator: "\n")
  }

  var head: String {
    let style = PageStyle(campaign: campaign, plane: plane, units: units).sheet + Page.text(of: page_style())
    let policy =
      "default-src 'none'; base-uri 'none'; form-action 'none';"
      + " script-src 'sha256-\(SHA256(Page.script.utf8).base64)'; style-src 'sha256-\(SHA256(style.utf8).base64)'"
    return """
      <!DOCTYPE html>
      <html lang="en"\(theme)>
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="referrer" content="no-referrer">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(about.command.escaped)">
      <meta name="description" content="\(description.escaped)">
      \(preview)
      <title>\(title.escaped)</title>
      <style>\(style)</style>
      </head>
      <body>
      \(shapes)<header>
      <h1 id="title">\(about.title.escaped)</h1>
      <h2 id="day-title" class="needs-script"></h2>
      <p class="quiet">Who held what at the end of each day. \(about.borderNote.escaped)</p>
      </header>
      <main>

      """
  }

}
