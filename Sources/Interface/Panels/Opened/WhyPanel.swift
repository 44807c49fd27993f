import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Passage {
  /// Why a cell of the map looks as it does: who speaks for it, how far away, by which rule, on whose word.
  init(whyOf cell: Point, in model: Model, grid: MapGrid, width: Int) {
    self.init(width: width)
    let point = grid.coordinate(column: cell.column, row: cell.row)
    add("Why this cell is so", attributes: .bold)
    add(point.label + ", " + model.day.short)
    addLocation(point, model.atlas)
    if let place = model.reportedLater(at: cell, grid) {
      addBlank()
      add("What was reported later has the cell that it lies in, before any other place there.")
      addSpeaker(model.atlas.campaign[place], model, from: nil)
    } else if let place = grid.pinned(column: cell.column, row: cell.row) {
      addBlank()
      add("A tracked place always shows its own state in its own cell, whatever surrounds it.")
      addSpeaker(model.atlas.campaign[place], model, from: nil)
    } else {
      addVoice(at: cell, point, grid, model)
    }
  }

  /// Why a place's own cell looks as it does.
  init(whyOf place: Place, in model: Model, width: Int) {
    self.init(width: width)
    add("Why this cell is so", attributes: .bold)
    add(place.coordinate.label + ", " + model.day.short)
    addBlank()
    if let shown = model.layout.flatMap({ $0.grid.cell(of: place.id).flatMap($0.grid.pinned(column:row:)) }),
      shown != place.id
    {
      let other = model.atlas.campaign[shown]
      add("At this size the cell shows \(other.mapName), a more important place that lies in it too.")
    }
    add("A tracked place always speaks for its own point.")
    addSpeaker(place, model, from: nil)
  }

  private mutating func addLocation(_ point: Coordinate, _ atlas: Atlas) {
    var names = atlas.territory.areas(at: point).map(\.name)
    if let region = atlas.territory.land(at: point) { names.append(atlas.campaign.title(of: region)) }
    if !names.isEmpty { add(names.listed) }
  }

  private mutating func addVoice(at cell: Point, _ point: Coordinate, _ grid: MapGrid, _ model: Model) {
    addBlank()
    switch model.atlas.territory.voice(at: point) {
    case .outside: add(PointPhrase.outside.filled(["country": model.atlas.campaign.header.country]))
    case .sparse(let nearest, let distance):
      addSparse(nearest, distance, model.atlas)
      addMajority(at: cell, speaker: nil, grid, model)
    case .place(let place, _):
      addSpeaker(model.atlas.campaign[place], model, from: point)
      addMajority(at: cell, speaker: place, grid, model)
    }
  }

  private mutating func addSparse(_ nearest: Place.ID?, _ distance: Double, _ atlas: Atlas) {
    add(PointPhrase.nobodySpeaks.text, attributes: .bold)
    guard let nearest else { return }
    let place = atlas.campaign[nearest]
    let phrase = distance > place.reach ? PointPhrase.nearestTooFar : .nearestBeyond
    add(
      phrase.filled([
        "name": place.name, "distance": distance.fixed(1), "reach": place.reach.fixed(0), "barriers": atlas.barrierRule,
      ]))
  }

  /// The middle of a cell may be spoken for by another than the most of it.
  private mutating func addMajority(at cell: Point, speaker: Place.ID?, _ grid: MapGrid, _ model: Model) {
    let (today, compared) = (model.shown.today, model.shown.compared)
    let sights = model.view == .known ? [(" as known then", today), (" as known now", compared)] : [("", today)]
    for (sight, holds) in sights {
      let shown = grid.states(holds)[cell.row * grid.columns + cell.column]
      guard shown != speaker.map({ MapGrid.State(holds[Int($0.index)]) }) ?? .sparse else { continue }
      addBlank()
      add(
        "This is the cell's middle. Most of the cell is \(model.atlas.name(of: shown))\(sight), and that is what is "
          + "drawn.")
    }
  }

  /// Who speaks, for a point or for the place's own, and how sure that is.
  private mutating func addSpeaker(_ place: Place, _ model: Model, from point: Coordinate?) {
    let atlas = model.atlas
    addBlank()
    addHold(of: place, model)
    if let point {
      let reach = PointPhrase.speaksFrom.filled([
        "distance": place.coordinate.distance(to: point).fixed(1), "reach": place.reach.fixed(0),
        "kind": atlas.campaign[place.kind].name,
      ])
      add(reach, indent: 2)
      for sentence in atlas.margin(at: point, of: place.id, on: model.day).sentences { add(sentence, indent: 2) }
    }
    addHeading("Rule")
    add(PointPhrase.nearestRule.filled(["barriers": atlas.barrierRule]))
    addClaims(place, model)
    guard point == nil else { return }
    addBlank()
    for sentence in atlas.margin(of: place, on: model.day).sentences { add(sentence) }
  }

  /// A place's name and whose it is; where the map tells of what had been reported, then and as known now.
  private mutating func addHold(of place: Place, _ model: Model) {
    let atlas = model.atlas
    guard model.view == .known else {
      let record = PlaceRecord(place, in: atlas, on: model.day)
      add(place.name, lead: [atlas.chip(of: record.hold), Run(text: " ")], attributes: .bold)
      return add(record.holder, indent: 2)
    }
    let (then, now) = (atlas.holdsKnown(at: model.player.position, model.filter), atlas.chronicle.holds(on: model.day))
    add(place.name, attributes: .bold)
    for (time, holds) in [("then", then), ("now", now)] {
      let hold = holds[Int(place.id.index)]
      add("known \(time): \(atlas.campaign.name(of: hold))", lead: [atlas.chip(of: hold), Run(text: " ")])
    }
  }

  private mutating func addClaims(_ place: Place, _ model: Model) {
    let (atlas, day) = (model.atlas, model.day)
    let record = PlaceRecord(place, in: atlas, on: day)
    let now = record.cause
    guard model.view == .known else { return addClaim(now, record, "Claim") }
    let then = atlas.lastChangeKnown(of: place.id, on: day)
    guard then != now else { return addClaim(now, record, "Claim, then and now") }
    addClaim(then, record, "Claim, as known then")
    addClaim(now, record, "Claim, as known now")
    if let reported = now.flatMap({ atlas.reportDay(of: $0) }) { add("reported \(reported.short)", indent: 2) }
  }

  private mutating func addClaim(_ change: Change?, _ record: PlaceRecord, _ heading: String) {
    addHeading(heading)
    add(record.claim(change))
    guard let change else { return addDetails(of: record.place.eveEvidence, record.campaign) }
    addDetails(of: change, record.campaign, row: nil)
  }
}

extension Model {
  /// The place whose difference a cell shows in the view of what was known then.
  func reportedLater(at cell: Point, _ grid: MapGrid) -> Place.ID? {
    guard view == .known else { return nil }
    let index = cell.row * grid.columns + cell.column
    return atlas.differences(in: shown).first { ShownStates.cell(for: $0.place, grid) == index }?.place
  }
}
