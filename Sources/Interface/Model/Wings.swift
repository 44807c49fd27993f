import Briefing
import Screen

/// The layouts and rooms that were shown last or may be asked for next, so that showing one lays nothing out anew.
///
/// All are for one size of the terminal.
struct Wings: Sendable {
  /// The one that was shown or laid out last comes first.
  private(set) var layouts: [ScreenLayout] = []
  private(set) var rooms: [Room] = []

  private static let mostStages = 24
  private static let mostRooms = 8

  func layout(for request: ScreenLayout.Request) -> ScreenLayout? { layouts.first { $0.request == request } }

  func room(for key: Room.Key) -> Room? { rooms.first { $0.key == key } }

  mutating func keep(_ layout: ScreenLayout) {
    if let first = layouts.first, first.size != layout.size { self = Wings() }
    layouts.removeAll { $0.request == layout.request }
    layouts = [layout] + layouts.prefix(Wings.mostStages - 1)
  }

  mutating func keep(_ room: Room) {
    rooms.removeAll { $0.key == room.key }
    rooms = [room] + rooms.prefix(Wings.mostRooms - 1)
  }
}
