public import Campaign

extension Territory {
  /// Writes what takes time to compute: the fine table and the borders.
  public func pack(into packer: inout Packer) {
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
  }

  /// Reads the territory of the campaign that it was packed with.
  public init(_ campaign: Campaign, unpacking packed: inout Unpacker) {
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
