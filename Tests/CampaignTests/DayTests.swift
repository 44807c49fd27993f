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
}
