import Campaign

extension Authorship {
  /// A member of JSON for each that is known.
  var members: [(String, JSON)] { fields.map { ($0.name, .text($0.text)) } }
}
