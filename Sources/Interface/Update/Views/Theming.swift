import Briefing
import Screen

extension Model {
  /// Goes on to the next theme and says which it is, and what the terminal makes of it.
  mutating func showNextTheme() {
    look.theme = look.theme.next
    message = look.themeSentence
  }
}

extension Look {
  /// What the status line says of the theme.
  fileprivate var themeSentence: String {
    let name = "theme: \(theme.rawValue)"
    return shownTheme == theme ? name : "\(name), which this terminal's colours show as \(shownTheme.rawValue)"
  }
}
