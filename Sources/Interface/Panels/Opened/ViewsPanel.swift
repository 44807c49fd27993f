import Briefing
import Screen

extension Passage {
  /// The views with their numbers; the one that is shown is said, the one that Enter takes is marked and explained.
  init(_ views: [ViewKind], shown: ViewKind, chosen: Int, width: Int) {
    self.init(width: width)
    add("Views of the same record", attributes: .bold)
    for (index, view) in views.enumerated() {
      let isChosen = index == chosen
      add(
        view.title + (view == shown ? " (shown)" : ""), lead: [Run(text: "\(isChosen ? ">" : " ") \(index + 1) ")],
        attributes: isChosen ? [.bold, .reverse] : .bold, row: index)
      if isChosen { add(view.summary, ink: .faint, indent: 4) }
    }
  }
}

extension ViewKind {
  /// The keys that are of use in a view without the map; before an audience PgDn and PgUp are for the days.
  ///
  /// `hasOthers` says whether `o` has something else to show.
  func hints(presents: Bool, hasOthers: Bool) -> [String] {
    let ways =
      switch self {
      case .state, .change, .cumulative, .known, .disagreement: [] as [String]
      case .strip: ["Up Down place", "Enter open", "o order", "/ find"]
      case .corridor: (hasOthers ? ["o another road or river"] : []) + ["Tab place", "Enter open", "/ find"]
      case .multiples: (hasOthers ? ["o page"] : []) + ["Tab place", "Enter open", "/ find"]
      case .sources:
        ["Up Down scroll", presents ? "Shift-Down Shift-Up page" : "PgDn PgUp page", "o order", "Tab place"]
      }
    return [presents ? "PgDn PgUp day" : "Left Right day"] + ways + [
      "Space play", "v next view", "V views", "? help", "q quit",
    ]
  }
}
