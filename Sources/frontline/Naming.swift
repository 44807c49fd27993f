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
    let gazetteer = Gazetteer(self)
    if let place = gazetteer.place(called: text) { return place }
    let near = suggestion(for: text, among: places.map(\.slug)) ?? gazetteer.places(matching: text).first?.slug
    let hint = near.map { "did you mean \"\($0)\"?" } ?? "`frontline changes` lists the places that changed"
    throw ValidationError("there is no place \"\(text)\" (\(hint))".visible)
  }
}
