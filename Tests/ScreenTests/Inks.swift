import Screen

extension Ink {
  /// All inks of text, with every hue and tone; a new one makes `isFresh` fail to compile, and belongs here too.
  static var all: [Ink] {
    var inks: [Ink] = [.plain, .faint, .sparse, .border, .water, .road, .notice]
    for hue in 0...Theme.contested {
      inks.append(.letter(hue))
      for tone in Tone.allCases { inks += [.area(hue, tone), .claim(hue, tone)] }
    }
    return inks
  }
}

extension Style {
  /// The light of the text and of what is behind it; `nil` is the terminal's own.
  var lights: (text: Light?, ground: Light?) {
    let lights = (foreground.map(Light.init), background.map(Light.init))
    return attributes.contains(.reverse) ? (lights.1, lights.0) : lights
  }

  /// The contrast of its text, where both colours are known.
  func contrast(over terminal: Light? = nil) -> Double? {
    guard let text = lights.text, let ground = lights.ground ?? terminal else { return nil }
    return text.contrast(with: ground)
  }
}

extension Light {
  init(_ colour: Colour) { self.init(ofPalette: colour.index) }
}
