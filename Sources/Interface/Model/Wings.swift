import Screen

/// The stages and rooms that were shown last or may be asked for next, so that showing one lays nothing out anew.
///
/// All are for one size of the terminal.
struct Wings: Sendable {
  /// The one that was shown or laid out last comes first.
  private(set) var stages: [Stage] = []
  private(set) var rooms: [Room] = []

  private static let mostStages = 24
  private static let mostRooms = 8

  func stage(for layout: Stage.Layout) -> Stage? { stages.first { $0.layout == layout } }

  func room(for key: Room.Key) -> Room? { rooms.first { $0.key == key } }

  mutating func keep(_ stage: Stage) {
    if let first = stages.first, first.size != stage.size { self = Wings() }
    stages.removeAll { $0.layout == stage.layout }
    stages = [stage] + stages.prefix(Wings.mostStages - 1)
  }

  mutating func keep(_ room: Room) {
    rooms.removeAll { $0.key == room.key }
    rooms = [room] + rooms.prefix(Wings.mostRooms - 1)
  }
}
