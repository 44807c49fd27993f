"use strict";
// Before an audience: a large date, the day's headline, few and large names, a clicker's keys, a blank page, and the
// speaker's notes where they are asked for.

// How long at least a change of the whole screen stands.
const { leastTime } = record.playing;
const blankSheet = byId("blank");
let blankSince = -leastTime;

function setPresenting(presents) {
  state.presents = presents;
  document.documentElement.classList.toggle("presenting", presents);
  byId("audience").setAttribute("aria-pressed", String(presents));
  if (!presents) setNotes(false);
}
function setNotes(shows) {
  state.notes = shows;
  document.documentElement.classList.toggle("noting", shows);
  byId("show-notes").setAttribute("aria-pressed", String(shows));
}
function toggleNotes() {
  setNotes(!state.notes);
  showAll();
}
function togglePresenting() {
  setPresenting(!state.presents);
  state.labels = usualLabels();
  showAll();
  say(fill(state.presents ? "presents" : "wholePage"));
}

function blank() {
  if (performance.now() - blankSince < leastTime) return;
  pause();
  setBlank(true);
}
function setBlank(isBlank) {
  blankSheet.hidden = !isBlank;
  blankSince = performance.now();
}
function wake() { if (performance.now() - blankSince >= leastTime) setBlank(false); }
blankSheet.addEventListener("click", wake);

// What an audience reads of a day: its turning points, or else its first event, and how much changed.
function showHeadline() {
  byId("headline").hidden = !state.presents;
  if (!state.presents) return;
  const events = eventsOn(state.day).sort(asTold);
  const keys = events.filter(({ isKey }) => isKey);
  byId("headline").replaceChildren(...(keys.length ? keys : events.slice(0, 1)).map(event => node("p", headlineOf(event), "strong")),
    node("p", extentOf(state.day, changesOn(state.day)), "quiet"));
}

// MARK: Notes

const namedPlaces = 4;
function noteOf(event) {
  const detail = detailOf(event);
  return [node("p", `${event.isKey ? "* " : "- "}${headlineOf(event)}`, event.isKey ? "strong first" : "first"),
    ...detail ? [node("p", detail)] : []];
}
// What passed in short: for each pair of sides how many places, and the first of them by name.
function passedInShort(changes) {
  if (!changes.length) return [node("p", fill(state.day === 0 ? "noteEve" : "noneChanged"), "quiet first")];
  return bySize(grouped(changes, ({ from, hold }) => `${from} ${holderOf(hold)}`)).map((group, index) => {
    const names = inLine(group.slice(0, namedPlaces).map(({ place }) => record.places[place].short));
    const more = group.length - namedPlaces;
    const told = more > 0 ? fill("namesAndMore", { names, number: more }) : names;
    const line = node("p", "", index ? "" : "first");
    const [{ from, hold }] = group;
    line.append(letterNode(from), "→", letterNode(holderOf(hold)), ` ${group.length}: ${told}`);
    return line;
  });
}
// The turning points, what passed, all other events, and the events' sources.
function showNotes() {
  const notes = byId("notes");
  notes.hidden = !state.notes;
  // The same day's notes stay as far down as they were read.
  if (!state.notes || notes.dataset.day === String(state.day)) return;
  notes.dataset.day = state.day;
  const events = eventsOn(state.day);
  const inOrder = [...changesOn(state.day)]
    .sort((left, right) => importance.get(left.place) - importance.get(right.place));
  const sources = [...new Set(events.flatMap(event => event.sources))];
  notes.replaceChildren(
    ...events.filter(({ isKey }) => isKey).flatMap(noteOf), ...passedInShort(inOrder),
    ...events.filter(({ isKey }) => !isKey).flatMap(noteOf),
    ...sources.length ? [node("h3", fill("sourcesTitle"))] : [],
    ...sources.map(source => node("p", titleOfSource(source), "quiet")));
  notes.scrollTop = 0;
}
function scrollNotes(by) {
  const notes = byId("notes");
  const scrolls = notes.scrollHeight > notes.clientHeight ? notes : document.scrollingElement;
  const before = scrolls.scrollTop;
  scrolls.scrollTop += by * 0.8 * Math.min(scrolls.clientHeight, innerHeight);
  if (scrolls.scrollTop === before) say(fill(by > 0 ? "textEnds" : "textBegins"));
}
