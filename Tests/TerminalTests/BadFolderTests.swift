import Launching
import Glibc
import Testing

/// Map folders with something else than a file in a file's place, and what a folder may make the program do: read itself.
@Suite(.serialized) struct BadFolderTests {
  struct Trick: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let told: String
    /// Puts something at the path of a file that is gone.
    let put: @Sendable (String) -> Void
  }

  static let tricks = [
    Trick(testDescription: "a link to /dev/zero", told: "this is a link; put the file itself here") {
      symlink("/dev/zero", $0)
    },
    Trick(testDescription: "a link to /etc/passwd", told: "this is a link; put the file itself here") {
      symlink("/etc/passwd", $0)
    },
    Trick(testDescription: "a link to itself", told: "this is a link; put the file itself here") { symlink($0, $0) },
    Trick(testDescription: "a pipe", told: "this is not a regular file") { mkfifo($0, 0o600) },
    Trick(testDescription: "a folder", told: "this is not a regular file") { mkdir($0, 0o700) },
    Trick(testDescription: "a sparse file of a terabyte", told: "the folder's files are larger than 64 MiB together") {
      let descriptor = open($0, O_WRONLY | O_CREAT, 0o600)
      ftruncate(descriptor, 1 << 40)
      close(descriptor)
    },
    Trick(testDescription: "nothing", told: "the file is missing") { _ in },
  ]

  @Test(arguments: tricks)
  func `what is no file is told and neither waited for nor read`(trick: Trick) {
    let names = Project.mapFiles.filter { trick.told != "the file is missing" || !Self.optional.contains($0) }
    for name in names {
      let folder = ScratchFolder.copyOfMap()
      unlink("\(folder.path)/\(name)")
      trick.put("\(folder.path)/\(name)")
      let finished = Frontline.run(["changes", "--map", folder.path], seconds: 5)
      #expect(finished.code == 65)
      #expect(finished.messages == "\(folder.path)/\(name): \(trick.told)\n")
      #expect(finished.output.isEmpty)
      // A child counts from its parent's peak, which the tests beside this one may have made larger than the bound.
      #expect(finished.peakKilobytes / 1024 < max(256, ProcessStatus.own.peakKilobytes / 1024 + 16))
    }
    figure("folders with something else in a file's place refused", names.count, trick.testDescription)
  }

  private static let optional = ["areas.geojson", "lines.geojson", "banks.geojson", "eve.csv"]

  @Test(arguments: ["/dev/zero", "/dev/null", "/etc/passwd", "/nowhere", ""])
  func `what is no folder is told`(path: String) {
    let finished = Frontline.run(["changes", "--map", path], seconds: 5)
    #expect(finished.code == 65)
    #expect(finished.messages == "\(path): there is no such folder\n")
  }

  @Test func `a file without permission is told`() {
    let folder = ScratchFolder.copyOfMap()
    chmod(folder.path, 0o755)
    chmod("\(folder.path)/events.csv", 0)
    let shell = "\"$0\" changes --map \"$1\""
    // The permission does not concern the system's owner, who therefore becomes somebody else.
    let asNobody = "cp \"$0\" \"$1/copy\"; setpriv --reuid 65534 --clear-groups \"$1/copy\" changes --map \"$1\""
    let finished = ProgramRun(["/bin/sh", "-c", getuid() == 0 ? asNobody : shell, Frontline.path, folder.path])
    unlink("\(folder.path)/copy")
    #expect(finished.code == 65)
    #expect(finished.messages == "\(folder.path)/events.csv: there is no permission to read the file\n")
  }

  /// By the system's own account of what the program opened and started.
  @Test func `a map folder makes the program read nothing else, run nothing and write nowhere`() {
    guard access("/usr/bin/strace", X_OK) == 0 else {
      if getenv("CI") != nil { Issue.record("strace is not installed") }
      return print("NOT RUN: strace is not installed, so nobody watched what the program opens")
    }
    let folder = ScratchFolder.copyOfMap()
    let evil = "../../../../etc/passwd $(touch /tmp/frontline-ran) `id` |id ;id file:///etc/passwd"
    for name in ["sources.csv", "events.csv", "changes.csv", "places.csv"] {
      let text = String(decoding: Project.mapFile(name), as: UTF8.self)
      folder.write(text.replacing(".,", with: ". \(evil),"), to: name)
    }
    let calls =
      "open,openat,openat2,creat,execve,execveat,fork,vfork,socket,connect,unlink,rename,renameat,renameat2,mkdir"
    let commands = [
      "changes", "events --format json", "place hama", "show --date d9", "control --date d9 --place hama",
      "export html", "export geojson", "describe",
    ]
    for command in commands {
      let shell = "strace -f -qq -e trace=\(calls) -o /dev/stderr \"$0\" \(command) --map \"$1\" >/dev/null"
      let finished = ProgramRun(["/bin/sh", "-c", shell, Frontline.path, folder.path])
      #expect(finished.code == 0, "\(finished.messages)")
      let lines = finished.messages.split(separator: "\n").dropFirst()
      let strange = lines.filter { !Self.isInnocent($0, folder: folder.path) }
      #expect(strange.isEmpty, "\(command): \(strange)")
      #expect(lines.contains { $0.contains("\(folder.path)/places.csv") })
    }
    figure("commands watched that read the map folder and nothing beside it", commands.count, "")
  }

  /// Reading the folder itself, and what any program reads as it starts.
  private static func isInnocent(_ line: Substring, folder: String) -> Bool {
    let isRead = line.contains("O_RDONLY") && !line.contains("O_CREAT")
    let places = [
      "\"\(folder)/", "\"/etc/ld.so", "\"/lib", "\"/usr/lib", "\"/proc/self", "\"/sys/", "libswift", ".so", "ENOENT",
    ]
    return line.contains("+++ exited") || isRead && places.contains { line.contains($0) }
  }
}
