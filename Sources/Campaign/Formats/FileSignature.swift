/// Formats that are no table and no GeoJSON, told by the bytes that every file of them starts with.
public enum FileSignature {
  private static let all: [(start: [UInt8], name: String)] = [
    ([0x50, 0x4B, 0x03, 0x04], "a ZIP archive, as spreadsheets are (.xlsx, .ods)"),
    ([0xD0, 0xCF, 0x11, 0xE0], "an old spreadsheet or document (.xls, .doc)"),
    ([0x1F, 0x8B], "compressed (.gz)"),
    (Array("BZh".utf8), "compressed (.bz2)"),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A], "compressed (.xz)"),
    ([0x28, 0xB5, 0x2F, 0xFD], "compressed (.zst)"),
    (Array("SQLite format 3".utf8), "a database (.sqlite, .gpkg)"),
    ([0x00, 0x00, 0x27, 0x0A], "a shapefile (.shp)"),
    (Array("%PDF".utf8), "a PDF document"),
    (Array("PAR1".utf8), "a Parquet file"),
  ]

  /// What a file is, in the words that follow "this is"; `nil` where nothing speaks against a table or GeoJSON.
  public static func name(of bytes: [UInt8]) -> String? {
    if let known = all.first(where: { bytes.starts(with: $0.start) }) { return known.name }
    return first(of: bytes) == UInt8(ascii: "<") ? "markup, as web pages and KML are (.html, .kml)" : nil
  }

  /// The first byte that is no blank, no separator of records and no part of a byte order mark.
  public static func first(of bytes: [UInt8]) -> UInt8? {
    bytes.first { ![0x09, 0x0A, 0x0D, 0x1E, 0x20, 0xEF, 0xBB, 0xBF].contains($0) }
  }
}
