import Briefing
import Campaign

extension ShownDay {
  /// What the areas' looks mean, by the class that a side's land has.
  func keys(_ side: Side.ID) -> [(style: String, meaning: String)] {
    let held = "held\(side.index)"
    switch view {
    case .change:
      return [
        ("still", "As on \(base.short)"), ("fresh \(held)", "+ control passed; outlined"),
        ("fresh uncertain\(side.index)", "Striped, small letter: uncertain; ? only that"),
      ]
    case .cumulative:
      return [
        ("still", "As on the eve"), ("area passed \(held)", "Passed since the eve, on the day of the sign"),
        ("fresh \(held)", "Passed on this day, and outlined"),
        ("area passed uncertain\(side.index)", "Striped: uncertain"),
      ]
    case .known:
      return [
        ("area \(held)", "Known then as it is known now"), ("fresh \(held)", "Reported later, and outlined"),
        ("area uncertain\(side.index)", "Striped, small letter: uncertain"),
      ]
    case .state, .strip, .corridor, .multiples, .sources, .disagreement:
      return [
        ("area \(held)", "As on the day before"), ("fresh \(held)", "Passed on this day, and outlined"),
        ("area uncertain\(side.index)", "Striped, small letter: uncertain"),
      ]
    }
  }
}
