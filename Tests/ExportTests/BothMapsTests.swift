import Campaign
import Cartography
import Launching
import Testing

/// The readers of others' formats find in the exports of the second map inside the program what they find in the first's.
struct BothMapsTests {
  private let scratch = ScratchFolder()
  private static let id = "afghanistan-2021"
  private static let folder = "\(Project.root)/Maps/\(id)"

  private func export(_ words: String...) -> String { scratch.export(words + ["--map", Self.id]) }

  @Test func `tables are read back as the folder has them`() {
    for table in ["changes", "events", "places", "strip", "acled", "about"] {
      let words = ["export", "csv", "--table", table, "--map", Self.id, "-o", scratch.path("\(table).csv")]
      #expect(Frontline.run(words).code == 0)
    }
    #expect(Frontline.run("export", "json", "--map", Self.id, "-o", scratch.path("record.json")).code == 0)
    Reader.check("tables.py", Self.folder, scratch.path(""))
  }

  @Test func `the record as JSON keeps its schema and comes back from a folder made of it`() {
    Reader.check(
      "chronicle.py", Frontline.path, export("json"), "\(Project.root)/Tests/ExportTests/chronicle.schema.json",
      Self.folder, scratch.path("folder"))
  }

  @Test func `territory covers the country once on every day`() throws {
    let grid = Territory(try Campaign(MapFolder.read(directory: Self.folder))).nearestPlaces
    TextFile.write("{\"runs\":[\(grid.runsInside.joined(separator: ","))]}", to: scratch.path("grid"))
    Reader.check("geojson.py", export("geojson"), export("json"), scratch.path("grid"))
  }

  @Test func `KML, TimeMap and recordings are read back`() {
    Reader.check("kml.py", export("kml"), export("json"))
    Reader.check("timemap.py", export("timemap"), export("json"))
    for version in ["2", "3"] { Reader.check("cast.py", export("cast", "--cast", version), export("ansi"), version) }
  }

  @Test(arguments: [("d0", "ecb78c"), ("d6", "009e73"), ("d15", "009e73")])
  func `a picture has the colours of its day`(day: String, colour: String) {
    Reader.check("picture.py", export("svg", "--date", day), scratch.path(""), colour, "ffffff")
  }

  @Test func `a name or a date typed into the page means what it means to the program`() {
    Reader.check("searching.py", export("html"), export("json"), Frontline.path, Self.id)
  }

  @Test func `a browser plays the page`() { Reader.check("played.py", export("html"), export("json")) }

  @Test func `the page's other views show what the record has`() {
    Reader.check("views.py", export("html"), export("json"), Frontline.path, Self.id)
  }
}
