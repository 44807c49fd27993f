public import Briefing
public import Campaign
import Cartography
public import Screen

extension SideLook {
  /// A cell of a small map, of the strip or of a corridor: the holder's letter on its ground, bright where it is new.
  func cell(of state: MapGrid.State, isFresh: Bool) -> Cell {
    guard shows(state) else { return .blank }
    return letterCell(of: state, isFresh: isFresh) ?? (state == .sparse ? Cell(".", .land(.settled)) : .blank)
  }

  /// The ink of a whole name on its side's plate of the day; `nil` where the side is hidden.
  func plate(of hold: Hold) -> Ink? {
    let state = MapGrid.State(hold)
    guard shows(state), let hue = hue(of: state)?.hue else { return nil }
    return .area(hue, .freshLabel)
  }

  /// The mark of a place by its own hold, whatever else its cell shows.
  func mark(of hold: Hold) -> Cell {
    let state = MapGrid.State(hold)
    guard let (hue, isClaim) = hue(of: state) else { return Cell(letter(of: state)) }
    return Cell(letter(of: state), isClaim ? .claim(hue, .label) : .area(hue, .label), .bold)
  }
}

extension Atlas {
  /// The ink of a legend's chip, in the exact colours of the map: a holder's settled ground under a letter that is
  /// read on it, or the ground that passed to it today.
  func chipInk(of holder: Holder, isFresh: Bool = false) -> Ink {
    .area(hue(of: holder), isFresh ? .fresh : .letter)
  }

  /// How small maps, the strip and corridors show a hold; bright where it is new.
  public func cell(of hold: Hold, isFresh: Bool = false) -> Cell {
    SideLook(self, Filter()).cell(of: MapGrid.State(hold), isFresh: isFresh)
  }
}
