import Campaign
import Cartography
import Screen

/// The letter and the ink of every hold, asked for once a frame.
struct HoldLook {
  private let hues: [UInt8]
  private let letters: [Unicode.Scalar]
  private let smallLetters: [Unicode.Scalar]
  private let contestedLetter: Unicode.Scalar

  init(_ atlas: Atlas) {
    let sides = atlas.campaign.sides.map(\.id)
    hues = sides.map(atlas.hue(of:))
    letters = sides.map { atlas.letter(of: Hold.held($0)) }
    smallLetters = sides.map { atlas.letter(of: Hold.uncertain($0)) }
    contestedLetter = atlas.letter(of: Hold.contested)
  }

  func letter(of hold: Hold) -> Unicode.Scalar {
    switch hold {
    case .held(let side): letters[Int(side.index)]
    case .uncertain(let side): smallLetters[Int(side.index)]
    case .contested: contestedLetter
    }
  }

  /// The ink of ground that is held so; only certain ground is filled.
  func ink(of hold: Hold, _ tone: Tone) -> Ink {
    switch hold {
    case .held(let side): .area(hues[Int(side.index)], tone)
    case .uncertain(let side): .claim(hues[Int(side.index)], tone)
    case .contested: .area(Theme.contested, tone)
    }
  }

  /// A cell of ground that is held so, bright where that is new.
  func cell(of hold: Hold, isFresh: Bool) -> Cell {
    Cell(letter(of: hold), ink(of: hold, isFresh ? .fresh : .settled))
  }

  /// A cell of a small map or of a line through the country; `nil` outside the country.
  func cell(of state: MapGrid.State, before: MapGrid.State) -> Cell? {
    guard let hold = Hold(state) else { return state == .sparse ? Cell(".", .sparse) : nil }
    return cell(of: hold, isFresh: state != before)
  }
}

extension Hold {
  /// The hold that a state of the map shows; `nil` where nobody speaks.
  init?(_ state: MapGrid.State) {
    switch state {
    case .held(let side): self = .held(side)
    case .uncertain(let side): self = .uncertain(side)
    case .contested: self = .contested
    case .sparse, .outside: return nil
    }
  }
}
