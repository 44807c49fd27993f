/// A file of events in all of ACLED's columns, made from a seed: most tell of fighting, and a fifth of ground that passes.
public struct MadeUpEvents {
  public let rows: Int
  private let seed: UInt64

  public init(rows: Int, seed: UInt64 = 1) { (self.rows, self.seed) = (rows, seed) }

  private static let header =
    "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,assoc_actor_1,inter1,"
    + "actor2,assoc_actor_2,inter2,interaction,civilian_targeting,iso,region,country,admin1,admin2,admin3,location,"
    + "latitude,longitude,geo_precision,source,source_scale,notes,fatalities,tags,timestamp\n"

  private static let kinds =
    Array(repeating: "Battles,Armed clash", count: 4)
    + Array(repeating: "Explosions/Remote violence,Shelling/artillery/missile attack", count: 4)
    + ["Battles,Non-state actor overtakes territory", "Battles,Government regains territory"]

  private static let months = ["January", "April", "July", "October"]

  /// The bytes of the file.
  public func file() -> [UInt8] {
    var numbers = Numbers(seed: seed)
    var text = MadeUpEvents.header
    for number in 0..<rows { text += row(number, &numbers) }
    return Array(text.utf8)
  }

  private func row(_ number: Int, _ numbers: inout Numbers) -> String {
    let place = numbers.below(3000)
    let (latitude, longitude) = (33 + Double(place * 7919 % 4000) / 1000, 36 + Double(place * 104_729 % 5000) / 1000)
    let month = MadeUpEvents.months[numbers.below(4)]
    let date = "\(numbers.below(28) + 1) \(month) \(2020 + numbers.below(4))"
    let kind = MadeUpEvents.kinds[numbers.below(MadeUpEvents.kinds.count)]
    let group = "Armed Group \(numbers.below(30))"
    return "NWH\(number),\(date),2020,1,Political violence,\(kind),\(group),,Rebel group,"
      + "Military Forces of Nowhere (2000-),,State forces,13,,999,Middle East,Nowhere,Province \(place % 14),District,Sub,"
      + "Town \(place),\(latitude),\(longitude),1,Paper \(numbers.below(40)); Observers,Other,"
      + "\"On \(date), \(group) and others clashed near Town \(place), and several were reported wounded.\",0,,1700000000\n"
  }
}
