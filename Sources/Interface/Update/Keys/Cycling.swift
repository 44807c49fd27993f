import Briefing

extension CaseIterable where Self: Equatable, AllCases.Index == Int {
  /// The next of all cases, the first after the last: what a key goes through.
  var next: Self {
    let all = Self.allCases
    return all[((all.firstIndex(of: self) ?? 0) + 1) % all.count]
  }
}
