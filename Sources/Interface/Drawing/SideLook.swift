import Briefing
import Campaign
import Cartography
import Screen

/// The letters and hues of a campaign's sides, looked up once a frame because they are asked for once a cell.
struct SideLook {
  private let hues: [UInt8]
  private let letters: [Unicode.Scalar]
  private let smallLetters: [Unicode.Scalar]
  private let contestedLetter: Unicode.Scalar
  /// Whether a filter leaves a side blank.
  private let isHidden: [Bool]
  private let hidesContested: Bool
  /// Each hold's letter on its ground: held by each side, uncertain by each side, contested.
  private let settled: [Cell]
  /// The same where it is new.
  private let fresh: [Cell]

  init(_ atlas: Atlas, _ filter: Filter) {
    let sides = atlas.campaign.sides.map(\.id)
    let hues = sides.map(atlas.hue(of:))
    let letters = sides.map { atlas.letter(of: Hold.held($0)) }
    let smallLetters = sides.map { atlas.letter(of: Hold.uncertain($0)) }
    let contestedLetter = atlas.letter(of: Hold.contested)
    func cells(_ tone: Tone) -> [Cell] {
      zip(letters, hues).map { Cell($0, .area($1, tone)) } + zip(smallLetters, hues).map { Cell($0, .claim($1, tone)) }
        + [Cell(contestedLetter, .area(Theme.contested, tone))]
    }
    (self.hues, self.letters, self.smallLetters, self.contestedLetter) = (hues, letters, smallLetters, contestedLetter)
    (settled, fresh) = (cells(.letter), cells(.fresh))
    isHidden = sides.map { filter.hidden.contains(.side($0)) }
    hidesContested = filter.hidden.contains(.contested)
  }

  func letter(of state: MapGrid.State) -> Unicode.Scalar {
    switch state {
    case .held(let side): letters[Int(side.index)]
    case .uncertain(let side): smallLetters[Int(side.index)]
    case .contested: contestedLetter
    case .sparse: "."
    case .outside: " "
    }
  }

  /// The letter of a hold on its ground; `nil` where nobody speaks.
  func letterCell(of state: MapGrid.State, isFresh: Bool) -> Cell? {
    let place: Int
    switch state {
    case .held(let side): place = Int(side.index)
    case .uncertain(let side): place = hues.count + Int(side.index)
    case .contested: place = 2 * hues.count
    case .sparse, .outside: return nil
    }
    return isFresh ? fresh[place] : settled[place]
  }

  /// The number of the hue, and whether it is only a claim; `nil` where nobody speaks.
  func hue(of state: MapGrid.State) -> (hue: UInt8, isClaim: Bool)? {
    switch state {
    case .held(let side): (hues[Int(side.index)], false)
    case .uncertain(let side): (hues[Int(side.index)], true)
    case .contested: (Theme.contested, false)
    case .sparse, .outside: nil
    }
  }

  func shows(_ state: MapGrid.State) -> Bool {
    switch state {
    case .held(let side), .uncertain(let side): !isHidden[Int(side.index)]
    case .contested: !hidesContested
    case .sparse, .outside: true
    }
  }

  /// Whether two cells are of different sides, both of which somebody speaks for.
  func meet(_ one: MapGrid.State, _ other: MapGrid.State) -> Bool {
    guard let first = one.holder, let second = other.holder else { return false }
    return first != second && shows(one) && shows(other)
  }

  /// Whether a change of state is one of holder, and not only of how sure it is.
  func isPassing(_ from: MapGrid.State, _ to: MapGrid.State) -> Bool { from.holder != to.holder }
}

extension MapGrid.State {
  /// The side, or contested; `nil` where nobody speaks.
  var holder: Holder? {
    switch self {
    case .held(let side), .uncertain(let side): .side(side)
    case .contested: .contested
    case .sparse, .outside: nil
    }
  }
}
