import Glibc

/// A file of a map folder: its name and its bytes.
public struct MapFile: Sendable {
  public let name: String
  public let bytes: [UInt8]

  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The files that a map folder is made of, in the order in which they are read and their problems are told.
public enum MapFileName: String, CaseIterable, Sendable {
  case campaign = "campaign.json"
  case governorates = "governorates.geojson"
  case areas = "areas.geojson"
  case lines = "lines.geojson"
  case banks = "banks.geojson"
  case places = "places.csv"
  case sources = "sources.csv"
  case eve = "eve.csv"
  case changes = "changes.csv"
  case events = "events.csv"

  /// How many features a file of outlines may have: regions, areas and banks are numbered by bytes.
  var mostFeatures: Int {
    switch self {
    case .lines: 10_000
    case .governorates, .areas, .banks: FolderReader.mostKinds
    case .campaign, .places, .sources, .eve, .changes, .events: 0
    }
  }

  /// Whether a folder may do without it.
  var isOptional: Bool {
    switch self {
    case .areas, .lines, .banks, .eve: true
    case .campaign, .governorates, .places, .sources, .changes, .events: false
    }
  }
}

/// The bytes of a map folder, from a directory or from the copy inside the program.
public struct MapFolder: Sendable {
  /// What problems call the folder, `Maps/syria-2024`.
  public let path: String
  /// In UTF-8, whatever encoding of Unicode they came in.
  let files: [String: [UInt8]]
  /// Why a file that is there could not be read, or that it is missing.
  let problems: [String: Problem.Kind]

  /// The size over which the files of a folder are refused: 64 MiB together.
  public static let largestFile = 64 << 20

  /// How many regions a folder has at most.
  public static let mostRegions = FolderReader.mostKinds - 1

  /// Every name that a folder's file can have.
  public static let fileNames = MapFileName.allCases.map(\.rawValue)

  public init(path: String, files: [String: [UInt8]]) {
    self.init(path: path, files: files, problems: [:])
  }

  private init(path: String, files: [String: [UInt8]], problems: [String: Problem.Kind]) {
    self.path = path
    self.files = files.mapValues(TextEncoding.utf8)
    self.problems = problems
  }

  /// The file of that name, where the folder has it.
  public func file(named name: String) -> MapFile? {
    files[name].map { MapFile(name: name, bytes: $0) }
  }

  /// Reads the files of a directory; one that cannot be read is told with all else that is wrong when it is checked.
  public static func read(directory: String) throws(Problems) -> MapFolder {
    let path = trimmed(directory)
    guard isDirectory(path) else { throw Problems(all: [Problem(file: path, kind: .missingDirectory)]) }
    var files: [String: [UInt8]] = [:]
    var problems: [String: Problem.Kind] = [:]
    var room = largestFile
    for name in MapFileName.allCases {
      let file = "\(path)/\(name.rawValue)"
      do throws(Problem.Kind) {
        let bytes = try bytes(of: file, atMost: room)
        room -= bytes.count
        files[name.rawValue] = bytes
      } catch {
        problems[name.rawValue] = error
      }
    }
    return MapFolder(path: path, files: files, problems: problems)
  }

  /// The path without the slashes at its end, but `/` as it is.
  private static func trimmed(_ path: String) -> String {
    var path = path
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Whether there is a directory at a path.
  public static func isDirectory(_ path: String) -> Bool {
    var status = stat()
    return stat(path.systemPath, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// What the system's error means for a file.
  private static func problem(code: Int32) -> Problem.Kind {
    switch code {
    case ENOENT, ENOTDIR: .missingFile
    case EACCES, EPERM: .forbidden
    case EISDIR, ENXIO: .notAFile
    case ELOOP: .link
    default: .unreadable(code: code)
    }
  }

  /// The bytes of a regular file; opening does not wait, so that a pipe is refused instead of waited for.
  ///
  /// A link is refused, so that no folder makes the program read what lies outside it.
  private static func bytes(of file: String, atMost limit: Int) throws(Problem.Kind) -> [UInt8] {
    let descriptor = open(file.systemPath, O_RDONLY | O_NONBLOCK | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { throw problem(code: errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw problem(code: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile }
    guard status.st_size <= limit else { throw .tooLarge }
    return try contents(of: descriptor, expecting: Int(status.st_size))
  }

  private static func contents(of descriptor: Int32, expecting size: Int) throws(Problem.Kind) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      while count < size, let base = buffer.baseAddress {
        let step = readBytes(descriptor, base + count, size - count)
        if step < 0 && errno == EINTR { continue }
        if step < 0 { failure = errno }
        guard step > 0 else { return }
        count += step
      }
    }
    guard failure == 0 else { throw problem(code: failure) }
    return bytes
  }
}

/// The system's `read`, under a name that the folder's own `read` does not hide.
private func readBytes(_ descriptor: Int32, _ target: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
  read(descriptor, target, count)
}
