// Where it is: each type writes its fields in the order in which it reads them.

extension Packer {
  mutating func add(_ polygons: [Polygon]) {
    add(polygons) { packer, polygon in packer.add(polygon) { $0.add($1) } }
  }
}

extension Unpacker {
  mutating func polygons() -> [Polygon] {
    list { packed in packed.list { $0.array() } }
  }
}

extension Region {
  private static let unknown = -1.0

  func pack(into packer: inout Packer) {
    for text in [code, name, arabic] { packer.add(text) }
    packer.add(publishedArea ?? Region.unknown)
    packer.add(label)
    packer.add(polygons)
  }

  init(unpacking packed: inout Unpacker, at position: Int) {
    id = ID(index: UInt8(position))
    code = packed.text()
    name = packed.text()
    arabic = packed.text()
    let area: Double = packed.value()
    publishedArea = area == Region.unknown ? nil : area
    label = packed.value()
    polygons = packed.polygons()
  }
}

extension Area {
  func pack(into packer: inout Packer) {
    packer.add(name)
    packer.add(kind.rawValue)
    packer.add(Int32(rank))
    packer.add(polygons)
  }

  init(unpacking packed: inout Unpacker) {
    name = packed.text()
    kind = Kind(rawValue: packed.text()) ?? .country
    rank = Int(packed.value(Int32.self))
    polygons = packed.polygons()
  }
}

extension Line {
  func pack(into packer: inout Packer) {
    packer.add(name)
    packer.add(kind.rawValue)
    packer.add(Int32(rank))
    packer.add(parts) { $0.add($1) }
  }

  init(unpacking packed: inout Unpacker) {
    name = packed.text()
    kind = Kind(rawValue: packed.text()) ?? .river
    rank = Int(packed.value(Int32.self))
    parts = packed.list { $0.array() }
  }
}

extension CorridorSpec {
  func pack(into packer: inout Packer) {
    packer.add(Int32(line))
    packer.add(from?.index ?? .max)
    packer.add(to?.index ?? .max)
  }

  init(unpacking packed: inout Unpacker) {
    func place(_ index: UInt16) -> Place.ID? { index == .max ? nil : Place.ID(index: index) }
    line = Int(packed.value(Int32.self))
    from = place(packed.value())
    to = place(packed.value())
  }
}

extension Bank {
  func pack(into packer: inout Packer) {
    packer.add(barrier)
    packer.add(name)
    packer.add(polygons)
  }

  init(unpacking packed: inout Unpacker) {
    barrier = packed.text()
    name = packed.text()
    polygons = packed.polygons()
  }
}
