import Briefing
import Interface
import Testing

@testable import Exports

/// What the page's scripts rely on in the tables that the program gives them.
struct PageScriptTests {
  private static let script = Page.script

  /// The texts in quotes within the first arguments of calls of a function.
  private static func names(givenTo function: String) -> [String] {
    var names: [String] = []
    for call in script.split(separator: "\(function)(", omittingEmptySubsequences: false).dropFirst() {
      let first = call.prefix { !",)\n".contains($0) }
      names += first.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map { String($0.element) }
    }
    return names
  }

  @Test func `every sentence that the scripts ask for is in the table, and every one of the page's own is said`() {
    let asked = Self.names(givenTo: "fill")
    let known = Page.phrases.map(\.name)
    #expect(asked.count > 100)
    #expect(Set(known).count == known.count)
    for name in asked { #expect(known.contains(name), "\(name)") }
    for phrase in PagePhrase.allCases {
      #expect(asked.contains(phrase.name), "\(phrase.name) is never said")
    }
  }

  @Test func `every action of the key table has a handler, a sentence, or is the browser's own`() throws {
    let start = try #require(Self.script.firstRange(of: "const actions = {"))
    let end = try #require(Self.script[start.upperBound...].firstRange(of: "\n};"))
    let lists = Self.script.split(separator: "const choiceActions = {").dropFirst().first?.prefix { $0 != "}" } ?? ""
    let handlers = Self.script[start.upperBound..<end.lowerBound] + lists
    let spoken = Set(Page.missingActions.map(\.0))
    for binding in keyLists.flatMap(\.bindings) where !Page.missingContexts.contains(binding.context) {
      for (key, action, _) in binding.strokes where action != "digit" {
        let isHandled = handlers.contains("\"\(action)\":") || spoken.contains(action)
        #expect(isHandled || Page.browserActions.contains(action), "\(key): \(action) in \(binding.context)")
      }
    }
  }
}
