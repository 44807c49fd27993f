import Launching
import Glibc
import Testing

/// Where exports go: standard output, or a file that is replaced only when the new one is complete.
struct OutletTests {
  private let scratch = ScratchFolder()

  @Test func `a file has what standard output has`() {
    let path = scratch.path("days.txt")
    #expect(Frontline.run("export", "text", "-o", path).output.isEmpty)
    let text = Frontline.run("export", "text").text
    #expect(TextFile.read(path) == text)
    #expect(Frontline.run("export", "text", "-o", "-").text == text)
    #expect(scratch.names.filter { $0 != "days.txt" && $0 != "output" && $0 != "messages" }.isEmpty)
  }

  @Test func `a file that cannot be completed leaves the old one and nothing else`() {
    let path = scratch.path("record.json")
    TextFile.write("old\n", to: path)
    let run = ProgramRun(["sh", "-c", "ulimit -f 16; exec \"$0\" export json -o \"$1\"", Frontline.path, path])
    #expect(run.code == 74)
    #expect(run.messages.contains("cannot write \"\(path)\": File too large"))
    #expect(TextFile.read(path) == "old\n")
    #expect(scratch.names == ["record.json"])
  }

  @Test func `a program that is asked to end leaves the old file and nothing else`() {
    let path = scratch.path("record.json")
    TextFile.write("old\n", to: path)
    Reader.check("interrupted.py", Frontline.path, path)
    #expect(TextFile.read(path) == "old\n")
    #expect(scratch.names == ["record.json"])
  }

  @Test func `a signal that was ignored at the start, as under nohup, does not end an export`() {
    let path = scratch.path("days.cast")
    let script = """
      trap '' HUP INT
      (left=2000; while [ $left -gt 0 ]; do kill -HUP $$ 2>/dev/null; left=$((left - 1)); done) &
      exec "$0" export cast --size 200x60 -o "$1"
      """
    let run = ProgramRun(["sh", "-c", script, Frontline.path, path])
    #expect(run.code == 0)
    #expect(TextFile.read(path)?.hasPrefix("{\"version\":2") == true)
  }

  @Test func `nothing that a folder holds acts on a terminal`() {
    Reader.check("hostile.py", scratch.path("hostile"))
    Reader.check("terminal.py", Frontline.path, scratch.path("hostile"))
  }

  @Test func `a full device ends with 74 and a sentence`() {
    for file in ["-", "/dev/full"] {
      let run = ProgramRun([Frontline.path, "export", "kml", "-o", file], output: "/dev/full")
      #expect(run.code == 74)
      #expect(run.messages.contains("No space left on device"))
    }
  }

  @Test(arguments: ["/", "/no/such/folder/days.txt", "/proc/days.txt"])
  func `a place where no file can be ends with 74 and a sentence`(path: String) {
    let run = Frontline.run("export", "text", "-o", path)
    #expect(run.code == 74)
    #expect(run.messages.hasPrefix("frontline: cannot write \"\(path)\": "))
  }

  @Test func `a file that is replaced keeps its mode, and a link stays a link`() {
    let (path, link) = (scratch.path("days.txt"), scratch.path("link.txt"))
    TextFile.write("old\n", to: path)
    chmod(path, 0o640)
    symlink(path, link)
    #expect(Frontline.run("export", "text", "--date", "d1", "-o", link).code == 0)
    var status = stat()
    #expect(lstat(link, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
    #expect(stat(path, &status) == 0 && status.st_mode & 0o777 == 0o640)
    #expect(TextFile.read(path) == Frontline.run("show", "--date", "d1").text)
  }

  @Test func `a closed pipe ends quietly`() {
    let script =
      "\"$0\" export json 2>&1 >/dev/full | head -c 0; \"$0\" export json | head -c 10 >/dev/null; echo ${PIPESTATUS[0]}"
    let run = ProgramRun(["bash", "-c", script, Frontline.path])
    #expect(run.text == "0\n")
    #expect(run.messages.isEmpty)
  }

  /// A campaign of 1,000 days takes as much memory as the same with ten.
  @Test(arguments: ["text", "ansi", "cast"])
  func `memory does not grow with the number of frames`(format: String) {
    let short = scratch.path("short")
    let long = scratch.path("long")
    for (folder, last) in [(short, "2024-12-08"), (long, "2027-08-20")] {
      _ = ProgramRun(["cp", "-r", Project.map, folder])
      let header = TextFile.read("\(folder)/campaign.json") ?? ""
      let changed = header.replacing("\"last\": \"2024-12-08\"", with: "\"last\": \"\(last)\"")
      TextFile.write(changed, to: "\(folder)/campaign.json")
    }
    let runs = [short, long].map {
      ProgramRun([Frontline.path, "export", format, "--size", "60x20", "--map", $0], output: "/dev/null")
    }
    #expect(runs.allSatisfy { $0.code == 0 }, "\(runs.map(\.messages))")
    #expect(runs[1].peakKilobytes < runs[0].peakKilobytes + 4096, "\(runs.map(\.peakKilobytes)) kB")
  }
}
