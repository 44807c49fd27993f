"use strict";
// Keys, buttons, clicks and links. Which key does what stands in the record, by the player's own table.

// What each action is here; it is given a count, whether that was typed, and the action's own numbers.
const actions = {
  "time.playOrPause": toggle, "time.playBackwards": toggleBackwards, "time.loop": toggleLoop,
  "time.next": n => stepDays(n), "time.previous": n => stepDays(-n), "time.ask": () => ask("goto"),
  "time.first": () => (state.day === 0 ? stepDays(-1) : goTo(0)), "time.last": goToNumber,
  "time.nextKeyDay": n => goToKeyDay(n), "time.previousKeyDay": n => goToKeyDay(-n),
  "time.nextChangedDay": n => goToChangedDay(n), "time.previousChangedDay": n => goToChangedDay(-n),
  "time.nextChange": n => goToChange(n), "time.previousChange": n => goToChange(-n),
  "time.slower": () => setPace(state.pace - 1), "time.faster": () => setPace(state.pace + 1),
  "time.normalPace": () => setPace(record.playing.normal), "time.paceByEvents": togglePaceByEvents,
  "place.next": n => step(n), "place.previous": n => step(-n), "place.find": () => ask("find"),
  "place.nextFound": () => findNext(1), "place.previousFound": () => findNext(-1),
  "place.inspect": () => (state.cursor ? chooseSpeaker() : open()), "place.why": askWhy,
  "place.nextRow": n => moveInHistory(n), "place.previousRow": n => moveInHistory(-n),
  "map.cursor": toggleCursor, "map.moveCursor": (n, _, across, down) => moveCursor(n * across, n * down),
  "map.zoomIn": n => zoomBy(n), "map.zoomOut": n => zoomBy(-n), "map.fit": fit, "map.zoomToSelection": zoomToPlace,
  "map.pan": (n, _, across, down) => pan(n * across, n * down),
  "map.labels": nextLabels, "map.fronts": toggleFronts, "map.glyphs": nextMarking, "map.theme": nextTheme,
  "view.next": nextView, "view.list": listViews, "view.known": toggleKnown, "view.mark": setMark,
  "view.compare": compare, "view.filter": () => listFilter(), "view.order": reorder,
  "view.nextRow": n => moveRow(n), "view.previousRow": n => moveRow(-n),
  "view.nextPage": n => pageRoom(n), "view.previousPage": n => pageRoom(-n),
  "panel.pageDown": n => scrollNotes(n), "panel.pageUp": n => scrollNotes(-n), "panel.narrate": toggleNarration,
  "panel.record": showRecord, "panel.notes": toggleNotes, "panel.help": () => byId("keys").showModal(), "panel.close": close,
  "program.blank": blank, "program.command": showCommand,
};
// Where the keys are now, the most particular first.
function contexts() {
  const shown = state.cursor ? ["cell"] : isInPlace() ? ["place"] : isMapView() ? [] : ["rows"];
  return state.presents ? ["clicker", ...shown, "presenter", "anywhere"] : [...shown, "anywhere"];
}
// What a key does in the first of some contexts that has it: an action and its numbers.
function actionOf(key, among) {
  const context = among.find(each => Object.hasOwn(record.keys[each] || {}, key));
  return context ? record.keys[context][key] : null;
}
// A key by the name that the record has for it; Alt is taken for Shift with the arrows, and is else the browser's.
function nameOfKey({ key, altKey, shiftKey }) {
  if (key.startsWith("Arrow")) return altKey || shiftKey ? `Shift+${key}` : key;
  return altKey ? "" : key;
}
// What is asked for is typed anew.
function ask(field) {
  byId(field).value = "";
  byId(field).focus();
}

document.addEventListener("keydown", event => {
  if (!blankSheet.hidden && !isModifier(event.key)) {
    event.preventDefault();
    return wake();
  }
  if (event.ctrlKey || event.metaKey || document.querySelector("dialog[open]")) return;
  const { target } = event;
  if (target.matches("input, select, textarea")) return typeInto(target, event);
  // What a button or a link does by itself stays its own.
  if (target.matches("button, a, summary") && (event.key === "Enter" || event.key === " ")) return;
  const key = nameOfKey(event);
  const [action, ...numbers] = actionOf(key, contexts()) || [];
  if (action === "digit") return countOn(event, numbers[0]);
  if (Object.hasOwn(actions, action)) return take(event, action, numbers);
  return explain(key, action);
});
// Keys in a field: Up and Down choose among what is found, and where a date is asked for, g goes to the eve.
function typeInto(field, event) {
  const [action] = actionOf(event.key, ["anywhere"]) || [];
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (event.key === "Escape") field.blur();
  else if (field.id === "find" && by) findAsTyped(field.value, by);
  else if (field.id === "goto" && field.value === "" && event.key.length === 1 && action === "time.ask") {
    field.blur();
    goTo(0);
  } else return;
  event.preventDefault();
}
function isModifier(key) { return ["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock"].includes(key); }
// In a view without the map; one that needs no page of its own scrolls with the whole.
function pageRoom(by) {
  const scrolls = room.scrollHeight > room.clientHeight ? room : document.scrollingElement;
  const before = scrolls.scrollTop;
  scrolls.scrollTop += by * 0.9 * scrolls.clientHeight;
  if (scrolls.scrollTop === before) say(fill(by > 0 ? "textEnds" : "textBegins"));
}
function countOn(event, digit) {
  if (digit === 0 && state.count === "") return take(event, "map.fit");
  state.count = (state.count + digit).slice(0, 4);
  return say(fill("countTyped", { number: state.count }));
}
function take(event, action, numbers = []) {
  event.preventDefault();
  const given = state.count !== "";
  const count = given ? Number(state.count) : 1;
  state.count = "";
  say("");
  actions[action](count, given, ...numbers);
}
// No key does nothing without a word; those with a name that do nothing here are the browser's.
function explain(key, action) {
  if (key.length !== 1) return;
  state.count = "";
  say(Object.hasOwn(record.missing, action) ? record.missing[action] : fill("noMeaning", { key }));
}

// MARK: Buttons

for (const button of document.querySelectorAll("[data-action]")) {
  button.addEventListener("click", () => { say(""); actions[button.dataset.action](1, false); });
}
// What only a page has.
const buttons = {
  audience: togglePresenting, "choose-speaker": chooseSpeaker, "close-point": leaveCursor,
  "show-notes": toggleNotes, "embed-page": showSnippet, "copy-snippet": copySnippet,
  "close-embed": () => byId("embed").close(), "close-keys": () => byId("keys").close(), "close-choices": () => choices.close(),
  "close-place": () => { state.place = null; showAll(); },
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
  const { value, problem } = readDay(input.value);
  if (problem) return say(problem);
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
  fitEmbedded();
  if (isMapView()) drawMarks();
});
// A page that is not seen does not play.
document.addEventListener("visibilitychange", () => { if (document.hidden) pause(); });

document.documentElement.classList.add("scripted");
readAddress(record.start);
const opening = readAddress(location.hash.slice(1));
thinDays();
showAll();
say(opening || "");
