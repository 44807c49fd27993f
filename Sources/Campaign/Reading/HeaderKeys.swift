/// The keys that `campaign.json` can have, by the way to the object in which they stand; `*` is any position of a list.
public enum HeaderKeys {
  /// A key, and what it says in a few words of Markdown.
  public struct Entry: Sendable {
    public let name: String
    public let content: String
    public let isOptional: Bool

    init(_ name: String, _ content: String, isOptional: Bool = false) {
      (self.name, self.content, self.isOptional) = (name, content, isOptional)
    }
  }

  /// The objects and their keys, in the order in which documents tell them.
  public static let objects: [(path: String, keys: [Entry])] = [
    ("", campaign), ("frame", frame), ("contested", contested), ("sides.*", side), ("kinds.*", kind),
    ("events", [Entry("kinds", "the kinds of events that `events.csv` may name")]), ("corridors.*", corridor),
  ]

  private static let campaign = [
    Entry("id", "what the program calls it, `valley-1999`"),
    Entry("title", "what it is called"),
    Entry("version", "the version of the record", isOptional: true),
    Entry("country", "the country that it is about"),
    Entry("region", "what a part of the country is called, `province`; `governorate` without it", isOptional: true),
    Entry("eve", "the day before the first"),
    Entry("first", "the first day"),
    Entry("last", "the last day"),
    Entry("frame", "what the map shows"),
    Entry("contested", "what contested ground is called"),
    Entry("sides", "the list of sides"),
    Entry("kinds", "the list of kinds of places"),
    Entry("events", "the kinds of events"),
    Entry("corridors", "the lines whose story the corridor view tells first", isOptional: true),
    Entry("attribution", "texts that say whose data it rests on", isOptional: true),
    Entry("notes", "texts that say what is not known, and how the record was made", isOptional: true),
    Entry("border_note", "a sentence on borders that are disputed", isOptional: true),
    Entry(
      "accuracy_note", "a sentence that says why the map is wrong where it is, shown beside how right it is",
      isOptional: true),
    Entry("author", "who made it, for `cite`", isOptional: true),
    Entry("licence", "its licence, for `cite`", isOptional: true),
    Entry("url", "where it is published, for `cite`", isOptional: true),
    Entry(
      "default", "`true` for the map that plays without `--map`; only of those inside the program", isOptional: true),
    Entry("about", "anything that whoever opens the file should know; the program does not read it", isOptional: true),
  ]

  private static let frame = [
    Entry("west", "degrees east of its left edge"), Entry("south", "degrees north of its lower edge"),
    Entry("east", "degrees east of its right edge"), Entry("north", "degrees north of its upper edge"),
  ]

  private static let contested = [
    Entry("code", "what the tables call it"), Entry("name", "what it is called on the screen"),
    Entry("letter", "one visible ASCII character; `x` without it", isOptional: true),
  ]

  private static let side = [
    Entry("code", "what the tables call it"), Entry("name", "what it is called on the screen"),
    Entry("article", "the article of its name within a sentence, `the`; none without it", isOptional: true),
    Entry("detail", "who belongs to it", isOptional: true),
    Entry("letter", "one of A to Z; a free one without it", isOptional: true),
    Entry("hue", "one of the hues below; one that few sides have without it", isOptional: true),
  ]

  private static let kind = [
    Entry("id", "what `places.csv` calls it"), Entry("name", "what it is called on the screen", isOptional: true),
    Entry("reach_km", "how far its places speak for the land around them, in km, unless they say otherwise"),
    Entry("rank", "how important its places are: 0 for capitals, then 1, 2 and so on, whose names come later"),
    Entry(
      "always_shown", "`true` where its places have a mark on the map at every size, named or not", isOptional: true),
    Entry("mark", "its mark on a map, `capital`, `town` or `village`; by its rank without it", isOptional: true),
  ]

  private static let corridor = [
    Entry("line", "the name of a road or river in `lines.geojson`"),
    Entry("from", "the id of the place where it starts; with `to`, or neither", isOptional: true),
    Entry("to", "the id of the place where it ends", isOptional: true),
  ]
}
