public import Campaign

/// An option of a view: how a command line, the settings and a link say one part of a view state.
///
/// `ViewOption.all` lists them, and all that reads, writes or explains an option is made of its row there.
public struct ViewOption: Sendable {
  /// The name on the command line, without its dashes, and in the settings.
  public let name: String
  /// What stands for the value in the help; empty for an option that is on or off.
  public let placeholder: String
  /// The sentence of the help.
  public let help: String
  /// What a text of it must be, and which part of a view state it says.
  public let value: Value
  /// The name in a page's link; `nil` where a link has none.
  public let link: String?
  /// Whether a person's settings may say it.
  public let isSetting: Bool
  /// What takes it besides screens, which take all.
  public let takers: Set<Taker>
  /// What must be asked for with a text of it.
  public let condition: @Sendable (String) -> Condition?

  init(
    _ name: String, _ placeholder: String, _ help: String, _ value: Value, link: String? = nil,
    isSetting: Bool = false, for takers: Set<Taker> = [],
    with condition: @escaping @Sendable (String) -> Condition? = { _ in nil }
  ) {
    self.name = name
    self.placeholder = placeholder
    self.help = help
    self.value = value
    self.link = link
    self.isSetting = isSetting
    self.takers = takers
    self.condition = condition
  }

  /// What takes an option though it draws no screen.
  public enum Taker: Sendable {
    /// A picture of the map.
    case picture
    case page
    /// The player in plain lines.
    case conversation
  }

  /// What another option must say.
  public enum Condition: Sendable {
    case view(ViewKind)
    case option(String)
  }
}

extension ViewOption {
  /// The name with its dashes.
  public var typed: String { "--" + name }

  /// What one of its values is called.
  public var noun: String {
    switch value {
    case .choice(_, let noun, _, _, _): noun
    case .day: "day"
    case .holders: "side"
    case .flag, .number, .place, .point: name
    }
  }

  /// The options that a person's settings may say.
  public static var settings: [ViewOption] { all.filter(\.isSetting) }

  /// The text that says what a view state has, without the names of a campaign; `nil` where nothing need be said.
  public func text(of state: ViewState) -> String? {
    switch value {
    case .flag(let part, let hasOpposite): part.get(state).flatMap { $0 || hasOpposite ? "\($0)" : nil }
    case .choice(let part, _, _, _, _): part.get(state)
    case .number(let part, _): part.get(state).map { "\($0)" }
    case .day(let part): part.get(state)?.description
    case .point(let part): part.get(state).map { "\($0.latitude),\($0.longitude)" }
    case .place, .holders: nil
    }
  }

  /// The texts that say what a view state has, one for each time that the option is given.
  public func texts(of state: ViewState, in campaign: Campaign) -> [String] {
    switch value {
    case .place(let part): part.get(state).map { [campaign[$0].slug] } ?? []
    case .holders(let part): campaign.holders.filter { part.get(state)?.contains($0) == true }.map(campaign.code)
    case .flag, .choice, .number, .day, .point: text(of: state).map { [$0] } ?? []
    }
  }

  /// What a command line says for a text of it; one that looks like an option goes into the word of its own.
  func words(for text: String) -> [String] {
    switch value {
    case .flag: [text == "true" ? typed : "--no-" + name]
    case .number, .point: [typed, text]
    case .choice, .day, .place, .holders: text.hasPrefix("-") ? ["\(typed)=\(text)"] : [typed, text]
    }
  }
}
