"use strict";
// Keys, buttons, clicks and links. The keys are the terminal player's.

const bindings = {
  " ": toggle, p: toggle,
  ArrowRight: n => stepDays(n), l: n => stepDays(n), ".": n => stepDays(n),
  ArrowLeft: n => stepDays(-n), h: n => stepDays(-n), ",": n => stepDays(-n),
  Home: () => (state.day === 0 ? stepDays(-1) : goTo(0)), End: goToNumber, G: goToNumber,
  g: () => ask("goto"), ":": () => ask("goto"),
  "]": n => goToKeyDay(n), "[": n => goToKeyDay(-n), "}": n => goToChange(n), "{": n => goToChange(-n),
  "<": () => setPace(state.pace - 1), ">": () => setPace(state.pace + 1), Backspace: () => setPace(0),
  L: toggleLoop, r: toggleBackwards, P: togglePaceByEvents,
  ArrowDown: n => go(n), j: n => go(n), ArrowUp: n => go(-n), k: n => go(-n),
  "/": () => ask("find"), n: () => findNext(1), N: () => findNext(-1),
  Enter: open, i: open, w: askWhy,
  "+": n => zoomBy(n), "=": n => zoomBy(n), "-": n => zoomBy(-n), z: zoomToPlace, t: nextLabels, F: toggleFronts,
  c: toggleCursor, a: nextMarking, b: blank,
  C: nextTheme, v: nextView, V: listViews, o: reorder, K: toggleKnown, m: setMark, x: compare, f: () => listFilter(),
  D: toggleNarration, S: showRecord, y: showCommand, "?": showHelp, F1: showHelp, Escape: close,
};
// Of the cursor, and before an audience.
const cursorKeys = {
  ArrowLeft: n => moveCursor(-n, 0), h: n => moveCursor(-n, 0),
  ArrowRight: n => moveCursor(n, 0), l: n => moveCursor(n, 0),
  ArrowUp: n => moveCursor(0, -n), k: n => moveCursor(0, -n),
  ArrowDown: n => moveCursor(0, n), j: n => moveCursor(0, n),
  Enter: chooseSpeaker, i: chooseSpeaker,
};
const clickerKeys = { PageDown: n => stepDays(n), PageUp: n => stepDays(-n) };
function actionOf(key) {
  if (state.cursor && Object.hasOwn(cursorKeys, key)) return cursorKeys[key];
  if (state.presents && Object.hasOwn(clickerKeys, key)) return clickerKeys[key];
  return Object.hasOwn(bindings, key) ? bindings[key] : null;
}
const pans = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
// What the browser does with these stays its own.
const browserKeys = new Set(["Tab", "PageUp", "PageDown", "Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock",
  "Dead", "Unidentified", "Process", "Insert", "ContextMenu", "NumLock", "ScrollLock", "Escape"]);

// Before an audience Up and Down scroll the notes; in an open place and in a view without the map they go through rows.
function go(by) {
  if (state.presents) return scrollNotes(by);
  if (isInPlace()) return moveInHistory(by);
  return isMapView() ? step(by) : moveRow(by);
}
// What is asked for is typed anew.
function ask(field) {
  byId(field).value = "";
  byId(field).focus();
}
function showHelp() { byId("keys").showModal(); }

document.addEventListener("keydown", event => {
  if (!blankSheet.hidden && !isModifier(event.key)) {
    event.preventDefault();
    return wake();
  }
  if (event.ctrlKey || event.metaKey || byId("keys").open || choices.open) return;
  const target = event.target;
  if (target.matches("input, select, textarea")) {
    if (event.key === "Escape") target.blur();
    // Where a date is asked for, the key that asks for it goes to the eve.
    if (target.id === "goto" && event.key === "g" && target.value === "") {
      event.preventDefault();
      target.blur();
      return goTo(0);
    }
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (target.id === "find" && by) {
      event.preventDefault();
      findAsTyped(target.value, by);
    }
    return;
  }
  // What a button or a link does by itself stays its own.
  if (target.matches("button, a, summary") && (event.key === "Enter" || event.key === " ")) return;
  if (event.altKey || event.shiftKey) {
    if (!isMapView() && Object.hasOwn(pageKeys, event.key)) return take(event, n => pageRoom(n * pageKeys[event.key]));
    if (Object.hasOwn(pans, event.key)) return take(event, n => pan(...pans[event.key].map(by => by * n)));
    if (event.altKey) return;
  }
  if (/^\d$/.test(event.key)) return countOn(event);
  if (actionOf(event.key)) return take(event, actionOf(event.key));
  return explain(event.key);
});
function isModifier(key) { return ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"].includes(key); }
// In a view without the map; one that needs no page of its own scrolls with the whole.
const pageKeys = { ArrowDown: 1, ArrowUp: -1 };
function pageRoom(by) {
  const scrolls = room.scrollHeight > room.clientHeight ? room : document.scrollingElement;
  const before = scrolls.scrollTop;
  scrolls.scrollTop += by * 0.9 * scrolls.clientHeight;
  if (scrolls.scrollTop === before) say(by > 0 ? "this is the end" : "this is the start");
}
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
  audience: togglePresenting, "choose-speaker": chooseSpeaker, "close-point": leaveCursor,
  help: showHelp, "close-keys": () => byId("keys").close(), "close-choices": () => choices.close(),
  "close-place": () => { state.place = null; showAll(); }, "previous-place": () => step(-1), "next-place": () => step(1),
};
for (const [id, action] of Object.entries(buttons)) byId(id).addEventListener("click", () => { say(""); action(); });
for (const button of byId("days").children) button.addEventListener("click", () => goTo(Number(button.dataset.day)));
for (const button of byId("views").children) button.addEventListener("click", () => showView(button.dataset.view));
timeBar.addEventListener("input", () => goTo(Number(timeBar.value)));
map.addEventListener("click", event => {
  if (state.cursor && !wasDragged) return putCursor(pointAt(event));
  const place = wasDragged ? null : placeAt(event);
  return place === null ? undefined : choose(place);
});
byId("goto-form").addEventListener("submit", event => {
  event.preventDefault();
  const input = byId("goto");
  if (!input.value.trim()) return input.blur();
  const { value, fault } = readDay(input.value);
  if (fault) return say(fault);
  input.value = "";
  input.blur();
  say("");
  return goTo(value);
});
byId("find-form").addEventListener("submit", event => {
  event.preventDefault();
  find(byId("find").value);
  byId("find").blur();
});
window.addEventListener("hashchange", () => {
  // A link to a source in the page is no link to a day.
  if (!/=|^#present$/.test(location.hash)) return;
  const told = readAddress(location.hash.slice(1));
  showAll();
  if (told !== null) say(told);
});
window.addEventListener("resize", () => {
  thinDays();
  if (isMapView()) drawMarks();
});
// Paper shows what is folded up, also where the style sheet cannot say so.
const unfolded = new Set();
window.addEventListener("beforeprint", () => {
  for (const fold of document.querySelectorAll("details:not([open])")) unfolded.add(fold);
  for (const fold of unfolded) fold.open = true;
});
window.addEventListener("afterprint", () => {
  for (const fold of unfolded) fold.open = false;
  unfolded.clear();
});
// A page that is not seen does not play.
document.addEventListener("visibilitychange", () => { if (document.hidden) pause(); });

document.documentElement.classList.add("scripted");
readAddress(record.start);
const opening = readAddress(location.hash.slice(1));
thinDays();
showAll();
say(opening || "");
