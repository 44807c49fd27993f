import Launching
import Briefing
import Campaign
import EmbeddedMaps
import Glibc
import Interface
import Screen
import Testing

/// The packed campaign inside the program; `FRONTLINE_RECORD=1 swift test` packs it anew and fails.
struct PackedMapTests {
  private let folder = Result { try MapFolder.read(directory: "\(Shipped.root)/\(Shipped.folder)") }

  private var embedded: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: embedded_packed_map.bytes, count: embedded_packed_map.count)
  }

  @Test func `the packed campaign equals what the map folder says`() throws {
    let folder = try folder.get()
    let bytes = try Atlas(Campaign(folder)).packed(for: folder)
    if getenv("FRONTLINE_RECORD") != nil {
      TextFile.write(bytes, to: "\(Shipped.root)/Sources/EmbeddedMaps/syria-2024.packed")
      Issue.record("packed the map folder; build anew, then run without FRONTLINE_RECORD")
    }
    let isCurrent = bytes.elementsEqual(embedded)
    #expect(isCurrent, "the map folder has changed: FRONTLINE_RECORD=1 swift test packs it anew")
  }

  @Test func `unpacking loses nothing`() throws {
    let folder = try folder.get()
    let bytes = try Atlas(Campaign(folder)).packed(for: folder)
    let unpacked = try #require(bytes.withUnsafeBytes { Atlas(packed: $0, for: folder.fingerprint) })
    let isWhole = unpacked.packed(for: folder) == bytes
    #expect(isWhole)
    let size = Size(columns: 120, rows: 40)
    var (one, other) = (Model(unpacked, size: size), try Shipped.model(size))
    for _ in 0...12 {
      #expect(Frame(one) == Frame(other))
      one.press(".")
      other.press(".")
    }
  }

  @Test func `a packed campaign of other files is refused`() throws {
    let folder = try folder.get()
    let bytes = try Atlas(Campaign(folder)).packed(for: folder)
    #expect(bytes.withUnsafeBytes { Atlas(packed: $0, for: folder.fingerprint ^ 1) } == nil)
    #expect(Atlas(packed: UnsafeRawBufferPointer(start: nil, count: 0), for: 0) == nil)
  }

  @Test func `one byte changes the fingerprint`() {
    func fingerprint(_ bytes: [UInt8]) -> UInt64 {
      var fingerprint = Fingerprint()
      bytes.withUnsafeBytes { fingerprint.add($0) }
      return fingerprint.value
    }
    let bytes = [UInt8](0..<77)
    var seen: Set = [fingerprint(bytes)]
    for index in bytes.indices {
      var changed = bytes
      changed[index] ^= 1
      #expect(seen.insert(fingerprint(changed)).inserted)
    }
  }
}
