public import Campaign

extension Territory {
  /// The campaign and what of its territory takes time to compute, the fine table and the borders, to be read without
  /// parsing.
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
    self.init(campaign, table: table, borders: borders)
  }
}
