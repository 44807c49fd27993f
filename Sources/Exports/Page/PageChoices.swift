import Briefing
import Campaign
import Cartography
import Playback
import Screen

extension Page {
  /// What a person can choose from, each list in its order with the words that tell of it.
  var choices: [(String, JSON)] {
    let atlas = request.atlas
    let usual = ViewState().look
    return [
      (
        "views",
        .list(
          ViewKind.allCases.map { view in
            .list([.text(view.rawValue), .text(view.title), .text(view.summary), .bool(view.isMap)])
          })
      ),
      ("themes", .list(Page.themes.map { .texts([$0.rawValue, Page.sentence(of: $0)]) })),
      ("labels", .list(LabelLevel.allCases.map { .texts([$0.rawValue, $0.sentence]) })),
      ("usualLabels", .text(usual.labels.rawValue)), ("audienceLabels", .text(LabelLevel.capitals.rawValue)),
      ("marks", .list(Page.marks.map(JSON.texts))),
      (
        "stripOrders",
        .list(atlas.stripOrders.map { .texts([$0.rawValue, atlas.title(of: $0), atlas.sentence(of: $0)]) })
      ),
      ("sourceOrders", .list(SourceOrder.allCases.map { .texts([$0.rawValue, $0.sentence]) })),
      ("options", .list(Page.options.map { .texts([$0.0, $0.1, $0.2]) })),
    ]
  }

  /// The themes that a page has, in the order in which a key goes through them.
  private static let themes = ThemeName.allCases.filter(\.isForPictures)

  private static func sentence(of theme: ThemeName) -> String {
    "theme: \(theme.rawValue)" + (theme == .standard ? ", light or dark as the browser asks for" : "")
  }

  /// How the sides are marked: the name in a link, what is said of it, and what is said where there are no colours.
  private static let marks = [
    ["areas", "marks: areas in the sides' colours", "marks: areas in the sides' greys and letters"],
    [
      "letters", "marks: letters alone, without the sides' colours", "marks: letters alone, without the sides' colours",
    ],
  ]

  /// What a link and a command say of a view: the name in the link, the option, and what a value is called.
  ///
  /// An option that is empty has no place in a command, and a name that is empty none in a link.
  private static let options =
    ViewOption.all.filter { $0.link != nil || $0.name == ViewOption.panel.name }
    .map { ($0.link ?? "", $0.typed, $0.placeholder.isEmpty ? "" : $0.noun) }
    + [("marks", "", "kind of marks"), ("present", "--present", ""), ("notes", "--notes", ""), ("embed", "", "")]

  /// The filter: its levels of confidence, the lines to choose from, and its words.
  var filter: JSON {
    let levels = Page.confidences
    let lines = FilterChoice.all(request.atlas).map { choice in
      let (kind, value) = meaning(of: choice)
      return JSON.list([.text(kind), .integer(value), .text(choice.title(request.atlas))])
    }
    return .object([
      ("confidences", .list(levels.map { .texts([$0.rawValue, $0.filterWords]) })), ("lines", .list(lines)),
      ("note", .text(Filter.note)), ("start", .text(Filter.sentenceStart)), ("cited", .text(Filter.citedWords)),
      ("hidden", .text(Filter.hiddenWords("{}"))),
    ])
  }

  /// The levels of confidence, the least first; a change has its level's position.
  static let confidences = [Confidence.low, .medium, .high]

  private func meaning(of choice: FilterChoice) -> (kind: String, value: Int) {
    switch choice {
    case .everything: ("everything", 0)
    case .confidence(let level): ("confidence", Page.confidences.firstIndex(of: level) ?? 0)
    case .cited: ("cited", 0)
    case .holder(.side(let side)): ("holder", Page.number(of: .held(side)))
    case .holder(.contested): ("holder", Page.number(of: .contested))
    }
  }

  /// The paces, the slowest first, and the share of its time that each day stays where events set the pace.
  var playing: JSON {
    let atlas = request.atlas
    var player = Player(last: atlas.lastPosition, markedEvents: atlas.keyEventCounts)
    player.followsEvents = true
    let shares = (0...atlas.lastPosition).map { position in
      player.seek(to: position)
      return JSON.number(player.dwell / player.pace.dwell)
    }
    let paces = Player.Pace.all.map { JSON.list([.text($0.label), .integer($0.dwell.milliseconds)]) }
    return .object([
      ("paces", .list(paces)), ("normal", .integer(Player.Pace.all.firstIndex(of: .normal) ?? 0)),
      ("shares", .list(shares)), ("leastTime", .integer(Player.leastSteadyTime.milliseconds)),
    ])
  }

  /// Each position's number among the signs of days, and each number's sign.
  var daySigns: JSON {
    let last = request.atlas.lastPosition
    let numbers = (0...last).map { DaySign.number(of: $0, last: last) }
    let signs = (0...(numbers.max() ?? 0)).map { $0 == 0 ? "" : String(Character(DaySign.sign($0))) }
    return .object([("numbers", .list(numbers.map { .integer(Int($0)) })), ("signs", .texts(signs))])
  }
}

extension Duration {
  fileprivate var milliseconds: Int { Int(self / .milliseconds(1)) }
}
