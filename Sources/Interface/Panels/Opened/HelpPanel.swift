import Briefing
import Campaign
import Screen

extension Passage {
  /// The keys, from the one table of bindings.
  init(helpOfWidth width: Int) {
    self.init(width: width)
    for group in BindingGroup.all {
      addHeading(group.title)
      for binding in group.bindings { add(binding) }
    }
  }

  private mutating func add(_ binding: Binding) {
    let keys = binding.shortLabel
    guard width >= 50 else {
      add(keys, attributes: .bold)
      return add(binding.help, indent: 3)
    }
    add(binding.help, lead: [Run(text: keys.rightPadded(to: 18) + " ", attributes: .bold)])
  }

  /// What the record rests on and what it does not know.
  init(recordOf atlas: Atlas, width: Int) {
    self.init(width: width)
    let header = atlas.campaign.header
    add(header.title, attributes: .bold)
    add("record \(header.version): \(atlas.campaign.places.count) places, \(atlas.campaign.changes.count) changes,")
    add(atlas.campaign.events.count.counting("event") + ", " + atlas.campaign.sources.count.counting("source"))
    if !header.borderNote.isEmpty {
      addBlank()
      add(header.borderNote)
    }
    addHeading("Sides")
    for side in atlas.campaign.sides {
      add(
        "\(side.name): \(side.detail)",
        lead: [Run(text: String(Character(side.letter)) + " ", ink: atlas.ink(of: .side(side.id)))])
    }
    addHeading("What the record does not know")
    for note in header.notes { add(note, lead: [Run(text: "- ")]) }
    addHeading("Attribution")
    for line in header.attribution { add(line) }
  }
}

extension Binding {
  /// The keys, with digits written as a range.
  var shortLabel: String {
    isRangeOfDigits ? "\(labels[0]) to \(labels[labels.count - 1])" : labels.joined(separator: " ")
  }
}

extension String {
  func rightPadded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
