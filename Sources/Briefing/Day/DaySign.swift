/// One sign for each day of a campaign: `1` to `9`, then `a` to `z`.
public enum DaySign {
  public static let count = 35

  /// The sign of a number from 1 on; all beyond the last share it.
  public static func sign(_ number: UInt8) -> Unicode.Scalar {
    let number = min(max(1, number), UInt8(count))
    return Unicode.Scalar(number < 10 ? 0x30 + number : 0x61 + number - 10)
  }

  /// The number for a position among the days; with more days than signs several share one.
  public static func number(of position: Int, last: Int) -> UInt8 {
    guard position > 0 else { return 0 }
    guard last > count else { return UInt8(position) }
    return UInt8(1 + (position - 1) * count / last)
  }
}
