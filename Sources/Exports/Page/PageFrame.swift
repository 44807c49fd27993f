import Briefing
import Campaign

extension Page {
  /// The most days that get a button each.
  private static let mostButtons = 40

  /// The time bar, the buttons, and the fields for a date and a place.
  var controls: String {
    let last = request.atlas.lastPosition
    return """
      <input type="range" id="time" min="0" max="\(last)" step="1" value="0" aria-label="Day">
      <div id="days" role="group" aria-label="Days">\(dayButtons)</div>
      <div id="controls" role="group" aria-label="Player">
      <button type="button" id="first" data-action="time.first" aria-label="The eve">|&lt;</button>\
      <button type="button" id="previous" data-action="time.previous" aria-label="Previous day">&lt;</button>\
      <button type="button" id="play" data-action="time.playOrPause" aria-pressed="false">Play</button>\
      <button type="button" id="next" data-action="time.next" aria-label="Next day">&gt;</button>\
      <button type="button" id="last" data-action="time.last" aria-label="Last day">&gt;|</button>\
      <button type="button" id="slower" data-action="time.slower" aria-label="Slower">&minus;</button><span id="pace" role="status">1x</span>\
      <button type="button" id="faster" data-action="time.faster" aria-label="Faster">+</button>\
      <button type="button" id="loop" data-action="time.loop" aria-pressed="false">Loop</button>
      <form id="goto-form"><label for="goto">Day</label>\
      <input id="goto" autocomplete="off" placeholder="\(campaign.header.first)"></form>
      <form id="find-form"><label for="find">Place</label><input id="find" autocomplete="off" type="search"></form>
      <button type="button" id="filter" data-action="view.filter">Filter</button>\
      <button type="button" id="tell" data-action="panel.narrate" aria-pressed="false">Tell the day</button>\
      <button type="button" id="theme" data-action="map.theme">Colours</button>\
      <button type="button" id="audience" aria-pressed="false">Present</button>\
      <button type="button" id="show-notes" aria-pressed="false">Notes</button>\
      <button type="button" id="embed-page">Embed</button>\
      <button type="button" id="help" data-action="panel.help">Keys</button>
      </div>
      <p id="message" class="quiet" role="status"></p>
      <p id="status" class="visually-hidden" role="status"></p>
      <figcaption id="map-text">\(PagePhrase.captionNoFronts.filled(["mark": "colour"])) \
      The day's story in words stands beside the map or below it.</figcaption>
      \(sourceLine)
      </figure>

      """
  }

  /// Where the map comes from, for a page that has it inside.
  private var sourceLine: String {
    let sources = about.sources.count.counting("source")
    return "<p id=\"source-line\" hidden>\(about.title.escaped). \(about.borderNote.escaped) Record"
      + " \(about.version.escaped), \(sources): <a id=\"whole-page\" href=\"#\" target=\"_blank\" rel=\"noopener\">the"
      + " whole page with its sources</a>.</p>"
  }

  private var dayButtons: String {
    guard request.atlas.lastPosition < Page.mostButtons else { return "" }
    return request.eachDay.enumerated().map { position, day in
      let (_, month, date) = day.components
      let isFirst = position == 0 || date == 1
      let key = request.chronicle.events(on: day).contains(where: \.isKey)
      let name = isFirst ? " <span class=\"month\">\(Day.monthNames[month - 1])</span>" : ""
      let label = day.short + (key ? ", with a turning point" : "")
      return "<button type=\"button\" data-day=\"\(position)\" aria-label=\"\(label)\">"
        + "\(date)\(name)\(key ? "*" : "")</button>"
    }.joined()
  }

  /// What the page rests on, and the keys.
  func writeFooter(_ write: Writing) throws {
    try write("<footer>\n<p class=\"without-script\">With scripts on, this page plays the days on a map.</p>\n")
    try write("<details id=\"about\"><summary>Sources, method, and what is not known</summary>\n")
    try write("<p>As of \(about.asOf.escaped), record \(about.version.escaped).</p>\n<ul>\n")
    for (name, text) in about.authorship.fields {
      let isAddress = text == about.authorship.url
      try write("<li>\(name): \(anchor(text, to: isAddress ? about.authorship.address : nil))</li>\n")
    }
    for (style, notes) in [("method", about.notes), ("credit", [about.borderNote] + about.attribution)] {
      for note in notes where !note.isEmpty { try write("<li class=\"\(style)\">\(note.escaped)</li>\n") }
    }
    try write("</ul>\n<h2>Sides</h2>\n<ul>\n")
    for side in campaign.sides {
      let detail = side.detail.isEmpty ? "" : ": \(side.detail.escaped)"
      try write("<li><b>\(side.name.escaped)</b> (\(Character(side.letter)))\(detail)</li>\n")
    }
    try write("</ul>\n<h2>Sources</h2>\n<ol id=\"sources\">\n")
    for source in campaign.sources { try write(item(source)) }
    try write("</ol>\n</details>\n")
    let border = about.borderNote.isEmpty ? "" : "<p>\(about.borderNote.escaped)</p>\n"
    try write(
      border + "<p>Made by <code>\(about.command.escaped)</code>, record \(about.version.escaped).</p>\n</footer>\n"
        + keys)
  }

  /// A text as a link, where a reader may follow its address.
  private func anchor(_ text: String, to address: WebAddress?) -> String {
    guard let address else { return text.escaped }
    return "<a href=\"\(address.text.escaped)\">\(text.escaped)</a>"
  }

  private func item(_ source: Source) -> String {
    let date = source.day.map(\.short).flatMap { source.title.contains($0) ? nil : ", \($0)" } ?? ""
    let link = source.url.isEmpty ? "" : ", " + anchor(source.url, to: source.address)
    return "<li id=\"source-\(source.id.index + 1)\"><cite>\(source.caption.escaped)</cite>\(date)\(link)</li>\n"
  }
}
