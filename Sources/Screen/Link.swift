/// Where cells of a frame lead: an address, with a number that holds the parts of one link together.
///
/// A terminal is sent it as OSC 8 ("Hyperlinks in terminal emulators", by Koblinger, 2017): a link that goes on in
/// another row has the same `id` there, so that it is lit as a whole.
public struct Link: Hashable, Sendable {
  public let number: Int
  public let address: String

  /// `nil` where an address has anything but visible ASCII, which would end the sequence or act on the terminal.
  public init?(_ number: Int, to address: String) {
    guard !address.isEmpty, address.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
    self.number = number
    self.address = address
  }

  /// What makes links of the cells that are written after it.
  public var opening: String { "\u{1B}]8;id=\(number);\(address)\u{1B}\\" }

  /// What ends any link.
  public static let closing = "\u{1B}]8;;\u{1B}\\"

  /// A text as a link.
  public func around(_ text: String) -> String { opening + text + Link.closing }

  /// Whether a terminal is likely to take links, by the variables of its environment.
  ///
  /// Most terminals know OSC 8 or pass it over; these write it on the screen, are no terminals but in name, or fell over it,
  /// as VTE did before 0.50. What is left out here is what GCC leaves out for its own links. `FORCE_HYPERLINK` comes before
  /// all.
  public static func areLikelyTaken(by variable: (String) -> String?) -> Bool {
    if let forced = variable("FORCE_HYPERLINK"), !forced.isEmpty { return forced != "0" }
    let (term, colours) = (variable("TERM") ?? "", variable("COLORTERM") ?? "")
    let isBare = term.isEmpty || bareTerminals.contains { term.hasPrefix($0) }
    let isOldVTE = variable("VTE_VERSION").flatMap { Int($0) }.map { $0 < 5000 } ?? false
    // An old terminal without more colours than xterm has says no more than this of itself.
    let isUnknown = term == "xterm" && colours.isEmpty
    return !isBare && !isOldVTE && !isUnknown && !["gnome-terminal", "xfce4-terminal"].contains(colours)
      && variable("TERM_PROGRAM") != "Apple_Terminal"
  }

  private static let bareTerminals = [
    "dumb", "linux", "vt1", "vt2", "vt3", "vt4", "vt5", "ansi", "cons", "sun", "eterm", "emacs", "cygwin",
  ]
}

/// A part of a row of a frame that leads somewhere.
public struct LinkSpan: Hashable, Sendable {
  public let row: Int
  public let columns: Range<Int>
  public let link: Link
}

extension [LinkSpan] {
  /// Where a column of the spans' row leads; the last span that has it decides.
  public func link(at column: Int) -> Link? { last { $0.columns.contains(column) }?.link }
}
