import Briefing
import Campaign
import Cartography

extension Page {
  /// The text beside the map: the day, the counts, a chosen place, and the stories of all days.
  func writePanel(_ write: Writing) throws {
    let told = "<section id=\"told\" aria-label=\"The day in plain sentences\" hidden></section>\n"
    try write("<div id=\"panel\">\n" + Page.notes + told + Page.pointPanel + placePanel)
    try write(
      """
      <section class="needs-script" aria-labelledby="day-title">
      <p id="filter-says" hidden></p>
      <div id="telling" hidden></div>
      <p id="quiet" hidden>Nothing is recorded for this day.</p>
      </section>
      <div id="story">

      """)
    for day in request.eachDay { if let article = article(on: day) { try write(article) } }
    try write("</div>\n" + counts + "</div>\n</main>\n")
  }

  /// Who has how many places, and what the marks mean.
  private var counts: String {
    """
    <section class="needs-script" aria-label="Counts">
    <table><caption class="visually-hidden">Tracked places by holder at the end of the day</caption>\
    <thead class="visually-hidden"><tr><th scope="col">Holder</th><th scope="col">Places</th>\
    <th scope="col">Change</th></tr></thead>\
    <tbody id="tally"></tbody></table>
    \(key)
    </section>

    """
  }

  /// What an audience reads, and a speaker's notes.
  private static let notes = """
    <section id="headline" aria-label="The day's headline" hidden></section>
    <section id="notes" aria-label="Notes for the day" tabindex="0" hidden></section>

    """

  /// The point under the cursor.
  private static let pointPanel = """
    <section id="point" class="card" aria-labelledby="point-title" hidden>
    <h2 id="point-title">Why this point is so</h2>
    <div id="point-says"></div>
    <div class="row no-print"><button type="button" id="choose-speaker">Choose the place</button>\
    <button type="button" id="close-point">Close</button></div>
    </section>

    """

  private var placePanel: String {
    """
    <section id="place" class="card" aria-labelledby="place-name" hidden>
    <h2 id="place-name" tabindex="-1"></h2>
    <p><span id="place-arabic" lang="ar" dir="auto"></span> <span id="place-kind" class="quiet"></span></p>
    <p id="place-hold"></p>
    <div class="row no-print"><button type="button" id="previous-place" data-action="place.previous" aria-label="Previous place">Previous</button>\
    <button type="button" id="next-place" data-action="place.next" aria-label="Next place">Next</button><button type="button" id="close-place">Close</button></div>
    <div id="strip" role="group" aria-label="The place day by day"></div>
    <h3 id="place-why-title" tabindex="-1">Why its land looks so</h3>
    <p id="place-why"></p>
    <h3>Changes and events</h3>
    <ul id="history"></ul>
    </section>

    """
  }

  /// What the marks of the map mean.
  private var key: String {
    func row(_ classes: String, _ text: String, unit: Double? = nil) -> String {
      let (width, height) = ((34 * (unit ?? units)).inTenths, (20 * (unit ?? units)).inTenths)
      return "<svg viewBox=\"0 0 \(width) \(height)\" aria-hidden=\"true\">"
        + "<rect class=\"\(classes)\" width=\"100%\" height=\"100%\"/></svg><span>\(text)</span>\n"
    }
    let first = "0"
    let occupied = campaign.areas.contains { $0.kind == .occupied }
    return "<details open id=\"marks-key\"><summary>What the marks mean</summary><div class=\"key\">\n"
      + row("area held\(first)", "as on the day before")
      + row("area fresh held\(first)", "passed on this day, and outlined")
      + row("area uncertain\(first)", "striped or with small letters: uncertain, by a claim or low confidence")
      + row("area contested", "contested: fighting inside, or no confirmed holder")
      + row("sparse", "out of every tracked place’s reach: nobody is said to hold it")
      + (occupied ? row("occupied", "hatched: occupied", unit: 10) : "") + "</div></details>\n"
  }

  // MARK: Stories

  /// What happened on a day; `nil` where nothing is recorded.
  private func article(on day: Day) -> String? {
    let account = DayAccount(request.atlas, on: day)
    let isTold = !account.transfers.isEmpty || !request.chronicle.events(on: day).isEmpty || !account.beyond.isEmpty
    guard isTold || account.isEve else { return nil }
    var text =
      "<article id=\"day-\(day)\" data-day=\"\(request.atlas.position(of: day))\" aria-label=\"\(day.short)\">\n"
    text += "<h2 class=\"without-script\">\(day.shortWithWeekday), \(account.progress)</h2>\n"
    text += list("Turning points", account.turningPoints)
    if !account.transfers.isEmpty { text += "<h3>Changes</h3>\n" }
    for transfer in account.transfers {
      text +=
        "<h4>\(campaign.heading(of: transfer).escaped)</h4>\n<ul>\n" + transfer.changes.map(line).joined() + "</ul>\n"
    }
    text += list("Events", account.otherEvents)
    text += list(account.beyondHeading, Array(account.beyond))
    text += "<p><strong>\(account.extent.escaped)</strong></p>\n"
    text += "<p class=\"without-script\">\(account.counts.escaped)</p>\n"
    text += account.doubtSentences.map { "<p class=\"quiet\">\($0.escaped)</p>\n" }.joined()
    return text + "</article>\n"
  }

  private func list(_ title: String, _ events: [Event]) -> String {
    events.isEmpty ? "" : "<h3>\(title)</h3>\n<ul>\n" + events.map(line).joined() + "</ul>\n"
  }

  private func line(_ change: Change) -> String {
    let place = campaign[change.place]
    let claimed = "<span class=\"claim\">\(change.disputed.escaped)</span>"
    let claim = change.disputed.isEmpty ? "" : " <small>Also claimed: \(claimed)</small>"
    let remark = change.remark.isEmpty ? "" : " <small>\(change.remarkInWords.escaped)</small>"
    let basis = change.basis?.inWords.map { " <small>\($0)</small>" } ?? ""
    let note = change.note.isEmpty ? "" : " \(change.note.escaped)"
    return
      "<li data-place=\"\(place.id.index)\" data-change=\"\(change.id.index)\"><b>\(place.name.escaped)</b>"
      + " to \(campaign.nameInSentence(of: change.to).escaped),"
      + " \(change.confidence.inWords).\(note)\(claim)\(remark)\(basis)\(references(change.sources))</li>\n"
  }

  private func line(_ event: Event) -> String {
    let place = event.place.map { " data-place=\"\($0.index)\"" } ?? ""
    let isPlayed = campaign.days.contains(event.day)
    let date = isPlayed ? "" : "\(event.day.short): "
    let name = event.place.map { " <small>(\(campaign[$0].name.escaped))</small>" } ?? ""
    let detail = event.detail.isEmpty ? "" : " <span class=\"detail\">\(event.detail.escaped)</span>"
    return
      "<li\(place) data-event=\"\(event.id.index)\"><b>\(date)\(event.headline.escaped)</b>\(name)\(detail)\(references(event.sources))</li>\n"
  }

  /// The numbers of the sources in the page's list.
  private func references(_ sources: [Source.ID]) -> String {
    guard !sources.isEmpty else { return " <small class=\"quiet\">\(RecordPhrase.noSourceSentence.text)</small>" }
    let links = sources.map { "<a href=\"#source-\($0.index + 1)\">\($0.index + 1)</a>" }
    return " <small>Sources: \(links.joined(separator: ", "))</small>"
  }
}
