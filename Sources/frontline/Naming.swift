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

  /// The side with a code, in capitals or not, or contested ground.
  func holder(coded code: String) throws -> Holder {
    let wanted = code.uppercased()
    if wanted == header.contestedCode.uppercased() { return .contested }
    if let side = sides.first(where: { $0.code.uppercased() == wanted }) { return .side(side.id) }
    let codes = sides.map(\.code) + [header.contestedCode]
    throw ValidationError(
      "--side: there is no side \"\(code)\"; the sides are \(codes.joined(separator: ", "))".visible)
  }
}
