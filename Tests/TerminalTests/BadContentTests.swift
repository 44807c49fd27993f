import Launching
import Glibc
import Testing

/// Files whose bytes, numbers, dates, widths or depths nobody would write: refused with file and line, or read aright.
@Suite(.serialized) struct BadContentTests {
  struct Spoiling: Sendable, CustomTestStringConvertible {
    let testDescription: String
    /// What the first line of the refusal begins with, after the folder; `nil` where the file means the same as before.
    let told: String?
    let file: String
    let spoil: @Sendable ([UInt8]) -> [UInt8]

    init(_ name: String, in file: String, told: String?, _ spoil: @escaping @Sendable ([UInt8]) -> [UInt8]) {
      (testDescription, self.told, self.file, self.spoil) = (name, told, file, spoil)
    }

    /// Puts a text in the place of another.
    init(_ name: String, in file: String, _ old: String, _ new: String, told: String?) {
      self.init(name, in: file, told: told) { bytes in
        let text = String(decoding: bytes, as: UTF8.self)
        return text.firstRange(of: old).map { Array((text[..<$0.lowerBound] + new + text[$0.upperBound...]).utf8) }
          ?? []
      }
    }
  }

  private static let deep = String(repeating: "[", count: 1_000_000)

  static let spoilings =
    ["places.csv", "campaign.json", "governorates.geojson"].flatMap { file in
      [
        Spoiling("a byte order mark", in: file, told: nil) { [0xEF, 0xBB, 0xBF] + $0 },
        Spoiling("CRLF", in: file, told: nil) { $0.flatMap { $0 == 10 ? [13, 10] : [$0] } },
        Spoiling("UTF-16 of other letters", in: file, told: ":1") { [0xFF, 0xFE] + $0.flatMap { [0, $0] } },
        Spoiling("UTF-16", in: file, told: nil) { [0xFF, 0xFE] + $0.flatMap { [$0, 0] } },
        Spoiling("overlong UTF-8", in: file, told: ":1") { [0xC0, 0xAF] + $0 },
        Spoiling("NUL", in: file, told: ":1") { [0] + $0 },
        Spoiling("a megabyte without an end of line", in: file, told: ":1") {
          [UInt8](repeating: 120, count: 1 << 20) + $0
        },
      ]
    } + [
      Spoiling("100,000 columns", in: "changes.csv", told: ":2:") {
        let end = ($0.firstIndex(of: 10) ?? 0) + 1
        return $0[..<end] + [UInt8](repeating: 44, count: 99_999) + [10] + $0[end...]
      },
      Spoiling("JSON a million deep", in: "campaign.json", "\"id\":", "\"x\": \(deep), \"id\":", told: ":"),
      Spoiling(
        "GeoJSON a million deep", in: "areas.geojson", "\"coordinates\":", "\"coordinates\": \(deep)", told: ":"),
      Spoiling("1e999", in: "campaign.json", "\"west\":", "\"west\": 1e999, \"x\":", told: ":"),
      Spoiling("NaN", in: "campaign.json", "\"west\":", "\"west\": NaN, \"x\":", told: ":"),
      Spoiling("a place at 1e999", in: "places.csv", ",36.", ",1e999,36.", told: ":2"),
      Spoiling("30 February", in: "changes.csv", "\n2024-11-27,", "\n2024-02-30,", told: ":2:"),
      Spoiling("a name out of the folder", in: "campaign.json", "\"M5\"", "\"../../../../etc/passwd\"", told: ":"),
    ]

  @Test(arguments: spoilings)
  func `what nobody would write is told with its line, or read as it was meant`(spoiling: Spoiling) {
    let folder = ScratchFolder.copyOfMap()
    let before = Project.mapFile(spoiling.file)
    let after = spoiling.spoil(before)
    #expect(after != before && !after.isEmpty)
    folder.write(after, to: spoiling.file)
    // Whatever takes longer has hung; a debug build is many times slower.
    let finished = Frontline.run(
      ["show", "--date", "d9", "--map", folder.path], seconds: Frontline.isGiven ? 2 : 20)
    #expect(finished.peakKilobytes / 1024 < max(256, ProcessStatus.own.peakKilobytes / 1024 + 16))
    if let told = spoiling.told {
      #expect(finished.code == 65)
      #expect(finished.output.isEmpty)
      #expect(
        finished.messages.hasPrefix("\(folder.path)/\(spoiling.file)\(told)"), "\(finished.messages.prefix(200))")
      let line = finished.messages.split(separator: "\n").first?.dropFirst(folder.path.count + spoiling.file.count + 2)
      #expect(line?.prefix { $0 != ":" }.allSatisfy(\.isNumber) == true)
    } else {
      #expect(finished.code == 0, "\(finished.messages.prefix(200))")
      #expect(finished.output == (Frontline.run(["show", "--date", "d9"]).output))
    }
    figure("files spoiled by hand", 1, "\(spoiling.testDescription) in \(spoiling.file)")
  }
}
