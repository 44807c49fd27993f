import Briefing
import Campaign
import Cartography
import Interface
import Screen

/// Two sides, by their hues, or a side and contested ground, in either order.
struct Meeting: Hashable, Sendable, CustomStringConvertible {
  let hues: Set<UInt8>

  var description: String {
    hues.sorted().map { hue in
      hue == Theme.contested ? "contested" : Hue.allCases[Int(hue)].rawValue
    }.joined(separator: " and ")
  }
}

/// Which sides meet in the shipped record.
struct MeetingSides {
  let atlas: Atlas

  init() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    atlas = Atlas(try Campaign(MapFolder.read(directory: "\(root)/Maps/syria-2024")))
  }

  /// From whom to whom each place passed.
  var passages: Set<[UInt8]> {
    Set(atlas.campaign.changes.map { [hue(of: $0.from), hue(of: $0.to)] }.filter { $0[0] != $0[1] })
  }

  /// Those that places passed between, and those that are neighbours on a map of a size on any day.
  func meetings(columns: Int, rows: Int) -> Set<Meeting> {
    let grid = MapGrid(atlas.campaign, territory: atlas.territory, columns: columns, rows: rows)
    var meetings = Set(passages.map { Meeting(hues: Set($0)) })
    for position in 0...atlas.lastPosition {
      let hues = grid.states(atlas.chronicle.holds(on: atlas.day(at: position))).map(hue(of:))
      for index in hues.indices {
        guard let hue = hues[index] else { continue }
        let beside = (index + 1) % columns == 0 ? nil : hues[index + 1]
        let below = index + columns < hues.count ? hues[index + columns] : nil
        for other in [beside, below].compactMap({ $0 }) where other != hue {
          meetings.insert(Meeting(hues: [hue, other]))
        }
      }
    }
    return meetings
  }

  private func hue(of state: MapGrid.State) -> UInt8? {
    switch state {
    case .held(let side), .uncertain(let side): hue(of: Holder.side(side))
    case .contested: Theme.contested
    case .sparse, .outside: nil
    }
  }

  private func hue(of holder: Holder) -> UInt8 {
    switch holder {
    case .side(let side): UInt8(Hue.allCases.firstIndex(of: atlas.campaign[side].hue) ?? 0)
    case .contested: Theme.contested
    }
  }
}
