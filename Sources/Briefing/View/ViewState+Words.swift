import enum Screen.ThemeName
public import Campaign
import Cartography

extension ViewState {
  /// What a command line says to stand here, an option and its value each a word; nothing for what holds anyway.
  ///
  /// - Parameter usual: what holds without an option, for everybody and for this person: what differs from one of
  ///   them is said, so that the command does the same for somebody with other settings.
  public func words(in campaign: Campaign, usual: [ViewState] = [ViewState()]) -> [String] {
    var words: [String] = []
    if let day { words += ["--date", day.description] }
    if let place { words += ["--place", campaign[place].slug] }
    return words + lookWords(usual) + cameraWords + filterWords(campaign) + viewWords
  }

  private func lookWords(_ usual: [ViewState]) -> [String] {
    func isSaid<Value: Equatable>(_ value: KeyPath<ViewState, Value>) -> Bool {
      usual.contains { self[keyPath: value] != $0[keyPath: value] }
    }
    var words: [String] = []
    if isSaid(\.view), !comparesWithMark { words += ["--view", view.rawValue] }
    if isSaid(\.look.theme) { words += ["--theme", look.theme.rawValue] }
    if isSaid(\.look.glyphs) { words += ["--glyphs", look.glyphs.rawValue] }
    if isSaid(\.look.labels) { words += ["--labels", look.labels.rawValue] }
    if isSaid(\.look.showsFronts) { words.append(look.showsFronts ? "--fronts" : "--no-fronts") }
    return words
  }

  private var cameraWords: [String] {
    guard camera.isZoomed else { return [] }
    let centre = camera.centre.map { ["--centre", "\($0.latitude),\($0.longitude)"] } ?? []
    return ["--zoom", String(camera.doublings)] + centre
  }

  private func filterWords(_ campaign: Campaign) -> [String] {
    var words: [String] = []
    if filter.confidence != .low { words += ["--confidence", filter.confidence.rawValue] }
    if filter.citedOnly { words.append("--cited") }
    let codes = (campaign.sides.map { Holder.side($0.id) } + [.contested]).filter(filter.hidden.contains)
      .map(campaign.code)
    for code in codes { words += ["--hide", code] }
    return words
  }

  private var viewWords: [String] {
    var words: [String] = []
    if let mark { words += [comparesWithMark ? "--compare" : "--mark", mark.description] }
    if view == .strip, stripOrder != .region { words += ["--order", stripOrder.rawValue] }
    if view == .sources, tellsAgreementFirst { words += ["--order", "agreement"] }
    if view == .corridor, corridor != 0 { words += ["--corridor", String(corridor + 1)] }
    if view == .multiples, let page { words += ["--page", String(page + 1)] }
    if let topic { words += ["--panel", topic.rawValue] }
    return words
  }
}

extension Atlas {
  /// How often the map can be doubled at most.
  public var mostDoublings: Int { Camera.mostDoublings(of: campaign.header.frame) }

  /// How many roads and rivers the corridor view goes through.
  public var corridorCount: Int { Corridor.routes(of: campaign).count }
}

extension String {
  /// The word as a shell takes it back.
  public var quotedForShell: String {
    let isPlain = utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || "-_./,".utf8.contains(byte)
    }
    return isPlain && !isEmpty
      ? self : "'" + split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
