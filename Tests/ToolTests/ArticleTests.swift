import Launching
import Testing

/// What the documents say to type works, and prints what they show.
@Suite struct ArticleTests {
  static let topics = [
    "views", "asking", "exports", "maps", "importing", "presenting", "kiosk", "versions", "terminals",
  ]
  static let documents = ["README.md"] + topics.map(path(of:))

  private static func path(of topic: String) -> String {
    "Sources/frontline/frontline.docc/\(topic.prefix(1).uppercased())\(topic.dropFirst()).md"
  }

  /// A command of a document, and what it shows below it; `nil` where it shows nothing.
  private struct Example {
    let command: String
    var output: String?

    /// Whether another program has to be there, or the player is started, which wants a terminal.
    var isTriedElsewhere: Bool { ["rsvg-convert", "agg"].contains { command.contains($0) } }
  }

  /// The commands of the indented blocks, and those in the first column of tables.
  private static func examples(in document: String) -> [Example] {
    var examples: [Example] = []
    var shows = false
    for line in document.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    $ ") {
        examples.append(Example(command: String(line.dropFirst(6)), output: ""))
        shows = true
      } else if line.hasPrefix("    frontline ") || line == "    frontline" {
        examples.append(Example(command: String(line.dropFirst(4))))
        shows = false
      } else if line.hasPrefix("| `frontline "), let end = line.dropFirst(3).firstIndex(of: "`") {
        examples.append(Example(command: String(line[line.index(line.startIndex, offsetBy: 3)..<end])))
      } else if shows, line.isEmpty || line.hasPrefix("    ") {
        examples[examples.count - 1].output? += line.dropFirst(4) + "\n"
      } else {
        shows = false
      }
    }
    return examples
  }

  @Test(arguments: documents) func `each command of a document does what the document shows`(name: String) throws {
    let folder = HelpTests.prepared()
    for example in Self.examples(in: try #require(TextFile.read("\(Project.root)/\(name)")))
    where !example.isTriedElsewhere {
      let command = Self.makingAnew(example.command)
      let script = "cd '\(folder.path)' && HOME=. && frontline() { '\(Frontline.path)' \"$@\"; } && \(command)"
      let run = ProgramRun(["/bin/sh", "-c", script])
      // 69: the player took all its options, and then missed a terminal.
      #expect(run.code == 0 || run.code == 69 || example.output != nil, "\(command): \(run.messages)")
      #expect(run.code != 64, "\(command): \(run.messages)")
      guard let shown = example.output, !shown.isEmpty else { continue }
      #expect(Self.matches(run.text + run.messages, shown), "\(command)\n\(run.text)\(run.messages)")
    }
  }

  /// A folder that a document makes is one that the other examples already have: it is made anew.
  private static func makingAnew(_ command: String) -> String {
    let words = command.split(separator: " ").map(String.init)
    guard words.contains("new") || words.contains("import"), let folder = words.first(where: { $0.contains("-map") })
    else { return command }
    return "rm -rf \(folder) && \(command)"
  }

  /// Whether an output is what a document shows of it, where a line `...` stands for any lines.
  private static func matches(_ output: String, _ shown: String) -> Bool {
    let wanted = shown.trimmedEnd.split(separator: "\n...", omittingEmptySubsequences: false)
    guard wanted.count > 1 else { return output.trimmedEnd == shown.trimmedEnd }
    return output.hasPrefix(wanted[0]) && output.trimmedEnd.hasSuffix(wanted[wanted.count - 1])
  }

  // MARK: For those who change the program

  /// Each step of a recipe names a file and, in quotes, the words in it at which to add something.
  @Test func `the recipes lead to files and words that are there`() throws {
    let steps = try #require(TextFile.read("\(Project.root)/Sources/frontline/frontline.docc/Recipes.md"))
      .split(separator: "\n- `").dropFirst()
    #expect(steps.count > 20)
    for step in steps {
      let spans = step.prefix { $0 != "#" }.split(separator: "`", omittingEmptySubsequences: false)
      guard !spans[0].hasSuffix("/") else { continue }
      let text = try #require(TextFile.read("\(Project.root)/\(spans[0])"))
      for word in stride(from: 2, to: spans.count, by: 2).map({ spans[$0] }) {
        #expect(text.contains(word), "\(spans[0]): \(word)")
      }
    }
  }

  /// Every path that a document names is one of the tree.
  @Test(arguments: documents + ["Architecture", "Recipes"].map { "Sources/frontline/frontline.docc/\($0).md" })
  func `the paths that a document names are there`(name: String) throws {
    let document = try #require(TextFile.read("\(Project.root)/\(name)"))
    let ends: Set<Character> = ["`", "(", ")", " ", "\n", ",", ":", ";"]
    for word in document.split(whereSeparator: ends.contains) {
      guard ["Sources/", "Tests/", "Maps/"].contains(where: word.hasPrefix) else { continue }
      let path = word.hasSuffix(".") ? String(word.dropLast()) : String(word)
      #expect(ProgramRun(["test", "-e", "\(Project.root)/\(path)"]).code == 0, "\(name): \(path)")
    }
  }

  @Test func `the versions that are told have an article, with what each record counts`() throws {
    let article = try #require(TextFile.read("\(Project.root)/\(Self.path(of: "versions"))"))
    let told = Frontline.run(["--version"]).text
    let program = try #require(told.firstMatch(of: /^frontline ([0-9.]+)/)?.1)
    #expect(article.contains("\n- \(program): "))
    let records = told.matches(of: /([a-z]+-[0-9]{4}) ([0-9.]+)/)
    #expect(records.count == 2)
    for record in records {
      let counts = ["places", "changes"].map { table in
        let text = Frontline.run(["export", "csv", "--table", table, "--map", String(record.1)]).text
        return "\(text.split(separator: "\n").count - 1) \(table)"
      }
      #expect(article.contains("\n- \(record.2): \(counts.joined(separator: " and "))"), "\(record.0): \(counts)")
    }
  }

  @Test func `README is a first page of at most 250 lines`() throws {
    let readme = try #require(TextFile.read("\(Project.root)/README.md"))
    #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count <= 251)
  }

  // MARK: Help

  @Test(arguments: topics) func `the help prints an article as plain text in eighty columns`(topic: String) throws {
    let run = Frontline.run(["help", topic])
    #expect(run.code == 0)
    let lines = run.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.first?.lowercased() == topic || topic == "asking")
    #expect(lines[1].allSatisfy { $0 == "=" } && lines[1].count == lines[0].count)
    let document = try #require(TextFile.read("\(Project.root)/\(Self.path(of: topic))"))
    for line in lines {
      #expect(line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }, "\(line)")
      let isCode = document.contains("\n    \(line)\n") || line.hasPrefix("    ") && document.contains("\n\(line)\n")
      #expect(isCode || line.count <= 80, "\(line)")
      for mark in ["**", "](", "<!--", "| --"] { #expect(isCode || !line.contains(mark), "\(line)") }
    }
  }

  @Test func `a topic that is mistyped is told in one line with the list`() throws {
    let run = Frontline.run(["help", "veiws"])
    #expect(run.code == 64)
    #expect(run.text == "")
    #expect(
      run.messages == """
        Error: there is no topic or command "veiws" (did you mean "views"?); the topics are views, asking, exports, \
        maps, importing, presenting, terminals, kiosk and versions, and `frontline help` lists the commands

        """)
  }

  @Test func `help lists the commands and the topics, and has the help of each command`() throws {
    let all = Frontline.run(["help"]).text
    for topic in Self.topics { #expect(all.contains("\n  \(topic) "), "\(topic)") }
    #expect(all.split(separator: "\n").allSatisfy { $0.count <= 80 && !$0.hasPrefix("`") })
    for command in ["show", "import", "help"] { #expect(all.contains("\n  \(command) "), "\(command)") }
    #expect(Frontline.run(["help", "show"]).text == Frontline.run(["show", "--help"]).text)
    #expect(Frontline.run(["help", "import", "acled"]).text == Frontline.run(["import", "acled", "--help"]).text)
  }
}

extension StringProtocol {
  /// The text without blank lines at its end.
  fileprivate var trimmedEnd: String {
    var text = String(self)
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }
}
