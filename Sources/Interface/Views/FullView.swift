import Briefing
import Campaign
import Cartography
import Screen

/// What a view without the map needs beside the day, for one size: made anew only when one of these changes.
struct FullView: Sendable {
  /// What it was made for.
  struct Key: Hashable, Sendable {
    let view: ViewKind
    let rect: Rect
    let order: StripOrder
    let step: TimeStep
    let corridor: Int
  }

  enum Content: Sendable {
    case strip(StripLayout)
    case corridor(CorridorLayout)
    case multiples(MultiplesLayout)
    case sources
  }

  let key: Key
  let content: Content
  var rect: Rect { key.rect }

  /// `nil` for the views that are drawn on the map.
  init?(_ key: Key, _ atlas: Atlas) {
    self.key = key
    switch key.view {
    case .state, .change, .cumulative, .known, .disagreement: return nil
    case .strip: content = .strip(StripLayout(atlas, order: key.order, step: key.step, rect: key.rect))
    case .corridor: content = .corridor(CorridorLayout(atlas, number: key.corridor, rect: key.rect))
    case .multiples: content = .multiples(MultiplesLayout(atlas, step: key.step, rect: key.rect))
    case .sources: content = .sources
    }
  }
}

extension Model {
  /// Whether the panel stands beside the view; while it tells only of the day the view takes its place too.
  var keepsPanel: Bool {
    view.isMap || panel != .day || prompt?.purpose == .place
  }

  private var fullViewKey: FullView.Key? {
    guard let layout, !view.isMap else { return nil }
    let rect =
      keepsPanel
      ? layout.map : Rect(column: 0, row: 1, columns: layout.size.columns, rows: layout.timeBar.origin.row - 1)
    return FullView.Key(
      view: view, rect: rect, order: viewState.stripOrder, step: viewState.step, corridor: viewState.corridor)
  }

  /// The view without a map, the one that is kept where it still fits; `nil` for a view that is drawn on the map.
  var currentFullView: FullView? {
    guard let key = fullViewKey else { return nil }
    if let fullView, fullView.key == key { return fullView }
    return FullView(key, atlas)
  }

  /// Makes what the view needs once, and scrolls it so that the selected place is seen; beside a panel it is scrolled
  /// for the moment only, so that it is found as it was left.
  mutating func layOutFullView() {
    guard !view.isMap else { return }
    fullView = currentFullView
    guard !keepsPanel, case .strip(let strip) = fullView?.content else { return }
    session.memory.stripTop = strip.top(showing: selection, from: session.memory.stripTop)
  }
}

extension Frame {
  /// The view in place of map and panel, or beside the panel while that tells of something.
  mutating func draw(_ fullView: FullView, _ model: Model, _ layout: ScreenLayout) {
    switch fullView.content {
    case .strip(let strip): draw(strip, model)
    case .corridor(let corridor): draw(corridor, model)
    case .multiples(let sheet): draw(sheet, model)
    case .sources: drawSources(model, fullView.rect)
    }
    if model.keepsPanel { drawPanel(model, layout) }
  }
}
