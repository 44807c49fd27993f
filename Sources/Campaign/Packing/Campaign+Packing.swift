extension Campaign {
  /// Writes everything that `init(unpacking:)` reads.
  public func pack(into packer: inout Packer) {
    header.pack(into: &packer)
    packer.add(sides) { $1.pack(into: &$0) }
    packer.add(kinds) { $1.pack(into: &$0) }
    packer.add(regions) { $1.pack(into: &$0) }
    packer.add(places) { $1.pack(into: &$0) }
    packer.add(placesByImportance.map(\.index))
    packer.add(changes) { $1.pack(into: &$0) }
    packer.add(events) { $1.pack(into: &$0) }
    packer.add(sources) { $1.pack(into: &$0) }
    packer.add(areas) { $1.pack(into: &$0) }
    packer.add(lines) { $1.pack(into: &$0) }
    packer.add(banks) { $1.pack(into: &$0) }
    packer.add(stretches) { $1.pack(into: &$0) }
  }

  /// Reads a campaign that was checked before it was packed.
  public init(unpacking packed: inout Unpacker) {
    header = Header(unpacking: &packed)
    sides = packed.list { Side(unpacking: &$0, at: $1) }
    kinds = packed.list { PlaceKind(unpacking: &$0, at: $1) }
    regions = packed.list { Region(unpacking: &$0, at: $1) }
    places = packed.list { Place(unpacking: &$0, at: $1) }
    placesByImportance = packed.array(of: UInt16.self).map(Place.ID.init(index:))
    importanceRanks = Campaign.ranks(in: placesByImportance)
    changes = packed.list { Change(unpacking: &$0, at: $1) }
    events = packed.list { Event(unpacking: &$0, at: $1) }
    sources = packed.list { Source(unpacking: &$0, at: $1) }
    areas = packed.list { Area(unpacking: &$0) }
    lines = packed.list { Line(unpacking: &$0) }
    banks = packed.list { Bank(unpacking: &$0) }
    stretches = packed.list { CorridorSpec(unpacking: &$0) }
  }
}

extension Campaign.Header {
  fileprivate func pack(into packer: inout Packer) {
    let texts = [id, title, version, country, contestedName, contestedCode, borderNote, regionWord, accuracyNote]
    for text in texts + authorship.texts { packer.add(text) }
    for day in [eve, first, last] { packer.add(day.number) }
    for edge in [frame.west, frame.south, frame.east, frame.north] { packer.add(edge) }
    packer.add(contestedLetter.value)
    packer.add(attribution) { $0.add($1) }
    packer.add(notes) { $0.add($1) }
    packer.add(isDefault)
  }

  fileprivate init(unpacking packed: inout Unpacker) {
    id = packed.text()
    title = packed.text()
    version = packed.text()
    country = packed.text()
    contestedName = packed.text()
    contestedCode = packed.text()
    borderNote = packed.text()
    regionWord = packed.text()
    accuracyNote = packed.text()
    authorship = Authorship(author: packed.text(), licence: packed.text(), url: packed.text())
    eve = Day(number: packed.value())
    first = Day(number: packed.value())
    last = Day(number: packed.value())
    frame = GeographicBox(west: packed.value(), south: packed.value(), east: packed.value(), north: packed.value())
    contestedLetter = packed.scalar()
    attribution = packed.list { $0.text() }
    notes = packed.list { $0.text() }
    isDefault = packed.value()
  }
}

extension Unpacker {
  mutating func scalar() -> Unicode.Scalar { Unicode.Scalar(value(UInt32.self)) ?? "?" }
}

extension Authorship {
  fileprivate var texts: [String] { [author, licence, url] }
}
