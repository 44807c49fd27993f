/// What each ink looks like.
public struct Theme: Sendable {
  var plain: Style
  var faint: Style
  var water: Style
  var sea: Style
  var seaLabel: Style
  var lake: Style
  var notice: Style
  var mark: Style
  var land: Tones
  /// One for each hue of sides, in the order of the hues, with contested ground last.
  var swatches: [Swatch]

  /// What the inks of one side look like.
  struct Swatch: Sendable {
    var area: Tones
    var claim: Tones
    var tint: Tones
    var letter: Style
  }

  /// A style for each tone.
  struct Tones: Sendable {
    var settled: Style
    var letter: Style
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
    case .water: water
    case .sea: sea
    case .seaLabel: seaLabel
    case .lake: lake
    case .notice: notice
    case .mark: mark
    case .land(let tone): land[tone]
    case .area(let hue, let tone): swatch(hue).area[tone]
    case .claim(let hue, let tone): swatch(hue).claim[tone]
    case .tint(let hue, let tone): swatch(hue).tint[tone]
    case .letter(let hue): swatch(hue).letter
    case .split(let front, let back): Style(colour(of: front), on: colour(of: back))
    }
  }

  /// Whether a terminal of few colours shows the areas of an earlier hue in the same one, or in a brighter tone of it.
  public func sharesColour(_ hue: UInt8) -> Bool {
    func number(_ hue: Int) -> Int? { swatches[hue].area.settled.background.map { $0.number(at: .eight) } }
    guard Int(hue) < swatches.count, let own = number(Int(hue)) else { return false }
    return (0..<Int(hue)).contains { number($0) == own }
  }

  private func colour(of fill: Fill) -> Colour? {
    switch fill {
    case .land: return land.settled.background
    case .sea: return sea.background
    case .lake: return lake.background
    default: break
    }
    guard let (hue, kind) = fill.colour else { return plain.background }
    switch kind {
    case .settled: return swatch(hue).area.settled.background
    case .fresh: return swatch(hue).area.fresh.background
    case .claimed: return swatch(hue).claim.fresh.background
    case .tint: return swatch(hue).tint.settled.background
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
    case .letter: letter
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
