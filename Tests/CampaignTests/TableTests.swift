import Campaign
import Testing

@Suite struct TableTests {
  /// The file of some rows.
  private func file<Row: TableRow>(_ rows: [Row]) -> [UInt8] {
    Array(CSV.text(header: Row.header, rows.map(\.fields)).utf8)
  }

  @Test func `a record that is written as tables is read as it was`() throws {
    let campaign = try Campaign(TinyFolder.folder())
    var files = TinyFolder.files.mapValues { Array($0.utf8) }
    files["places.csv"] = file(campaign.places.map { PlaceRow($0, in: campaign) })
    files["changes.csv"] = file(campaign.changes.map { ChangeRow($0, in: campaign) })
    files["events.csv"] = file(campaign.events.map { EventRow($0, in: campaign) })
    files["sources.csv"] = file(campaign.sources.map { SourceRow($0, in: campaign) })
    let again = try Campaign(MapFolder(path: "Maps/again", files: files))
    #expect(again.places == campaign.places)
    #expect(again.changes == campaign.changes)
    #expect(again.events == campaign.events)
    #expect(again.sources == campaign.sources)
  }

  @Test(arguments: MapFileName.tables)
  func `a table's columns have names of their own, and each says what it has`(file: MapFileName) {
    #expect(Set(file.columns.map(\.name)).count == file.columns.count)
    #expect(file.columns.allSatisfy { !$0.name.isEmpty && !$0.content.isEmpty })
  }

  @Test(arguments: MapFileName.tables)
  func `a table may do without a column only where its rule says so`(file: MapFileName) throws {
    for column in file.columns {
      var files = TinyFolder.files.mapValues { Array($0.utf8) }
      files[file.rawValue] = Array(
        (file.columns.map(\.name).filter { $0 != column.name }.joined(separator: ",") + "\n").utf8)
      var told: [Problem.Kind] = []
      do throws(Problems) { _ = try Campaign(MapFolder(path: "Maps/x", files: files)) } catch {
        told = error.all.map(\.kind)
      }
      #expect(told.contains(.missingColumn(column.name)) == !column.isOptional)
    }
  }

  // MARK: JSON

  private static let value = JSON.object([
    ("b", .texts(["x", "\u{1B}<"])), ("a", .number(36)), ("c", .object([("n", .null), ("f", .number(0.5))])),
  ])

  @Test func `compact JSON keeps the order of its keys, and nothing in it acts`() {
    #expect(Self.value.compact == #"{"b":["x","\u001b\u003c"],"a":36,"c":{"n":null,"f":0.5}}"#)
  }

  @Test func `indented JSON has a line for each value, and its keys in order`() {
    #expect(
      Self.value.indented == #"""
        {
          "a" : 36,
          "b" : [
            "x",
            "\u001b\u003c"
          ],
          "c" : {
            "f" : 0.5,
            "n" : null
          }
        }

        """#)
  }
}
