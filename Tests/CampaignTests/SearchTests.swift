import Testing

@testable import Campaign

@Suite struct SearchTests {
  static let names: [(slug: String, name: String, arabic: String)] = [
    ("aleppo", "Aleppo", "حلب"), ("hama", "Hama", "حماة"), ("hama-airbase", "Hama military airport", "مطار حماة"),
    ("homs", "Homs", "حمص"), ("idlib", "Idlib", "إدلب"), ("latakia", "Latakia", "اللاذقية"),
    ("daraa", "Daraa", "درعا"), ("raqqa", "Raqqa", "الرقة"), ("al-hasakah", "Al-Hasakah", "الحسكة"),
    ("deir-ez-zor", "Deir ez-Zor", "دير الزور"), ("deir-hafer", "Deir Hafer", "دير حافر"),
    ("tell-rifaat", "Tell Rifaat", "تل رفعت"), ("kafr-nabl", "Kafr Nabl", "كفرنبل"),
    ("suwayda", "As-Suwayda", "السويداء"), ("tartus", "Tartus", "طرطوس"), ("manbij", "Manbij", "منبج"),
    ("maarat-al-numan", "Maarat al-Numan", "معرة النعمان"), ("al-zirbah", "al-Zirbah", "الزربة"),
    ("palmyra", "Palmyra (Tadmur)", "تدمر"), ("qamishli", "Qamishli", "القامشلي"), ("kobani", "Kobani", "عين العرب"),
    ("douma", "Douma", "دوما"), ("al-hawl", "Al-Hawl", "الهول"), ("ras-al-ayn", "Ras al-Ayn", "رأس العين"),
  ]

  private let gazetteer: Gazetteer

  init() throws {
    let rows = SearchTests.names.map { "\($0.slug),\($0.name),\($0.arabic),T-1,town,35,36,,,RED" }
    let header = "id,name,arabic,governorate,kind,latitude,longitude,population,population_year,control"
    let places = ([header] + rows).joined(separator: "\n")
    let changes = "date,place,from,to,confidence,note,sources,disputed"
    let events = "date,place,kind,headline,detail,sources"
    gazetteer = Gazetteer(
      try Campaign(TinyFolder.folder(["places.csv": places, "changes.csv": changes, "events.csv": events])))
  }

  @Test func `one edit is what the distance says, for all short words`() {
    let letters = Array("abc".unicodeScalars)
    let ofLength = (1...4).reduce(into: [[[Unicode.Scalar]]([[]])]) { all, _ in
      all.append(all[all.count - 1].flatMap { word in letters.map { word + [$0] } })
    }
    let words = ofLength.flatMap { $0 }
    for left in words {
      for right in words { #expect(isOneEdit(from: left, to: right) == (edits(from: left, to: right) <= 1)) }
    }
  }

  @Test(arguments: [
    ("Idleb", "idlib"), ("edlib", "idlib"), ("Lattakia", "latakia"), ("Latakiyah", "latakia"), ("Dar'a", "daraa"),
    ("Darʿā", "daraa"), ("Ar-Raqqa", "raqqa"), ("Al Raqqah", "raqqa"), ("Raqa", "raqqa"), ("Hasakeh", "al-hasakah"),
    ("Al-Hasaka", "al-hasakah"), ("al-Ḥasakah", "al-hasakah"), ("Dayr az-Zawr", "deir-ez-zor"),
    ("Deir ezzor", "deir-ez-zor"), ("Deirezzor", "deir-ez-zor"), ("Deir al-Zour", "deir-ez-zor"),
    ("Tal Rifaat", "tell-rifaat"), ("Tel Rifat", "tell-rifaat"), ("Kafar Nabl", "kafr-nabl"),
    ("Kafranbel", "kafr-nabl"), ("Hims", "homs"), ("Sweida", "suwayda"), ("As-Suwayda", "suwayda"),
    ("Suweida", "suwayda"), ("Tartous", "tartus"), ("Ṭarṭūs", "tartus"), ("Membij", "manbij"),
    ("Ma'arrat al-Numan", "maarat-al-numan"), ("Maarat Numan", "maarat-al-numan"),
    ("Maarrat an-Nu'man", "maarat-al-numan"), ("Al-Zarba", "al-zirbah"), ("al-zirbah", "al-zirbah"),
    ("Tadmor", "palmyra"), ("Kobanê", "kobani"), ("Qamişlo", "qamishli"), ("Duma", "douma"), ("al-Hol", "al-hawl"),
    ("Ras al-Ain", "ras-al-ayn"), ("حماه", "hama"), ("ادلب", "idlib"), ("حَلَب", "aleppo"), ("لاذقية", "latakia"),
    ("ham", "hama"), ("airport", "hama-airbase"), ("dei", "deir-ez-zor"), ("ALEPO", "aleppo"), ("leppo", "aleppo"),
    ("Hma", "hama"), ("Hamma", "hama"), ("Haama", "hama"), ("Hom", "homs"), ("Hms", "homs"), ("Hmos", "homs"),
    ("Idli", "idlib"), ("Idlb", "idlib"), ("Iddlib", "idlib"), ("Rqqa", "raqqa"), ("Dara", "daraa"), ("Draa", "daraa"),
    ("Dra", "daraa"), ("Alepo", "aleppo"), ("Tarus", "tartus"), ("Lataka", "latakia"),
  ])
  func `a place is found by its usual spellings`(text: String, slug: String) {
    #expect(gazetteer.places(matching: text).first?.slug == slug)
  }

  @Test func `the better match comes first`() {
    #expect(gazetteer.places(matching: "hama").map(\.slug).prefix(2) == ["hama", "hama-airbase"])
  }

  @Test(arguments: ["", "  ", "'", "zzzzzz", "\u{301}"])
  func `nothing is found for nothing`(text: String) {
    #expect(gazetteer.places(matching: text).isEmpty)
  }
}
