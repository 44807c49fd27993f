import Briefing
import Campaign
import Playback
import Screen

extension Model {
  /// Goes to one of the things found; gives what to say of it, `nil` for a place.
  mutating func go(toFound index: Int) -> String? {
    session.search.latest = index
    switch session.search.found[index] {
    case .place(let place):
      select(place)
      return nil
    case .text(.event(let id)):
      let event = atlas.campaign[id]
      show(event.day, at: event.place)
      return "\(event.day.short): \(event.headline)"
    case .text(.note(let id)):
      let change = atlas.campaign[id]
      show(change.day, at: change.place)
      open(.place(change.place, row: nil))
      let text = [change.note, change.disputed, change.remark].first { !$0.isEmpty } ?? ""
      return "\(change.day.short): \(text)"
    case .text(.source(let id)):
      showSource(id)
      return atlas.campaign[id].caption
    }
  }

  private mutating func show(_ day: Day, at place: Place.ID?) {
    seek(to: atlas.position(of: day))
    open(.day)
    if let place { select(place) }
  }

  /// Shows the sources of the first day that one is for, from that one on.
  private mutating func showSource(_ id: Source.ID) {
    let campaign = atlas.campaign
    let days =
      campaign.changes.filter { $0.sources.contains(id) }.map(\.day)
      + campaign.events.filter { $0.sources.contains(id) }.map(\.day)
      + (campaign.places.contains { $0.eveSources.contains(id) } ? [campaign.header.eve] : [])
    if let day = days.min() { seek(to: atlas.position(of: day)) }
    show(.sources)
    refresh()
    guard let rect = fullView?.rect else { return }
    let layout = SourcesLayout(self, rect)
    let line = layout.passage.firstLine(ofTitle: campaign[id].caption)
    session.memory.sourcesTop = line.map {
      ViewMemory.Turned(position: player.position, number: min($0, layout.lastTop))
    }
  }
}

extension Passage {
  /// The line on which a bold title begins.
  fileprivate func firstLine(ofTitle title: String) -> Int? {
    lines.firstIndex { line in
      let text = line.runs.map(\.text).joined()
      return !text.isEmpty && title.plain.hasPrefix(text) && line.runs[0].attributes.contains(.bold)
    }
  }
}

extension Atlas {
  /// What the list of matches says of one: its name or text, and what it is.
  func listing(of match: SearchMatch) -> (text: String, kind: String) {
    switch match {
    case .place(let place): (campaign[place].name, campaign[campaign[place].region].name)
    case .text(.event(let id)): (campaign[id].headline, "event \(campaign[id].day.short)")
    case .text(.note(let id)): (campaign[campaign[id].place].name, "note \(campaign[id].day.short)")
    case .text(.source(let id)): (campaign[id].caption, "source")
    }
  }
}
