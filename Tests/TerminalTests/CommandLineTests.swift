import Launching
import Glibc
import Testing

/// What the commands say, where, and with which exit code.
@Suite struct CommandLineTests {
  @Test(arguments: ["--help", "--version", "show --help", "help show", "show", "changes --format json"])
  func `an output that cannot be written is told with 74`(words: String) {
    let shell = ["/bin/sh", "-c", "exec \(Frontline.path) \(words) > /dev/full"]
    let answer = ProgramRun(shell)
    #expect(answer.code == EX_IOERR)
    #expect(answer.messages.hasPrefix("frontline: cannot write the output"))
  }

  @Test(arguments: ["changes", "events"])
  func `that nothing is recorded is a message and no data`(command: String) {
    let answer = Frontline.run([command, "--date", "d0", "--place", "rankous"])
    #expect(answer.code == 0)
    #expect(answer.text == "")
    #expect(answer.messages == "nothing is recorded for that\n")
  }

  /// A command line with a mistake, and what its message begins with and has in it.
  static let mistakes: [(words: [String], start: String, part: String)] = [
    (["show", "--size", "80"], "Error: ", "write columns and rows as 80x24"),
    (["show", "--size", "80x"], "Error: ", "write columns and rows as 80x24"),
    (["show", "--size", "0x0"], "Error: ", "each number is from 1 to 1000, as in 80x24"),
    (["export", "--size", "9"], "Error: ", "columns and rows as 80x24, a picture's pixels as 1600x900"),
    (["show", "--date", "40 dec"], "Error: --date: ", "\nUsage: frontline show <options>"),
    (
      ["place", "a"], "Error: there is no place \"a\" (did you mean one of these: aleppo", "\nUsage: frontline place <"
    ),
    (["place", "صوران"], "Error: \"صوران\" is the name of several places; ", "sawran-azaz (Sawran (Azaz), Aleppo)"),
    (["place", "hmaa"], "Error: there is no place \"hmaa\" (did you mean \"hama\"?)", "\nUsage: frontline place <"),
    (["show", "--place", "Sham Shams"], "Error: there is no place", "\nUsage: frontline show <options>"),
  ]

  @Test(arguments: mistakes.indices)
  func `a mistake is told with its own command's usage`(index: Int) {
    let mistake = CommandLineTests.mistakes[index]
    let answer = Frontline.run(mistake.words)
    #expect(answer.code == EX_USAGE)
    #expect(answer.text == "")
    #expect(answer.messages.hasPrefix(mistake.start), "\(answer.messages)")
    #expect(answer.messages.contains(mistake.part), "\(answer.messages)")
    #expect(!answer.messages.contains("<subcommand>"))
  }

  @Test(arguments: [["shwo", "--size", "3"], ["--date", "d9", "shwo"], ["shwo"]])
  func `a mistyped command is told in one line`(words: [String]) {
    let answer = Frontline.run(words)
    #expect(answer.code == EX_USAGE)
    #expect(
      answer.messages
        == "Error: there is no command \"shwo\" (did you mean \"show\"?); `frontline help` lists them\n")
  }

  @Test func `a command that does not come first is told to`() {
    let answer = Frontline.run(["--theme", "dark", "show", "--date", "d5"])
    #expect(answer.code == EX_USAGE)
    #expect(
      answer.messages
        == "Error: a command comes before its options: frontline show; `frontline help show` lists them\n")
  }

  @Test func `an id that others have as a name is taken, and the others are told`() {
    let answer = Frontline.run(["place", "shahba"])
    #expect(answer.text.hasPrefix("Shahba\n"))
    #expect(answer.messages.contains("also called so: shahba-canton"))
  }

  @Test(arguments: ["Daraa", "DARAA", "daraa"])
  func `the city is taken for its exact name, and others that are called so are told`(name: String) {
    let answer = Frontline.run(["place", name])
    #expect(answer.text.hasPrefix("Daraa\n"))
    #expect(
      answer.messages
        == "daraa (Daraa, Daraa); also called so: daraa-ramtha-crossing (Daraa (old customs) crossing, Daraa)\n")
  }

  @Test func `a guess is told`() {
    let answer = Frontline.run(["place", "Deir Hafr"])
    #expect(answer.text.hasPrefix("Deir Hafer\n"))
    #expect(answer.messages == "\"Deir Hafr\" is taken for deir-hafer (Deir Hafer, Aleppo)\n")
  }

  @Test func `the help says what a place on the command line does`() {
    #expect(Frontline.run(["show", "--help"]).text.contains("The place to select, by id or by name."))
  }

  @Test func `a point with its numbers swapped is told`() {
    let swapped = Frontline.run(["control", "--date", "d3", "--at", "36.75,35.13"])
    #expect(swapped.code == 0)
    #expect(swapped.text.hasSuffix("outside Syria\n"))
    #expect(swapped.messages == "--at: the point is outside Syria; are latitude and longitude swapped?\n")
    #expect(Frontline.run(["control", "--date", "d3", "--at", "10,10"]).messages == "")
  }

  static let files: [(text: String, told: [String])] = [
    ("latitude,longitude,date\n36,37,d3\n36,37,\n", ["3: the row has no date, and --date gives none"]),
    ("latitude,longitude,date\n36,37\u{1},d3\n36,37,d3\n", ["2: this is not UTF-8; save the file as UTF-8"]),
    (
      "latitude,longitude,date\n36,37,d3\n\"36,37,d3\n36,37,\n",
      [
        "3: a quote opens here and never closes", "4: the row has no date, and --date gives none",
      ]
    ),
    ("latitude,latitude,longitude,date\n36,1,37,d3\n", ["1: the column \"latitude\" is there twice"]),
  ]

  @Test(arguments: files.indices)
  func `what is wrong with a file of points is told once, at its line`(index: Int) {
    let (text, told) = CommandLineTests.files[index]
    let bytes = text.utf8.map { $0 == 1 ? "\\351" : $0 == 10 ? "\\n" : String(Unicode.Scalar($0)) }.joined()
    let answer = ProgramRun(["/bin/sh", "-c", "printf '\(bytes)' | \(Frontline.path) control --points -"])
    #expect(answer.code == EX_DATAERR)
    #expect(answer.messages == told.map { "-:\($0)\n" }.joined())
  }

  @Test func `the fight for Saraqib is told by control, changes and place`() {
    let control = Frontline.run(["control", "--date", "d2", "--place", "saraqib", "--format", "csv"]).text
    #expect(control.contains(/,,contested,saraqib,0\.0,[0-9.]+,(no|yes),2024-11-28,/))
    let changes = Frontline.run(["changes", "--date", "d2", "--place", "saraqib", "--format", "csv"]).text
    #expect(changes.contains("2024-11-28,saraqib,GOV,CONTESTED,medium,"))
    #expect(Frontline.run(["place", "saraqib"]).text.contains(" GGxHHHHHHHHH[H]"))
  }

  @Test(arguments: [
    ("al-bab", "d4", "Dawn of Freedom"), ("tell-rifaat", "d4", "Dawn of Freedom"),
    ("Shahba Canton", "d6", "evacuation"),
  ])
  func `an announcement is found at each place that it names`(place: String, day: String, words: String) {
    #expect(Frontline.run(["events", "--date", day, "--place", place]).text.contains(words))
    #expect(Frontline.run(["place", place]).text.contains(words))
  }
}
