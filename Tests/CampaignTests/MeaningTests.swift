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

  @Test(arguments: ["a", "al", "Deir", "New", "Shams", "zzz", "", "Khirbet"])
  func `the beginning of a name means nothing for certain`(name: String) {
    guard case .none = gazetteer.meaning(of: name) else {
      Issue.record("\(gazetteer.meaning(of: name))")
      return
    }
  }

  @Test(arguments: [
    ("Daraa", "daraa"), ("DARAA", "daraa"), ("dārāā", "daraa"), ("درعا", "daraa"), ("Shahba", "shahba"),
    ("Al-Hamidiyah", "hamidiyah"), ("المنصورة", "mansura-raqqa"), ("Adra", "adra"), ("Al-Tanf", "al-tanf"),
    ("al-tanf crossing", "al-tanf-crossing"), ("Al-Qahtaniyah", "al-qahtaniyah-quneitra"),
  ])
  func `an exact name wins over a longer one, and of several the one of the highest rank`(name: String, slug: String) {
    guard case .place(let place) = gazetteer.meaning(of: name) else {
      Issue.record("\(gazetteer.meaning(of: name))")
      return
    }
    #expect(place.slug == slug)
    #expect(gazetteer.places(matching: name).first?.slug == slug)
  }

  @Test func `each capital is found by its name, and by its name in capitals`() throws {
    let campaign = try MeaningTests.campaign.get()
    for place in campaign.places where campaign[place.kind].rank == 0 {
      for name in [place.name, place.name.uppercased(), place.slug.uppercased(), place.arabic] {
        #expect(gazetteer.meaning(of: name) == .place(place), "\(name)")
      }
    }
  }

  @Test func `who asks for one of several is told of the others`() throws {
    let campaign = try MeaningTests.campaign.get()
    #expect(campaign.places(calledExactly: "shahba").map(\.slug).sorted() == ["shahba", "shahba-canton"])
    #expect(campaign.places(calledExactly: "Daraa").map(\.slug) == ["daraa", "daraa-ramtha-crossing"])
  }

  @Test(arguments: [("صوران", ["sawran-azaz", "suran"]), (" صَوْران", ["sawran-azaz", "suran"])])
  func `a name of several places of one rank is not taken for one of them`(name: String, slugs: [String]) {
    guard case .several(let places) = gazetteer.meaning(of: name) else {
      Issue.record("\(gazetteer.meaning(of: name))")
      return
    }
    #expect(places.map(\.slug).sorted() == slugs)
  }

  @Test(arguments: [
    ("hmaa", "hama"), ("HMAA", "hama"), ("Tatrus", "tartus"), ("Saqlin", "salqin"),
  ])
  func `letters that are swapped give the first suggestion`(name: String, slug: String) {
    guard case .none(let nearest) = gazetteer.meaning(of: name) else {
      Issue.record("\(gazetteer.meaning(of: name))")
      return
    }
    #expect(nearest.first?.slug == slug)
    #expect(gazetteer.places(matching: name).first?.slug == slug)
  }

  @Test(arguments: [
    ("afirn", "afrin"), ("idilb", "idlib"), ("hmos", "homs"), ("Tratus", "tartus"), ("hama-aribase", "hama-airbase"),
  ])
  func `letters that are swapped among the same consonants are a guess`(name: String, slug: String) {
    #expect(gazetteer.places(matching: name).first?.slug == slug)
    guard case .probably(let place) = gazetteer.meaning(of: name) else {
      Issue.record("\(gazetteer.meaning(of: name))")
      return
    }
    #expect(place.slug == slug)
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
