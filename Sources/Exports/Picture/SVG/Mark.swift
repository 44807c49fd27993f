/// Elements of SVG that pictures are made of besides paths.
enum Mark {
  /// A line of text from its baseline's start, or about its middle or before its end by an anchor.
  static func text(
    _ words: String, x: Double, y: Double, size: Double, style: String = "", anchor: String = ""
  ) -> String {
    text(marked: words.escaped, x: x, y: y, size: size, style: style, anchor: anchor)
  }

  /// The same of words that are markup already.
  static func text(
    marked words: String, x: Double, y: Double, size: Double, style: String = "", anchor: String = ""
  ) -> String {
    let name = style.isEmpty ? "" : " class=\"\(style)\""
    let place = anchor.isEmpty ? "" : " text-anchor=\"\(anchor)\""
    return "<text\(name) x=\"\(x.inTenths)\" y=\"\(y.inTenths)\" font-size=\"\(size.inTenths)\"\(place)>"
      + "\(words)</text>\n"
  }

  static func circle(x: Double, y: Double, radius: Double, style: String) -> String {
    "<circle class=\"\(style)\" cx=\"\(x.inTenths)\" cy=\"\(y.inTenths)\" r=\"\(radius.inTenths)\"/>"
  }

  /// A square around a point, with round corners.
  static func square(x: Double, y: Double, radius: Double, style: String) -> String {
    "<rect class=\"\(style)\" x=\"\((x - radius).inTenths)\" y=\"\((y - radius).inTenths)\""
      + " width=\"\((2 * radius).inTenths)\" height=\"\((2 * radius).inTenths)\" rx=\"\((radius / 4).inTenths)\"/>"
  }

  /// A rectangle with its corner moved to a point and its units scaled there.
  static func sample(_ style: String, x: Double, y: Double, width: Double, height: Double, unit: Double) -> String {
    let scale = ((unit * 1000).rounded() / 1000).description
    return "<g transform=\"translate(\(x.inTenths) \(y.inTenths)) scale(\(scale))\"><rect class=\"\(style)\""
      + " width=\"\((width / unit).inTenths)\" height=\"\((height / unit).inTenths)\"/></g>\n"
  }
}
