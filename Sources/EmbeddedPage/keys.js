"use strict";
// Time, keys, buttons and clicks. The keys are the terminal player's.

function goTo(day) {
  pause();
  state.day = Math.min(lastDay, Math.max(0, day));
  showAll();
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
  state.pace = Math.min(4, Math.max(-2, pace));
  schedule();
  showControls();
}
function toggleLoop() {
  state.loops = !state.loops;
  showControls();
}

// MARK: Places

function choose(place) {
  state.place = place;
  showAll();
}
function step(by) {
  const order = record.order;
  const now = order.indexOf(state.place);
  choose(order[now < 0 ? (by > 0 ? 0 : order.length - 1) : (now + by + order.length) % order.length]);
}
function nextDayIn(days, by) {
  const rest = days.filter(day => (by > 0 ? day > state.day : day < state.day));
  if (!rest.length) return say(by > 0 ? "There is none later." : "There is none earlier.");
  return goTo(by > 0 ? Math.min(...rest) : Math.max(...rest));
}
function find(text) {
  state.found = placesMatching(text);
  if (!state.found.length) return say(`No place is called "${text}".`);
  say(`${state.found.length} found; n and N go through them.`);
  return choose(state.found[0]);
}
function findNext(by) {
  const { found } = state;
  if (!found.length) return say("Nothing has been searched for yet; / finds a place.");
  return choose(found[(found.indexOf(state.place) + by + found.length) % found.length]);
}
function open() {
  if (state.place === null) return step(1);
  placePanel.scrollIntoView({ block: "nearest" });
  const heading = document.activeElement === byId("place-name") ? byId("place-why-title") : byId("place-name");
  return heading.focus();
}
function close() {
  if (byId("keys").open) return byId("keys").close();
  state.place = null;
  return showAll();
}

function showRecord() {
  const about = byId("about");
  about.open = true;
  about.scrollIntoView();
  about.querySelector("summary").focus();
}

// The command that shows the same day and place in the terminal.
function showCommand() {
  const id = state.place === null ? "" : record.places[state.place].id;
  const quoted = /^[\w.,/-]*$/.test(id) ? id : `'${id.replaceAll("'", "'\\''")}'`;
  const place = id && ` --place ${quoted}`;
  say(`frontline --date ${isoOf(state.day)}${place}${record.map}`);
}

// MARK: Keys

const bindings = {
  " ": toggle, p: toggle,
  ArrowRight: n => goTo(state.day + n), l: n => goTo(state.day + n), ".": n => goTo(state.day + n),
  ArrowLeft: n => goTo(state.day - n), h: n => goTo(state.day - n), ",": n => goTo(state.day - n),
  Home: () => goTo(0), End: () => goTo(lastDay),
  G: (n, given) => goTo(given ? n : lastDay),
  g: () => byId("goto").focus(), ":": () => byId("goto").focus(),
  "]": () => nextDayIn(record.keyDays, 1), "[": () => nextDayIn(record.keyDays, -1),
  "}": () => nextDayIn(state.place === null ? [] : daysOfChange(state.place), 1),
  "{": () => nextDayIn(state.place === null ? [] : daysOfChange(state.place), -1),
  "<": () => setPace(state.pace - 1), ">": () => setPace(state.pace + 1), Backspace: () => setPace(0),
  L: toggleLoop, r: toggleBackwards,
  ArrowDown: n => step(n), j: n => step(n), ArrowUp: n => step(-n), k: n => step(-n),
  "/": () => byId("find").focus(), n: () => findNext(1), N: () => findNext(-1),
  Enter: open, i: open, w: () => { if (state.place !== null) byId("place-why-title").focus(); },
  S: showRecord, y: showCommand,
  "?": () => byId("keys").showModal(), F1: () => byId("keys").showModal(),
  Escape: close,
};

document.addEventListener("keydown", event => {
  if (event.ctrlKey || event.metaKey || event.altKey || byId("keys").open) return;
  const target = event.target;
  if (target.matches("input, select, textarea")) {
    if (event.key === "Escape") target.blur();
    return;
  }
  // What a button or a link does by itself stays its own.
  if (target.matches("button, a, summary") && (event.key === "Enter" || event.key === " ")) return;
  if (/^\d$/.test(event.key)) {
    state.count = (state.count + event.key).slice(0, 4);
    say(`${state.count}: a count for the next key`);
    return;
  }
  const action = Object.hasOwn(bindings, event.key) ? bindings[event.key] : null;
  if (!action) return;
  event.preventDefault();
  const given = state.count !== "";
  const count = given ? Number(state.count) : 1;
  state.count = "";
  say("");
  action(count, given);
});

// MARK: Buttons

const buttons = {
  first: () => goTo(0), previous: () => goTo(state.day - 1), play: toggle, next: () => goTo(state.day + 1),
  last: () => goTo(lastDay), slower: () => setPace(state.pace - 1), faster: () => setPace(state.pace + 1),
  loop: toggleLoop,
  help: () => byId("keys").showModal(), "close-keys": () => byId("keys").close(), "close-place": close,
  "previous-place": () => step(-1), "next-place": () => step(1),
};
for (const [id, action] of Object.entries(buttons)) byId(id).addEventListener("click", action);
for (const button of byId("days").children) button.addEventListener("click", () => goTo(Number(button.dataset.day)));
timeBar.addEventListener("input", () => goTo(Number(timeBar.value)));
map.addEventListener("click", event => {
  const place = placeAt(event);
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
window.addEventListener("hashchange", () => { readAddress(); showAll(); });
window.addEventListener("resize", drawMarks);
// A page that is not seen does not play.
document.addEventListener("visibilitychange", () => { if (document.hidden) pause(); });

readAddress();
document.documentElement.classList.add("scripted");
showAll();
