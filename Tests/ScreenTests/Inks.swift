import Screen

extension Ink {
  /// All inks of text, with every hue and tone; a new one makes `isFresh` fail to compile, and belongs here too.
  static var all: [Ink] {
    var inks: [Ink] =
      [.plain, .faint, .water, .sea, .seaLabel, .lake, .notice, .mark] + Tone.allCases.map { .land($0) }
    for hue in 0...Theme.contested {
      inks.append(.letter(hue))
      for tone in Tone.allCases { inks += [.area(hue, tone), .claim(hue, tone), .tint(hue, tone)] }
    }
    return inks
  }
}

extension Ink {
  /// Whether it is that of something to be read, and not of a line or of the letters that an area is strewn with.
  var isRead: Bool {
    switch self {
    case .area(_, let tone), .tint(_, let tone): tone.isRead && tone != .settled && tone != .line
    case .land(let tone), .claim(_, let tone): tone.isRead
    case .plain, .faint, .sea, .seaLabel, .notice, .mark, .letter: true
    case .water, .lake, .split: false
    }
  }
}

extension Tone {
  fileprivate var isRead: Bool {
    switch self {
    case .settled, .letter, .fresh, .label, .freshLabel, .line, .freshLine, .front: true
    case .thinLine, .river, .road: false
    }
  }
}

extension Style {
  /// The light of the text and of what is behind it; `nil` is the terminal's own.
  var lights: (text: Light?, ground: Light?) { lights(isExact: false) }

  /// - Parameter isExact: whether the terminal takes any colour.
  func lights(isExact: Bool) -> (text: Light?, ground: Light?) {
    let make: (Colour) -> Light = isExact ? { Light(exactly: $0) } : { Light($0) }
    let lights = (foreground.map(make), background.map(make))
    return attributes.contains(.reverse) ? (lights.1, lights.0) : lights
  }

  /// The contrast of its text, where both colours are known.
  func contrast(over terminal: Light? = nil, isExact: Bool = false) -> Double? {
    let lights = lights(isExact: isExact)
    guard let text = lights.text, let ground = lights.ground ?? terminal else { return nil }
    return text.contrast(with: ground)
  }
}

extension Light {
  init(_ colour: Colour) { self.init(ofPalette: colour.index) }

  /// The colour as a terminal shows it that takes any.
  init(exactly colour: Colour) {
    if let exact = colour.exact {
      self.init(channels: [16, 8, 0].map { Int(exact >> $0 & 0xFF) })
    } else {
      self.init(colour)
    }
  }
}
