public import Campaign
import EmbeddedPage
import Interface

extension Edition {
  /// Writes the player as one page: no network, no file beside it, opening on a day.
  ///
  /// The record's words stand in the page as text, a story for each day, which is read without the script too. What the
  /// script needs besides, it finds as JSON. A content security policy lets nothing run but the page's own script.
  public func writePage(opening day: Day, _ write: Writing) throws {
    let page = Page(self)
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
  let edition: Edition
  let about: Colophon
  let plane: Plane

  private static let mapWidth = 860.0

  init(_ edition: Edition) {
    self.edition = edition
    about = Colophon(edition)
    plane = Plane(edition.campaign.header.frame, width: Page.mapWidth)
  }

  var campaign: Campaign { edition.campaign }

  /// The scripts, one after the other.
  static let script = (0..<page_script_count).map { text(of: page_script_at($0)) }.joined()

  private static func text(of file: page_file) -> String {
    String(decoding: UnsafeBufferPointer(start: file.bytes, count: file.count), as: UTF8.self)
  }

  var head: String {
    let style = Page.text(of: page_style()) + sideStyles
    let policy =
      "default-src 'none'; base-uri 'none'; form-action 'none';"
      + " script-src 'sha256-\(SHA256(Page.script.utf8).base64)'; style-src 'sha256-\(SHA256(style.utf8).base64)'"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(about.command.escaped)">
      <meta name="description" content="\(about.title.escaped): who held what, day by day.">
      <title>\(about.title.escaped)</title>
      <style>\(style)</style>
      </head>
      <body>
      <header>
      <h1>\(about.title.escaped)</h1>
      <h2 id="day-title" class="needs-script"></h2>
      <p class="quiet">Who held what at the end of each day. \(about.borderNote.escaped)</p>
      </header>
      <main>

      """
  }

  /// The sides' colours on light and on dark paper.
  private var sideStyles: String {
    var light = ""
    var dark = ""
    for side in campaign.sides {
      let (index, tint) = (side.id.index, Tint(side.hue))
      light += Page.rules("held\(index)", "uncertain\(index)", "stripe\(index)", tint, pale: tint.pale)
      dark += ".held\(index){fill:\(tint.dim.css);stroke:\(tint.dim.css)}.stripe\(index){fill:\(tint.dim.css)}\n"
      // What is full in colour stays so on either paper.
      dark += Page.full("held\(index)", "stripe\(index)", tint)
    }
    let contested =
      ".contested{fill:url(#lattice)}.fresh.contested{fill:url(#fresh-lattice)}"
      + ".badge.contested,.chip.contested{fill:#fff;background:#fff;color:#111;border-style:dashed}"
      + "text.letter.contested{fill:#111}.lattice{stroke:\(Tint.contested.pale.css)}"
      + ".fresh-lattice{stroke:var(--ink)}\n"
    let ratio = ":root{--ratio:\((plane.width / plane.height * 1000).rounded() / 1000)}\n"
    return ratio + light + contested + "@media screen and (prefers-color-scheme:dark){\n\(dark)}\n"
  }

  private static func rules(_ held: String, _ uncertain: String, _ stripe: String, _ tint: Tint, pale: RGB) -> String {
    ".\(held){fill:\(pale.css);stroke:\(pale.css)}.\(stripe){fill:\(pale.css)}\n" + full(held, stripe, tint)
      + ".\(uncertain){fill:url(#\(stripe)s)}.fresh.\(uncertain){fill:url(#fresh-\(stripe)s)}"
      + ".badge.\(uncertain){fill:#fff;stroke:\(tint.full.css)}text.letter.\(uncertain){fill:#111}"
      + ".chip.\(uncertain){background:#fff;color:#111;border:2px solid \(tint.full.css)}\n"
  }

  private static func full(_ held: String, _ stripe: String, _ tint: Tint) -> String {
    ".fresh.\(held){fill:\(tint.full.css);stroke:var(--nation)}.badge.\(held){fill:\(tint.full.css);stroke:#111}"
      + ".fresh-\(stripe){fill:\(tint.full.css)}text.letter.\(held){fill:\(tint.text.css)}"
      + ".chip.\(held){background:\(tint.full.css);color:\(tint.text.css)}\n"
  }
}
