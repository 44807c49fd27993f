import Campaign
import Testing

@Suite struct EveTests {
  private static let eve = """
    place,control,confidence,basis,note,sources
    homs,RED,low,area,Two units side by side.,paper-2
    hama,RED,medium,place,,paper-1
    """

  @Test func `a row of the eve gives a place its evidence, and low confidence makes it uncertain`() throws {
    let campaign = try Campaign(TinyFolder.folder(["eve.csv": EveTests.eve]))
    let homs = try #require(campaign.place(named: "homs"))
    let evidence = try #require(homs.eveEvidence)
    #expect(evidence.confidence == .low && evidence.basis == .area && evidence.note == "Two units side by side.")
    #expect(evidence.sources.map { campaign[$0].slug } == ["paper-2"])
    #expect(homs.holdOnEve == .uncertain(Side.ID(index: 0)))
    #expect(campaign.placesWithEveEvidence.map(\.slug) == ["homs", "hama"])
    #expect(try #require(campaign.place(named: "idlib")).eveEvidence == nil)
  }

  @Test func `a holder on the eve that differs from places csv is told with both lines`() {
    let eve = EveTests.eve + "\nidlib,RED,high,,,\nhama,RED,high,,,"
    #expect(
      TinyFolder.problems(of: TinyFolder.folder(["eve.csv": eve])) == """
        Maps/tiny/eve.csv:4: idlib is held by RED here and by BLUE in places.csv (line 4); both must say the same
        Maps/tiny/eve.csv:5: the place "hama" is there already (line 3)
        """)
  }

  @Test func `what a change, an event and a source say more is read`() throws {
    let campaign = try Campaign(
      TinyFolder.folder([
        "changes.csv": """
        date,place,from,to,confidence,basis,note,sources,disputed,remark
        2024-01-02,hama,RED,BLUE,high,area,,paper-1,a day later,Holder not named
        2024-01-03,homs,RED,BLUE,low,,,,,
        """,
        "events.csv": """
        date,place,kind,headline,detail,sources,key,rank
        2023-12-01,,political,Long before,,,,
        2024-01-02,hama,battle,Second,,,yes,2
        2024-01-02,homs,battle,Unranked,,,yes,
        2024-01-02,,battle,First,,,yes,1
        2024-02-01,,political,Long after,,,,
        """,
        "sources.csv": """
        id,title,date,url,read
        paper-1,The Paper,2024-01-03,,no
        paper-2,The Other Paper,,,
        """,
      ]))
    #expect(campaign.changes.map(\.basis) == [.area, nil])
    #expect(campaign.changes.map(\.remark) == ["Holder not named", ""])
    #expect(campaign.sources.map(\.isRead) == [false, true])
    #expect(campaign.background.map(\.headline) == ["Long before"])
    #expect(campaign.aftermath.map(\.headline) == ["Long after"])
    let key = campaign.byRank(campaign.events.filter(\.isKey), of: campaign.changes)
    #expect(key.map(\.headline) == ["First", "Second", "Unranked"])
    #expect(Chronicle(campaign).events(on: campaign.header.eve).isEmpty)
    #expect(campaign.events(toldOn: campaign.header.eve...campaign.header.eve).map(\.headline) == ["Long before"])
  }

  @Test func `turning points without a rank follow the importance of their places, then how much passed`() throws {
    let events = """
      date,place,kind,headline,detail,sources,key
      2024-01-04,salma,battle,A town,,,yes
      2024-01-04,idlib,battle,Another town,,,yes
      2024-01-04,homs,battle,A city,,,yes
      2024-01-04,,political,No place,,,yes
      """
    let campaign = try Campaign(TinyFolder.folder(["events.csv": events]))
    let told = campaign.byRank(campaign.events, of: campaign.changes.filter { $0.day == campaign.header.last })
    #expect(told.map(\.headline) == ["No place", "A city", "A town", "Another town"])
  }

  @Test func `words that the new columns do not have are told`() {
    let problems = TinyFolder.problems(
      of: TinyFolder.folder([
        "sources.csv": "id,title,date,url,read\npaper-1,The Paper,2024-01-03,,maybe\npaper-2,The Other Paper,,,",
        "eve.csv": "place,control,confidence,basis,note,sources\nhama,RED,high,town,,",
      ]))
    #expect(
      problems == """
        Maps/tiny/sources.csv:2: "read" is yes, no or blank, not "maybe"
        Maps/tiny/eve.csv:2: "basis" is place, area or blank, not "town"
        """)
  }
}
