import Briefing
import Campaign
import Screen

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
    add(Filter.note, ink: .faint)
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
