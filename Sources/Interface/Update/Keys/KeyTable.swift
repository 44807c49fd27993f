import Briefing
import Screen

/// The one table of keys.
extension BindingGroup {
  static let all = [time, places, map, views, presenter, quiz, program]

  private static let time = BindingGroup(
    title: "Time",
    bindings: [
      Binding("play or pause; at the end start over", time: [(" ", .playOrPause), ("p", .playOrPause)]),
      Binding("next day, and pause", time: [(.right, .next), ("l", .next), (".", .next)]),
      Binding("previous day, and pause", time: [(.left, .previous), ("h", .previous), (",", .previous)]),
      Binding("the eve (gg too)", time: [(.home, .first)]),
      Binding("the last day; 9G is day nine", time: [(.end, .last), ("G", .last)]),
      Binding("go to a date: 2024-12-05, 5 dec, d9", time: [("g", .ask), (":", .ask)]),
      Binding(
        "next or previous day with a key event; ) and ( with any change",
        time: [
          ("]", .nextKeyDay), ("[", .previousKeyDay), (")", .nextChangedDay), ("(", .previousChangedDay),
        ]
      )
      .briefly("next key event, change"),
      Binding("next or previous change of the selected place", time: [("}", .nextChange), ("{", .previousChange)])
        .briefly("next, previous change"),
      Binding("slower, faster, normal speed", time: [("<", .slower), (">", .faster), (.backspace, .normalPace)])
        .briefly("slower, faster, normal"),
      Binding("play backwards, or pause; at the eve start from the end", time: [("r", .playBackwards)]),
      Binding("pace by events: quiet days pass, days with key events stay", time: [("P", .paceByEvents)]),
      Binding("loop, on or off", time: [("L", .loop)]),
      Binding("count the next key: 3 Right is three days on", digits),
    ])

  private static let digits = (0...9 as ClosedRange<UInt8>).map { digit in
    (Key.character(Unicode.Scalar(0x30 + digit)), Action.digit(Int(digit)))
  }

  private static let places = BindingGroup(
    title: "Places",
    bindings: [
      Binding("next place, the most important first", place: [(.tab, .next), (.down, .next), ("j", .next)]),
      Binding("previous place", place: [(.backTab, .previous), (.up, .previous), ("k", .previous)]),
      Binding("find a place by any spelling, or an event, a note, a source; Up and Down choose", place: [("/", .find)])
        .briefly("find a place or a word"),
      Binding("next or previous place found", place: [("n", .nextFound), ("N", .previousFound)])
        .briefly("next, previous match"),
      Binding("open the place; again: why this cell is so", place: [(.enter, .inspect), ("i", .inspect)]),
      Binding(
        "in a place: choose a change or event; Enter goes to its day", in: .place,
        place: [(.down, .nextRow), (.up, .previousRow), ("j", .nextRow), ("k", .previousRow)]
      )
      .briefly("choose a change or event"),
      Binding("why is this cell this colour?", place: [("w", .why)])
        .briefly("why this colour?"),
    ])

  static let map = BindingGroup(
    title: "Map",
    bindings: [
      Binding("a cursor that asks why of any cell, on or off", map: [("c", .cursor)])
        .briefly("a cursor: why any cell?"),
      Binding(
        "move the cursor; a count moves further", in: .cell,
        map: [
          (.left, .moveCursor(columns: -1, rows: 0)), (.down, .moveCursor(columns: 0, rows: 1)),
          (.up, .moveCursor(columns: 0, rows: -1)), (.right, .moveCursor(columns: 1, rows: 0)),
          ("h", .moveCursor(columns: -1, rows: 0)), ("j", .moveCursor(columns: 0, rows: 1)),
          ("k", .moveCursor(columns: 0, rows: -1)), ("l", .moveCursor(columns: 1, rows: 0)),
        ]),
      Binding("zoom in, zoom out; 0 fits the whole map", map: [("+", .zoomIn), ("=", .zoomIn), ("-", .zoomOut)]),
      Binding("zoom to the selected place, then to its region", map: [("z", .zoomToSelection)])
        .briefly("zoom to place, to region"),
      Binding("follow the changes: each day's own part of the map, or the whole again", map: [("Z", .follow)])
        .briefly("follow the changes"),
      Binding(
        "pan while zoomed in (Alt too)",
        map: [
          (.pan(.left), .pan(columns: -1, rows: 0)), (.pan(.right), .pan(columns: 1, rows: 0)),
          (.pan(.up), .pan(columns: 0, rows: -1)), (.pan(.down), .pan(columns: 0, rows: 1)),
        ]),
      Binding("names: none, capitals, all that fit, with roads", map: [("t", .labels)])
        .briefly("names and roads"),
      Binding("fronts: the line where two sides meet, on or off", map: [("F", .fronts)]),
      Binding("glyphs: ascii, fine", map: [("a", .glyphs)]),
      Binding("the next theme of colours", map: [("C", .theme)]),
    ])

  private static let views = BindingGroup(
    title: "Views",
    bindings: [
      Binding("the next view of the record; the list of views", view: [("v", .next), ("V", .list)])
        .briefly("next view, list of views"),
      Binding(
        "another order of the strip, another corridor, another page; W weeks or days",
        view: [("o", .order), ("W", .weeks)]
      )
      .briefly("another order; weeks"),
      Binding(
        "in a view without the map: next or previous row", in: .rows,
        view: [(.down, .nextRow), (.up, .previousRow), ("j", .nextRow), ("k", .previousRow)]
      )
      .briefly("next or previous row"),
      Binding(
        "in a view without the map: a page on or back", in: .rows,
        view: [
          (.pageDown, .nextPage), (.pageUp, .previousPage), (.pan(.down), .nextPage), (.pan(.up), .previousPage),
          (.control("d"), .nextPage), (.control("u"), .previousPage),
        ]
      )
      .briefly("a page on or back"),
      Binding("as known then: what had been reported by that day", view: [("K", .known)]),
      Binding("mark the day; compare with the marked day", view: [("m", .mark), ("x", .compare)])
        .briefly("mark a day, compare"),
      Binding("filter by side, confidence or source", view: [("f", .filter)]),
      Binding(
        "in a list: choose; Enter or Space takes it", in: .choices,
        view: [
          (.down, .nextRow), (.up, .previousRow), ("j", .nextRow), ("k", .previousRow), (.enter, .take), (" ", .take),
        ]
      )
      .briefly("choose in a list"),
      Binding("in a list: take a row by its number", in: .choices, rowNumbers)
        .briefly("take a row by its number"),
    ])

  private static let rowNumbers = (1...9 as ClosedRange<UInt8>).map { digit in
    (Key.character(Unicode.Scalar(0x30 + digit)), Action.view(.takeNumber(Int(digit))))
  }

  private static let program = BindingGroup(
    title: "Program",
    bindings: [
      Binding(
        "scroll the panel",
        panel: [
          (.pageDown, .pageDown), (.pageUp, .pageUp), (.control("d"), .pageDown), (.control("u"), .pageUp),
        ]),
      Binding(
        "scroll help, record and the told day; to the top or the end", in: .scrolled,
        panel: [
          (.down, .lineDown), (.up, .lineUp), ("j", .lineDown), ("k", .lineUp), (.home, .top), (.end, .bottom),
          ("G", .bottom),
        ]
      )
      .briefly("scroll what is read"),
      Binding("tell the day in plain sentences", panel: [("D", .narrate)])
        .briefly("tell the day in words"),
      Binding("the record: sources, method, what is not known", panel: [("S", .record)]),
      Binding("help", panel: [("?", .help), (.function(1), .help)]),
      Binding("close; never quits", panel: [(.escape, .close)]),
      Binding("the command that shows this view again", program: [("y", .command)])
        .briefly("this view as a command"),
      Binding("listen to the mouse, or leave it to the terminal", program: [("%", .mouse)]),
      Binding("draw the screen anew", program: [(.control("l"), .redraw)]),
      Binding("stop; fg brings it back", program: [(.control("z"), .suspend)]),
      Binding("quit", program: [("q", .quit), (.control("c"), .quit)]),
      Binding("quit and print the command that resumes here", program: [("Q", .quitAndPrint)])
        .briefly("quit, print how to resume"),
    ])
}

extension Binding {
  init(_ help: String, in context: Context = .anywhere, time strokes: [(Key, TimeAction)]) {
    self.init(help, in: context, strokes.map { ($0.0, Action.time($0.1)) })
  }

  init(_ help: String, in context: Context = .anywhere, place strokes: [(Key, PlaceAction)]) {
    self.init(help, in: context, strokes.map { ($0.0, Action.place($0.1)) })
  }

  init(_ help: String, in context: Context = .anywhere, map strokes: [(Key, MapAction)]) {
    self.init(help, in: context, strokes.map { ($0.0, Action.map($0.1)) })
  }

  init(_ help: String, in context: Context = .anywhere, view strokes: [(Key, ViewAction)]) {
    self.init(help, in: context, strokes.map { ($0.0, Action.view($0.1)) })
  }

  init(_ help: String, in context: Context = .anywhere, panel strokes: [(Key, PanelAction)]) {
    self.init(help, in: context, strokes.map { ($0.0, Action.panel($0.1)) })
  }

  init(_ help: String, in context: Context = .anywhere, program strokes: [(Key, ProgramAction)]) {
    self.init(help, in: context, strokes.map { ($0.0, Action.program($0.1)) })
  }
}
