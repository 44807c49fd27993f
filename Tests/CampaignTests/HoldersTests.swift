import Campaign
import Glibc
import Testing

/// Who holds every place on every day of the maps inside the program, as a readable file for each.
struct HoldersTests {
  private static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()

  /// `FRONTLINE_RECORD=1 swift test` writes the file anew and fails, so that it is read before it is accepted.
  @Test(arguments: ["syria-2024", "afghanistan-2021"])
  func `every place has the holder of the accepted list on every day`(map: String) throws {
    let maps = Self.folder.dropLast(2).joined(separator: "/") + "/Maps/"
    let path = Self.folder.joined(separator: "/") + "/Holders/\(map).txt"
    let text = Self.strips(of: try Campaign(MapFolder.read(directory: maps + map)))
    if getenv("FRONTLINE_RECORD") != nil {
      Self.write(text, to: path)
      Issue.record("recorded \(map).txt; read it, then run without FRONTLINE_RECORD")
    }
    let accepted = try #require(Self.read(path))
    let lines = zip(text.split(separator: "\n"), accepted.split(separator: "\n"))
    for (line, other) in lines { #expect(line == other) }
    #expect(text == accepted)
  }

  /// A line a place, a letter a day from the eve on; small where the record is not sure.
  private static func strips(of campaign: Campaign) -> String {
    let chronicle = Chronicle(campaign)
    let days = (0...campaign.header.eve.distance(to: campaign.header.last)).map(campaign.header.eve.advanced(by:))
    let holds = days.map(chronicle.holds(on:))
    var text = "\(campaign.header.eve) to \(campaign.header.last)\n"
    for place in campaign.places {
      let letters = holds.map { letter(of: $0[Int(place.id.index)], campaign) }
      text += letters.joined() + " " + place.slug + "\n"
    }
    return text
  }

  private static func letter(of hold: Hold, _ campaign: Campaign) -> String {
    switch hold {
    case .held(let side): String(Character(campaign[side].letter))
    case .uncertain(let side): String(Character(campaign[side].letter)).lowercased()
    case .contested: "x"
    }
  }

  private static func read(_ path: String) -> String? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: 1 << 20)
    let count = Glibc.read(descriptor, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)), as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    _ = Glibc.write(descriptor, text, text.utf8.count)
  }
}
