"use strict";
// Time and places: which day, which place, playing and pace.

function goTo(day) {
  pause();
  state.day = Math.min(lastDay, Math.max(0, day));
  showAll();
}
function stepDays(by) {
  const before = state.day;
  goTo(state.day + by);
  if (state.day !== before || by === 0) return;
  say(fill(by > 0 ? "lastDay" : "firstDay", { day: shortOf(state.day) }));
}
function goToNumber(number, given) {
  if (!given) return state.day === lastDay ? stepDays(1) : goTo(lastDay);
  goTo(number);
  if (number > lastDay) say(fill("fewerDays", { last: lastDay }));
}
function play(backwards = false) {
  state.backwards = backwards;
  if (state.day === end()) state.day = start();
  state.playing = lastDay > 0;
  schedule();
  showAll();
}
function pause() {
  state.playing = false;
  clearTimeout(state.timer);
  showControls();
}
function toggle() { if (state.playing) pause(); else play(); }
function toggleBackwards() { if (state.playing && state.backwards) pause(); else play(true); }
function start() { return state.backwards ? lastDay : 0; }
function end() { return state.backwards ? 0 : lastDay; }
function schedule() {
  clearTimeout(state.timer);
  if (state.playing) state.timer = setTimeout(tick, dwell());
}
function tick() {
  state.day = state.day === end() ? start() : state.day + (state.backwards ? -1 : 1);
  if (state.day === end() && !state.loops) state.playing = false;
  schedule();
  showAll();
}
function setPace(pace) {
  const before = state.pace;
  state.pace = Math.min(record.playing.paces.length - 1, Math.max(0, pace));
  schedule();
  showControls();
  if (state.pace !== before) return;
  say(fill(pace > before ? "fastest" : pace < before ? "slowest" : "normalPace"));
}
function toggleLoop() {
  state.loops = !state.loops;
  showControls();
  say(fill(state.loops ? "loops" : "endsWithLastDay"));
}
function togglePaceByEvents() {
  state.byEvents = !state.byEvents;
  schedule();
  showControls();
  say(fill(state.byEvents ? "paceByEvents" : "evenPace"));
}

// MARK: Among days

function goAmong(days, by, sentence) {
  const ahead = by > 0 ? days.filter(day => day > state.day) : days.filter(day => day < state.day).reverse();
  if (!ahead.length) return say(sentence);
  return goTo(ahead[Math.min(Math.abs(by), ahead.length) - 1]);
}
function goToKeyDay(by) { goAmong(keyDays, by, fill(by > 0 ? "noLaterKeyDay" : "noEarlierKeyDay")); }
function goToChangedDay(by) {
  const days = [...new Set(countedChanges().map(change => change.day))];
  goAmong(days, by, fill(by > 0 ? "noLaterChangedDay" : "noEarlierChangedDay"));
}
function goToChange(by) {
  if (state.place === null) return say(fill("selectFirst", { key: "j" }));
  const { name } = record.places[state.place];
  return goAmong(daysOfChange(state.place), by, fill(by > 0 ? "noLaterChange" : "noEarlierChange", { place: name }));
}

// MARK: Places

function choose(place) {
  state.place = place;
  // A place beyond the view is brought into it.
  if (state.zoom && isMapView() && !isInView(place)) return show(state.zoom, record.places[place]);
  return showAll();
}
function step(by) {
  const order = record.order;
  const now = order.indexOf(state.place);
  choose(order[now < 0 ? (by > 0 ? 0 : order.length - 1) : (now + by % order.length + order.length) % order.length]);
}
function find(text) {
  // Up and Down have chosen one already.
  if (text === state.sought && state.found.includes(state.place)) return tellFound();
  state.sought = text;
  state.found = placesMatching(text);
  if (!state.found.length) return say(fill("notCalled", { text }));
  choose(state.found[0]);
  return tellFound();
}
function tellFound() {
  const { found, place } = state;
  say(fill("foundByName",
    { number: found.indexOf(place) + 1, all: found.length, place: record.places[place].name }));
}
// While a name is typed Up and Down go through what is called so.
function findAsTyped(text, by) {
  if (text !== state.sought || !state.found.includes(state.place)) return find(text);
  findNext(by);
  return tellFound();
}
function findNext(by) {
  const { found } = state;
  if (!found.length) return say(fill("notSearched"));
  return choose(found[(found.indexOf(state.place) + by + found.length) % found.length]);
}
function open() {
  if (state.place === null) return step(1);
  placePanel.scrollIntoView({ block: "nearest" });
  const heading = document.activeElement === byId("place-name") ? byId("place-why-title") : byId("place-name");
  return heading.focus();
}
// In an open place Up and Down go through its changes and events; Enter goes to the day of one.
function isInPlace() {
  const { activeElement } = document;
  return state.place !== null && !placePanel.hidden
    && (["place-name", "place-why-title"].includes(activeElement.id) || byId("history").contains(activeElement));
}
function historyButtons() { return [...byId("history").querySelectorAll(":scope > li > button")]; }
function moveInHistory(by) {
  const rows = historyButtons();
  if (!rows.length) return say(fill("nothingRecorded", { place: record.places[state.place].name }));
  const now = rows.indexOf(document.activeElement);
  if (now < 0 && by < 0) return say(fill("noRow"));
  const next = Math.min(Math.max(now + by, 0), rows.length - 1);
  if (next === now) say(fill(by > 0 ? "lastRow" : "firstRow"));
  return rows[next].focus();
}
function askWhy() {
  if (state.place === null) return say(fill("selectOrPoint", { spot: "the map" }));
  placePanel.scrollIntoView({ block: "nearest" });
  return byId("place-why-title").focus();
}
// Closes what is open, the most recent first; then the view, then the place.
function close() {
  if (state.cursor) return leaveCursor();
  if (state.tells) return toggleNarration();
  if (state.view !== "state") return showView("state");
  if (state.place === null && state.presents) return togglePresenting();
  if (state.place === null) return say(fill("nothingOpen"));
  state.place = null;
  return showAll();
}
function showRecord() {
  const about = byId("about");
  about.open = true;
  about.scrollIntoView();
  about.querySelector("summary").focus();
}
