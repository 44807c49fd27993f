public import Campaign
public import Cartography
import FoundationEssentials

/// A map inside the program: a folder under `Maps/`, which the build has read, checked and packed.
///
/// The build writes `all`, and it fails unless exactly one map is the default.
public struct ShippedMap: Sendable {
  public let id: String
  /// The version of its record.
  public let version: String
  /// The terms on which it may be passed on, as its folder names them.
  public let licence: String
  /// Whether it is the one that plays where none is named.
  public let isDefault: Bool
  /// The folder's path in the project, `Maps/syria-2024`.
  public let path: String
  /// The folder's files in base64.
  let files: [(name: String, content: StaticString)]
  /// What `Territory.packed` gave, in base64: reading and laying out the files would take longer than all else at the start.
  let packed: StaticString

  /// The one that plays where none is named.
  public static var standard: ShippedMap { all.first { $0.isDefault } ?? all[0] }

  /// The one with an id, where there is one.
  public static func named(_ id: String) -> ShippedMap? { all.first { $0.id == id } }

  /// The folder's files, to be read and checked like any folder's.
  public var folder: MapFolder {
    let files = files.map { ($0.name, Array($0.content.decoded)) }
    return MapFolder(path: path, files: Dictionary(uniqueKeysWithValues: files))
  }

  /// The campaign with its territory, as they were packed.
  public var territory: Territory {
    packed.decoded.withUnsafeBytes { bytes in
      var packed = Unpacker(bytes)
      return Territory(unpacking: &packed)
    }
  }

  public var campaign: Campaign { territory.campaign }
}

extension StaticString {
  /// The bytes that it has in base64.
  fileprivate var decoded: Data {
    let text = UnsafeMutableRawPointer(mutating: utf8Start)
    return Data(base64Encoded: Data(bytesNoCopy: text, count: utf8CodeUnitCount, deallocator: .none)) ?? Data()
  }
}
