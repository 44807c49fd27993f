import Campaign
import Testing

@Suite struct DayTests {
  @Test(arguments: [("1970-01-01", 0), ("2000-03-01", 11_017), ("2024-11-26", 20_053), ("1969-12-31", -1)])
  func `a day of the calendar has its number and is written back`(text: String, number: Int) throws {
    let day = try #require(Day(iso: text))
    #expect(day.number == number)
    #expect(day.description == text)
  }

  @Test(arguments: ["2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024/01/01", "", "2024-1-1"])
  func `a day that the calendar does not have is refused`(text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test func `the fifth of December 2024 was a Thursday`() throws {
    let day = try #require(Day(iso: "2024-12-05"))
    #expect(day.shortWithWeekday == "Thu 5 Dec 2024")
  }

  @Test(arguments: [
    "2024-01-03", "2024-1-3", "3 jan", "3jan", "jan3", "Jan 3 2024", "3rd January", "d2", "JAN3",
  ])
  func `a date is read in the ways that people type it`(text: String) throws {
    #expect(try Day(typed: text, in: TinyFolder.read().header) == Day(iso: "2024-01-03"))
  }

  @Test(arguments: ["2024-13-3", "24-1-3", "2024-1", "jan", "3", "3j", "d", "40jan", "j3", ""])
  func `what is no date is refused`(text: String) throws {
    let header = try TinyFolder.read().header
    #expect(throws: DayProblem.self) { try Day(typed: text, in: header) }
  }
}
