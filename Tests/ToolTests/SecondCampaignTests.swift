import Launching
import Campaign
import Exports
import Glibc
import Testing

/// The second campaign: made up, in the southern hemisphere, two years long, with 300 places and six sides.
///
/// It stands as a folder under `Tests/Campaigns`, so that tests of views and exports can read it;
/// `FRONTLINE_RECORD=1 swift test` makes it anew and fails.
@Suite struct SecondCampaignTests {
  static let path = Project.root + "/Tests/Campaigns/kestria"

  static let made = MadeUpCountry(
    id: "kestria", days: 730, places: 300, sides: 6, regions: 9, changesPerDay: 1.5,
    first: Day(year: 2031, month: 3, day: 1) ?? Day(number: 0), seed: 2031)

  @Test func `the folder is what its seed makes`() throws {
    let files = SecondCampaignTests.made.draft.files
    if getenv("FRONTLINE_RECORD") != nil {
      mkdir(SecondCampaignTests.path, 0o755)
      for (name, text) in files {
        let file = try #require(fopen("\(SecondCampaignTests.path)/\(name)", "w"))
        fputs(text, file)
        fclose(file)
      }
      Issue.record("wrote the second campaign; run without FRONTLINE_RECORD")
    }
    let folder = try MapFolder.read(directory: SecondCampaignTests.path)
    for (name, text) in files { #expect(folder.file(named: name)?.bytes == Array(text.utf8), "\(name)") }
  }

  @Test func `it is as large as it is said to be, and passes its check`() throws {
    let campaign = try Campaign(MapFolder.read(directory: SecondCampaignTests.path))
    #expect(campaign.days.lowerBound.distance(to: campaign.days.upperBound) == 730)
    #expect(campaign.places.count == 300)
    #expect(campaign.sides.count == 6)
    #expect(campaign.header.frame.north < 0)
    let check = Frontline.run(["check", SecondCampaignTests.path])
    #expect(check.code == 0)
    #expect(check.text.contains("0 errors"))
  }

  @Test(arguments: ["d0", "d365", "2032-07-14", "14 jul 2032", "d730"])
  func `its days are found and shown`(day: String) {
    let shown = Frontline.run(["show", "--map", SecondCampaignTests.path, "--date", day, "--size", "120x40"])
    #expect(shown.code == 0)
    #expect(shown.text.contains("Kestria, a made-up war"))
    let control = Frontline.run(["control", "--map", SecondCampaignTests.path, "--date", day, "--at", "-40.5,91"])
    #expect(control.text.contains("spoken for by "))
  }
}
