import Briefing
import Campaign
import Screen

extension Passage {
  /// The places that match what has been typed, with the one that Enter takes marked.
  init(matchesOf prompt: Prompt, in atlas: Atlas, rows: Int, width: Int) {
    self.init(width: width)
    guard !prompt.matches.isEmpty else {
      add(prompt.text.isEmpty ? "Type a place's name in any spelling." : "No place is called so.", ink: .faint)
      return
    }
    add("\(prompt.matches.count) found", attributes: .bold)
    let room = max(1, rows - 2)
    let first = max(0, prompt.chosen - room + 1)
    for index in prompt.matches.indices.dropFirst(first).prefix(room) {
      let place = atlas.campaign[prompt.matches[index]]
      let isChosen = index == prompt.chosen
      addRow(
        [Run(text: (isChosen ? "> " : "  ") + place.name, attributes: isChosen ? [.bold, .reverse] : [])],
        right: [Run(text: " " + atlas.campaign[place.region].name.plain, ink: .faint)])
    }
  }
}
