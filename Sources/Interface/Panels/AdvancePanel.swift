import Campaign
import Cartography
import Playback
import Screen

extension Model {
  /// For each cell the number of the day on which it came to be as it is, as `DaySign` counts; 0 since the eve.
  func daysOfCells(_ stage: Stage) -> [UInt8] {
    let (holds, _) = atlas.holds(moment)
    let numbers = atlas.dayNumbers(at: player.position, filter)
    return stage.grid.speakers(holds, stage.states.today).map { $0.map { numbers[Int($0.index)] } ?? 0 }
  }
}

extension Passage {
  /// The signs of the days, and how many places came to their holder on each.
  init(advanceOf model: Model, width: Int) {
    self.init(width: width)
    let atlas = model.atlas
    let numbers = atlas.dayNumbers(at: model.player.position, model.filter)
    addHeading("Since the eve")
    add("Each sign is the day on which control of the land around a place last passed.", ink: .faint)
    addBlank()
    for number in 1...DaySign.number(of: max(1, model.player.last), last: model.player.last) {
      let positions = (1...model.player.last).filter { DaySign.number(of: $0, last: model.player.last) == number }
      guard let first = positions.first, let last = positions.last, first <= model.player.position else { continue }
      let count = numbers.count { $0 == number }
      let days =
        first == last ? atlas.day(at: first).short : "\(atlas.day(at: first).short) to \(atlas.day(at: last).short)"
      addRow(
        [Run(text: String(Character(DaySign.sign(number))), attributes: .bold), Run(text: "  \(days)")],
        right: Run(text: "\(count) places"))
    }
    let unchanged = numbers.count { $0 == 0 }
    addRow([Run(text: "as on the eve", ink: .faint)], right: Run(text: "\(unchanged) places", ink: .faint))
  }
}
