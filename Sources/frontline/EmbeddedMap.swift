import Briefing
import Campaign
import EmbeddedMaps
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
    return Atlas(packed: embedded_packed_map.content, for: fingerprint.value)
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
