extension String {
  /// The words in lines that fit, as many in each as do; a word too long for a line goes on in the next one.
  ///
  /// - Parameter fits: whether a line is short enough; one that is stays so when it loses its end.
  func wrapped(where fits: (String) -> Bool) -> [String] {
    var lines: [String] = []
    var line = ""
    for word in split(whereSeparator: { $0 == " " || $0.isNewline }) {
      let longer = line.isEmpty ? String(word) : line + " " + word
      if !line.isEmpty, !fits(longer) {
        lines.append(line)
        line = String(word)
      } else {
        line = longer
      }
      while line.count > 1, !fits(line), let end = (2...line.count).first(where: { !fits(String(line.prefix($0))) }) {
        lines.append(String(line.prefix(end - 1)))
        line.removeFirst(end - 1)
      }
    }
    return lines + [line]
  }
}
