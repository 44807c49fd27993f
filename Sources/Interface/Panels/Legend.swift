import Campaign
import Screen

extension Passage {
  /// The sides with their letters, how many tracked places each has, and how many more or fewer than the day before.
  init(legendOf model: Model, width: Int, isShort: Bool = false) {
    self.init(width: width)
    let atlas = model.atlas
    let holds = atlas.holds(model.moment)
    let today = Tally(holds.today)
    let before = Tally(holds.compared)
    let holders = (atlas.campaign.sides.map { Holder.side($0.id) } + [.contested])
      .filter { !model.filter.hidden.contains($0) }
    let shown = holders.filter { today.count(of: $0) > 0 || before.count(of: $0) > 0 }
    guard width >= Passage.narrowLegend, !isShort else {
      addPairs(shown, today, atlas)
      return
    }
    for holder in shown { addCount(today.count(of: holder), before.count(of: holder), holder, atlas) }
    addRow(
      [Run(text: "tracked places", ink: .faint)],
      right: Run(text: "of " + String(atlas.campaign.places.count) + "     ", ink: .faint))
    add("small: uncertain  .: out of reach", ink: .faint)
  }

  /// A panel narrower than this has no room for the sides' names.
  private static let narrowLegend = 30

  /// Two sides in a row, by their codes; the record's panel has the names.
  private mutating func addPairs(_ holders: [Holder], _ today: Tally, _ atlas: Atlas) {
    for start in stride(from: 0, to: holders.count, by: 2) {
      var runs: [Run] = []
      for holder in holders[start..<min(start + 2, holders.count)] {
        let code = String(atlas.campaign.code(of: holder).prefix(4))
        runs.append(Run(text: String(Character(atlas.letter(of: holder))), ink: atlas.ink(of: holder)))
        runs.append(Run(text: " " + code.rightPadded(to: 4) + String(today.count(of: holder)).leftPadded(to: 4) + "  "))
      }
      add("", lead: runs)
    }
    add("S: names; of \(atlas.campaign.places.count)", ink: .faint)
  }

  private mutating func addCount(_ count: Int, _ before: Int, _ holder: Holder, _ atlas: Atlas) {
    let difference = count == before ? "" : count > before ? "+\(count - before)" : "\(count - before)"
    let left = [
      Run(text: String(Character(atlas.letter(of: holder))), ink: atlas.ink(of: holder)),
      Run(text: " " + atlas.campaign.name(of: holder)),
    ]
    addRow(left, right: Run(text: String(count) + difference.leftPadded(to: 5)))
  }
}

/// How many places each side has.
struct Tally {
  /// By `Side.ID.index`.
  private var counts = [Int](repeating: 0, count: 256)
  private var contested = 0

  init(_ holds: [Hold]) {
    for hold in holds {
      if let side = hold.side { counts[Int(side.index)] += 1 } else { contested += 1 }
    }
  }

  func count(of holder: Holder) -> Int {
    switch holder {
    case .side(let side): counts[Int(side.index)]
    case .contested: contested
    }
  }
}

extension String {
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - unicodeScalars.count)) + self
  }
}
