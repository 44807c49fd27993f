"use strict";
// Keys, buttons, clicks and links. The keys are the terminal player's.

const bindings = {
  " ": toggle, p: toggle,
  ArrowRight: n => stepDays(n), l: n => stepDays(n), ".": n => stepDays(n),
  ArrowLeft: n => stepDays(-n), h: n => stepDays(-n), ",": n => stepDays(-n),
  Home: () => (state.day === 0 ? stepDays(-1) : goTo(0)), End: goToNumber, G: goToNumber,
  g: () => byId("goto").focus(), ":": () => byId("goto").focus(),
  "]": n => goToKeyDay(n), "[": n => goToKeyDay(-n), "}": n => goToChange(n), "{": n => goToChange(-n),
  "<": () => setPace(state.pace - 1), ">": () => setPace(state.pace + 1), Backspace: () => setPace(0),
  L: toggleLoop, r: toggleBackwards, P: togglePaceByEvents,
  ArrowDown: n => go(n), j: n => go(n), ArrowUp: n => go(-n), k: n => go(-n),
  "/": () => byId("find").focus(), n: () => findNext(1), N: () => findNext(-1),
  Enter: open, i: open, w: askWhy,
  "+": n => zoomBy(n), "=": n => zoomBy(n), "-": n => zoomBy(-n), z: zoomToPlace, t: nextLabels, F: toggleFronts,
  C: nextTheme, v: nextView, V: listViews, o: reorder, K: toggleKnown, m: setMark, x: compare, f: () => listFilter(),
  D: toggleNarration, S: showRecord, y: showCommand, "?": showHelp, F1: showHelp, Escape: close,
};
const pans = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
// What the browser does with these stays its own.
const browserKeys = new Set(["Tab", "PageUp", "PageDown", "Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock",
  "Dead", "Unidentified", "Process", "Insert", "ContextMenu", "NumLock", "ScrollLock", "Escape"]);

// In a view without the map Up and Down go through its rows.
function go(by) { if (isMapView()) step(by); else moveRow(by); }
function showHelp() { byId("keys").showModal(); }

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || byId("keys").open || choices.open) return;
  const target = event.target;
  if (target.matches("input, select, textarea")) {
    if (event.key === "Escape") target.blur();
    return;
  }
  // What a button or a link does by itself stays its own.
  if (target.matches("button, a, summary") && (event.key === "Enter" || event.key === " ")) return;
  if (event.altKey || event.shiftKey) {
    if (Object.hasOwn(pans, event.key)) return take(event, n => pan(...pans[event.key].map(by => by * n)));
    if (event.altKey) return;
  }
  if (/^\d$/.test(event.key)) return countOn(event);
  if (Object.hasOwn(bindings, event.key)) return take(event, bindings[event.key]);
  return explain(event.key);
});
function countOn(event) {
  if (event.key === "0" && state.count === "") return take(event, fit);
  state.count = (state.count + event.key).slice(0, 4);
  return say(`${state.count}: a count for the next key`);
}
function take(event, action) {
  event.preventDefault();
  const given = state.count !== "";
  const count = given ? Number(state.count) : 1;
  state.count = "";
  say("");
  action(count, given);
}
// No key does nothing without a word.
function explain(key) {
  if (browserKeys.has(key) || /^F\d+$/.test(key)) return;
  state.count = "";
  say(Object.hasOwn(record.missing, key) ? record.missing[key] : `${key} does nothing here; ? lists the keys`);
}

// MARK: Buttons

const buttons = {
  first: () => goTo(0), previous: () => stepDays(-1), play: toggle, next: () => stepDays(1), last: () => goTo(lastDay),
  slower: () => setPace(state.pace - 1), faster: () => setPace(state.pace + 1), loop: toggleLoop,
  "zoom-in": () => zoomBy(1), "zoom-out": () => zoomBy(-1), fit,
  filter: () => listFilter(), tell: toggleNarration, theme: nextTheme,
  help: showHelp, "close-keys": () => byId("keys").close(), "close-choices": () => choices.close(),
  "close-place": () => { state.place = null; showAll(); }, "previous-place": () => step(-1), "next-place": () => step(1),
};
for (const [id, action] of Object.entries(buttons)) byId(id).addEventListener("click", () => { say(""); action(); });
for (const button of byId("days").children) button.addEventListener("click", () => goTo(Number(button.dataset.day)));
for (const button of byId("views").children) button.addEventListener("click", () => showView(button.dataset.view));
timeBar.addEventListener("input", () => goTo(Number(timeBar.value)));
map.addEventListener("click", event => {
  const place = wasDragged ? null : placeAt(event);
  if (place !== null) choose(place);
});
byId("goto-form").addEventListener("submit", event => {
  event.preventDefault();
  const input = byId("goto");
  const position = positionOf(input.value);
  if (position === null) {
    const days = `${shortOf(0)} to ${shortOf(lastDay)}`;
    const ways = `${isoOf(lastDay)}, ${shortOf(lastDay)} or d${lastDay}`;
    return say(`"${input.value}" is not a day from ${days}; write ${ways}.`);
  }
  input.value = "";
  input.blur();
  say("");
  return goTo(position);
});
byId("find-form").addEventListener("submit", event => {
  event.preventDefault();
  find(byId("find").value);
  byId("find").blur();
});
window.addEventListener("hashchange", () => {
  // A link to a source in the page is no link to a day.
  if (location.hash.includes("=")) { readAddress(location.hash.slice(1)); showAll(); }
});
window.addEventListener("resize", () => { if (isMapView()) drawMarks(); });
// A page that is not seen does not play.
document.addEventListener("visibilitychange", () => { if (document.hidden) pause(); });

document.documentElement.classList.add("scripted");
readAddress(record.start);
readAddress(location.hash.slice(1));
showAll();
say("");
