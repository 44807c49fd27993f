/// One feature of a GeoJSON file, with where it starts in the file.
struct Feature {
  let offset: Int
  var texts: [String: String] = [:]
  var numbers: [String: Double] = [:]
  var label: Coordinate?
  /// Whether it says that no place speaks across it.
  var isBarrier = false
  var geometry: Geometry?
  /// Whether its geometry is null: it lies nowhere (RFC 7946, 3.2), so that there is nothing to draw.
  var isUnlocated = false
}

extension FolderReader {
  // MARK: Files

  mutating func readRegions() {
    var isWhole = false
    readFeatures(.governorates, isWhole: &isWhole) { reader, feature, scanner in
      reader.addRegion(feature, &scanner)
    }
    regionNames.isComplete = isWhole && (1...MapFolder.mostRegions).contains(regions.count)
    settleNames(\.regionNames, of: .governorates)
  }

  mutating func readAreas() {
    readFeatures(.areas) { reader, feature, scanner in
      let kind = reader.kind(Area.Kind.self, of: feature, .areaKind, &scanner)
      let polygons = reader.polygons(of: feature, &scanner)
      reader.checkNear(feature, &scanner)
      let area = Area(
        name: feature.texts["name"] ?? "", kind: kind ?? .country, rank: reader.rank(of: feature), polygons: polygons)
      reader.areas.append(area)
    }
  }

  mutating func readLines() {
    readFeatures(.lines) { reader, feature, scanner in
      let kind = reader.kind(Line.Kind.self, of: feature, .lineKind, &scanner)
      let parts = reader.parts(of: feature, &scanner)
      reader.checkNear(feature, &scanner)
      let line = Line(
        name: feature.texts["name"] ?? "", kind: kind ?? .river, rank: reader.rank(of: feature), parts: parts)
      if feature.isBarrier { reader.barrierLines.append(reader.lines.count) }
      if feature.texts["barrier"] != nil {
        scanner.note(.unexpectedType(wanted: "\"barrier\": true or false"), at: feature.offset)
      }
      reader.lines.append(line)
    }
  }

  mutating func readBanks() {
    readFeatures(.banks) { reader, feature, scanner in
      reader.need(["barrier", "bank"], of: feature, &scanner)
      let polygons = reader.polygons(of: feature, &scanner)
      reader.checkNear(feature, &scanner)
      let bank = Bank(
        barrier: feature.texts["barrier"] ?? "", name: feature.texts["bank"] ?? "", polygons: polygons)
      reader.banks.append(bank)
    }
  }

  private mutating func addRegion(_ feature: Feature, _ scanner: inout JSONScanner) {
    need(["code", "name"], of: feature, &scanner)
    let code = feature.texts["code"] ?? ""
    let id = Region.ID(index: UInt8(min(regions.count, Int(UInt8.max))))
    define(code, as: id, in: \.regionNames, at: feature.offset, &scanner)
    let polygons = polygons(of: feature, &scanner)
    if let geometry = feature.geometry { checkInside(geometry, &scanner) }
    if feature.label == nil { scanner.note(.missingKey("label"), at: feature.offset) }
    let label = feature.label ?? HeaderDraft.nowhere
    if feature.label != nil { noteFrame(of: label, at: feature.offset, &scanner) }
    regions.append(
      Region(
        id: id, code: code, name: feature.texts["name"] ?? code, arabic: feature.texts["arabic"] ?? "",
        publishedArea: feature.numbers["area_km2"], label: label, polygons: polygons))
  }

  // MARK: Features

  private mutating func readFeatures(
    _ file: MapFileName, add: (inout FolderReader, Feature, inout JSONScanner) -> Void
  ) {
    var ignored = false
    readFeatures(file, isWhole: &ignored, add: add)
  }

  private mutating func readFeatures(
    _ file: MapFileName, isWhole: inout Bool, add: (inout FolderReader, Feature, inout JSONScanner) -> Void
  ) {
    guard let bytes = bytes(of: file) else { return }
    var scanner = JSONScanner(bytes)
    isWhole = scan(&scanner) { reader, scanner throws(JSONScanner.Stop) in
      let hasFeatures = try scanner.readFeatures(atMost: file.mostFeatures) { scanner throws(JSONScanner.Stop) in
        guard let feature = try FolderReader.feature(&scanner), !feature.isUnlocated else { return }
        add(&reader, feature, &scanner)
      }
      if hasFeatures, file == .governorates, reader.regions.isEmpty { scanner.note(.none(.governorate), at: 0) }
    }
    report(scanner, in: file)
  }

  private static func feature(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) -> Feature? {
    var feature = Feature(offset: scanner.mark())
    guard try scanner.openObject() else { return nil }
    while let key = try scanner.nextKey() {
      switch key {
      case "properties": try properties(of: &feature, &scanner)
      case "geometry":
        feature.isUnlocated = try scanner.takeNull()
        if !feature.isUnlocated { feature.geometry = try scanner.geometry() }
      default: try scanner.skip()
      }
    }
    return feature
  }

  private static func properties(
    of feature: inout Feature, _ scanner: inout JSONScanner
  ) throws(JSONScanner.Stop) {
    guard try scanner.openObject() else { return }
    while let key = try scanner.nextKey() {
      if try scanner.takeNull() { continue }
      switch key {
      case "barrier" where scanner.peek() != UInt8(ascii: "\""): feature.isBarrier = try scanner.truth() ?? false
      case "code", "name", "arabic", "kind", "barrier", "bank": feature.texts[key] = try scanner.text()
      case "area_km2", "rank": feature.numbers[key] = try scanner.number()
      case "label": feature.label = try label(&scanner)
      default: try scanner.skip()
      }
    }
  }

  private static func label(_ scanner: inout JSONScanner) throws(JSONScanner.Stop) -> Coordinate? {
    let offset = scanner.mark()
    var numbers: [Double] = []
    guard try scanner.openArray() else { return nil }
    while try scanner.nextElement() { numbers.append(try scanner.number() ?? 0) }
    guard numbers.count >= 2 else {
      scanner.note(.unexpectedType(wanted: "a point [longitude, latitude]"), at: offset)
      return nil
    }
    return Coordinate(latitude: numbers[1], longitude: numbers[0])
  }

  // MARK: Checks

  private func need(_ keys: [String], of feature: Feature, _ scanner: inout JSONScanner) {
    for key in keys where feature.texts[key] == nil { scanner.note(.missingKey(key), at: feature.offset) }
  }

  private func kind<Kind: RawRepresentable<String> & CaseIterable>(
    _ type: Kind.Type, of feature: Feature, _ noun: Problem.Noun, _ scanner: inout JSONScanner
  ) -> Kind? {
    need(["name", "kind"], of: feature, &scanner)
    return word(feature.texts["kind"], noun, at: feature.offset, &scanner)
  }

  /// The rank of a feature, 1 where it names none.
  private func rank(of feature: Feature) -> Int { Int(exactly: feature.numbers["rank"] ?? 1) ?? 1 }

  private func noteFrame(of point: Coordinate, at offset: Int, _ scanner: inout JSONScanner) {
    guard let frame = header.frame, !frame.contains(point) else { return }
    scanner.note(
      .outsideFrame(
        latitude: "\(point.latitude)", longitude: "\(point.longitude)", isSwapped: frame.contains(point.swapped)),
      at: offset)
  }
}
