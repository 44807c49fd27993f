import Launching
import Testing

@Suite struct CompletionTests {
  /// What bash itself offers for the last of some words.
  private func offers(_ words: [String], in folder: ScratchFolder? = nil) -> [String] {
    let script = """
      cd "$1"; shift
      source <("$1" completions bash)
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
      _frontline "$1" "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
      printf '%s\\n' "${COMPREPLY[@]}"
      """
    let run = ProgramRun(["bash", "-c", script, "bash", folder?.path ?? "/", Frontline.path] + words)
    #expect(run.messages == "")
    return run.text.split(separator: "\n").map(String.init)
  }

  @Test func `bash completes commands, days, places, sides and sources`() {
    #expect(offers(["che"]) == ["check"])
    #expect(offers(["import", ""]).contains("geojson"))
    #expect(offers(["he"]) == ["help"])
    #expect(offers(["help", "p"]) == ["presenting", "play", "place"])
    #expect(offers(["show", "--date", "2024-12-0"]) == (1...8).map { "2024-12-0\($0)" })
    #expect(offers(["control", "--date", "e"]) == ["eve"])
    #expect(offers(["place", "hama-"]) == ["hama-airbase", "hama-central-prison"])
    #expect(offers(["changes", "--side", "S"]) == ["SNA", "SDF", "SFA", "SOR"])
    #expect(offers(["sources", "mega"]) == ["megaphone-1203"])
    #expect(offers(["show", "--view", "c"]).contains("change"))
    #expect(offers(["export", "svg", "--date", "2024-12-07"]) == ["2024-12-07"])
    #expect(offers(["check", "--format", "g"]) == ["github"])
  }

  @Test func `bash completes what the player takes without its name`() {
    #expect(offers(["--date", "2024-12-0"]) == (1...8).map { "2024-12-0\($0)" })
    #expect(offers(["--view", "c"]) == ["change", "cumulative", "corridor"])
    #expect(offers(["--pl"]) == ["--play", "--place"])
    #expect(offers(["--place", "hama-"]) == ["hama-airbase", "hama-central-prison"])
    #expect(offers([""]).contains("show"))
  }

  @Test func `bash completes from the map folder that the line names`() {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "lorn"], in: folder)
    #expect(offers(["show", "--map", "lorn", "--place", "s"], in: folder) == ["saltby", "stone-bridge"])
    #expect(offers(["show", "--map", "nowhere", "--place", "s"], in: folder) == [])
  }

  @Test func `bash completes from the map inside that the line names`() {
    let words = ["show", "--map", "afghanistan-2021"]
    #expect(offers(words + ["--place", "kabul"]) == ["kabul", "kabul-airport"])
    #expect(offers(words + ["--date", "2021-08-0"]) == (1...9).map { "2021-08-0\($0)" })
  }

  @Test func `bash completes maps by their ids and by their folders`() {
    let folder = ScratchFolder()
    _ = Frontline.run(["new", "lorn"], in: folder)
    #expect(offers(["show", "--map", ""], in: folder) == ["afghanistan-2021", "syria-2024", "lorn"])
    #expect(offers(["check", "lo"], in: folder) == ["lorn"])
    #expect(offers(["show", "--map", folder.path + "/l"]) == [folder.path + "/lorn"])
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func `each shell reads its completions`(shell: String) {
    let script = Frontline.run(["completions", shell])
    #expect(script.code == 0)
    #expect(script.text.contains("---completion"))
    #expect(script.text.contains("importing"))
    #expect(script.text.split(separator: "\n_frontline_help() {").count <= 2)
    guard Installed.has(shell) else {
      #expect(!Installed.isPromised, "\(shell) is not installed")
      return
    }
    let folder = ScratchFolder()
    folder.write(script.text, to: "script")
    let read = ProgramRun([shell, "-n", folder.path + "/script"])
    #expect(read.code == 0)
    #expect(read.messages == "")
  }
}
