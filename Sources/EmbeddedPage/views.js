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
  say(`${title}: ${summary}`);
}
function nextView() { showView(nextOf(views, state.view)); }
function toggleKnown() { showView(state.view === "known" ? "state" : "known"); }

function setMark() {
  state.mark = state.day;
  if (state.comparesWithMark) showAll();
  say(`marked ${shortOf(state.day)}; x compares the shown day with it`);
}
function compare() {
  if (state.mark === null) return say("mark a day first: m");
  const isOn = state.view === "change" && state.comparesWithMark;
  state.comparesWithMark = !isOn;
  showView(isOn ? "state" : "change");
  if (!isOn) say(`compared with ${shortOf(state.mark)}`);
}

// Another order of the strip or the sources, another corridor.
function reorder() {
  if (state.view === "strip") {
    state.stripOrder = nextOf(idsOf(record.stripOrders), state.stripOrder);
    say(listed(record.stripOrders, state.stripOrder)[2]);
  } else if (state.view === "corridor" && record.corridors.length) {
    state.corridor = (state.corridor + 1) % record.corridors.length;
    say(record.corridors[state.corridor].title);
  } else if (state.view === "sources") {
    state.sourceOrder = nextOf(idsOf(record.sourceOrders), state.sourceOrder);
    say(listed(record.sourceOrders, state.sourceOrder)[1]);
  } else if (state.view === "multiples") {
    say("all days that there is room for are on this page");
  } else {
    say("o is for the views without the map; V lists the views");
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

// `control passed from the Syrian government to HTS-led command`
function sentenceOf({ from, to }) {
  const doubt = to >= 100 && to !== contested ? ", which is uncertain" : "";
  const [before, now] = [holderOf(from), holderOf(to)];
  if (now === contested) return `contested; before, ${sideNameOf(before)}`;
  if (before === contested) return `control passed to ${sideNameOf(now)}${doubt}; before, contested`;
  if (before !== now) return `control passed from ${sideNameOf(before)} to ${sideNameOf(now)}${doubt}`;
  return `${sideNameOf(now)}, now ${doubt ? "uncertain" : "sure"}`;
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
    return [node("p", "The eve: there is no earlier day to compare with."),
      node("p", "m marks a day, x compares the shown day with it.", "quiet")];
  }
  const differing = differences();
  const doubt = differing.some(({ from, to }) => holderOf(from) === holderOf(to)) ? "; ? only how sure" : "";
  return [
    node("h3", `${shortOf(state.day)} beside ${shortOf(baseDay())}`),
    node("p", `${differing.length} of ${record.places.length} tracked places differ.`),
    node("p", `+ control passed; ! contested${doubt}. Faint: as on ${shortOf(baseDay())}.`, "quiet"),
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
    const until = rest.length ? ` to ${shortOf(rest[rest.length - 1])}` : "";
    return rowOf(daySign(number), `${shortOf(first)}${until}`, numbers.filter(each => each === number).length);
  });
  const table = node("table");
  const lead = "The sign of each day, and how many places last passed on it";
  table.append(node("caption", lead, "visually-hidden"), node("tbody"));
  table.lastChild.append(...rows, rowOf("", "as on the eve", numbers.filter(each => each === 0).length));
  return [node("h3", "Since the eve"),
    node("p", "A mark has the sign of the day on which its place last passed. Faint: as on the eve.", "quiet"), table];
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
  const undatedSays = `${undated} of ${changes.length} changes so far have no dated source`
    + " and are shown as of their day.";
  const said = differing.length
    ? `${differing.length} of ${record.places.length} tracked places stand out: reported later.`
    : "By the dates of the sources, what had been reported by then is what is known now.";
  return [
    node("h3", `As known on the evening of ${shortOf(state.day)}`), node("p", said),
    listOf(differing.map(({ place, from, to }) => lineOf(
      place, [letterNode(to), "/", letterNode(from)],
      `then ${nameOf(to)}, now known ${nameOf(from)}${reportOf(place)}`))),
    ...undated ? [node("p", undatedSays, "quiet")] : [],
  ];
}
// When the last change of a place was first reported.
function reportOf(place) {
  const last = countedChanges().findLast(change => change.place === place && change.day <= state.day);
  return last && last.report !== null ? `; reported ${shortOf(last.report)}` : "";
}
