import Briefing
import ArgumentParser
import Campaign
import Exports
import Interface

/// What is shown and how it is drawn: the options that the player, `show` and the exported frames share.
struct ViewStateOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The place to select, by id or by name.", valueName: "place"), completion: .places)
  var place: String?

  @OptionGroup var drawing: LookOptions

  /// Taken whatever it starts with, so that a number below zero is told what it may be.
  @Option(parsing: .unconditional, help: ArgumentHelp("How many times to double the map's scale.", valueName: "times"))
  var zoom: Int?

  /// Taken whatever it starts with, since south of the equator that is a minus.
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("The centre of the zoomed map; the selected place by default.", valueName: "lat,lon"))
  var centre: String?

  @Option(
    help: ArgumentHelp("Count only changes of at least this confidence: medium or high.", valueName: "confidence"),
    completion: .list(Confidence.allCases.map(\.rawValue)), transform: { try choice($0, "confidence") })
  var confidence: Confidence?

  @Flag(help: "Count only changes that have a source.")
  var cited = false

  @Option(
    help: ArgumentHelp("Leave this side blank; give it again for another side.", valueName: "side"),
    completion: .sides)
  var hide: [String] = []

  @Option(
    help: ArgumentHelp("Show the change view, compared with this day instead of the day before.", valueName: "day"),
    completion: .days)
  var compare: String?

  @Option(help: ArgumentHelp("Mark this day, with which the key x compares.", valueName: "day"), completion: .days)
  var mark: String?

  @Option(
    help: ArgumentHelp(
      "The order of the strip: \(listed(StripOrder.self)); or of the sources: agreement.", valueName: "order"),
    completion: .list(ViewOrder.allCases.map(\.rawValue)), transform: { try choice($0, "order") })
  var order: ViewOrder?

  @Option(help: ArgumentHelp("Which road or river the corridor view shows, counted from 1.", valueName: "number"))
  var corridor: Int?

  @Option(help: ArgumentHelp("Which page of small maps to show, counted from 1.", valueName: "number"))
  var page: Int?

  @Option(
    name: .customLong("panel"),
    help: ArgumentHelp("What the panel tells: \(listed(PanelTopic.self)); the day by default.", valueName: "topic"),
    completion: .list(PanelTopic.allCases.map(\.rawValue)), transform: { try choice($0, "topic of the panel") })
  var topic: PanelTopic?

  func validate() throws {
    if compare != nil, let chosen = drawing.chosenView, chosen != .change {
      throw ValidationError("--compare is the change view; leave out --view \(chosen.rawValue)")
    }
    if compare != nil, mark != nil { throw ValidationError("give --compare or --mark, not both") }
    if centre != nil, zoom == nil { throw ValidationError("--centre goes with --zoom") }
    if topic == .place || topic == .why, place == nil {
      throw ValidationError("--panel \(topic?.rawValue ?? "") goes with --place")
    }
    if let order, view != order.view {
      throw ValidationError("--order \(order.rawValue) goes with --view \(order.view.rawValue)")
    }
    if corridor != nil, view != .corridor { throw ValidationError("--corridor goes with --view corridor") }
    if page != nil, view != .multiples { throw ValidationError("--page goes with --view multiples") }
    if let page, page < 1 { throw ValidationError("the pages count from 1") }
  }

  /// The view that was asked for; `nil` for none.
  var view: ViewKind? { compare == nil ? drawing.chosenView : .change }

  /// The names of the options that were given, but for the view's.
  var given: [String] {
    [(place != nil, "--place")].filter(\.0).map(\.1) + drawing.given
      + [
        (zoom != nil, "--zoom"), (confidence != nil, "--confidence"), (cited, "--cited"), (!hide.isEmpty, "--hide"),
        (compare != nil, "--compare"), (mark != nil, "--mark"), (order != nil, "--order"),
        (corridor != nil, "--corridor"), (page != nil, "--page"), (topic != nil, "--panel"),
      ].filter(\.0).map(\.1)
  }
}

/// How a view without the map can be put in order.
enum ViewOrder: String, CaseIterable {
  case region
  case importance
  case corridor
  /// Where sources differ and agree before each source.
  case agreement

  var view: ViewKind { self == .agreement ? .sources : .strip }
}

// MARK: The viewState

extension ViewStateOptions {
  /// The viewState that the command line asks for, on top of another.
  func viewState(_ atlas: Atlas, over usual: ViewState = ViewState()) throws -> ViewState {
    let campaign = atlas.campaign
    var viewState = usual
    viewState.place = try place.map { try campaign.place($0).id }
    viewState.view = compare == nil ? drawing.chosenView ?? usual.view : .change
    if viewState.view == .disagreement, atlas.otherRecord == nil {
      throw ValidationError("the disagreement view has two records: frontline diff DIR_A DIR_B --play")
    }
    viewState.look = drawing.look(over: usual.look)
    viewState.comparesWithMark = compare != nil
    viewState.mark = try campaign.day(compare, option: "--compare") ?? campaign.day(mark, option: "--mark")
    viewState.stripOrder = order.flatMap { StripOrder(rawValue: $0.rawValue) } ?? .region
    viewState.tellsAgreementFirst = order == .agreement
    viewState.page = page.map { $0 - 1 }
    viewState.topic = topic
    viewState.corridor = try corridorIndex(atlas)
    viewState.filter = try filter(campaign)
    viewState.camera = try camera(atlas, viewState.place)
    return viewState
  }

  private func corridorIndex(_ atlas: Atlas) throws -> Int {
    guard let corridor else { return 0 }
    let count = atlas.corridorCount
    guard (1...max(1, count)).contains(corridor) else {
      throw ValidationError("there is no corridor \(corridor); the map has \(count)")
    }
    return corridor - 1
  }

  private func filter(_ campaign: Campaign) throws -> Filter {
    var filter = Filter()
    filter.confidence = confidence ?? .low
    filter.citedOnly = cited
    filter.hidden = Set(try hide.map { try campaign.holder(coded: $0, option: "--hide") })
    return filter
  }

  private func camera(_ atlas: Atlas, _ place: Place.ID?) throws -> Camera {
    var camera = Camera()
    guard let zoom, zoom != 0 else { return camera }
    guard (1...max(1, atlas.mostDoublings)).contains(zoom) else {
      throw ValidationError("--zoom \(zoom) is not from 0 to \(atlas.mostDoublings), which is this map's largest scale")
    }
    camera.doublings = zoom
    camera.centre = try centre.map { try point($0, in: atlas.campaign) } ?? place.map { atlas.campaign[$0].coordinate }
    return camera
  }

  private func point(_ text: String, in campaign: Campaign) throws -> Coordinate {
    let point = try Coordinate(typed: text, option: "--centre")
    guard campaign.header.frame.contains(point) else {
      throw ValidationError("--centre: \"\(text)\" is not on this map".visible)
    }
    return point
  }
}

extension Coordinate {
  /// A point as it is written on the command line: `35.13,36.75`.
  init(typed text: String, option: String) throws {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2 else {
      throw ValidationError("\(option): \"\(text)\" is not a point; write it as 35.13,36.75".visible)
    }
    do throws(CoordinateProblem) {
      self = try Coordinate(latitude: parts[0], longitude: parts[1])
    } catch {
      throw ValidationError("\(option): \(error.sentence)")
    }
  }
}
