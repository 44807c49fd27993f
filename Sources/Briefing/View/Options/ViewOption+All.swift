import Campaign
import Cartography
import enum Screen.ThemeName

extension ViewOption {
  /// The options in the order in which a command line says them, and in which they are read.
  public static let all: [ViewOption] = [
    date, place, view, theme, glyphs, labels, fronts, zoom, centre, follow, confidence, cited, hide, compare, mark,
    order, step, corridor, page, panel,
  ]

  public static let date = ViewOption(
    "date", "day", "Start on this day: 2024-12-05, \"5 dec\", d9.", .day(Part(\.day)), link: "date")

  public static let place = ViewOption(
    "place", "place", "The place to select, by id or by name.", .place(Part(\.place)), link: "place",
    for: [.picture, .page, .conversation])

  // MARK: How it is drawn

  public static let view = ViewOption(
    "view", "view", "The view: \(alternatives(ViewKind.self)); state by default.",
    .choice(
      Part(get: { $0.comparesWithMark ? nil : $0.view.rawValue }, set: { $1.view = ViewKind(rawValue: $0) ?? .state }),
      noun: "view", names: ViewKind.allCases.map(\.rawValue), unlisted: [ViewKind.disagreement.rawValue]),
    link: "view", isSetting: true, for: [.picture, .page])

  public static let theme = ViewOption(
    "theme", "theme", "The colours: \(alternatives(ThemeName.self)); standard by default.",
    .choice("theme", \.look.theme), link: "theme", isSetting: true, for: [.picture, .page])

  public static let glyphs = ViewOption(
    "glyphs", "glyphs", "What the map is drawn with: \(alternatives(GlyphSet.self)); ascii by default.",
    .choice(
      Part(
        get: { $0.look.glyphs.rawValue },
        set: { $1.look.glyphs = GlyphSet(rawValue: $0) ?? (GlyphSet.formerNames.contains($0) ? .fine : .ascii) }),
      noun: "glyph set", names: GlyphSet.allCases.map(\.rawValue), former: GlyphSet.formerNames),
    isSetting: true)

  public static let labels = ViewOption(
    "labels", "names", "The names on the map: \(alternatives(LabelLevel.self)); places by default.",
    .choice("level of labels", \.look.labels), link: "names", isSetting: true, for: [.picture, .page])

  public static let fronts = ViewOption(
    "fronts", "", "Draw the line where the areas of two sides meet.",
    .flag(Part(\.look.showsFronts), hasOpposite: true),
    link: "fronts", isSetting: true, for: [.picture, .page])

  // MARK: Which part of the map

  public static let zoom = ViewOption(
    "zoom", "times", "How many times to double the map's scale.",
    .number(
      Part(get: { $0.camera.isZoomed ? $0.camera.doublings : nil }, set: { $1.camera.doublings = $0 }),
      problem: { number, atlas in
        let most = atlas.mostDoublings
        guard number != 0, !(1...max(1, most)).contains(number) else { return nil }
        return "--zoom \(number) is not from 0 to \(most), which is this map's largest scale"
      }), link: "zoom", for: [.picture, .page])

  public static let centre = ViewOption(
    "centre", "lat,lon", "The centre of the zoomed map; the selected place by default.",
    .point(
      Part(
        get: { $0.camera.isZoomed ? $0.camera.centre : nil },
        set: { if $1.camera.isZoomed { $1.camera.centre = $0 } })),
    link: "centre", for: [.picture, .page], with: { _ in .option("zoom") })

  public static let follow = ViewOption(
    "follow", "", "Let the map follow the changes: each day the part that holds most of them.",
    .flag(Part(\.follows), hasOpposite: false))

  // MARK: What counts

  public static let confidence = ViewOption(
    "confidence", "confidence", "Count only changes of at least this confidence: medium or high.",
    .choice("confidence", \.filter.confidence), link: "confidence", for: [.picture, .page, .conversation])

  public static let cited = ViewOption(
    "cited", "", "Count only changes that have a source.", .flag(Part(\.filter.citedOnly), hasOpposite: false),
    link: "cited", for: [.picture, .page, .conversation])

  public static let hide = ViewOption(
    "hide", "side", "Leave this side blank; give it again for another side.", .holders(Part(\.filter.hidden)),
    link: "hide", for: [.picture, .page, .conversation])

  // MARK: What it is compared with

  public static let compare = ViewOption(
    "compare", "day", "Show the change view, compared with this day instead of the day before.",
    .day(
      Part(
        get: { $0.comparesWithMark ? $0.mark : nil },
        set: { day, state in
          state.mark = day
          state.comparesWithMark = true
          state.view = .change
        })), link: "compare", for: [.picture, .page])

  public static let mark = ViewOption(
    "mark", "day", "Mark this day, with which the key x compares.",
    .day(Part(get: { $0.comparesWithMark ? nil : $0.mark }, set: { $1.mark = $0 })), link: "mark", for: [.page])

  // MARK: What one view or the panel tells

  public static let order = ViewOption(
    "order", "order", "The order of the strip: \(alternatives(StripOrder.self)); or of the sources: agreement.",
    .choice(
      Part(
        get: { state in
          if state.view == .strip, state.stripOrder != .region { return state.stripOrder.rawValue }
          return state.view == .sources && state.tellsAgreementFirst ? agreement : nil
        },
        set: { text, state in
          state.tellsAgreementFirst = text == agreement
          state.stripOrder = StripOrder(rawValue: text) ?? .region
        }), noun: "order", names: StripOrder.allCases.map(\.rawValue) + [agreement]),
    link: "order", for: [.page], with: { .view($0 == agreement ? .sources : .strip) })

  /// The order of the sources in which they are told where they differ and agree first.
  private static let agreement = "agreement"

  public static let step = ViewOption(
    "by", "step",
    "What a column of the strip, a small map and a map of a contact sheet stand for: \(alternatives(TimeStep.self)).",
    .choice("step", \.step), for: [.picture])

  public static let corridor = ViewOption(
    "corridor", "number", "Which road or river the corridor view shows, counted from 1.",
    .number(
      Part(
        get: { $0.view == .corridor && $0.corridor != 0 ? $0.corridor + 1 : nil }, set: { $1.corridor = $0 - 1 }),
      problem: { number, atlas in
        let count = atlas.corridorCount
        return (1...max(1, count)).contains(number) ? nil : "there is no corridor \(number); the map has \(count)"
      }), link: "corridor", for: [.page], with: { _ in .view(.corridor) })

  public static let page = ViewOption(
    "page", "number", "Which page of small maps to show, counted from 1.",
    .number(
      Part(get: { $0.view == .multiples ? $0.page.map { $0 + 1 } : nil }, set: { $1.page = $0 - 1 }),
      problem: { number, _ in number < 1 ? "the pages count from 1" : nil }),
    with: { _ in .view(.multiples) })

  public static let panel = ViewOption(
    "panel", "topic", "What the panel tells: \(alternatives(PanelTopic.self)); the day by default.",
    .choice(
      Part(get: { $0.topic?.rawValue }, set: { $1.topic = PanelTopic(rawValue: $0) }),
      noun: "topic of the panel", names: PanelTopic.allCases.map(\.rawValue)),
    with: { $0 == PanelTopic.place.rawValue || $0 == PanelTopic.why.rawValue ? .option("place") : nil })
}
