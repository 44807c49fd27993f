/// Prints a figure that `.ci/run` gathers; those of one name are added up there, and their details listed.
///
/// A loss is no figure but a failure.
public func figure(_ name: String, _ count: Int, _ detail: String) {
  print("figure: \(name) = \(count); \(detail)")
}
