import ArgumentParser
import Briefing
import Campaign
import Screen

/// What is shown and how it is drawn: the options that the player, `show` and the exported frames share.
///
/// The parser wants a property for each; all else that is known of an option stands in its row of `ViewOption.all`.
struct ViewStateOptions: ParsableArguments {
  @Option(.place) var place: String?
  @Option(.view) private var typedView: String?
  @Option(.theme) private var theme: String?
  @Option(.glyphs) private var glyphs: String?
  @Option(.labels) private var labels: String?
  @Flag(.fronts) private var fronts: Bool?
  @Option(.zoom) private var zoom: Int?
  @Option(.centre) private var centre: String?
  @Flag(.follow) private var follow = false
  @Option(.confidence) private var confidence: String?
  @Flag(.cited) private var cited = false
  @Option(.hide) private var hide: [String] = []
  @Option(.compare) private var compare: String?
  @Option(.mark) private var mark: String?
  @Option(.order) private var order: String?
  @Option(.step) private var step: String?
  @Option(.corridor) private var corridor: Int?
  @Option(.page) private var page: Int?
  @Option(.panel) private var panel: String?

  /// The options that were given, each with its texts, in the order in which they are read.
  var given: [(option: ViewOption, texts: [String])] {
    let all: [(option: ViewOption, texts: [String])] = [
      (.place, place.texts), (.view, typedView.texts), (.theme, theme.texts), (.glyphs, glyphs.texts),
      (.labels, labels.texts), (.fronts, fronts.texts), (.zoom, zoom.texts), (.centre, centre.texts),
      (.follow, follow ? ["true"] : []),
      (.confidence, confidence.texts), (.cited, cited ? ["true"] : []), (.hide, hide), (.compare, compare.texts),
      (.mark, mark.texts), (.order, order.texts), (.step, step.texts), (.corridor, corridor.texts), (.page, page.texts),
      (.panel, panel.texts),
    ]
    return all.filter { !$0.texts.isEmpty }
  }

  /// Whether an option was given.
  func has(_ option: ViewOption) -> Bool { given.contains { $0.option.name == option.name } }

  /// The view that was asked for; `nil` for none.
  var view: ViewKind? { compare == nil ? typedView.flatMap(ViewKind.init(rawValue:)) : .change }

  /// The theme that was asked for, or the standard one.
  var chosenTheme: ThemeName { theme.flatMap(ThemeName.init(rawValue:)) ?? .standard }

  func validate() throws {
    if compare != nil, let typedView, typedView != ViewKind.change.rawValue {
      throw ValidationError("--compare is the change view; leave out --view \(typedView)")
    }
    if compare != nil, mark != nil { throw ValidationError("give --compare or --mark, not both") }
    for (option, texts) in given { for text in texts { try validate(option, text) } }
  }

  /// Whether an option has what it means something with.
  private func validate(_ option: ViewOption, _ text: String) throws {
    let needed: String
    switch option.condition(text) {
    case .view(let wanted) where view != wanted: needed = "--view \(wanted.rawValue)"
    case .option(let name) where !given.contains { $0.option.name == name }: needed = "--\(name)"
    case .view, .option, nil: return
    }
    let told = if case .choice = option.value { "\(option.typed) \(text)" } else { option.typed }
    throw ValidationError("\(told) goes with \(needed)")
  }

  /// What the command line asks for, on top of another view state.
  func viewState(_ atlas: Atlas, over usual: ViewState = ViewState()) throws -> ViewState {
    var state = usual
    for (option, texts) in given { for text in texts { try option.read(text, into: &state, of: atlas) } }
    if state.view == .disagreement, atlas.otherRecord == nil {
      throw ValidationError("the disagreement view has two records: frontline diff DIR_A DIR_B --play")
    }
    // A zoomed map shows the selected place where no centre is asked for.
    if state.camera.isZoomed, state.camera.centre == nil {
      state.camera.centre = state.place.map { atlas.campaign[$0].coordinate }
    }
    return state
  }
}

extension Optional where Wrapped: LosslessStringConvertible {
  /// The value as it is typed, if there is one.
  fileprivate var texts: [String] { map { [String($0)] } ?? [] }
}
