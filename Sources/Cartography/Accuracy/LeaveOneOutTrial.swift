import Campaign
import Glibc

/// Asks a map for each of its places without that place, and counts what is right.
struct LeaveOneOutTrial {
  /// By who holds the forgotten place.
  private(set) var holders: [Holder: MapScore] = [:]
  private(set) var margins = MarginTally()
  private let table: HolderTable
  /// For each period whether anybody else holds anything.
  private let hasSeveral: [Bool]
  private let candidates: [Candidate]
  private let permissions: [Bool]
  private let zoneCount: Int

  /// A place is alone where it differs from so many of the nearest, and there are at least so few.
  private static let around = 3...5

  init(_ territory: Territory) {
    table = HolderTable(territory.campaign)
    hasSeveral = table.hasSeveral
    var zones = territory.zones
    candidates = territory.campaign.places.map { Candidate($0, zone: zones.zone(at: $0.coordinate)) }
    (permissions, zoneCount) = (zones.permissions, zones.count)
  }

  /// Asks for a place without it.
  mutating func forget(_ place: Place) -> LeaveOneOut.Answer {
    let forgotten = Int(place.id.index)
    let around = nearest(to: forgotten)
    guard let first = around.first else {
      count(forgotten) { MapScore(unanswered: $0.days) }
      return LeaveOneOut.Answer(place: place.id, neighbour: nil, score: MapScore(unanswered: total), daysAlone: 0)
    }
    let answers = table.holders(of: first.candidate)
    let score = count(forgotten) { period in
      answers[answers.startIndex + period.number] == period.holder
        ? MapScore(right: period.days) : MapScore(wrong: period.days)
    }
    addMargins(of: forgotten, first)
    let distance = Candidate.kilometres(first.haversine)
    return LeaveOneOut.Answer(
      place: place.id, neighbour: (candidates[first.candidate].place, distance), score: score,
      daysAlone: daysAlone(forgotten, around.map(\.candidate)))
  }

  private var total: Int { table.days.reduce(0, +) }

  /// Counts each period of a place by a closure, in sum and by holder.
  @discardableResult
  private mutating func count(
    _ place: Int, _ score: ((number: Int, days: Int, holder: UInt8)) -> MapScore
  ) -> MapScore {
    var sum = MapScore()
    for (number, (days, holder)) in zip(table.days, table.holders(of: place)).enumerated() {
      let counted = score((number, days, holder))
      sum += counted
      holders[HolderTable.holder(holder), default: MapScore()] += counted
    }
    return sum
  }

  /// The nearest places that can speak for the point of another, nearest first; of several as near the first.
  private func nearest(to forgotten: Int) -> [(candidate: Int, haversine: Double)] {
    var nearest: [(candidate: Int, haversine: Double)] = []
    forEachAllowed(for: forgotten) { index, haversine in
      guard haversine <= candidates[index].limit else { return }
      guard nearest.count < LeaveOneOutTrial.around.upperBound || haversine < nearest.last?.haversine ?? 0 else {
        return
      }
      let position = nearest.firstIndex { haversine < $0.haversine } ?? nearest.endIndex
      nearest.insert((index, haversine), at: position)
      if nearest.count > LeaveOneOutTrial.around.upperBound { nearest.removeLast() }
    }
    return nearest
  }

  /// Calls with each other place that may speak for the point of one, whether it reaches it or not.
  private func forEachAllowed(for forgotten: Int, _ body: (Int, Double) -> Void) {
    let (spot, zone) = (candidates[forgotten].spot, Int(candidates[forgotten].zone))
    for (index, candidate) in candidates.enumerated() where index != forgotten {
      guard permissions[Int(candidate.zone) * zoneCount + zone] else { continue }
      body(index, candidate.spot.haversine(to: spot))
    }
  }

  /// On how many days a place differs from each of those around it.
  private func daysAlone(_ place: Int, _ around: [Int]) -> Int {
    guard around.count >= LeaveOneOutTrial.around.lowerBound else { return 0 }
    let own = table.holders(of: place)
    let others = around.map(table.holders)
    return table.days.indices.reduce(0) { sum, period in
      let holder = own[own.startIndex + period]
      return others.allSatisfy { $0[$0.startIndex + period] != holder } ? sum + table.days[period] : sum
    }
  }

  /// Counts the answers for a place by their margins: how much farther the nearest place of another holder is than the
  /// one that answers.
  private mutating func addMargins(of forgotten: Int, _ first: (candidate: Int, haversine: Double)) {
    let nearest = nearestOthers(than: first.candidate, for: forgotten)
    let (answers, own) = (table.holders(of: first.candidate), table.holders(of: forgotten))
    for (period, other) in nearest.enumerated() where other.isFinite {
      let margin = Candidate.kilometres(other) - Candidate.kilometres(first.haversine)
      margins.add(
        max(0, margin), isRight: answers[answers.startIndex + period] == own[own.startIndex + period],
        days: table.days[period])
    }
  }

  /// For each period the haversine to the nearest place with another holder than one that speaks; infinite without any.
  private func nearestOthers(than speaker: Int, for forgotten: Int) -> [Double] {
    let holders = table.holders(of: speaker)
    // Below 0, nothing is nearer.
    var nearest = hasSeveral.map { $0 ? Double.infinity : -1 }
    var farthest = nearest.max() ?? -1
    forEachAllowed(for: forgotten) { index, haversine in
      guard haversine < farthest else { return }
      for (period, (holder, other)) in zip(holders, table.holders(of: index)).enumerated()
      where holder != other && haversine < nearest[period] {
        nearest[period] = haversine
      }
      farthest = nearest.max() ?? -1
    }
    return nearest.map { $0 < 0 ? .infinity : $0 }
  }
}

extension Candidate {
  /// The distance that a haversine stands for.
  static func kilometres(_ haversine: Double) -> Double {
    2 * Coordinate.earthRadius * asin(min(1, haversine.squareRoot()))
  }
}
