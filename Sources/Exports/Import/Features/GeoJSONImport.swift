import Campaign

extension Imported {
  /// A map folder from points that say who held a place from `start` to before `end`, or from polygons that say it of
  /// ground.
  ///
  /// The earliest start of all is the eve. Where what is said of a place leaves a gap, it is contested until the next,
  /// because nothing is said. The record goes on to the last day that the file itself names, or else to the last one on
  /// which something changes. Polygons count where the wishes name points at which to read them; beside points that say
  /// who held a place they are left out otherwise, since territory follows from the places.
  ///
  /// - Parameter progress: is told how many of how many features have been read.
  public static func geoJSON(
    _ bytes: [UInt8], _ wishes: ImportWishes, progress: (Int, Int) -> Void = { _, _ in }
  ) throws(RowProblem) -> Imported {
    let file = GeoFeatures(bytes)
    if let problem = file.problems.first { throw RowProblem(problem.line, .file(problem.kind)) }
    var sides = SideList(wishes.ground, wishes.sides)
    let reading = GeoJSONReading(file, wishes.ground.box, readsPoints: wishes.stations == nil, &sides, progress)
    var problems = reading.problems
    var histories = reading.histories
    var lastDay = file.lastDay
    var placeProblems: [RowProblem] = []
    if let stations = wishes.stations {
      var control = try PolygonControl(reading.areas, of: wishes.fileName, problems)
      histories = try control.histories(at: stations, on: wishes.ground)
      (problems, placeProblems) = (control.problems, control.placeProblems)
      lastDay = [lastDay, control.lastDay].compactMap { $0 }.max()
    } else if histories.isEmpty, let first = reading.areas.first {
      throw RowProblem(first.claim.line, .polygonsNeedPlaces(reading.areas.count))
    }
    guard let eve = histories.flatMap(\.claims).map(\.start).min() else {
      throw problems.firstRefusal(or: wishes.stations == nil ? .noHolders : .noneInPolygons)
    }
    var taking = GeoJSONTaking(wishes, problems, sides, eve: eve, lastDay: lastDay)
    var imported = try taking.imported(histories)
    imported.placeProblems = placeProblems
    return imported
  }
}

/// A place of a file, and what the file says of it.
struct PlaceHistory {
  let point: NamedPoint
  var claims: [DatedClaim]
}

/// Ground of a file, and what the file says of it.
struct DatedArea {
  let polygons: [Polygon]
  var claim: DatedClaim
}

/// What the features of a file say, and what is wrong with them.
private struct GeoJSONReading {
  private(set) var problems: [RowProblem]
  private(set) var areas: [DatedArea] = []
  private var register = PlaceRegister()
  /// The claims of each place of the register.
  private var claims: [[DatedClaim]] = []

  var histories: [PlaceHistory] { zip(register.points, claims).map { PlaceHistory(point: $0, claims: $1) } }

  /// - Parameter readsPoints: whether points count, and not polygons, whose problems are told only where they do.
  init(
    _ file: GeoFeatures, _ frame: GeographicBox?, readsPoints: Bool, _ sides: inout SideList,
    _ progress: (Int, Int) -> Void
  ) {
    problems = file.otherSystems.map { RowProblem($0.line, .otherSystem($0.name), feature: $0.feature) }
    var unlocated: [GeoFeatures.Feature] = []
    for feature in file.features {
      progress(feature.number - 1, file.features.count)
      if !feature.polygons.isEmpty {
        takeArea(feature, isTold: !readsPoints)
      } else if !readsPoints {
        problems.append(RowProblem(feature, feature.isMeantAsArea ? .brokenPolygon : .notPolygon))
      } else if feature.geometryType.isEmpty {
        unlocated.append(feature)
      } else {
        takePoint(feature)
      }
    }
    for feature in unlocated { takeUnlocated(feature) }
    addDoubts(frame)
    for place in claims.indices {
      for index in claims[place].indices { claims[place][index].hold = sides.resolved(claims[place][index].hold) }
    }
    for index in areas.indices { areas[index].claim.hold = sides.resolved(areas[index].claim.hold) }
  }

  private mutating func takePoint(_ feature: GeoFeatures.Feature) {
    guard let point = feature.point else {
      return problems.append(RowProblem(feature, feature.isMeantAsArea ? .brokenPolygon : .notPoint))
    }
    do throws(RowProblem) {
      try GeoJSONReading.check(feature)
      let place = try NamedPoint(feature, at: point)
      add(try DatedClaim(feature), to: register.position(of: place), at: place)
    } catch {
      problems.append(error)
    }
  }

  /// A feature without a geometry tells of the place that another one locates (RFC 7946, 3.2).
  private mutating func takeUnlocated(_ feature: GeoFeatures.Feature) {
    let texts = feature.texts
    guard let position = register.position(key: texts["place"], id: texts["id"], name: texts["name"]) else {
      return problems.append(RowProblem(feature, .unlocated))
    }
    do throws(RowProblem) {
      add(try DatedClaim(feature), to: position, at: nil)
    } catch {
      problems.append(error)
    }
  }

  private mutating func add(_ claim: DatedClaim, to position: Int, at place: NamedPoint?) {
    if position == claims.count { claims.append([]) }
    claims[position].append(claim)
    guard let place else { return }
    let distance = register.points[position].coordinate.distance(to: place.coordinate)
    if distance > PlaceRegister.sameWithin {
      problems.append(
        RowProblem(claim, .apart(place.name, kilometres: Int(distance.rounded()))))
    }
  }

  private mutating func takeArea(_ feature: GeoFeatures.Feature, isTold: Bool) {
    // The program's own export has ground that nobody speaks for.
    if feature.texts["state"] == "sparse" { return }
    do throws(RowProblem) {
      try GeoJSONReading.check(feature)
      areas.append(DatedArea(polygons: feature.polygons, claim: try DatedClaim(feature, takesSnapshots: true)))
    } catch {
      if isTold { problems.append(error) }
    }
  }

  private mutating func addDoubts(_ frame: GeographicBox?) {
    let points = register.points.map {
      ToldPoint(line: $0.line, feature: $0.feature, name: $0.name, coordinate: $0.coordinate)
    }
    let corners = areas.compactMap { area in
      area.polygons.first?.first?.first.map {
        ToldPoint(line: area.claim.line, feature: area.claim.feature, name: "the polygon", coordinate: $0)
      }
    }
    let all = Array(claims.joined()) + areas.map(\.claim)
    let days = all.flatMap { claim in
      ([claim.start] + (claim.end.map { [$0] } ?? [])).map {
        ToldDay(line: claim.line, feature: claim.feature, day: $0)
      }
    }
    problems += Doubts.about(points + corners, within: frame) + Doubts.about(days)
  }

  /// Refuses a feature with a point that lies nowhere on the globe.
  private static func check(_ feature: GeoFeatures.Feature) throws(RowProblem) {
    if let problem = feature.coordinateProblem { throw RowProblem(feature, .point(problem)) }
  }
}
