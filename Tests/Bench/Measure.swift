/// One figure, and what it should be at the most.
struct Measure {
  /// Whether the figure depends on how busy the machine is, so that only a person should judge it.
  enum Kind {
    case time
    /// A time beside another of the same run, which a busy machine lengthens too.
    case ratio
    case count
    /// Depends a little on what the system has in its memory of the program's file.
    case memory

    /// How many times the limit a figure may be before a run fails; `nil` where it never does.
    fileprivate var slack: Double? {
      switch self {
      case .time: nil
      case .ratio: 2
      case .count: 1
      case .memory: 1.15
      }
    }
  }

  let name: String
  let value: Double
  let unit: String
  let limit: Double?
  let kind: Kind
  /// Above this a run fails, where the limit is missed today, so that it is missed by no more; `nil` where the kind says.
  let worst: Double?

  var isMissed: Bool { limit.map { value > $0 } ?? false }

  /// Whether it is so far above its limit that no busy machine explains it.
  var isFault: Bool {
    guard let limit, let slack = kind.slack else { return false }
    return value > worst ?? limit * slack
  }

  var line: String {
    let figure = "\(value.rounded3) \(unit)"
    let verdict = limit.map { "\(isMissed ? "MISS" : "pass")  at most \($0.rounded3)" } ?? ""
    return "\(name.padded(to: 72))\(figure.padded(to: 16))\(verdict)".trimmedAtEnd
  }

  var json: String {
    let limit = limit.map { "\($0.rounded3)" } ?? "null"
    return "{\"name\": \"\(name)\", \"value\": \(value.rounded3), \"unit\": \"\(unit)\", \"limit\": \(limit), "
      + "\"pass\": \(!isMissed)}"
  }
}

/// The figures of a run, printed as they come.
struct Report {
  private(set) var measures: [Measure] = []
  /// What could not be measured or does not hold, in sentences.
  private(set) var faults: [String] = []
  let printsJSON: Bool

  init(printsJSON: Bool) { self.printsJSON = printsJSON }

  mutating func add(
    _ name: String, _ value: Double, _ unit: String, atMost limit: Double?, _ kind: Measure.Kind, worst: Double? = nil
  ) {
    let measure = Measure(name: name, value: value, unit: unit, limit: limit, kind: kind, worst: worst)
    measures.append(measure)
    if !printsJSON { print(measure.line) }
  }

  /// A word on the figure before.
  func add(note: String) {
    if !printsJSON { print(note) }
  }

  mutating func add(fault: String) {
    faults.append(fault)
    if !printsJSON { print(fault) }
  }

  /// Prints the end; whether a figure that no busy machine explains is missed.
  func close() -> Bool {
    if printsJSON {
      let lists = (measures.map(\.json), faults.map { "\"\($0)\"" })
      print(
        "{\"measures\": [\n  \(lists.0.joined(separator: ",\n  "))\n], \"faults\": [\(lists.1.joined(separator: ", "))]}"
      )
    } else {
      print("\(measures.count { $0.limit != nil && !$0.isMissed }) pass, \(measures.count { $0.isMissed }) miss")
    }
    return measures.contains(where: \.isFault) || !faults.isEmpty
  }
}

func median(_ values: [Double]) -> Double { values.isEmpty ? 0 : values.sorted()[values.count / 2] }

extension Double {
  var rounded3: Double { (self * 1000).rounded() / 1000 }
}

extension String {
  fileprivate func padded(to width: Int) -> String { self + String(repeating: " ", count: max(1, width - count)) }

  fileprivate var trimmedAtEnd: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
