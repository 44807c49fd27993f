import ArgumentParser
import Briefing
import Campaign
import Exports

// What the parser is told of an option of a view, made of the option's row.

extension Option {
  init(_ option: ViewOption) where Value == String? {
    self.init(
      name: .customLong(option.name), parsing: option.parsing, help: option.argumentHelp,
      completion: option.completion, transform: option.checked)
  }

  init(_ option: ViewOption) where Value == Int? {
    self.init(
      name: .customLong(option.name), parsing: option.parsing, help: option.argumentHelp, completion: nil)
  }

  init(wrappedValue: [String], _ option: ViewOption) where Value == [String] {
    self.init(
      wrappedValue: wrappedValue, name: .customLong(option.name), help: option.argumentHelp,
      completion: option.completion)
  }
}

extension Flag {
  init(_ option: ViewOption) where Value == Bool? {
    self.init(name: .customLong(option.name), inversion: .prefixedNo, help: option.argumentHelp)
  }

  init(wrappedValue: Bool, _ option: ViewOption) where Value == Bool {
    self.init(wrappedValue: wrappedValue, name: .customLong(option.name), help: option.argumentHelp)
  }
}

extension ViewOption {
  fileprivate var argumentHelp: ArgumentHelp {
    ArgumentHelp(help, valueName: placeholder.isEmpty ? nil : placeholder)
  }

  /// Numbers and points are taken whatever they start with, so that one below zero is told what it may be.
  fileprivate var parsing: SingleValueParsingStrategy {
    switch value {
    case .number, .point: .unconditional
    case .flag, .choice, .day, .place, .holders: .next
    }
  }

  fileprivate var completion: CompletionKind? {
    switch value {
    case .choice(_, _, let names, _, _): .list(names)
    case .day: .days
    case .place: .places
    case .holders: .sides
    case .flag, .number, .point: nil
    }
  }

  /// A typed text as the row has it; one that is no choice is a mistake that gets all of them told.
  @Sendable fileprivate func checked(_ typed: String) throws -> String {
    guard case .choice(_, let noun, let names, let unlisted, let former) = value else { return typed }
    let text = typed.lowercased()
    if (names + unlisted + former).contains(text) { return text }
    let hint = nearest(to: text, among: names).map { "did you mean \"\($0)\"?" }
    throw ValidationError("there is no \(noun) \"\(typed)\" (\(hint ?? "there is " + names.joined(with: "or")))")
  }

  /// Puts what a text means into a view state.
  func read(_ text: String, into state: inout ViewState, of atlas: Atlas) throws {
    let campaign = atlas.campaign
    switch value {
    case .flag(let part, _): part.set(text == "true", &state)
    case .choice(let part, _, _, _, _): part.set(text, &state)
    case .number(let part, let problem):
      let number = Int(text) ?? 0
      if let problem = problem(number, atlas) { throw ValidationError(problem) }
      part.set(number, &state)
    case .day(let part): if let day = try campaign.day(text, option: typed) { part.set(day, &state) }
    case .place(let part): part.set(try campaign.place(text).id, &state)
    case .holders(let part):
      part.set((part.get(state) ?? []).union([try campaign.holder(coded: text, option: typed)]), &state)
    case .point(let part): part.set(try Coordinate(typed: text, option: typed, on: campaign), &state)
    }
  }
}

extension Coordinate {
  /// A point as it is written on the command line, `35.13,36.75`, that must be on a campaign's map.
  fileprivate init(typed text: String, option: String, on campaign: Campaign) throws {
    try self.init(typed: text, option: option)
    guard campaign.header.frame.contains(self) else {
      throw ValidationError("\(option): \"\(text)\" is not on this map".visible)
    }
  }

  /// A point as it is written on the command line: `35.13,36.75`.
  init(typed text: String, option: String) throws {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("\(option): \"\(text)\" is not a point; write it as 35.13,36.75".visible)
    }
    do throws(CoordinateProblem) {
      self = try Coordinate(latitude: parts[0], longitude: parts[1])
    } catch {
      throw ValidationError("\(option): \(error.sentence)")
    }
  }
}
