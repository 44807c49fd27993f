import Launching
import Glibc
import Testing

/// Every export of a map folder whose texts try to act, and every way in which writing a file can fail.
@Suite(.serialized) struct HostileExportTests {
  static let exports: [[String]] =
    [
      ["text"], ["ansi"], ["cast"], ["cast", "--cast", "3"], ["svg"], ["svg", "--contact-sheet"],
      ["svg", "--view", "strip"], ["svg", "--view", "sources"], ["html"], ["geojson"], ["kml"], ["json"], ["timemap"],
    ] + ["changes", "events", "places", "strip", "acled", "sources", "about"].map { ["csv", "--table", $0] }

  @Test(arguments: exports)
  func `no text of any file reaches an export raw`(export: [String]) {
    let folder = HostileTextTests.allAttacks.folder()
    let hostile = Frontline.run(["export"] + export + ["--map", folder.path], seconds: 60)
    #expect(hostile.code == 0, "\(hostile.messages)")
    // Colours are the export's own where it is made of them.
    let text = export == ["ansi"] ? Self.withoutColours(hostile.text) : hostile.text
    // A table is data, and markup keeps what belongs to a script; `RoundTripTests` say what a terminal gets of them.
    let isRaw: (Unicode.Scalar) -> Bool =
      switch export[0] {
      case "csv": { _ in false }
      case "html", "kml", "svg": { isDangerous($0) && (turnsText($0) || $0.value < 0xA0) }
      default: isDangerous
      }
    let raw = Set(text.unicodeScalars.filter(isRaw))
    #expect(raw.isEmpty, "\(export): \(raw)")
    figure("exports of hostile text", 1, export.joined(separator: " "))
  }

  /// Whether a scalar turns the text around it; the isolates of the attacks close.
  private func turnsText(_ scalar: Unicode.Scalar) -> Bool { (0x2028...0x202E).contains(scalar.value) }

  private static let markup = HostileMap(
    with:
      "<script>alert(1)</script></title></style></text><!-- ]]> --><img src=x onerror=alert(1)>\"' onload=\"alert(1)")
  private static let harmless = HostileMap(with: "harmless")

  /// A page and a picture have the tags that they have for harmless texts, and no others.
  @Test(arguments: [
    ["html"], ["svg"], ["svg", "--contact-sheet"], ["svg", "--view", "strip"], ["svg", "--view", "sources"], ["kml"],
  ])
  func `no text of any file becomes markup`(export: [String]) {
    let folder = Self.markup.folder()
    let harmless = Self.harmless.folder()
    let texts = [folder.path, harmless.path].map { path in
      Frontline.run(["export"] + export + ["--map", path], seconds: 60).text.lowercased()
    }
    let (hostile, plain) = (Markup.tags(in: texts[0]), Markup.tags(in: texts[1]))
    #expect(plain.count > 5)
    // Longer texts take more lines and leave out more names, so that counts may differ, but not sorts.
    let strange = Set(hostile.keys).subtracting(plain.keys)
    #expect(strange.isEmpty, "\(export)")
    for tag in ["script", "/script", "style", "/style", "title", "comment"] { #expect(hostile[tag] == plain[tag]) }
  }

  /// The text without `ESC [ … m`.
  private static func withoutColours(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "\u{1B}", rest.first == "[" else {
        kept.append(scalar)
        continue
      }
      let body = rest.dropFirst().prefix { ("0"..."9").contains($0) || $0 == ";" }
      guard rest[body.endIndex...].first == "m" else {
        kept.append(scalar)
        continue
      }
      rest = rest[body.endIndex...].dropFirst()
    }
    return String(kept)
  }

  // MARK: Writing

  /// The file is the old one or the new one, whenever the export is killed.
  @Test func `an export that is killed leaves the old file or the new one`() throws {
    let folder = ScratchFolder()
    let file = folder.path("out")
    let whole = Frontline.run(["export", "json", "-o", file])
    #expect(whole.code == 0, "\(whole.messages)")
    let new = try #require(TextFile.bytes(file))
    #expect(new.count > 100_000)
    let old = Array("the old file\n".utf8)
    var (turns, kills, olds) = (0, 0, 0)
    // Some are done before they are killed; a hundred must not be.
    while kills < 100, turns < 1000 {
      folder.write(old, to: "out")
      let wait = Double(turns % 100) * 1.5 * (whole.time / .seconds(1)) / 100
      turns += 1
      let shell = "\"$0\" export json -o \"$1\" & sleep \(wait); kill -9 $! 2>/dev/null; wait $!"
      let finished = ProgramRun(["/bin/sh", "-c", shell, Frontline.path, file])
      let now = TextFile.bytes(file)
      #expect(now == old || now == new, "half a file of \(now?.count ?? 0) bytes after \(wait) s")
      if finished.code == 137 { kills += 1 }
      if now == old { olds += 1 }
    }
    #expect(kills == 100)
    figure(
      "exports killed", kills,
      "of \(turns) begun; the old file \(olds) times, the new one \(turns - olds), half a file never")
  }

  @Test func `a file that cannot be written is told, and the old one stays`() {
    let full = Frontline.run(["export", "json", "-o", "/dev/full"])
    #expect(full.code == 74, "\(full.messages)")
    let nowhere = Frontline.run(["export", "json", "-o", "/nowhere/at/all"])
    #expect(nowhere.code == 74)
    #expect(nowhere.messages.split(separator: "\n").count == 1)
    for export in Self.exports {
      let words = (["export"] + export).joined(separator: " ")
      let stdout = ProgramRun(["/bin/sh", "-c", "\"$0\" \(words) >/dev/full", Frontline.path], seconds: 60)
      #expect(stdout.code == 74, "\(words)")
      #expect(stdout.messages.hasSuffix("No space left on device\n"))
    }
    figure("full disks told with 74", Self.exports.count, "each export")
  }

  /// The files may together be no larger than the limit, as on a small disk.
  @Test func `a disk that is full halfway leaves the old file`() {
    let folder = ScratchFolder()
    folder.write("the old file\n", to: "out")
    let file = folder.path("out")
    let shell = "trap '' XFSZ; ulimit -f 40; \"$0\" export json -o \"$1\""
    let finished = ProgramRun(["/bin/sh", "-c", shell, Frontline.path, file])
    #expect(finished.code == 74, "\(finished.messages)")
    #expect(TextFile.read(file) == "the old file\n")
  }
}
