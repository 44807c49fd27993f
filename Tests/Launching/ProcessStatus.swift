public import Glibc

/// What the system says of a process, read anew at each question.
public struct ProcessStatus: Sendable {
  private let process: pid_t
  private var folder: String { "/proc/\(process)" }

  public init(of process: pid_t) { self.process = process }

  /// This process.
  public static let own = ProcessStatus(of: getpid())

  /// The memory that it has resident now.
  public var residentKilobytes: Int { number("VmRSS") }

  /// The most memory that it had resident at once.
  public var peakKilobytes: Int { number("VmHWM") }

  /// How often it has gone to sleep and been woken.
  public var wakeUps: Int { number("voluntary_ctxt_switches") }

  /// The time that processors have spent on it, in milliseconds.
  public var processorTime: Double {
    Double(text(of: "schedstat").split(separator: " ").first.flatMap { Int($0) } ?? 0) / 1e6
  }

  /// The same in the clock's ticks; `nil` where there is no such process.
  public var processorTicks: Int? {
    let fields = fields
    guard fields.count > 14, let user = Int(fields[13]), let system = Int(fields[14]) else { return nil }
    return user + system
  }

  /// Whether it waits for something; on a busy machine one that has work to do waits only for its turn.
  public var isAsleep: Bool { fields.dropFirst(2).first == "S" }

  /// Whether it waits in the system's call that writes.
  public var isWriting: Bool { ["1 ", "20 "].contains { text(of: "syscall").hasPrefix($0) } }

  /// The processes that it has started and that still run.
  public var children: [pid_t] { text(of: "task/\(process)/children").split(separator: " ").compactMap { pid_t($0) } }

  /// How many files, pipes and terminals it has open.
  public var openDescriptors: Int {
    guard let descriptors = opendir(folder + "/fd") else { return 0 }
    defer { closedir(descriptors) }
    var count = 0
    while readdir(descriptors) != nil { count += 1 }
    return count - 2
  }

  private var fields: [Substring] { text(of: "stat").split(separator: " ") }

  private func number(_ name: String) -> Int {
    let line = text(of: "status").split(separator: "\n").first { $0.hasPrefix(name + ":") } ?? ""
    return line.split { !("0"..."9").contains($0) }.first.flatMap { Int($0) } ?? 0
  }

  private func text(of file: String) -> String { TextFile.read("\(folder)/\(file)") ?? "" }
}
