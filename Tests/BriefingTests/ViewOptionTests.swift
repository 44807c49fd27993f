import Campaign
import Testing

@testable import Briefing

/// The table of a view's options.
struct ViewOptionTests {
  /// A view state that differs from the usual in the part that an option says.
  private static func state(differingIn option: ViewOption, _ atlas: Atlas) throws -> ViewState {
    var state = ViewState()
    if case .view(let view) = option.condition("") { state.view = view }
    if option.name == "centre" { state.camera.doublings = 1 }
    let campaign = atlas.campaign
    switch option.value {
    case .flag(let part, _): part.set(true, &state)
    case .choice(let part, _, let names, _, _):
      let other = try #require(names.last { [$0] != option.texts(of: ViewState(), in: campaign) })
      if case .view(let view) = option.condition(other) { state.view = view }
      part.set(other, &state)
    case .number(let part, _): part.set(2, &state)
    case .day(let part): part.set(campaign.header.last, &state)
    case .place(let part): part.set(campaign.places[7].id, &state)
    case .holders(let part): part.set([.contested], &state)
    case .point(let part): part.set(Coordinate(latitude: 35.5, longitude: 37), &state)
    }
    return state
  }

  @Test func `no two options have the same name`() {
    #expect(Set(ViewOption.all.map(\.name)).count == ViewOption.all.count)
    #expect(Set(ViewOption.all.compactMap(\.link)).count == ViewOption.all.compactMap(\.link).count)
  }

  @Test(arguments: ViewOption.all.indices)
  func `what an option says is among the words of a command and the parts of a link`(index: Int) throws {
    let (option, atlas) = (ViewOption.all[index], try Shipped.atlas.get())
    let state = try ViewOptionTests.state(differingIn: option, atlas)
    let words = state.words(in: atlas.campaign)
    #expect(words.contains(option.typed))
    let texts = option.texts(of: state, in: atlas.campaign)
    #expect(!texts.isEmpty)
    if !option.placeholder.isEmpty { #expect(texts.allSatisfy(words.contains)) }
    let parts = state.linkParts(in: atlas.campaign).filter { $0.name == option.link }
    #expect(parts.map(\.value) == (option.link == nil ? [] : texts.map { $0 == "true" ? "1" : $0 }))
  }

  @Test(arguments: ViewOption.all.indices)
  func `nothing is said of what holds anyway`(index: Int) throws {
    let campaign = try Shipped.atlas.get().campaign
    #expect(!ViewState().words(in: campaign).contains(ViewOption.all[index].typed))
    #expect(ViewState().linkParts(in: campaign).isEmpty)
  }

  @Test func `what a person's settings say otherwise is said`() throws {
    let campaign = try Shipped.atlas.get().campaign
    var usual = ViewState()
    usual.look.showsFronts = true
    usual.view = .strip
    #expect(ViewState().words(in: campaign, usual: [ViewState(), usual]) == ["--view", "state", "--no-fronts"])
  }

  @Test func `only words and switches can be settings, since a settings file has no map`() {
    for option in ViewOption.settings {
      switch option.value {
      case .flag, .choice: break
      case .number, .day, .place, .holders, .point: Issue.record("\(option.name) cannot be a setting")
      }
    }
  }
}
