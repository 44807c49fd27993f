import Glibc
import Launching
import Testing

@testable import EmbeddedMaps

/// What the other map inside the program costs while one plays: by the system's own count of pages, not even its bytes are
/// read.
@Suite struct OtherMapTests {
  @Test func `only the map that plays is read from the program's file`() throws {
    let other = try #require(ShippedMap.all.first { !$0.isDefault })
    let plain = try Played([])
    let usual = try plain.pages(of: .standard)
    #expect(usual.read == usual.all && usual.all > 50, "\(usual)")
    let unasked = try plain.pages(of: other)
    #expect(unasked.read == 0 && unasked.all > 50, "\(unasked)")
    let named = try Played(["--map", other.id])
    let asked = try named.pages(of: other)
    #expect(asked.read == asked.all, "\(asked)")
    #expect(try named.pages(of: .standard).read == 0)
    figure("pages of the other map in memory", unasked.read, "of \(unasked.all), at the start without --map")
  }
}

/// A player on its first day, and which pages of the program's file it has read.
private struct Played {
  private let terminal: WatchedTerminal

  struct NotMapped: Error {}

  private static let pageSize = 4096
  /// How many pages around one that is needed the system reads with it.
  private static let around = 16

  init(_ options: [String]) throws {
    terminal = try WatchedTerminal([Frontline.path] + options)
    try terminal.wait(for: "the eve")
    terminal.settle()
  }

  /// How many pages of a packed map are in memory, and how many it has, but for those at its ends that are read for the
  /// sake of their neighbours.
  func pages(of map: ShippedMap) throws -> (read: Int, all: Int) {
    let address = try address(of: map.packed)
    let first = address / Played.pageSize + Played.around
    let last = (address + map.packed.utf8CodeUnitCount) / Played.pageSize - Played.around
    guard first < last else { throw NotMapped() }
    let table = open("/proc/\(terminal.process)/pagemap", O_RDONLY)
    defer { close(table) }
    let entries = try (first..<last).map { page in
      var entry: UInt64 = 0
      guard pread(table, &entry, 8, off_t(page * 8)) == 8 else { throw NotMapped() }
      return entry
    }
    // The highest bit says that the page is in memory (proc_pid_pagemap(5)).
    return (entries.count { $0 >> 63 == 1 }, entries.count)
  }

  /// Where a text of the program's stands in the memory of the process.
  private func address(of text: StaticString) throws -> Int {
    let offset = try Played.offset(of: text)
    for line in (TextFile.read("/proc/\(terminal.process)/maps") ?? "").split(separator: "\n") {
      let fields = line.split(separator: " ", omittingEmptySubsequences: true)
      let range = fields[0].split(separator: "-").compactMap { Int($0, radix: 16) }
      guard fields.count > 5, line.hasSuffix(Frontline.path), range.count == 2, let start = Int(fields[2], radix: 16),
        (start..<start + range[1] - range[0]).contains(offset)
      else { continue }
      return range[0] + offset - start
    }
    throw NotMapped()
  }

  /// Where it stands in the program's file.
  private static func offset(of text: StaticString) throws -> Int {
    let file = open(Frontline.path, O_RDONLY)
    defer { close(file) }
    let size = Int(lseek(file, 0, SEEK_END))
    guard let bytes = mmap(nil, size, PROT_READ, MAP_PRIVATE, file, 0), bytes != MAP_FAILED else { throw NotMapped() }
    defer { munmap(bytes, size) }
    var start = bytes
    while let found = memchr(start, Int32(text.utf8Start.pointee), size - (start - bytes)) {
      let isWhole = size - (found - bytes) >= text.utf8CodeUnitCount
      if isWhole, memcmp(found, text.utf8Start, text.utf8CodeUnitCount) == 0 { return found - bytes }
      start = found + 1
    }
    throw NotMapped()
  }
}
