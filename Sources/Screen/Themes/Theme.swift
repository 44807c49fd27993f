/// What each ink looks like.
public struct Theme: Sendable {
  var plain: Style
  var faint: Style
  var sparse: Style
  var border: Style
  var water: Style
  var road: Style
  var notice: Style
  /// One for each hue of sides, in the order of the hues, with contested ground last.
  var swatches: [Swatch]

  /// What the inks of one side look like.
  struct Swatch: Sendable {
    var area: Tones
    var claim: Tones
    var letter: Style
  }

  /// A style for each tone.
  struct Tones: Sendable {
    var settled: Style
    var fresh: Style
    var label: Style
    var freshLabel: Style
    var line: Style
    var freshLine: Style
    var thinLine: Style
    var river: Style
    var road: Style
    var front: Style
  }

  /// The number of the swatch for contested ground.
  public static let contested: UInt8 = 9

  public func style(for ink: Ink) -> Style {
    switch ink {
    case .plain: plain
    case .faint: faint
    case .sparse: sparse
    case .border: border
    case .water: water
    case .road: road
    case .notice: notice
    case .area(let hue, let tone): swatch(hue).area[tone]
    case .claim(let hue, let tone): swatch(hue).claim[tone]
    case .letter(let hue): swatch(hue).letter
    case .split(let front, let back): Style(colour(of: front), on: colour(of: back))
    }
  }

  private func colour(of fill: Fill) -> Colour? {
    guard let (hue, kind) = fill.colour else { return plain.background }
    switch kind {
    case .settled: return swatch(hue).area.settled.background
    case .fresh: return swatch(hue).area.fresh.background
    case .claimed: return swatch(hue).claim.fresh.background
    }
  }

  private func swatch(_ hue: UInt8) -> Swatch {
    swatches[min(Int(hue), swatches.count - 1)]
  }
}

extension Theme.Tones {
  subscript(tone: Tone) -> Style {
    switch tone {
    case .settled: settled
    case .fresh: fresh
    case .label: label
    case .freshLabel: freshLabel
    case .line: line
    case .freshLine: freshLine
    case .thinLine: thinLine
    case .river: river
    case .road: road
    case .front: front
    }
  }
}
