/// The reading of one map folder: what has been read so far, and everything found wrong with it.
///
/// A row with a problem is kept with a stand-in for what could not be read, so that one mistake does not make each row
/// that mentions it look wrong as well. The stand-ins never get out: a folder with problems makes no campaign.
struct FolderReader {
  let folder: MapFolder
  var log = ProblemLog()

  var header = HeaderDraft()
  var sides: [Side] = []
  var kinds: [PlaceKind] = []
  var regions: [Region] = []
  var places: [Place] = []
  /// Who held each place on the eve, `nil` where that could not be read.
  var eves: [Holder?] = []
  var sources: [Source] = []
  var changes: [Change] = []
  var events: [Event] = []
  var areas: [Area] = []
  var lines: [Line] = []
  /// Which of the lines no place speaks across.
  var barrierLines: [Int] = []
  var banks: [Bank] = []
  /// What `campaign.json` says of corridors, before the lines and places are known.
  var stretchDrafts: [StretchDraft] = []

  /// The files that are not UTF-8, some of whose names may be others than were meant.
  var badlyEncoded: Set<MapFileName> = []

  /// The lists of sources that cells have named so far.
  var sourceLists: [String: [Source.ID]] = [:]

  /// The sides that name no hue and get a free one in the end.
  var sidesWithoutHue: [Int] = []

  var sideNames = Names<Side.ID>(.side)
  var kindNames = Names<PlaceKind.ID>(.kind)
  var regionNames = Names<Region.ID>(.governorate)
  var placeNames = Names<Place.ID>(.place)
  var sourceNames = Names<Source.ID>(.source)
  var eventKindNames = Names<Int>(.eventKind)

  init(_ folder: MapFolder) { self.folder = folder }

  /// Reads all files, those first that the others refer to.
  mutating func read() throws(Problems) -> Campaign {
    readCampaignFile()
    readRegions()
    readAreas()
    readLines()
    readBanks()
    readPlaces()
    readSources()
    readEve()
    readChanges()
    readEvents()
    addBanksOfLines()
    let stretches = resolveStretches()
    guard log.isEmpty, let header = header.whole else { throw log.problems(in: folder.path) }
    return Campaign(
      header: header, sides: sides, kinds: kinds, regions: regions, places: places, changes: changes, events: events,
      sources: sources, areas: areas, lines: lines, banks: banks, stretches: stretches)
  }

  mutating func report(_ kind: Problem.Kind, in file: MapFileName, line: Int? = nil, column: Int? = nil) {
    // What a bad byte makes of a name or number follows from that byte, which is told.
    if badlyEncoded.contains(file), kind != .badEncoding, kind.sentence.hasReplacement { return }
    log.add(kind, in: file, path: folder.path, line: line, column: column)
  }

  /// A file's bytes, or `nil` where there is nothing in them to read; why is reported.
  mutating func bytes(of file: MapFileName) -> [UInt8]? {
    guard let bytes = folder.files[file.rawValue] else {
      let problem = folder.problems[file.rawValue] ?? .missingFile
      if problem != .missingFile || !file.isOptional { report(problem, in: file) }
      return nil
    }
    guard !bytes.isEmpty else {
      report(.emptyFile, in: file)
      return nil
    }
    guard bytes.count <= MapFolder.largestFile else {
      report(.tooLarge, in: file)
      return nil
    }
    if let name = FileSignature.name(of: bytes) {
      report(.notText(name), in: file)
      return nil
    }
    if let line = lineNotUTF8(in: bytes) {
      report(.badEncoding, in: file, line: line)
      badlyEncoded.insert(file)
    }
    return bytes
  }

  /// Takes the names of a file as incomplete where a bad byte is in one of them: which name was meant is unknown.
  mutating func settleNames<ID>(_ names: WritableKeyPath<FolderReader, Names<ID>>, of file: MapFileName) {
    guard badlyEncoded.contains(file), self[keyPath: names].all.contains(where: \.hasReplacement) else { return }
    self[keyPath: names].isComplete = false
  }

  /// What a name stands for; an unknown one is reported with the nearest that is known.
  ///
  /// - Parameter others: what the name could stand for besides.
  mutating func resolve<ID>(
    _ name: String, in names: Names<ID>, or others: [String] = [], file: MapFileName, line: Int
  ) -> ID? {
    if let id = names[name] { return id }
    guard names.isComplete else { return nil }
    report(
      log.isFull(file)
        ? .unknown(names.noun, name, suggestion: nil, among: [])
        : .unknown(names.noun, name, among: names.all + others), in: file, line: line)
    return nil
  }
}

extension Campaign {
  /// Reads and checks a map folder; all problems are told at once.
  public init(_ folder: MapFolder) throws(Problems) {
    var reader = FolderReader(folder)
    self = try reader.read()
  }
}

/// The names of one sort that a folder defines, and what they stand for.
struct Names<ID> {
  let noun: Problem.Noun
  private var ids: [String: (id: ID, line: Int)] = [:]
  /// The names in the order of their definition.
  private(set) var all: [String] = []
  /// Whether the file that defines them could be read, so that a name that is not here is a mistake.
  var isComplete = false

  init(_ noun: Problem.Noun) { self.noun = noun }

  subscript(name: String) -> ID? { ids[name]?.id }

  /// The line on which a name is defined.
  func line(of name: String) -> Int? { ids[name]?.line }

  /// Adds a name; the line of its earlier definition where it has one.
  mutating func define(_ name: String, as id: ID, line: Int) -> Int? {
    if let earlier = ids[name] { return earlier.line }
    ids[name] = (id, line)
    all.append(name)
    return nil
  }
}

extension Problem.Noun {
  /// Whether a campaign has few enough of them that all can be told.
  fileprivate var isOfFew: Bool {
    switch self {
    case .side, .kind, .governorate, .eventKind, .areaKind, .lineKind, .confidence, .hue, .letter, .mark: true
    case .place, .source, .line: false
    }
  }
}

extension Problem.Kind {
  /// More names than this are not told, since nobody would read them.
  private static let mostTold = 16

  /// A name that is not among those that there are: the nearest is told, or all of them where none is near.
  static func unknown(_ noun: Problem.Noun, _ name: String, among words: [String]) -> Problem.Kind {
    .unknown(
      noun, name, suggestion: nearest(to: name, among: words),
      among: noun.isOfFew && words.count <= mostTold ? words : [])
  }
}

/// Whether bytes are UTF-8; nothing is copied.
func isUTF8(_ bytes: [UInt8]) -> Bool {
  do {
    _ = try UTF8Span(validating: bytes.span)
    return true
  } catch {
    return false
  }
}

/// The line from 1 of the first byte that is not UTF-8; `nil` where all are.
func lineNotUTF8(in bytes: [UInt8]) -> Int? {
  guard !isUTF8(bytes) else { return nil }
  var line = 1
  for part in bytes.split(separator: bytes.lineEnd, omittingEmptySubsequences: false) {
    if String(validating: part, as: UTF8.self) == nil { return line }
    line += 1
  }
  return line
}
