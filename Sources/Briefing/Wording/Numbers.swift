public import Campaign

extension Coordinate {
  /// `35.1318 N, 36.7578 E`, to about ten metres.
  public var label: String {
    "\(abs(latitude).fixed(4)) \(latitude < 0 ? "S" : "N"), \(abs(longitude).fixed(4)) \(longitude < 0 ? "W" : "E")"
  }
}

extension Double {
  /// The number with a fixed count of decimals, without the rules of any locale.
  public func fixed(_ decimals: Int) -> String {
    let scale = (0..<decimals).reduce(1) { product, _ in product * 10 }
    let scaled = Int((magnitude * Double(scale)).rounded())
    let sign = self < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return "\(sign)\(scaled)" }
    let fraction = String(scaled % scale)
    return "\(sign)\(scaled / scale)." + String(repeating: "0", count: decimals - fraction.count) + fraction
  }
}

extension Int {
  /// The number with commas between its thousands.
  public var grouped: String {
    magnitude < 1000
      ? String(self)
      : (self / 1000).grouped + "," + String(repeating: "0", count: 3 - String(self % 1000).count) + String(self % 1000)
  }
}
