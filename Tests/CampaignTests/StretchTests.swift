import Campaign
import Testing

/// The corridors that `campaign.json` lists.
struct StretchTests {
  private static let lines = """
    {"type": "FeatureCollection", "features": [
    {"type": "Feature", "properties": {"name": "Road", "kind": "road"},
     "geometry": {"type": "LineString", "coordinates": [[36, 35], [36, 36]]}}
    ]}
    """

  private func folder(_ corridors: String) -> MapFolder {
    let campaign = TinyFolder.campaign.replacing("\"surplus\"", with: "\"corridors\": \(corridors),\n \"surplus\"")
    return TinyFolder.folder(["campaign.json": campaign, "lines.geojson": StretchTests.lines])
  }

  @Test func `corridors keep their order, their ends and their lines, packed and unpacked`() throws {
    let folder = folder(#"[{"line": "Road", "from": "homs", "to": "hama"}, {"line": "Road", "note": 1}]"#)
    let campaign = try Campaign(folder)
    let (hama, homs) = (campaign.place(named: "hama")?.id, campaign.place(named: "homs")?.id)
    #expect(
      campaign.stretches == [CorridorSpec(line: 0, from: homs, to: hama), CorridorSpec(line: 0, from: nil, to: nil)])
    var packer = Packer()
    campaign.pack(into: &packer)
    let unpacked = packer.bytes.withUnsafeBytes { bytes in
      var unpacker = Unpacker(bytes)
      return Campaign(unpacking: &unpacker)
    }
    #expect(unpacked.stretches == campaign.stretches)
  }

  @Test func `a folder without corridors has none`() throws {
    #expect(try TinyFolder.read().stretches.isEmpty)
  }

  @Test(arguments: [
    (#"[{"line": "Raod"}]"#, #"14:25: there is no line "Raod" (did you mean "Road"?)"#),
    (#"[{"line": "Road", "from": "hmah", "to": "homs"}]"#, #"14:41: there is no place "hmah" (did you mean "hama"?)"#),
    (#"[{"line": "Road", "from": "hama"}]"#, #"14:41: "from" needs "to" beside it, or leave out both"#),
    (#"[{"line": "Road", "to": "hama"}]"#, #"14:39: "to" needs "from" beside it, or leave out both"#),
    (
      #"[{"line": "Road", "from": "hama", "to": "hama"}]"#,
      "14:55: the corridor starts and ends at hama; name two places"
    ),
    (#"[{"from": "hama", "to": "homs"}]"#, #"14:16: "line" is missing"#),
    (#""M5""#, "14:15: a list […] is wanted here"),
    (#"["M5"]"#, "14:16: an object {…} is wanted here"),
    (#"[{"line": 5}]"#, "14:25: a text in quotes is wanted here"),
  ])
  func `a mistake in a corridor is told with its place and how to mend it`(corridors: String, told: String) {
    #expect(TinyFolder.problems(of: folder(corridors)).contains("Maps/tiny/campaign.json:\(told)"))
  }

  @Test func `lines that cannot be read are told of once`() {
    var files = TinyFolder.files
    files["campaign.json"] = TinyFolder.campaign.replacing(
      "\"surplus\"", with: "\"corridors\": [{\"line\": \"Road\"}], \"surplus\"")
    files["lines.geojson"] = "{"
    let told = TinyFolder.problems(of: MapFolder(path: "Maps/tiny", files: files.mapValues { Array($0.utf8) }))
    #expect(told.split(separator: "\n").count == 1)
    #expect(told.contains("lines.geojson"))
  }
}
