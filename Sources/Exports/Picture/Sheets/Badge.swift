import Briefing
import Campaign

/// What stands on a map where a place is: a capital's chip, a town's disc or a village's smaller one, with the holder's
/// letter, so that colour is never the only sign.
struct Badge {
  let hold: Hold
  var letter: String
  /// What kind of mark it is; a legend has chips.
  var mark = PlaceKind.Mark.capital
  /// Whether the view is not about the place, so that its side's colour would say too much.
  var isStill = false

  init(hold: Hold, letter: String) {
    self.hold = hold
    self.letter = letter
  }

  /// The holder's letter, or in the view that tells of days the sign of the one on which the place last passed.
  init(_ place: Place.ID, _ shown: ShownDay, _ atlas: Atlas) {
    hold = shown.today[Int(place.index)]
    isStill = !shown.isTold(place)
    letter = atlas.mark(of: hold)
    mark = atlas.campaign[atlas.campaign[place].kind].mark
    if shown.view == .cumulative, !isStill {
      letter = String(Character(DaySign.sign(shown.dayNumbers[Int(place.index)])))
    }
  }

  /// - Parameter radius: that of a capital's mark; the others are smaller.
  func svg(x: Double, y: Double, radius: Double) -> String {
    let radius = radius * mark.share
    let size = radius * 1.45
    let style = isStill ? "still" : hold.className
    return mark.svg(x: x, y: y, radius: radius, style: "badge \(style)")
      + Mark.text(letter, x: x, y: y + size * 0.36, size: size, style: "letter \(style)")
  }
}

extension PlaceKind.Mark {
  /// How large the mark is beside a capital's.
  var share: Double {
    switch self {
    case .capital: 1
    case .town: 0.88
    case .village: 0.74
    }
  }

  /// The shape without a letter: a square with round corners, or a disc.
  func svg(x: Double, y: Double, radius: Double, style: String) -> String {
    switch self {
    case .capital: Exports.Mark.square(x: x, y: y, radius: radius, style: style)
    case .town, .village: Exports.Mark.circle(x: x, y: y, radius: radius, style: style)
    }
  }
}
