import Briefing

extension String {
  /// The words in lines that fit, as many in each as do; a word too long for a line goes on in the next one.
  ///
  /// - Parameter fits: whether a line is short enough; one that is stays so when it loses its end.
  func wrapped(where fits: (String) -> Bool) -> [String] {
    let words = split(whereSeparator: { $0 == " " || $0.isNewline }).flatMap { String($0).pieces(where: fits) }
    return words.isEmpty ? [""] : words.inLines(fits: fits)
  }

  /// The text in pieces as long as fit, each of a letter at least.
  private func pieces(where fits: (String) -> Bool) -> [String] {
    var pieces: [String] = []
    var rest = self
    while rest.count > 1, !fits(rest), let end = (2...rest.count).first(where: { !fits(String(rest.prefix($0))) }) {
      pieces.append(String(rest.prefix(end - 1)))
      rest.removeFirst(end - 1)
    }
    return pieces + [rest]
  }
}
