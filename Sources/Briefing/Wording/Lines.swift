extension Sequence<String> {
  /// The texts in lines, as many in each as fit; one that is longer than a line has a line of its own.
  ///
  /// - Parameters:
  ///   - separator: what stands between two texts of a line.
  ///   - indent: what each line after the first begins with.
  public func inLines(
    separator: String = " ", indent: String = "", fits: (String) -> Bool
  ) -> [String] {
    reduce(into: []) { lines, text in
      let longer = lines.last.map { $0 + separator + text }
      if let longer, fits(longer) {
        lines[lines.count - 1] = longer
      } else {
        lines.append((lines.isEmpty ? "" : indent) + text)
      }
    }
  }
}
