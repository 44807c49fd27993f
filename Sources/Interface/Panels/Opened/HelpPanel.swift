import Briefing
import Campaign
import Screen

extension Passage {
  /// The keys, from the one table of bindings, a line each, those of a mode only where it is on; then the signs of
  /// the screen.
  init(helpOf model: Model, width: Int) {
    self.init(width: width)
    for group in BindingGroup.all where model.hasKeys(of: group) {
      addTitle(group.title)
      for binding in group.bindings {
        add(binding.label(width: Passage.keyColumn), means: binding.help, briefly: binding.brief)
      }
    }
    addSigns(of: model)
  }

  private mutating func addSigns(of model: Model) {
    let contested = model.atlas.campaign.header.contestedLetter
    let look = model.look
    for group in SignGroup.all(
      contested: contested, isFine: look.drawnGlyphs == .fine, hasDottedLines: look.hasDottedLines)
    {
      addTitle(group.title)
      for sign in group.signs {
        add(sign.signs.joined(separator: " "), means: sign.meaning, briefly: sign.brief)
      }
    }
  }

  /// In columns as narrow as this each line counts.
  private static let widthOfBriefHelp = 44
  private static let keyColumn = 12

  private mutating func addTitle(_ title: String) {
    if width > Passage.widthOfBriefHelp { addBlank() }
    add(title, attributes: [.bold, .underline])
  }

  private mutating func add(_ keys: String, means meaning: String, briefly brief: String?) {
    let text = meaning.plain.help(width: width - Passage.keyColumn - 1, or: brief)
    add("", lead: [Run(text: keys.rightPadded(to: Passage.keyColumn), attributes: .bold), Run(text: " " + text)])
  }

  /// What the record rests on and what it does not know.
  init(recordOf atlas: Atlas, width: Int) {
    self.init(width: width)
    let header = atlas.campaign.header
    add(header.title, attributes: .bold)
    add("record \(header.version): \(atlas.campaign.places.count) places, \(atlas.campaign.changes.count) changes,")
    add(atlas.campaign.events.count.counting("event") + ", " + atlas.campaign.sources.count.counting("source"))
    addBlank()
    add(atlas.accuracySentence)
    if !header.borderNote.isEmpty {
      addBlank()
      add(header.borderNote)
    }
    addHeading("Sides")
    for side in atlas.campaign.sides {
      add(
        "\(side.name): \(side.detail)",
        lead: [atlas.chip(of: .side(side.id)), Run(text: " ")])
    }
    addHeading("What the record does not know")
    for note in header.notes { add(note, lead: [Run(text: "- ")]) }
    for day in [header.eve, header.last] { addBeyond(DayAccount(atlas, on: day), sourcesOf: atlas.campaign) }
    addHeading("Attribution")
    let address = header.authorship.address
    for (name, text) in header.authorship.fields {
      add("\(name): \(text)", link: text == header.authorship.url ? address.flatMap { Link(0, to: $0.text) } : nil)
    }
    for line in header.attribution { add(line) }
  }
}

extension Model {
  /// Whether a group's keys hold now: those of the quiz and of an audience only there.
  fileprivate func hasKeys(of group: BindingGroup) -> Bool {
    group.bindings.contains { binding in
      switch binding.context {
      case .quiz: quiz != nil
      case .clicker, .presenter: presentation != nil
      case .anywhere, .place, .cell, .scrolled, .rows, .choices: true
      }
    }
  }
}

extension Binding {
  /// The keys in some columns: digits as a range, four arrows as one, and no more than fit.
  fileprivate func label(width: Int) -> String {
    if isRangeOfDigits { return "\(labels[0]) to \(labels[labels.count - 1])" }
    let arrows = strokes.count { [.left, .right, .up, .down].contains($0.key) }
    let pans = strokes.count { [.pan(.left), .pan(.right), .pan(.up), .pan(.down)].contains($0.key) }
    let labels = arrows == 4 ? ["arrows"] : pans == 4 ? ["Shift-arrows"] : labels
    var text = ""
    for label in labels where text.utf8.count + label.utf8.count + 1 <= width || text.isEmpty {
      text += (text.isEmpty ? "" : " ") + label
    }
    return text
  }
}

extension String {
  /// A line of the help in some columns: whole, the brief words, its own first words up to a stop, or its beginning.
  fileprivate func help(width: Int, or brief: String?) -> String {
    guard utf8.count > width else { return self }
    if let brief { return brief.cut(to: width) }
    let stops = indices.filter { ";:,(".contains(self[$0]) }
    let firstWords = stops.map { self[..<$0].split(separator: " ").joined(separator: " ") }
    return firstWords.last { $0.utf8.count <= width } ?? cut(to: width)
  }

  func rightPadded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
