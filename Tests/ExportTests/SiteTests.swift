import Launching
import Testing

/// A folder for any static host.
struct SiteTests {
  private let scratch = ScratchFolder()

  @Test(arguments: ["syria-2024", "afghanistan-2021"])
  func `a site is served, read back, and its tables are a valid data package`(map: String) {
    let folder = scratch.path("public")
    let run = Frontline.run("export", "site", folder, "--map", map, "--url", "https://example.org/\(map)/")
    #expect(run.code == 0)
    #expect(run.messages == "")
    Reader.check("site.py", folder, "https://example.org/\(map)", Frontline.path, map)
  }

  @Test func `without an address a site says where it may be tried`() {
    let run = Frontline.run("export", "site", scratch.path("public"))
    #expect(run.code == 0)
    #expect(run.messages.contains("http://localhost:8000; give --url"))
  }

  @Test func `a site goes into no folder that has something in it`() {
    scratch.write(["notes.txt": "mine"], under: "public")
    let run = Frontline.run("export", "site", scratch.path("public"), "--url", "https://example.org")
    #expect(run.code == 64)
    #expect(run.messages.contains("is there already; name a folder that is new or empty"))
    #expect(scratch.names == ["public"])
  }

  @Test func `a site that cannot be completed leaves nothing`() {
    let run = ProgramRun([
      "sh", "-c", "ulimit -f 64; exec \"$0\" export site \"$1\"", Frontline.path, scratch.path("public"),
    ])
    #expect(run.code == 74)
    #expect(scratch.names == [])
  }

  @Test(arguments: [
    (["export", "site"], "a site is a folder; name it"), (["export", "site", "x", "-o", "y"], "name it without -o"),
    (["export", "site", "x", "--date", "d3"], "leave out --date"),
    (["export", "csv", "x"], "unexpected argument \"x\""),
    (["export", "csv", "--url", "https://x"], "--url is for site"),
    (["export", "site", "x", "--url", "example.org"], "begin with https://"),
  ])
  func `what makes no site is refused in a sentence`(words: [String], sentence: String) {
    let run = Frontline.run(words)
    #expect(run.code == 64)
    #expect(run.messages.contains(sentence))
  }
}
