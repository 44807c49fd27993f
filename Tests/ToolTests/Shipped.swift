/// The shipped map folder in the checkout that these tests are compiled from.
enum Shipped {
  static let path: String = {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(separator: "/")
    return root + "/Maps/syria-2024"
  }()
}
