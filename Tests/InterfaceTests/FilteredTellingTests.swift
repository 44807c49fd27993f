import Briefing
import Campaign
import Screen
import Testing

@testable import Interface

/// What is told beside the map with a filter is what the map shows.
struct FilteredTellingTests {
  private static func filters(_ campaign: Campaign) throws -> [Filter] {
    let command = try #require(campaign.sides.first { $0.code == "HTS" })
    var filters = [Filter(), Filter(), Filter(), Filter()]
    filters[0].confidence = .high
    filters[1].citedOnly = true
    filters[2].hidden = [.side(command.id)]
    (filters[3].confidence, filters[3].citedOnly, filters[3].hidden) = (.medium, true, [.contested])
    return filters
  }

  private func forEachMoment(_ body: (Model) throws -> Void) throws {
    let atlas = try Shipped.atlas.get()
    for filter in try FilteredTellingTests.filters(atlas.campaign) {
      var model = try Shipped.model(Size(columns: 120, rows: 40))
      model.filter = filter
      for position in 1...12 {
        model.seek(to: position)
        try body(model)
      }
    }
  }

  @Test func `the day's panel counts what differs on the map, and what differs and comes back on one day`() throws {
    try forEachMoment { model in
      let differing = Set(model.atlas.differences(at: model.moment).map(\.place))
      let told = model.atlas.changes(on: model.day)
      let places = Set(told.map(\.place))
      #expect(differing.isSubset(of: places))
      for place in places.subtracting(differing) {
        #expect(told.count { $0.place == place } > 1 || model.filter.hidden.count > 0)
      }
      let text = Passage(DayAccount(model.atlas, on: model.day), model.atlas, width: 60, depth: .headlines).text
      #expect(
        text.contains(
          places.isEmpty ? "By the filter no tracked place changed." : "\(places.count) of 752 places changed"))
    }
  }

  @Test func `no list names a change to a hidden side, or one that does not count`() throws {
    try forEachMoment { model in
      let passages = [
        Passage(DayAccount(model.atlas, on: model.day), model.atlas, width: 60, depth: .everything),
        Passage(ViewAccount(model.atlas, model.shown(in: .change)), changeOf: model, width: 60),
        Passage(notesOf: model, width: 60),
        Passage(sourcesOf: model.day, model.atlas, agreementFirst: false, width: 60),
      ]
      for holder in model.filter.hidden {
        let letter = model.atlas.letter(of: holder)
        for passage in passages { #expect(!passage.text.contains(">\(letter) ")) }
      }
      let told = model.atlas.changes(on: model.day)
      #expect(told.allSatisfy { model.filter.counts($0) && model.filter.shows($0.hold) })
      if model.filter.citedOnly { #expect(!passages[0].text.contains("no source")) }
      #expect(
        model.atlas.narration(of: model.day).paragraphs[0].text.contains(
          told.isEmpty ? "No tracked place changed" : "\(Set(told.map(\.place)).count) of 752"))
    }
  }

  @Test func `a place, why it is so and the cursor tell the hold that the map shows`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    (model.filter.confidence, model.filter.citedOnly) = (.high, true)
    model.seek(to: 12)
    let place = try #require(model.atlas.campaign.places.first { $0.slug == "al-qutayfah" })
    let shown = model.atlas.holds(model.moment).today[Int(place.id.index)]
    #expect(shown == place.holdOnEve)
    for text in [
      Passage(of: PlaceRecord(place, in: model.atlas, on: model.day), chosen: nil, width: 60).text,
      Passage(whyOf: place, in: model, width: 60).text,
    ] {
      #expect(text.contains("\(model.atlas.letter(of: shown)) "))
      #expect(!text.contains("HTS-led command (uncertain)"))
    }
  }

  @Test func `the days of passing, the small maps' captions and the keys leave out a hidden side`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.filter = try FilteredTellingTests.filters(model.atlas.campaign)[2]
    model.seek(to: 12)
    let advance = Passage(advanceOf: model, width: 60, rows: 40).text
    #expect(!advance.contains("Aleppo") && !advance.contains("Hama"))
    let counts = advance.split(separator: "\n").compactMap { $0.split(separator: " ").last.flatMap { Int($0) } }
    #expect(counts.reduce(0, +) == model.atlas.holds(model.moment).today.count(where: model.filter.shows))
    for view in [ViewKind.strip, .corridor, .multiples] {
      model.show(view)
      let text = Frame(model).text
      #expect(!text.contains("Aleppo ==") && !text.contains("H HTS"))
      #expect(view != .multiples || !text.contains("5 Dec Hama"))
    }
  }

  @Test func `the filter is named while the quiz runs`() throws {
    var model = try Shipped.model(Size(columns: 120, rows: 40))
    model.startQuiz(seed: 1)
    model.filter.citedOnly = true
    #expect(Frame(model).text.split(separator: "\n")[0].hasSuffix("filter: cited only  quiz"))
  }

  @Test func `taking the filter off brings all back`() throws {
    var model = try Shipped.model()
    let before = Frame(model)
    for filter in try FilteredTellingTests.filters(model.atlas.campaign) {
      model.filter = filter
      model.refresh()
      #expect(Frame(model) != before)
    }
    model.filter = Filter()
    model.refresh()
    #expect(Frame(model) == before)
  }
}
