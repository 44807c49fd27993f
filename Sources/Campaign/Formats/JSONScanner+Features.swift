extension JSONScanner {
  /// Calls where each feature of a GeoJSON collection starts; more than a limit are passed over, and that is noted.
  ///
  /// - Parameter member: is called where the value of another member of the collection starts; it reads or skips it.
  ///
  /// Gives whether the collection has its list of features at all; where it has not, that is noted too.
  mutating func readFeatures(
    atMost limit: Int = .max,
    member: (String, inout JSONScanner) throws(Stop) -> Void = { _, scanner throws(Stop) in try scanner.skip() },
    _ visit: (inout JSONScanner) throws(Stop) -> Void
  ) throws(Stop) -> Bool {
    guard try openObject() else { return false }
    var hasFeatures = false
    while let key = try nextKey() {
      guard key == "features" else {
        try member(key, &self)
        continue
      }
      hasFeatures = true
      guard try openArray() else { continue }
      var count = 0
      while try nextElement() {
        count += 1
        if count <= limit {
          try visit(&self)
        } else {
          if count == limit + 1 { note(.tooManyFeatures(limit: limit), at: position) }
          try skip()
        }
      }
    }
    if !hasFeatures { note(.missingKey("features"), at: 0) }
    return hasFeatures
  }
}
