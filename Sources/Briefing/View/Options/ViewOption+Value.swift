public import Campaign

extension ViewOption {
  /// What an option's text must be, with the part of a view state that it says.
  public enum Value: Sendable {
    /// On or off; an option that is on by itself for some has an opposite, `--no-`.
    case flag(Part<Bool>, hasOpposite: Bool)
    /// One of some names; a few more may be taken that are not listed, and names that a choice has had before.
    case choice(Part<String>, noun: String, names: [String], unlisted: [String] = [], former: [String] = [])
    /// A number, and what is wrong with one that a map does not have.
    case number(Part<Int>, problem: @Sendable (Int, Atlas) -> String?)
    case day(Part<Day>)
    case place(Part<Place.ID>)
    /// Sides or contested ground, each given by itself.
    case holders(Part<Set<Holder>>)
    case point(Part<Coordinate>)
  }

  /// A part of a view state; `nil` is what need not be said.
  public struct Part<Value>: Sendable {
    public let get: @Sendable (ViewState) -> Value?
    public let set: @Sendable (Value, inout ViewState) -> Void

    init(get: @escaping @Sendable (ViewState) -> Value?, set: @escaping @Sendable (Value, inout ViewState) -> Void) {
      self.get = get
      self.set = set
    }

    init(_ path: any WritableKeyPath<ViewState, Value> & Sendable) {
      self.init(get: { $0[keyPath: path] }, set: { $1[keyPath: path] = $0 })
    }

    init(_ path: any WritableKeyPath<ViewState, Value?> & Sendable) {
      self.init(get: { $0[keyPath: path] }, set: { $1[keyPath: path] = $0 })
    }
  }
}

extension ViewOption.Value {
  /// A choice among the cases of a type.
  static func choice<Choice: RawRepresentable<String> & CaseIterable & Sendable>(
    _ noun: String, _ path: any WritableKeyPath<ViewState, Choice> & Sendable
  ) -> ViewOption.Value {
    .choice(
      ViewOption.Part(
        get: { $0[keyPath: path].rawValue },
        set: { text, state in if let choice = Choice(rawValue: text) { state[keyPath: path] = choice } }),
      noun: noun, names: Choice.allCases.map(\.rawValue))
  }
}
