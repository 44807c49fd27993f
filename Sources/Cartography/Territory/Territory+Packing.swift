public import Campaign

extension Territory {
  /// The campaign and what of its territory takes time to compute, the fine table, the borders and the accuracy, to be
  /// read without parsing.
  public var packed: [UInt8] {
    var packer = Packer()
    campaign.pack(into: &packer)
    packer.add(Int32(table.grid.columns))
    packer.add(Int32(table.grid.rows))
    packer.add(table.ends)
    packer.add(table.speakers)
    packer.add(table.areas)
    packer.add(table.starts)
    packer.add(borders) { packer, border in
      packer.add(border.isNational)
      packer.add(border.points)
    }
    packer.add(accuracy.map { [$0] } ?? []) { $1.pack(into: &$0) }
    return packer.bytes
  }

  /// Reads what `packed` gave.
  public init(unpacking packed: inout Unpacker) {
    let campaign = Campaign(unpacking: &packed)
    let (columns, rows) = (Int(packed.value(Int32.self)), Int(packed.value(Int32.self)))
    let grid = FineGrid(over: campaign.header.frame, columns: columns, rows: rows)
    let table = FineTable(
      grid: grid, ends: packed.array(), speakers: packed.array(), areas: packed.array(), starts: packed.array())
    let borders = packed.list { packed in
      let isNational: Bool = packed.value()
      return Border(points: packed.array(), isNational: isNational)
    }
    let accuracy = packed.list { MapAccuracy(unpacking: &$0) }.first
    self.init(campaign, table: table, borders: borders, accuracy: accuracy)
  }
}

extension MapAccuracy {
  fileprivate func pack(into packer: inout Packer) {
    for count in [score.right, score.wrong, score.unanswered] { packer.add(Int32(count)) }
    packer.add(unsureBelow.map { [$0] } ?? [])
  }

  fileprivate init(unpacking packed: inout Unpacker) {
    let counts = (0..<3).map { _ in Int(packed.value(Int32.self)) }
    score = MapScore(right: counts[0], wrong: counts[1], unanswered: counts[2])
    unsureBelow = packed.array(of: Double.self).first
  }
}
