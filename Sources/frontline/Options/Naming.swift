import ArgumentParser
import Campaign

extension Campaign {
  /// The day that an option asks for.
  func day(_ text: String?) throws -> Day? {
    guard let text else { return nil }
    do throws(DayProblem) {
      return try Day(typed: text, in: header)
    } catch {
      throw ValidationError("--date: \(error.sentence)")
    }
  }

  /// The place with an id, or else the one that a name means; a guess is told, and what may be another is refused.
  ///
  /// Other places that are called just so are told too.
  func place(_ text: String) throws -> Place {
    let place = try place(named: text) ?? place(meantBy: text)
    let others = places(calledExactly: text).filter { $0.id != place.id }
    if !others.isEmpty { complain("\(label(of: place)); also called so: \(list(of: others))") }
    return place
  }

  private func place(meantBy text: String) throws -> Place {
    switch Gazetteer(self).meaning(of: text) {
    case .place(let place): return place
    case .probably(let place):
      complain("\"\(text)\" is taken for \(label(of: place))")
      return place
    case .several(let places):
      throw ValidationError(
        "\"\(text)\" is the name of several places; give the id of one: \(list(of: places))".visible)
    case .none(let places):
      throw ValidationError("there is no place \"\(text)\" (\(hint(for: text, places)))".visible)
    }
  }

  private func hint(for text: String, _ places: [Place]) -> String {
    if places.count > 1 { return "did you mean one of these: \(list(of: places))?" }
    let near = places.first?.slug ?? suggestion(for: text, among: self.places.map(\.slug))
    return near.map { "did you mean \"\($0)\"?" } ?? "`frontline changes` lists the places that changed"
  }

  /// The first few places, and how many more there are.
  private func list(of places: [Place]) -> String {
    let most = 4
    let more = places.count > most ? ", and \(places.count - most) more" : ""
    return places.prefix(most).map(label).joined(separator: ", ") + more
  }

  /// A place's id, name and governorate: `shahba (Shahba, As-Suwayda)`.
  private func label(of place: Place) -> String { "\(place.slug) (\(place.name), \(self[place.region].name))" }

  /// The side with a code, in capitals or not, or contested ground.
  func holder(coded code: String, option: String = "--side") throws -> Holder {
    let wanted = code.uppercased()
    if wanted == header.contestedCode.uppercased() { return .contested }
    if let side = sides.first(where: { $0.code.uppercased() == wanted }) { return .side(side.id) }
    let codes = sides.map(\.code) + [header.contestedCode]
    throw ValidationError(
      "\(option): there is no side \"\(code)\"; the sides are \(codes.joined(separator: ", "))".visible)
  }
}
