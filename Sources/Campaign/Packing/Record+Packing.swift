// What happened, and who says so: each type writes its fields in the order in which it reads them.

extension Side {
  func pack(into packer: inout Packer) {
    for text in [code, name, article, detail, hue.rawValue] { packer.add(text) }
    packer.add(letter.value)
  }

  init(unpacking packed: inout Unpacker, at position: Int) {
    id = ID(index: UInt8(position))
    code = packed.text()
    name = packed.text()
    article = packed.text()
    detail = packed.text()
    hue = Hue(rawValue: packed.text()) ?? .grey
    letter = packed.scalar()
  }
}

extension Holder {
  private static let contestedMark = UInt8.max

  fileprivate var packed: UInt8 {
    switch self {
    case .side(let side): side.index
    case .contested: Holder.contestedMark
    }
  }

  fileprivate init(packed: UInt8) {
    self = packed == Holder.contestedMark ? .contested : .side(Side.ID(index: packed))
  }
}

extension PlaceKind {
  func pack(into packer: inout Packer) {
    packer.add(slug)
    packer.add(name)
    packer.add(reach)
    packer.add(Int32(rank))
    packer.add(alwaysShown)
    packer.add(mark.rawValue)
  }

  init(unpacking packed: inout Unpacker, at position: Int) {
    id = ID(index: UInt8(position))
    slug = packed.text()
    name = packed.text()
    reach = packed.value()
    rank = Int(packed.value(Int32.self))
    alwaysShown = packed.value()
    mark = Mark(rawValue: packed.text()) ?? .usual(ofRank: rank)
  }
}

extension Place {
  private static let unknown = -1

  func pack(into packer: inout Packer) {
    for text in [slug, name, arabic] { packer.add(text) }
    packer.add(also) { $0.add($1) }
    packer.add(region.index)
    packer.add(kind.index)
    packer.add(coordinate)
    packer.add(population?.count ?? Place.unknown)
    packer.add(population?.year ?? Place.unknown)
    packer.add(eve.packed)
    packer.add(eveEvidence != nil)
    eveEvidence?.pack(into: &packer)
    packer.add(reach)
  }

  init(unpacking packed: inout Unpacker, at position: Int) {
    id = ID(index: UInt16(position))
    slug = packed.text()
    name = packed.text()
    arabic = packed.text()
    also = packed.list { $0.text() }
    region = Region.ID(index: packed.value())
    kind = PlaceKind.ID(index: packed.value())
    coordinate = packed.value()
    let count: Int = packed.value()
    let year: Int = packed.value()
    population = count == Place.unknown ? nil : Population(count: count, year: year == Place.unknown ? nil : year)
    eve = Holder(packed: packed.value())
    eveEvidence = packed.value(Bool.self) ? EveEvidence(unpacking: &packed) : nil
    reach = packed.value()
  }
}

extension EveEvidence {
  fileprivate func pack(into packer: inout Packer) {
    packer.add(Int32(row))
    packer.add(confidence.packed)
    packer.add(basis.packed)
    packer.add(note)
    packer.add(sources)
  }

  fileprivate init(unpacking packed: inout Unpacker) {
    row = Int(packed.value(Int32.self))
    confidence = Confidence(packed: packed.value())
    basis = Basis?(packed: packed.value())
    note = packed.text()
    sources = packed.array()
  }
}

extension Confidence {
  fileprivate var packed: UInt8 { UInt8(Confidence.allCases.firstIndex(of: self) ?? 0) }

  fileprivate init(packed: UInt8) { self = Confidence.allCases[Int(packed)] }
}

extension Basis? {
  /// 0 for none, then each basis in its order.
  fileprivate var packed: UInt8 { UInt8(flatMap(Basis.allCases.firstIndex).map { $0 + 1 } ?? 0) }

  fileprivate init(packed: UInt8) { self = packed == 0 ? nil : Basis.allCases[Int(packed) - 1] }
}

extension Change {
  func pack(into packer: inout Packer) {
    packer.add(day.number)
    packer.add(place.index)
    packer.add(from.packed)
    packer.add(to.packed)
    packer.add(confidence.packed)
    packer.add(basis.packed)
    for text in [note, disputed, remark] { packer.add(text) }
    packer.add(sources)
  }

  init(unpacking packed: inout Unpacker, at position: Int) {
    id = ID(index: position)
    day = Day(number: packed.value())
    place = Place.ID(index: packed.value())
    from = Holder(packed: packed.value())
    to = Holder(packed: packed.value())
    confidence = Confidence(packed: packed.value())
    basis = Basis?(packed: packed.value())
    note = packed.text()
    disputed = packed.text()
    remark = packed.text()
    sources = packed.array()
  }
}

extension Event {
  private static let noRank = -1

  func pack(into packer: inout Packer) {
    packer.add(day.number)
    packer.add(place?.index ?? .max)
    packer.add(isKey)
    packer.add(Int32(rank ?? Event.noRank))
    for text in [kind, headline, detail] { packer.add(text) }
    packer.add(sources)
  }

  init(unpacking packed: inout Unpacker, at position: Int) {
    id = ID(index: position)
    day = Day(number: packed.value())
    let index: UInt16 = packed.value()
    place = index == .max ? nil : Place.ID(index: index)
    isKey = packed.value()
    let number = Int(packed.value(Int32.self))
    rank = number == Event.noRank ? nil : number
    kind = packed.text()
    headline = packed.text()
    detail = packed.text()
    sources = packed.array()
  }
}

extension Source {
  private static let noDay = Int32.min
  private static let noSide = UInt8.max

  func pack(into packer: inout Packer) {
    for text in [slug, title, url] { packer.add(text) }
    packer.add(day?.number ?? Source.noDay)
    packer.add(side?.index ?? Source.noSide)
    packer.add(isRead)
  }

  init(unpacking packed: inout Unpacker, at position: Int) {
    id = ID(index: position)
    slug = packed.text()
    title = packed.text()
    url = packed.text()
    let number: Int32 = packed.value()
    day = number == Source.noDay ? nil : Day(number: number)
    let index: UInt8 = packed.value()
    side = index == Source.noSide ? nil : Side.ID(index: index)
    isRead = packed.value()
  }
}
