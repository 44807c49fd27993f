import Launching
import Testing

/// The page as people use it: on a phone, inside of another page, as a link's card, on paper, before an audience.
struct PageUseTests {
  private let scratch = ScratchFolder()

  @Test func `the page answers on a phone, stands inside of another, prints a page a day, and tells its day`() {
    Reader.check("inuse.py", scratch.export("html", "--date", "d9"), scratch.export("json"))
  }
}
