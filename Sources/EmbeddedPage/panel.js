"use strict";
// What stands beside the map: the day, the counts, a place with its history, and the controls' own state.

const byId = id => document.getElementById(id);
const dayTitle = byId("day-title");
const timeBar = byId("time");
const story = byId("story");
const placePanel = byId("place");

function node(name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function showAll() {
  drawMap();
  dayTitle.textContent = `${titleOf(state.day)}, ${progressOf(state.day)}`;
  showTimeBar();
  showTally();
  for (const article of story.children) article.hidden = article.id !== `day-${isoOf(state.day)}`;
  byId("quiet").hidden = Boolean(byId(`day-${isoOf(state.day)}`));
  showPlace();
  showControls();
  byId("status").textContent = summary();
  remember();
}

function changedCount() { return record.places.filter((_, place) => isFresh(place, state.day)).length; }

function summary() {
  const count = changedCount();
  const all = record.places.length;
  const counted = count === 0 ? "No tracked place changed." : `${count} of ${all} tracked places changed.`;
  return `${titleOf(state.day)}, ${progressOf(state.day)}. ${state.day === 0 ? "How the days began." : counted}`;
}

function showTimeBar() {
  timeBar.value = state.day;
  timeBar.setAttribute("aria-valuetext", `${titleOf(state.day)}, ${progressOf(state.day)}`);
  for (const button of byId("days").children) {
    if (Number(button.dataset.day) === state.day) button.setAttribute("aria-current", "date");
    else button.removeAttribute("aria-current");
  }
}

function showTally() {
  const today = tallyOf(state.day);
  const before = state.day > 0 ? tallyOf(state.day - 1) : today;
  const rows = today.map((count, index) => {
    if (count === 0 && before[index] === 0) return null;
    const row = node("tr");
    const name = node("th");
    name.scope = "row";
    const hold = index === record.sides.length ? contested : index;
    name.append(letterNode(hold), ` ${nameOf(hold)}`);
    const by = count - before[index];
    row.append(name, node("td", String(count)), node("td", by === 0 ? "" : by > 0 ? `+${by}` : `−${-by}`));
    return row;
  });
  byId("tally").replaceChildren(...rows.filter(Boolean));
}

function letterNode(hold) {
  const letter = node("span", letterOf(hold), `chip ${classOf(hold)}`);
  letter.setAttribute("aria-hidden", "true");
  return letter;
}

function showControls() {
  const play = byId("play");
  play.textContent = state.playing ? "Pause" : "Play";
  play.setAttribute("aria-pressed", String(state.playing));
  byId("loop").setAttribute("aria-pressed", String(state.loops));
  byId("pace").textContent = paceLabel();
}

// MARK: A place

function showPlace() {
  placePanel.hidden = state.place === null;
  if (state.place === null) return;
  const place = record.places[state.place];
  byId("place-name").textContent = place.name;
  byId("place-arabic").textContent = place.arabic;
  byId("place-kind").textContent = place.kind;
  const hold = holdOf(state.place, state.day);
  byId("place-hold").replaceChildren(letterNode(hold), ` ${nameOf(hold)}, ${sinceWhen(state.place)}`);
  byId("place-why").textContent = whyOf(state.place, hold);
  showStrip();
  showHistory();
}

function sinceWhen(place) {
  const days = daysOfChange(place).filter(day => day <= state.day);
  return days.length ? `since ${shortOf(days[days.length - 1])}` : "as on the eve, which is stated without a source";
}

function whyOf(place, hold) {
  const { name, reach } = record.places[place];
  const rule = "Land has the colour of the nearest tracked place that reaches it.";
  const own = `${name} speaks for land up to ${reach} km away, not across a barrier such as a great river.`;
  if (hold === contested) return `${rule} ${own} It is contested, so its land is latticed.`;
  return hold >= 100 ? `${rule} ${own} The holder is uncertain, so its land is striped.` : `${rule} ${own}`;
}

function showStrip() {
  const strip = byId("strip");
  strip.hidden = lastDay > 60;
  if (strip.hidden) return;
  const days = [];
  for (let day = 0; day <= lastDay; day += 1) {
    const button = node("button", letterOf(holdOf(state.place, day)), `chip ${classOf(holdOf(state.place, day))}`);
    button.type = "button";
    button.setAttribute("aria-label", `${shortOf(day)}: ${nameOf(holdOf(state.place, day))}`);
    if (day === state.day) button.setAttribute("aria-current", "date");
    button.addEventListener("click", () => goTo(day));
    days.push(button);
  }
  strip.replaceChildren(...days);
}

// The place's own lines of the days' stories, each with its date.
function showHistory() {
  const items = [...story.querySelectorAll(`li[data-place="${state.place}"]`)].map(line => {
    const item = node("li");
    const day = Number(line.closest("article").dataset.day);
    const button = node("button", shortOf(day), "link");
    button.type = "button";
    button.addEventListener("click", () => goTo(day));
    item.append(button, " ", ...[...line.cloneNode(true).childNodes]);
    return item;
  });
  byId("history").replaceChildren(...(items.length ? items : [node("li", "Nothing is recorded for this place.")]));
}

// MARK: The address

// Deep links: #date=2024-12-05&place=hama
function remember() {
  const parts = [`date=${isoOf(state.day)}`];
  if (state.place !== null) parts.push(`place=${encodeURIComponent(record.places[state.place].id)}`);
  try {
    history.replaceState(null, "", `#${parts.join("&")}`);
  } catch {
    // Some browsers refuse this for a page that was opened as a file; the page works all the same.
  }
}

function readAddress() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const position = positionOf(parts.get("date") || "");
  const place = record.places.findIndex(({ id }) => id === parts.get("place"));
  if (position !== null) state.day = position;
  if (parts.has("date") || parts.has("place")) state.place = place >= 0 ? place : null;
}

function say(message) { byId("message").textContent = message; }
