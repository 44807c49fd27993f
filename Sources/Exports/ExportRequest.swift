public import Briefing
public import Campaign
public import Screen

/// What is written out: a campaign, some of its days, and how it is drawn.
public struct ExportRequest: Sendable {
  public let atlas: Atlas
  public let days: ClosedRange<Day>
  /// The size of a frame in cells.
  public let size: Size
  /// What a frame shows of the record, and how, whatever the day.
  public let viewState: ViewState
  /// The size of a picture of the map; `nil` where it is as tall as its text wants.
  public var pictureSize: PictureSize?
  /// Whether of several days only the first is shown, and those on which anything changed.
  public var showsOnlyChanged = false
  /// What stands above a picture of the map instead of the date.
  public var heading: String?
  /// The command that writes it again, without the name of the file.
  public let command: String

  public init(
    _ atlas: Atlas, days: ClosedRange<Day>, size: Size, viewState: ViewState = ViewState(), command: String
  ) {
    self.atlas = atlas
    self.days = days
    self.size = size
    self.viewState = viewState
    self.command = command
  }

  /// The colours of a picture; those of the standard theme where a theme is for terminals only.
  var palette: Palette { Palette(viewState.look.theme) ?? .light }

  var campaign: Campaign { atlas.campaign }
  var chronicle: Chronicle { atlas.chronicle }

  /// The days one after the other; nothing is kept of them.
  var eachDay: some Sequence<Day> {
    let first = days.lowerBound
    return (0...first.distance(to: days.upperBound)).lazy.map { first.advanced(by: $0) }
  }

  /// The days that screens are drawn of.
  var shownDays: [Day] { shownSteps(by: .day).map { atlas.day(at: $0.upperBound) } }

  /// The positions of each small map of a contact sheet; a map shows how they end.
  public var sheetSteps: [ClosedRange<Int>] { shownSteps(by: viewState.step) }

  private func shownSteps(by step: TimeStep) -> [ClosedRange<Int>] {
    let shown = atlas.position(of: days.lowerBound)...atlas.position(of: days.upperBound)
    let steps = atlas.positions(by: step).filter { $0.overlaps(shown) }.map { $0.clamped(to: shown) }
    guard showsOnlyChanged else { return steps }
    let hasChanged = counting.hasChanged
    return steps.enumerated().filter { index, step in index == 0 || hasChanged[step].contains(true) }.map(\.element)
  }

  /// What a picture tells in words: only what its filter lets through, as on its map.
  var counting: Atlas { viewState.filter.isOff ? atlas : atlas.counting(viewState.filter) }

  /// `5 Dec 2024`, or `26 Nov 2024 to 8 Dec 2024`.
  var period: String {
    days.lowerBound == days.upperBound
      ? days.lowerBound.short : "\(days.lowerBound.short) to \(days.upperBound.short)"
  }
}

/// Takes what is written, piece by piece, so that nothing has to be held as a whole.
public typealias Writing = (String) throws -> Void
