public import Campaign
import Cartography

extension ViewState {
  /// What a command line says to show this, an option and its value each a word; nothing for what holds anyway.
  ///
  /// - Parameter usual: what holds without an option, for everybody and for this person: what differs from one of
  ///   them is said, so that the command does the same for somebody with other settings.
  public func words(in campaign: Campaign, usual: [ViewState] = [ViewState()]) -> [String] {
    saidOptions(in: campaign, usual).flatMap { option, texts in texts.flatMap(option.words(for:)) }
  }

  /// What a page's link says to show this, as pairs of a name and a value.
  public func linkParts(in campaign: Campaign) -> [(name: String, value: String)] {
    saidOptions(in: campaign, [ViewState()]).flatMap { option, texts in
      texts.compactMap { text in option.link.map { ($0, text == "true" ? "1" : text) } }
    }
  }

  /// The options that say what differs, each with its texts.
  private func saidOptions(
    in campaign: Campaign, _ usual: [ViewState]
  ) -> [(option: ViewOption, texts: [String])] {
    ViewOption.all.map { ($0, $0.texts(of: self, in: campaign)) }.filter { option, texts in
      usual.contains { option.texts(of: $0, in: campaign) != texts }
    }
  }
}

extension Atlas {
  /// How often the map can be doubled at most.
  public var mostDoublings: Int { Camera.mostDoublings(of: campaign.header.frame) }

  /// How many roads and rivers the corridor view goes through.
  public var corridorCount: Int { Corridor.routes(of: campaign).count }
}

extension String {
  /// The word as a shell takes it back; what cannot be seen or is no UTF-8 is written in octal digits.
  public var quotedForShell: String {
    guard unicodeScalars.allSatisfy({ $0.isVisible && $0.strayByte == nil }) else {
      return "$'" + systemBytes.map(\.octalForShell).joined() + "'"
    }
    let isPlain = utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./,".utf8.contains(byte)
    }
    return isPlain && !isEmpty
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }

  /// The path so that a command line does not take it for an option: `./-dash`.
  public var pathAsArgument: String { hasPrefix("-") ? "./" + self : self }
}

extension UInt8 {
  /// The byte between `$'` and `'`.
  fileprivate var octalForShell: String {
    let isPlain = (0x20..<0x7F).contains(self) && self != UInt8(ascii: "'") && self != UInt8(ascii: "\\")
    guard !isPlain else { return String(Unicode.Scalar(self)) }
    let digits = String(self, radix: 8)
    return "\\" + String(repeating: "0", count: 3 - digits.utf8.count) + digits
  }
}
