import Campaign
import Testing

/// What a name on the command line is taken for, in the shipped campaign.
@Suite struct MeaningTests {
  private static let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")
  private static let campaign = Result {
    try Campaign(MapFolder.read(directory: MeaningTests.folder + "/Maps/syria-2024"))
  }
  private let gazetteer: Gazetteer

  init() throws { gazetteer = Gazetteer(try MeaningTests.campaign.get()) }

  @Test(arguments: [
    ("Der'a", "daraa"), ("Deraa", "daraa"), ("Dera'a", "daraa"), ("Dir'a", "daraa"), ("Hamah", "hama"),
    ("Ḥamāh", "hama"), ("Halab", "aleppo"), ("Sham", "damascus"), ("Dimashq", "damascus"), ("Tadmur", "palmyra"),
    ("Palmyra", "palmyra"), ("Ain al-Arab", "kobani"), ("Khmeimim", "hmeimim"), ("Menbij", "manbij"),
    ("Soueida", "suwayda"), ("al-Ladhiqiyah", "latakia"), ("Dayr az-Zawr", "deir-ez-zor"), ("Al-Hamah", "al-hamah"),
    ("Shahba Canton", "shahba-canton"), ("Al-Zarba", "al-zirbah"), ("Ghab Plain", "ghab-plain"),
    ("دير الزور", "deir-ez-zor"),
  ])
  func `a name in any known spelling means its place`(name: String, slug: String) {
    guard case .place(let place) = gazetteer.meaning(of: name) else {
      Issue.record("\(gazetteer.meaning(of: name))")
      return
    }
    #expect(place.slug == slug)
    #expect(gazetteer.places(matching: name).first?.slug == slug)
  }

  @Test(arguments: ["a", "al", "Deir", "New", "Shams", "zzz", "", "Kafr"])
  func `the beginning of a name means nothing for certain`(name: String) {
    guard case .none = gazetteer.meaning(of: name) else {
      Issue.record("\(gazetteer.meaning(of: name))")
      return
    }
  }

  @Test func `a name of several places is not taken for one of them`() throws {
    guard case .several(let places) = gazetteer.meaning(of: "Shahba") else {
      Issue.record("\(gazetteer.meaning(of: "Shahba"))")
      return
    }
    #expect(places.map(\.slug) == ["shahba", "shahba-canton"])
    #expect(try MeaningTests.campaign.get().places(calledExactly: "shahba").count == 2)
  }

  @Test(arguments: [("Deir Hafr", "deir-hafer"), ("Idlab", "idlib"), ("Dorra", "daraa")])
  func `a spelling that nobody listed is a guess`(name: String, slug: String) {
    guard case .probably(let place) = gazetteer.meaning(of: name) else {
      Issue.record("\(gazetteer.meaning(of: name))")
      return
    }
    #expect(place.slug == slug)
  }
}
