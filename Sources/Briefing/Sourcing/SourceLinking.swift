public import Campaign

/// How a piece of text that names a source is written: as it stands, or so that it leads to the source's address.
public typealias SourceLinking = (_ text: String, _ source: Source) -> String

/// Writes what names a source as it stands.
public func withoutLinks(_ text: String, _: Source) -> String { text }
