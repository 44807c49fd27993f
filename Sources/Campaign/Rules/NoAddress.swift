extension Rule {
  /// What is no address of the web cannot be opened from a panel, a listing or a page.
  static let noAddress = Rule("no-address", "an address begins with http:// or https:// and names a host") {
    located, warn in
    func check(_ url: String, _ address: WebAddress?, _ position: @autoclosure () -> Position) {
      guard !url.isEmpty, address == nil else { return }
      warn(position(), "\"\(url)\" is no address that a reader can open; begin with https:// or leave it blank")
    }
    let authorship = located.campaign.header.authorship
    check(authorship.url, authorship.address, located.position(inHeader: "url"))
    for source in located.campaign.sources {
      check(source.url, source.address, located.position(of: source, .url))
    }
  }
}
