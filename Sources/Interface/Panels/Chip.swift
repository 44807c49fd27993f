import Briefing
import Campaign
import Screen

/// Letters of sides in the map's own colours, for panels, legends and keys.
extension Atlas {
  /// A holder's letter on its fill, with some blanks of the same fill at both ends.
  func chip(of holder: Holder, isFresh: Bool = false, margin: Int = 0) -> Run {
    let blanks = String(blanks: margin)
    return Run(
      text: blanks + String(Character(letter(of: holder))) + blanks, ink: chipInk(of: holder, isFresh: isFresh))
  }

  /// The letter of a hold as the map has it: a small one on the ground that is only claimed.
  func chip(of hold: Hold) -> Run {
    let hue = hold.side.map(hue(of:)) ?? Theme.contested
    let isClaim = if case .uncertain = hold { true } else { false }
    return Run(
      text: String(Character(letter(of: hold))), ink: isClaim ? .claim(hue, .letter) : .area(hue, .letter))
  }

  /// `G>H `: the old fill, and the new one as it is on the day that it passes.
  func lead(from: Holder, to: Holder) -> [Run] {
    [chip(of: from), Run(text: ">", ink: .faint), chip(of: to, isFresh: true), Run(text: " ")]
  }

  /// `G>h `, `G/h `: two holds of a place.
  func lead(from: Hold, _ sign: String, to: Hold) -> [Run] {
    [chip(of: from), Run(text: sign, ink: .faint), chip(of: to), Run(text: " ")]
  }

  /// The number of a holder's hue among all hues.
  func hue(of holder: Holder) -> UInt8 {
    switch holder {
    case .side(let side): hue(of: side)
    case .contested: Theme.contested
    }
  }

  /// The number of a side's hue, which is its place among all hues.
  func hue(of side: Side.ID) -> UInt8 {
    UInt8(Hue.allCases.firstIndex(of: campaign[side].hue) ?? 0)
  }
}
