/// Counts what covers the cells of a row of a map, from west to east over the fine rows that lie in it.
///
/// This is where a new size spends its time: what it reads and writes is in buffers that are not checked, and its sums
/// cannot overflow.
struct CoverSweep {
  /// For each fine row the run that the pass is in.
  let runs: UnsafeMutableBufferPointer<Int>
  /// The column up to which all of the fine rows are of one run and these runs are alike.
  private(set) var alikeUntil = 0
  var parts: PartCount

  init(_ table: FineTable, rows: Cover.Span, in buffer: UnsafeMutableBufferPointer<Int>, _ parts: PartCount) {
    for index in 0..<rows.count { buffer[index] = Int(table.starts[rows.lowerBound + index]) }
    runs = UnsafeMutableBufferPointer(rebasing: buffer[..<rows.count])
    self.parts = parts
  }

  /// Counts each fine row's runs in a cell.
  mutating func count(_ columns: Cover.Span, _ table: FineTable.Runs, _ tally: inout GroundTally) {
    alikeUntil = 0
    guard !columns.isEmpty else { return }
    var end = Int.max
    var isAlike = true
    for index in runs.indices {
      let run = countRow(columns, from: runs[index], table, &tally)
      runs[index] = run
      guard isAlike else { continue }
      let first = runs[0]
      isAlike = table.speakers[run] == table.speakers[first] && table.areas[run] == table.areas[first]
      end = min(end, Int(table.ends[run]))
    }
    if isAlike { alikeUntil = end }
  }

  /// Counts the runs of one fine row in a cell; gives the run that the cell ends in.
  @inline(__always)
  private mutating func countRow(
    _ columns: Cover.Span, from first: Int, _ table: FineTable.Runs, _ tally: inout GroundTally
  ) -> Int {
    var (run, column) = (first, columns.lowerBound)
    var end = Int(table.ends[run])
    while end <= column {
      run &+= 1
      end = Int(table.ends[run])
    }
    while true {
      let cells = min(end, columns.upperBound) &- column
      parts.add(table.speakers[run], cells)
      if table.areas[run] != Territory.nothing { tally.add(table.areas[run], cells) }
      guard end < columns.upperBound else { return run }
      column = end
      run &+= 1
      end = Int(table.ends[run])
    }
  }
}

/// How many fine cells of a cell each place speaks for.
struct PartCount {
  /// By `index(of:)`; between cells all are zero.
  private let counts: UnsafeMutableBufferPointer<Int32>
  /// Who has been counted, in the order of their coming; a cell has no more than fine cells, and one is to spare.
  private let seen: UnsafeMutableBufferPointer<UInt16>
  private var seenCount = 0

  init(counts: UnsafeMutableBufferPointer<Int32>, seen: UnsafeMutableBufferPointer<UInt16>) {
    (self.counts, self.seen) = (counts, seen)
  }

  /// The marks for what nobody speaks for are the two highest numbers, and come before the places here.
  private static func index(of speaker: UInt16) -> Int { Int(speaker &+ 2) }

  /// Without a branch, which nobody could foretell.
  @inline(__always)
  mutating func add(_ speaker: UInt16, _ cells: Int) {
    let index = PartCount.index(of: speaker)
    let known = counts[index]
    counts[index] = known &+ Int32(truncatingIfNeeded: cells)
    seen[seenCount] = speaker
    seenCount &+= known == 0 ? 1 : 0
  }

  /// Hands out the parts inside the country, gives how many fine cells they are, and begins anew.
  mutating func take(into parts: inout [Cover.Part]) -> Int {
    var land = 0
    for speaker in seen[..<seenCount] {
      let index = PartCount.index(of: speaker)
      if speaker != Territory.outside {
        land &+= Int(counts[index])
        parts.append(Cover.Part(speaker: speaker, count: UInt16(clamping: counts[index])))
      }
      counts[index] = 0
    }
    seenCount = 0
    return land
  }
}
