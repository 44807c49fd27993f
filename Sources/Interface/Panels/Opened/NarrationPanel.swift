public import Briefing
import Campaign
import Screen

extension Narration {
  /// The paragraphs in 7-bit ASCII, in lines of at most `width` characters, a blank line between two subjects; sources are
  /// links where a terminal takes them.
  public func text(width: Int, withLinks: Bool = false) -> String {
    Passage(of: self, width: width).text(withLinks: withLinks)
  }
}

extension Passage {
  /// A narration, with its date in bold and its sources stepping back.
  init(of narration: Narration, width: Int) {
    self.init(width: width)
    var last: Narration.Paragraph.Subject?
    for paragraph in narration.paragraphs {
      if let last, last != paragraph.subject { addBlank() }
      last = paragraph.subject
      if paragraph.subject == .sources, storyLines == nil { endStory() }
      switch paragraph.subject {
      case .date, .turningPoint: add(paragraph.text, attributes: .bold)
      case .changes, .doubt, .counts, .beyond: add(paragraph.text)
      case .sources: add(paragraph.text, ink: .faint, link: paragraph.source.flatMap(Link.init(to:)))
      }
    }
  }
}
