import Briefing
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

  /// The paragraphs below the picture of a day: borders and data, what the day rests on, then as of when it is and how it
  /// was made.
  func notes(below account: DayAccount) -> [LinkedText] {
    let border = borderNote.isEmpty ? "" : borderNote + " "
    let origin = LinkedText(
      "As of \(account.day.short), record \(version). \(sources.count.counting("source")), listed in this file and by"
        + " `\(citing(account.day))`. Made by: \(command)")
    return [LinkedText(border + attribution.joined(separator: " "))] + (daySources(of: account).map { [$0] } ?? [])
      + [origin]
  }

  /// About how many letters of sources' titles stand below a picture: two lines.
  private static let lettersOfSources = 280

  /// The sources of the day, that on which most rests first, each leading to its address; `nil` where there is none.
  private func daySources(of account: DayAccount) -> LinkedText? {
    let sources = account.sourceUses.byWeight.map { account.campaign[$0.source] }
    var text = LinkedText(SourcePhrase.sourcesOfDay.filled(["day": account.day.short]) + ": ")
    var (letters, count) = (0, 0)
    for source in sources {
      letters += source.caption.count
      guard count == 0 || letters <= Provenance.lettersOfSources else { break }
      if count > 0 { text.append("; ") }
      text.append(source.caption, leadingTo: source.address)
      count += 1
    }
    guard count > 0 else { return nil }
    text.append(count < sources.count ? "; and \(sources.count - count) more." : ".")
    return text
  }
}
