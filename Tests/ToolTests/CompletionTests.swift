import Testing

@Suite struct CompletionTests {
  /// What bash itself offers for the last of some words.
  private func offers(_ words: [String], in folder: Folder? = nil) throws -> [String] {
    let script = """
      cd "$1"; shift
      source <("$1" completions bash)
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
      _frontline "$1" "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = try Run(program: "bash", ["-c", script, "bash", folder?.path ?? "/", Run.path] + words)
    #expect(run.complaints == "")
    return run.output.split(separator: "\n").map(String.init)
  }

  @Test func `bash completes commands, days, places, sides and sources`() throws {
    #expect(try offers(["che"]) == ["check"])
    #expect(try offers(["import", ""]).contains("geojson"))
    #expect(try offers(["he"]) == ["help"])
    #expect(try offers(["help", "p"]) == ["presenting", "play", "place"])
    #expect(try offers(["show", "--date", "2024-12-0"]) == (1...8).map { "2024-12-0\($0)" })
    #expect(try offers(["control", "--date", "e"]) == ["eve"])
    #expect(try offers(["place", "hama-"]) == ["hama-airbase", "hama-central-prison"])
    #expect(try offers(["changes", "--side", "S"]) == ["SNA", "SDF", "SFA", "SOR"])
    #expect(try offers(["sources", "mega"]) == ["megaphone-1203"])
    #expect(try offers(["show", "--view", "c"]).contains("change"))
    #expect(try offers(["export", "svg", "--date", "2024-12-07"]) == ["2024-12-07"])
    #expect(try offers(["check", "--format", "g"]) == ["github"])
  }

  @Test func `bash completes what the player takes without its name`() throws {
    #expect(try offers(["--date", "2024-12-0"]) == (1...8).map { "2024-12-0\($0)" })
    #expect(try offers(["--view", "c"]) == ["change", "cumulative", "corridor"])
    #expect(try offers(["--pl"]) == ["--play", "--place"])
    #expect(try offers(["--place", "hama-"]) == ["hama-airbase", "hama-central-prison"])
    #expect(try offers([""]).contains("show"))
  }

  @Test func `bash completes from the map folder that the line names`() throws {
    let folder = try Folder()
    _ = try Run(["new", "lorn"], in: folder)
    #expect(try offers(["show", "--map", "lorn", "--place", "s"], in: folder) == ["saltby", "stone-bridge"])
    #expect(try offers(["show", "--map", "nowhere", "--place", "s"], in: folder) == [])
  }

  @Test func `bash completes maps by their ids and by their folders`() throws {
    let folder = try Folder()
    _ = try Run(["new", "lorn"], in: folder)
    #expect(try offers(["show", "--map", ""], in: folder) == ["syria-2024", "lorn"])
    #expect(try offers(["check", "lo"], in: folder) == ["lorn"])
    #expect(try offers(["show", "--map", folder.path + "/l"]) == [folder.path + "/lorn"])
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `each shell reads its completions`(shell: String) throws {
    let script = try Run(["completions", shell])
    #expect(script.status == 0)
    #expect(script.output.contains("---completion"))
    #expect(script.output.contains("importing"))
    #expect(script.output.split(separator: "\n_frontline_help() {").count <= 2)
    guard Run.has(shell) else {
      #expect(!Run.isInCI, "\(shell) is not installed")
      return
    }
    let folder = try Folder()
    try folder.write(script.output, to: "script")
    let read = try Run(program: shell, ["-n", folder.path + "/script"])
    #expect(read.status == 0)
    #expect(read.complaints == "")
  }
}
