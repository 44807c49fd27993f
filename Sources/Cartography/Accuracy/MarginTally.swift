/// How often the map is right at each margin, in tenths of a kilometre.
struct MarginTally {
  private var scores: [Int: MapScore] = [:]

  /// The map counts as sure from so many right answers of 100 on.
  private static let leastRight = 80

  /// Counts an answer on some days; its margin is in kilometres, finite and not below 0.
  mutating func add(_ margin: Double, isRight: Bool, days: Int) {
    scores[Int(margin * 10), default: MapScore()] += isRight ? MapScore(right: days) : MapScore(wrong: days)
  }

  /// The largest margin below which too few answers are right, all smaller ones taken together, and how many these are.
  var unsure: (below: Double?, answers: Int) {
    var unsure: (below: Double?, answers: Int) = (nil, 0)
    var sum = MapScore()
    for (tenths, score) in scores.sorted(by: { $0.key < $1.key }) {
      sum += score
      if sum.right * 100 < sum.all * MarginTally.leastRight { unsure = (Double(tenths + 1) / 10, sum.all) }
    }
    return unsure
  }
}
