import Launching
import Briefing
import Campaign
import Cartography
import EmbeddedMaps
import Interface
import Screen
import Testing

/// The maps that the build has put into the program, held against the folders that they were made of.
struct PackedMapTests {
  private func folder(of map: ShippedMap) throws -> MapFolder {
    try MapFolder.read(directory: "\(Shipped.root)/\(map.path)")
  }

  @Test func `the files inside the program are those of the map folder`() throws {
    for map in ShippedMap.all {
      let folder = try folder(of: map)
      for name in MapFolder.fileNames {
        let isSame = folder.file(named: name)?.bytes == map.folder.file(named: name)?.bytes
        #expect(isSame, "\(map.path)/\(name)")
      }
    }
  }

  @Test func `a packed map is what its files say`() throws {
    for map in ShippedMap.all {
      let campaign = try Campaign(folder(of: map))
      let packed = map.territory
      var read = Territory(campaign)
      #expect(packed.accuracy != nil)
      read.measureAccuracy()
      let isSame = String(reflecting: packed) == String(reflecting: read)
      #expect(isSame, "\(map.path)")
      #expect(map.id == campaign.header.id)
      #expect(map.version == campaign.header.version)
      #expect(map.isDefault == campaign.header.isDefault)
    }
  }

  @Test func `exactly one map is the default`() {
    #expect(ShippedMap.all.filter(\.isDefault).map(\.id) == [ShippedMap.standard.id])
    #expect(ShippedMap.named(ShippedMap.standard.id)?.path == Shipped.folder)
    #expect(ShippedMap.named("nowhere") == nil)
  }

  @Test func `a packed map is drawn like one that was read`() throws {
    let size = Size(columns: 120, rows: 40)
    var (one, other) = (Model(Atlas(ShippedMap.standard.territory), size: size), try Shipped.model(size))
    for _ in 0...12 {
      #expect(Frame(one) == Frame(other))
      one.press(".")
      other.press(".")
    }
  }
}
