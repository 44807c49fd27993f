import Briefing
import Campaign
import Screen

extension Model {
  /// Shows the command that shows this view again, or closes it; the effect is for the terminal's clipboard.
  mutating func toggleCommand() -> Effect? {
    if panel == .command {
      open(session.panelBeforeCommand)
      return nil
    }
    session.panelBeforeCommand = panel
    open(.command)
    switch session.clipboard {
    case .unused: return nil
    case .missing:
      message = "not copied: this terminal has no clipboard for programs"
      return nil
    case .used: return copied
    }
  }

  /// What goes to the clipboard; nothing where a name in it would act on the terminal that it is pasted to.
  private var copied: Effect? {
    mutating get {
      let command = resumeCommand
      guard resumeWords.joined().unicodeScalars.allSatisfy({ $0.isVisible || $0.strayByte != nil }) else {
        message = "not copied: a name in it has characters that are not seen"
        return nil
      }
      message = "sent to the terminal's clipboard"
      return .copy(command)
    }
  }
}

extension Passage {
  /// The command that shows again what is shown.
  init(commandOf model: Model, width: Int) {
    self.init(width: width)
    addHeading("This view as a command")
    addBlank()
    for line in model.resumeCommandLines(width: width) {
      let indent = line.prefix { $0 == " " }.count
      add(String(line.dropFirst(indent)), indent: indent)
    }
    addBlank()
    if model.atlas.otherRecord == nil {
      add("`frontline show` takes the same options, and so does `frontline export text`.", ink: .faint)
    }
    if model.session.clipboard == .unused { add("Q quits and prints it; --clipboard lets y copy it.", ink: .faint) }
  }
}
