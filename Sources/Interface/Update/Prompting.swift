import Briefing
import Campaign
import Screen

extension Model {
  private static let longestPrompt = 40

  /// Opens the line that a place's name is typed in, and reads the names as they are compared, once.
  mutating func openSearch() {
    if session.search.gazetteer == nil { session.search.gazetteer = Gazetteer(atlas.campaign) }
    prompt = Prompt(.place)
  }

  /// What of the record's texts matches; they are read once, when enough has been typed to look for in them.
  private mutating func findings(matching text: String) -> [RecordIndex.Finding] {
    guard text.unicodeScalars.count >= RecordIndex.fewestLetters else { return [] }
    let texts = session.search.texts ?? RecordIndex(atlas.campaign)
    session.search.texts = texts
    return texts.findings(matching: text)
  }

  /// Takes a key of the line that is being typed.
  mutating func type(_ key: Key) {
    guard var prompt else { return }
    switch key {
    case .escape: self.prompt = nil
    case .enter: accept(prompt)
    case .backspace where prompt.text.isEmpty: self.prompt = nil
    case .backspace:
      prompt.text.unicodeScalars.removeLast()
      show(prompt)
    case .control("u"):
      prompt.text = ""
      show(prompt)
    case .down, .tab: choose(1, in: prompt)
    case .up, .backTab: choose(-1, in: prompt)
    case .character("g") where prompt.purpose == .date && prompt.text.isEmpty:
      self.prompt = nil
      seek(to: 0)
    case .character(let scalar) where scalar.isVisible && prompt.text.unicodeScalars.count < Model.longestPrompt:
      prompt.text.unicodeScalars.append(scalar)
      show(prompt)
    default: break
    }
  }

  /// Puts the first line of a pasted text into the line that is being typed; elsewhere it does nothing and says so.
  mutating func paste(_ text: String) {
    guard var prompt else {
      message = "pasted text does nothing here; / finds a place, g goes to a date"
      return
    }
    let line = text.unicodeScalars.prefix { $0 != "\n" && $0 != "\r" }.filter(\.isVisible)
    prompt.text.unicodeScalars.append(contentsOf: line.prefix(Model.longestPrompt - prompt.text.unicodeScalars.count))
    show(prompt)
  }

  private mutating func show(_ prompt: Prompt) {
    var prompt = prompt
    if prompt.purpose == .place {
      let places = session.search.gazetteer?.places(matching: prompt.text) ?? []
      prompt.matches = places.map { .place($0.id) } + findings(matching: prompt.text).map(SearchMatch.text)
      prompt.chosen = 0
    }
    self.prompt = prompt
  }

  private mutating func choose(_ step: Int, in prompt: Prompt) {
    guard !prompt.matches.isEmpty else { return }
    self.prompt?.chosen = min(max(0, prompt.chosen + step), prompt.matches.count - 1)
  }

  private mutating func accept(_ prompt: Prompt) {
    self.prompt = nil
    switch prompt.purpose {
    case .date: acceptDate(prompt.text)
    case .place: acceptPlace(prompt)
    }
  }

  private mutating func acceptDate(_ text: String) {
    guard !text.isEmpty else { return }
    do throws(DayProblem) {
      seek(to: atlas.position(of: try Day(typed: text, in: atlas.campaign.header)))
    } catch {
      message = error.sentence
    }
  }

  private mutating func acceptPlace(_ prompt: Prompt) {
    guard prompt.matches.indices.contains(prompt.chosen) else {
      if !prompt.text.isEmpty { message = KeyAnswer.notCalled.filled(["text": prompt.text]) }
      return
    }
    let chosen = prompt.matches[prompt.chosen]
    let found = prompt.matches.filter { $0.isPlace == chosen.isPlace }
    session.search.found = found
    message = go(toFound: found.firstIndex(of: chosen) ?? 0)
    guard found.count > 1, chosen.isPlace else { return }
    message = KeyAnswer.foundFirst.filled(["number": session.search.latest + 1, "all": found.count])
  }
}
