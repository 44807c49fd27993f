import Briefing
import Campaign
import EmbeddedMaps
import Glibc
import Interface

/// The map folder that was compiled in.
enum EmbeddedMap {
  static let path = "Maps/syria-2024"

  /// Its files, to be read and checked like any folder's.
  static var folder: MapFolder {
    var files: [String: [UInt8]] = [:]
    for name in MapFolder.fileNames { files[name] = bytes(of: name).map(Array.init) }
    return MapFolder(path: path, files: files)
  }

  /// The campaign as it was packed when the program was made; `nil` where the files have changed since then.
  static var atlas: Atlas? {
    var fingerprint = Fingerprint()
    for name in MapFolder.fileNames { fingerprint.add(bytes(of: name) ?? UnsafeRawBufferPointer(start: nil, count: 0)) }
    let atlas = Atlas(packed: embedded_packed_map.content, for: fingerprint.value)
    if atlas != nil { forget() }
    return atlas
  }

  /// Gives the memory of the files back: nobody reads them again, and if somebody does they come from the program's file.
  private static func forget() {
    let contents = (0..<embedded_file_count).map { embedded_file_at($0).content } + [embedded_packed_map.content]
    let page = sysconf(Int32(_SC_PAGESIZE))
    for content in contents {
      guard let start = content.baseAddress else { continue }
      let first = (UInt(bitPattern: start) + UInt(page) - 1) / UInt(page) * UInt(page)
      let end = (UInt(bitPattern: start) + UInt(content.count)) / UInt(page) * UInt(page)
      if first < end { madvise(UnsafeMutableRawPointer(bitPattern: first), Int(end - first), MADV_DONTNEED) }
    }
  }

  private static func bytes(of name: String) -> UnsafeRawBufferPointer? {
    for position in 0..<embedded_file_count {
      let file = embedded_file_at(position)
      if name.utf8.elementsEqual(file.title) { return file.content }
    }
    return nil
  }
}

extension embedded_file {
  fileprivate var content: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: bytes, count: count) }

  /// The bytes of its name.
  fileprivate var title: UnsafeBufferPointer<UInt8> {
    var count = 0
    while name[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: name, count: count).bindMemory(to: UInt8.self)
  }
}
