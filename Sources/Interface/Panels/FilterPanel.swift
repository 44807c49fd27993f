import Briefing
import Campaign
import Screen

/// A line of the filter's panel.
enum FilterChoice: Hashable {
  case confidence(Confidence)
  case cited
  case holder(Holder)
  case everything

  static func all(_ atlas: Atlas) -> [FilterChoice] {
    [.everything, .confidence(.medium), .confidence(.high), .cited]
      + (atlas.campaign.sides.map { Holder.side($0.id) } + [.contested]).map(FilterChoice.holder)
  }
}

extension Filter {
  mutating func toggle(_ choice: FilterChoice) {
    switch choice {
    case .everything: self = Filter()
    case .confidence(let confidence): self.confidence = self.confidence == confidence ? .low : confidence
    case .cited: citedOnly.toggle()
    case .holder(let holder): if hidden.remove(holder) == nil { hidden.insert(holder) }
    }
  }

  fileprivate func isOn(_ choice: FilterChoice) -> Bool {
    switch choice {
    case .everything: isOff
    case .confidence(let confidence): self.confidence == confidence
    case .cited: citedOnly
    case .holder(let holder): !hidden.contains(holder)
    }
  }
}

extension Passage {
  /// The filter's choices; a mark says which hold.
  init(filterOf model: Model, row: Int, width: Int) {
    self.init(width: width)
    addHeading("Filter")
    add("Changes that do not count leave a place as it was. Map and counts follow.", ink: .faint)
    for (index, choice) in FilterChoice.all(model.atlas).enumerated() {
      if index == 1 { addBlank() }
      if case .holder(let holder) = choice, holder == .side(.init(index: 0)) { addBlank() }
      let mark = (index == row ? ">" : " ") + (model.filter.isOn(choice) ? "[x] " : "[ ] ")
      add(
        choice.title(model.atlas), lead: [Run(text: mark)], attributes: index == row ? [.bold, .reverse] : [],
        row: index)
    }
  }
}

extension FilterChoice {
  fileprivate func title(_ atlas: Atlas) -> String {
    switch self {
    case .everything: "everything"
    case .confidence(.high): "only changes of high confidence"
    case .confidence: "only changes of medium or high confidence"
    case .cited: "only changes with a source"
    case .holder(let holder): "\(Character(atlas.letter(of: holder))) \(atlas.campaign.name(of: holder))"
    }
  }
}
