/// The checkout that these tests are compiled from.
enum Shipped {
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
  /// The shipped map folder.
  static let path = root + "/Maps/syria-2024"
}
