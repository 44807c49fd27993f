import Cartography
public import Campaign

extension Atlas {
  public func shortName(of holder: Holder) -> String {
    switch holder {
    case .side: campaign.code(of: holder)
    case .contested: campaign.header.contestedName.lowercased()
    }
  }

  /// Those who have had one of some places at any time, in the order of the campaign's sides.
  public func holders(of places: some Sequence<Place.ID>) -> [Holder] {
    var seen: Set<Holder> = []
    for place in places {
      seen.insert(campaign[place].eve)
      for change in chronicle.history(of: place) { seen.insert(change.to) }
    }
    return campaign.holders.filter(seen.contains)
  }
}

extension Atlas {
  /// `5 Dec`; the eve is called so.
  public func dateLabel(at position: Int) -> String {
    position == 0 ? "eve" : day(at: position).dayAndMonth
  }

  /// The places of the highest rank, the most important first.
  public var capitals: ArraySlice<Place.ID> {
    let best = campaign.kinds.map(\.rank).min()
    return campaign.placesByImportance.prefix { campaign[campaign[$0].kind].rank == best }
  }

  /// The names for a step's title: the capitals whose holder changed or, where none did, the most important place that did.
  ///
  /// The most important comes first; places that became contested follow the others, each behind the contested letter.
  public func headlinePlaces(from before: [Hold], to after: [Hold]) -> [String] {
    func hasPassed(_ place: Place.ID) -> Bool {
      before[Int(place.index)].side != after[Int(place.index)].side && filter.shows(after[Int(place.index)])
    }
    let capitals = capitals.filter(hasPassed)
    let passed = capitals.isEmpty ? placesByImportance.first(where: hasPassed).map { [$0] } ?? [] : capitals
    let contested = passed.filter { after[Int($0.index)].side == nil }
    return passed.filter { after[Int($0.index)].side != nil }.map { campaign[$0].mapName }
      + contested.map { "\(letter(of: Hold.contested)) \(campaign[$0].mapName)" }
  }
}
