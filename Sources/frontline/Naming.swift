import ArgumentParser
import Campaign

extension Campaign {
  /// The day that an option asks for.
  func day(_ text: String?) throws -> Day? {
    guard let text else { return nil }
    do throws(DayFault) {
      return try Day(typed: text, in: header)
    } catch {
      throw ValidationError("--date: \(error.sentence)")
    }
  }

  /// The place with an id, or else the one that a name means.
  func place(_ text: String) throws -> Place {
    if let place = place(named: text) { return place }
    guard let best = places(matching: text).first else {
      let hint = suggestion(for: text, among: places.map(\.slug)).map { " (did you mean \"\($0)\"?)" }
      throw ValidationError("there is no place \"\(text)\"\(hint ?? "; `frontline changes` lists places that changed")")
    }
    return best
  }
}
