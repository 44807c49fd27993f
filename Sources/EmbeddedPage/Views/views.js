"use strict";
// Going from view to view, and what stands beside the map in those that are no plain state.

const room = document.getElementById("room");
const telling = document.getElementById("telling");
const viewTitles = new Map(record.views.map(([id, title, summary]) => [id, { title, summary }]));

function showView(view) {
  state.view = view;
  if (view !== "change") state.comparesWithMark = false;
  showAll();
  const { title, summary } = viewTitles.get(view);
  say(fill("viewShown", { title, summary }));
}
function nextView() { showView(nextOf(views, state.view)); }
function toggleKnown() { showView(state.view === "known" ? "state" : "known"); }

function setMark() {
  state.mark = state.day;
  if (state.comparesWithMark) showAll();
  say(fill("marked", { day: shortOf(state.day) }));
}
function compare() {
  if (state.mark === null) return say(fill("markFirst"));
  const isOn = state.view === "change" && state.comparesWithMark;
  state.comparesWithMark = !isOn;
  showView(isOn ? "state" : "change");
  if (!isOn) say(fill("compared", { day: shortOf(state.mark) }));
}

// Another order of the strip or the sources, another corridor.
function reorder() {
  if (state.view === "strip") {
    state.stripOrder = nextOf(idsOf(record.stripOrders), state.stripOrder);
    say(listed(record.stripOrders, state.stripOrder)[2]);
  } else if (state.view === "corridor" && record.corridors.length) {
    state.corridor = (state.corridor + 1) % record.corridors.length;
    say(record.corridors.length > 1 ? record.corridors[state.corridor].title : fill("noOtherCorridor"));
  } else if (state.view === "sources") {
    state.sourceOrder = nextOf(idsOf(record.sourceOrders), state.sourceOrder);
    say(listed(record.sourceOrders, state.sourceOrder)[1]);
  } else if (state.view === "multiples") {
    say(fill("allDaysHere"));
  } else {
    say(fill("noOrder"));
  }
  showAll();
}

// MARK: Showing

const rooms = { strip: drawStrip, corridor: drawCorridor, multiples: drawMultiples, sources: drawSources };
const tellings = { change: tellChange, cumulative: tellCumulative, known: tellKnown };

function showViews() {
  for (const button of byId("views").children) {
    button.setAttribute("aria-pressed", String(button.dataset.view === state.view));
  }
  const isMap = isMapView();
  byId("map-room").hidden = !isMap;
  room.hidden = isMap;
  if (!isMap) state.cursor = null;
  if (isMap) drawMap(); else { lookAround(); rooms[state.view](); }
  const tell = tellings[state.view];
  telling.hidden = !tell;
  if (tell) telling.replaceChildren(...tell());
  byId("marks-key").hidden = state.view !== "state";
  // The day's story is the State view's; beside the other maps stands what they tell.
  story.hidden = !showsStory() || state.tells || !filterIsOff();
  byId("map-text").hidden = !isMap;
}

// Whether the view has room for what happened on the day.
function showsStory() { return !tellings[state.view] && state.view !== "sources" && !state.presents; }

// MARK: What a view tells

// `control passed from the Harbour Council to the Upland Assembly`
function sentenceOf({ from, to }) {
  const isUncertain = to >= 100 && to !== contested;
  const [before, now] = [holderOf(from), holderOf(to)];
  const values = { from: nameInSentence(before), to: nameInSentence(now) };
  if (now === contested) return fill("nowContested", values);
  if (before === contested) return fill(isUncertain ? "passedUncertainlyFromContested" : "passedFromContested", values);
  if (before !== now) return fill(isUncertain ? "passedUncertainlyTo" : "passedTo", values);
  return fill(isUncertain ? "nowUncertain" : "nowSure", values);
}

function placeButton(place) {
  const button = node("button", record.places[place].short, "link");
  button.type = "button";
  button.addEventListener("click", () => choose(place));
  return button;
}
function lineOf(place, signs, text) {
  const line = node("li");
  line.dataset.place = place;
  line.append(...signs, " ", placeButton(place), `: ${text}`);
  return line;
}
function listOf(lines) {
  const list = node("ul");
  list.className = "plain";
  list.append(...lines);
  return list;
}

function tellChange() {
  if (state.day === 0 && !state.comparesWithMark) {
    return [node("p", `${fill("eveHeading")}: ${fill("noEarlierDay")}`), node("p", fill("howToCompare"), "quiet")];
  }
  const differing = differences();
  const isDoubted = differing.some(({ from, to }) => holderOf(from) === holderOf(to));
  const [day, base] = [state.day, baseDay()].map(shortOf);
  return [
    node("h3", fill("beside", { day, base })),
    node("p", fill("differ", { count: differing.length, all: record.places.length })),
    node("p", fill(isDoubted ? "differKeyDoubt" : "differKey", { base }), "quiet"),
    listOf(differing.map(each => (
      lineOf(each.place, [letterNode(each.from), "→", letterNode(each.to)], sentenceOf(each))))),
  ];
}

function tellCumulative() {
  const holds = shownHolds();
  const numbers = outlook.numbers.filter((_, place) => !isHidden(holds[place]));
  const days = [...new Array(state.day + 1).keys()].slice(1);
  const signs = new Map();
  for (const day of days) signs.set(dayNumber(day), [...signs.get(dayNumber(day)) || [], day]);
  const rows = [...signs].map(([number, [first, ...rest]]) => {
    const text = rest.length
      ? fill("severalDays", { first: shortOf(first), last: shortOf(rest[rest.length - 1]) }) : shortOf(first);
    return rowOf(daySign(number), text, numbers.filter(each => each === number).length);
  });
  const table = node("table");
  table.append(node("caption", fill("signsTable"), "visually-hidden"), node("tbody"));
  table.lastChild.append(...rows, rowOf("", fill("asOnEve"), numbers.filter(each => each === 0).length));
  return [node("h3", fill("sinceEve")), node("p", fill("signsKey"), "quiet"), table];
}
function rowOf(sign, text, count) {
  const row = node("tr");
  const name = node("th");
  name.scope = "row";
  name.append(...(sign ? [node("span", sign, "chip sign"), " "] : []), text);
  row.append(name, node("td", String(count)));
  return row;
}

function tellKnown() {
  const differing = differences();
  const changes = countedChanges().filter(change => change.day <= state.day);
  const undated = changes.filter(change => change.report === null).length;
  const said = differing.length
    ? fill("standOut", { count: differing.length, all: record.places.length }) : fill("nothingLater");
  return [
    node("h3", fill("asKnown", { day: shortOf(state.day) })), node("p", said),
    listOf(differing.map(({ place, from, to }) => lineOf(
      place, [letterNode(to), "/", letterNode(from)],
      knownSentence(place, to, from)))),
    ...undated ? [node("p", fill("undated", { undated, changes: changes.length }), "quiet")] : [],
  ];
}
// Whose a place was by what had been reported, whose it is known to have been, and when its last change was reported.
function knownSentence(place, then, now) {
  const last = countedChanges().findLast(change => change.place === place && change.day <= state.day);
  const values = { then: nameOf(then), now: nameOf(now) };
  return last && last.report !== null ? fill("thenAndNowReported", { ...values, day: shortOf(last.report) })
    : fill("thenAndNow", values);
}
