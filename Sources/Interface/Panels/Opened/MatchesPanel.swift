import Briefing
import Campaign
import Screen

extension Passage {
  /// What matches what has been typed, the places above all else, with the one that Enter takes marked.
  init(matchesOf prompt: Prompt, in atlas: Atlas, rows: Int, width: Int) {
    self.init(width: width)
    guard !prompt.matches.isEmpty else {
      let hint = "Type a place's name in any spelling, or words of an event, a note or a source."
      add(prompt.text.isEmpty ? hint : "No place is called so, and no text has such a word.", ink: .faint)
      return
    }
    add("\(prompt.matches.count) found", attributes: .bold)
    let room = max(1, rows - 2)
    let first = max(0, prompt.chosen - room + 1)
    for index in prompt.matches.indices.dropFirst(first).prefix(room) {
      let (text, kind) = atlas.listing(of: prompt.matches[index])
      let isChosen = index == prompt.chosen
      addRow(
        [Run(text: (isChosen ? "> " : "  ") + text, attributes: isChosen ? [.bold, .reverse] : [])],
        right: [Run(text: " " + kind.plain, ink: .faint)])
    }
  }
}
