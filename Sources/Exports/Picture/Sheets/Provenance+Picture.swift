import Campaign

/// What every picture carries, whatever it draws.
extension Provenance {
  /// The start of a picture: its size, its title, its description for those who do not see it, and what it rests on.
  func head(
    width: Double, height: Double, pixels: PictureSize? = nil, title: String, description: String,
    metadata: [String]? = nil
  ) -> String {
    let size = pixels.map { ("\($0.width)", "\($0.height)") } ?? (width.inTenths, height.inTenths)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width.inTenths) \(height.inTenths)" \
      width="\(size.0)" height="\(size.1)" role="img" aria-labelledby="title description">
      <title id="title">\(title.escaped)</title>
      <desc id="description">\(description.escaped)</desc>
      <metadata>\((metadata ?? lines).joined(separator: "\n").escaped)</metadata>

      """
  }

  /// The paragraphs below the picture of a day: borders and data, then as of when it is and how it was made.
  func notes(below day: Day) -> [String] {
    let border = borderNote.isEmpty ? "" : borderNote + " "
    return [
      border + attribution.joined(separator: " "),
      "As of \(day.short), record \(version). \(sources.count.counting("source")), listed in this file and by"
        + " `\(citing(day))`. Made by: \(command)",
    ]
  }
}
