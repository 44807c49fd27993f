import Cartography
import Briefing
import Campaign
import Playback

extension Model {
  /// The words of the command that starts the player where it is now.
  var resumeWords: [String] {
    var words = ["frontline"] + viewStateToResume.words(in: atlas.campaign, usual: usualViewStates)
    if let presentation { words += presentation.showsNotes ? ["--present", "--notes"] : ["--present"] }
    if player.pace != .normal || player.pace != session.usual.pace { words += ["--speed", player.pace.label] }
    if player.loops || session.usual.loops { words.append(player.loops ? "--loop" : "--no-loop") }
    if player.followsEvents { words += ["--pace-by", "events"] }
    if player.showsOnlyChanged { words.append("--only-changed") }
    if player.pausesOnEvents { words += ["--pause-on", "events"] }
    if !look.takesMouse || !session.usual.viewState.look.takesMouse {
      words.append(look.takesMouse ? "--mouse" : "--no-mouse")
    }
    if !look.showsLinks || !session.usual.viewState.look.showsLinks {
      words.append(look.showsLinks ? "--links" : "--no-links")
    }
    if session.ignoresSettings { words.append("--no-config") }
    if let quiz { words += quiz.seed == 0 ? ["--quiz"] : ["--quiz", "--seed", String(quiz.seed)] }
    if let other = atlas.otherRecord {
      words.replaceSubrange(
        0...0, with: ["frontline", "diff", atlas.mapArgument ?? "inside", other.name, "--play"])
    } else if let map = atlas.mapArgument {
      words += ["--map", map]
    }
    return words
  }

  /// What holds without an option, for everybody and for this person; an audience gets fewer names by itself,
  /// and two records are shown where they part.
  private var usualViewStates: [ViewState] {
    [ViewState(), session.usual.viewState].map { viewState in
      var viewState = viewState
      if presentation != nil { viewState.look.labels = .capitals }
      if atlas.otherRecord != nil { viewState.view = .disagreement }
      return viewState
    }
  }

  /// The command that starts the player where it is now.
  public var resumeCommand: String { resumeWords.map(\.quotedForShell).joined(separator: " ") }

  /// The same in lines of a width that a shell takes as one, as far as its words allow.
  func resumeCommandLines(width: Int) -> [String] {
    // An option and its value stay together.
    var parts: [String] = []
    for word in resumeWords {
      if let last = parts.last, last.hasPrefix("--"), !word.hasPrefix("--"), !last.contains(" ") {
        parts[parts.count - 1] = last + " " + word.quotedForShell
      } else {
        parts.append(word.quotedForShell)
      }
    }
    let lines = parts.inLines(indent: "  ") { $0.unicodeScalars.count + 2 <= width }
    return lines.enumerated().map { $0.offset < lines.count - 1 ? $0.element + " \\" : $0.element }
  }
}
