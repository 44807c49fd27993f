/// How many colours a terminal has.
public enum ColourDepth: Hashable, Sendable {
  case none
  case eight
  case many
}

/// A colour as its place in the palette of a terminal with 256 colours, and the nearest of the basic eight.
public struct Colour: Hashable, Sendable {
  public let index: UInt8
  public let basic: UInt8

  public init(_ index: UInt8, basic: UInt8) {
    self.index = index
    self.basic = basic
  }

  /// The number that a terminal of a depth knows it by.
  public func number(at depth: ColourDepth) -> Int {
    Int(depth == .many ? index : basic)
  }
}

/// What a cell looks like: colours where they are not the terminal's own, and attributes.
public struct Style: Hashable, Sendable {
  public var foreground: Colour?
  public var background: Colour?
  public var attributes: Attributes

  public init(_ foreground: Colour? = nil, on background: Colour? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// What each ink looks like.
public struct Theme: Sendable {
  /// The colours of one side's area.
  struct Swatch: Sendable {
    var settled: Colour
    var letter: Colour
    var text: Colour
    var fresh: Colour
    var freshText: Colour
    /// The hue on the terminal's own background.
    var own: Colour

    /// A river through the area: a light blue where the text is light, else a dark one.
    var river: Colour { text.index == 16 ? Colour(19, basic: 4) : Colour(117, basic: 6) }
  }

  var swatches: [Swatch]
  var water: Colour
  var faint: Colour

  /// The look of an ink on a terminal of a depth.
  ///
  /// Without colours the areas are told apart by their letters; what passed today is in reverse.
  public func style(for ink: Ink, depth: ColourDepth) -> Style {
    depth == .none ? plainStyle(for: ink) : colouredStyle(for: ink, depth: depth)
  }

  private func plainStyle(for ink: Ink) -> Style {
    switch ink {
    case .plain, .sparse, .border, .water, .road, .faint, .split: Style()
    case .notice: Style(nil, .bold)
    case .letter: Style(nil, .bold)
    case .area(_, let tone), .claim(_, let tone):
      switch tone {
      case .settled, .line, .thinLine, .river, .road: Style()
      case .fresh, .freshLabel, .freshLine: Style(nil, .reverse)
      case .front: Style(nil, .bold)
      case .label: Style(nil, .bold)
      }
    }
  }

  private func colouredStyle(for ink: Ink, depth: ColourDepth) -> Style {
    switch ink {
    case .plain: Style()
    case .notice: Style(nil, .bold)
    case .faint, .sparse: depth == .many ? Style(faint) : Style()
    case .border: Style()
    case .water: Style(water)
    case .road: Style(depth == .many ? faint : nil)
    case .split(let front, let back): Style(fill(front), on: fill(back), [])
    case .letter(let hue): Style(swatch(hue).own, .bold)
    case .area(let hue, let tone): areaStyle(swatch(hue), tone, depth)
    case .claim(let hue, let tone): claimStyle(swatch(hue), tone)
    }
  }

  private func areaStyle(_ swatch: Swatch, _ tone: Tone, _ depth: ColourDepth) -> Style {
    switch tone {
    case .settled: Style(depth == .many ? swatch.letter : swatch.text, on: swatch.settled)
    // With eight colours bold black is grey on many terminals, so that only light text is bold there.
    case .label: Style(swatch.text, on: swatch.settled, depth == .many || swatch.text.basic != 0 ? .bold : [])
    case .line: Style(swatch.text, on: swatch.settled, depth == .many ? .bold : [])
    case .thinLine, .road: Style(swatch.text, on: swatch.settled)
    case .river: Style(depth == .many ? swatch.river : swatch.text, on: swatch.settled)
    case .front: Style(swatch.text, on: swatch.settled, .bold)
    case .freshLine: Style(swatch.freshText, on: swatch.fresh, depth == .many ? [] : .reverse)
    case .fresh: Style(swatch.freshText, on: swatch.fresh, depth == .many ? .bold : .reverse)
    case .freshLabel: Style(swatch.freshText, on: swatch.fresh, depth == .many ? [.bold, .underline] : .underline)
    }
  }

  private func claimStyle(_ swatch: Swatch, _ tone: Tone) -> Style {
    switch tone {
    case .settled: Style(swatch.own)
    case .fresh: Style(swatch.own, [.bold, .reverse])
    case .label: Style(nil, .bold)
    case .freshLabel: Style(nil, [.bold, .underline])
    case .line, .thinLine, .road: Style()
    case .freshLine: Style(nil, .bold)
    case .river: Style(water)
    case .front: Style(swatch.own, .bold)
    }
  }

  private func fill(_ fill: Fill) -> Colour? {
    fill.hue.map { fill.isFresh ? swatch($0).fresh : swatch($0).settled }
  }

  private func swatch(_ hue: UInt8) -> Swatch {
    swatches[Int(hue) < swatches.count ? Int(hue) : swatches.count - 1]
  }
}

extension Style {
  init(_ foreground: Colour?, _ attributes: Attributes) {
    self.init(foreground, on: nil, attributes)
  }
}
