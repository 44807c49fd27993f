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
  showViews();
  dayTitle.textContent = `${titleOf(state.day)}, ${progressOf(state.day)}`;
  document.title = `${byId("title").textContent}: ${dayTitle.textContent}`;
  showTimeBar();
  showTally();
  showStory();
  byId("quiet").hidden = story.hidden || Boolean(byId(`day-${isoOf(state.day)}`));
  showPlace();
  showPoint();
  showNarration();
  showHeadline();
  showNotes();
  showControls();
  byId("filter-says").hidden = filterIsOff();
  byId("filter-says").textContent = filterIsOff() ? "" : filterSentence();
  byId("status").textContent = summary();
  fitEmbedded();
  remember();
}

// The day's story, of which the changes that do not count are left out.
function showStory() {
  for (const article of story.children) article.hidden = article.id !== `day-${isoOf(state.day)}`;
  const told = new Set(countedChanges().filter(change => !isHidden(change.hold)).map(({ index }) => String(index)));
  for (const line of story.querySelectorAll("[data-change]")) line.hidden = !told.has(line.dataset.change);
}

// The date and how much changed, as the narration begins.
function summary() { return narrate(state.day)[0][1]; }

function showTimeBar() {
  timeBar.value = state.day;
  timeBar.setAttribute("aria-valuetext", `${titleOf(state.day)}, ${progressOf(state.day)}`);
  markDay();
}
// The shown day; where it has no button of its own, no other day's is marked instead.
function markDay() {
  for (const button of byId("days").children) {
    if (!button.hidden && Number(button.dataset.day) === state.day) button.setAttribute("aria-current", "date");
    else button.removeAttribute("aria-current");
  }
}
// As many days have a button as there is room for in two rows: all, or every second, third and so on of each month. A
// label is never cut, and the widest is that of the shown day.
function thinDays() {
  const row = byId("days");
  row.classList.add("measured");
  for (let step = 1; step <= row.children.length; step += 1) {
    let first = 0;
    [...row.children].forEach((button, position) => {
      if (button.querySelector(".month")) first = position;
      button.hidden = (position - first) % step !== 0;
    });
    if (fitsDays(row)) break;
  }
  row.classList.remove("measured");
  markDay();
}
// Whether the days have room in one row, or else in two as long as each other.
function fitsDays(row) {
  const count = [...row.children].filter(({ hidden }) => !hidden).length;
  row.style.setProperty("--columns", Math.ceil(count / 2));
  return [false, true].some(isFolded => {
    row.classList.toggle("folded", isFolded);
    return row.scrollWidth <= row.clientWidth;
  });
}

// The counts of what the view shows, and how they differ from what it is compared with.
function showTally() {
  const today = tallyOf(shownHolds());
  const before = tallyOf(comparedHolds());
  const isCounted = holder => (today.get(holder) || before.get(holder)) && !state.filter.hidden.has(holder);
  const rows = holders.filter(isCounted).map(holder => {
    const row = node("tr");
    const name = node("th");
    name.scope = "row";
    name.append(letterNode(holder), ` ${nameOf(holder)}`);
    const by = today.get(holder) - before.get(holder);
    row.append(name, node("td", String(today.get(holder))), node("td", by === 0 ? "" : by > 0 ? `+${by}` : `−${-by}`));
    return row;
  });
  byId("tally").replaceChildren(...rows);
  byId("map-legend").replaceChildren(legendNode());
}
// Who stands on the map, by their letters, and what stripes are.
function legendNode() {
  const today = tallyOf(shownHolds());
  const list = node("ul", undefined, "legend");
  for (const holder of holders.filter(each => today.get(each) && !state.filter.hidden.has(each))) {
    const item = node("li");
    item.append(letterNode(holder), ` ${sideNameOf(holder)}`);
    list.append(item);
  }
  list.append(node("li", fill("legendClaims"), "quiet"));
  return list;
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
  byId("pace").textContent = paceLabel() + (state.byEvents ? " by events" : "");
}

// MARK: A place

function showPlace() {
  placePanel.hidden = state.place === null || state.cursor !== null;
  if (state.place === null) return;
  const place = record.places[state.place];
  byId("place-name").textContent = place.name;
  byId("place-arabic").textContent = place.arabic;
  byId("place-kind").textContent = fill("placeKind",
    { kind: place.kind, area: record.regions[place.region].title });
  const hold = shownHolds()[state.place];
  byId("place-hold").replaceChildren(letterNode(hold), ` ${nameOf(hold)}, ${sinceWhen(state.place)}`);
  byId("place-why").textContent = whyOf(state.place, hold);
  showStrip();
  showHistory();
}

function sinceWhen(place) {
  const days = daysOfChange(place).filter(day => day <= state.day);
  if (days.length) return fill("since", { day: shortOf(days[days.length - 1]) });
  if (!eveSources(place).length) return fill("unchangedSinceEve");
  return fill("unchangedSinceEveSourced", { confidence: confidenceNames[record.places[place].evidence.confidence] });
}

function whyOf(place, hold) {
  const { name, reach } = record.places[place];
  const rule = `${fill("landRule")} ${fill("landReach", { place: name, reach })}`;
  if (hold === contested) return `${rule} ${fill("landContested")}`;
  return hold >= 100 ? `${rule} ${fill("landUncertain")}` : rule;
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
  const lines = [...story.querySelectorAll(`li[data-place="${state.place}"]`)].filter(line => !line.hidden);
  const items = lines.map(line => {
    const item = node("li");
    const day = Number(line.closest("article").dataset.day);
    const button = node("button", shortOf(day), "link");
    button.type = "button";
    button.addEventListener("click", () => goTo(day));
    item.append(button, " ", ...[...line.cloneNode(true).childNodes]);
    return item;
  });
  const chosen = historyButtons().indexOf(document.activeElement);
  const told = [...eveLine(state.place), ...items.length ? items : [node("li", fill("noHistory"))]];
  byId("history").replaceChildren(...told);
  if (chosen >= 0) historyButtons()[chosen]?.focus();
}

// What the holder on the eve rests on; nothing where the record states it without a source.
function eveLine(place) {
  if (!eveSources(place).length) return [];
  const item = node("li", `${shortOf(0)}: ${eveClaim(place)}`);
  item.append(eveReferences(place));
  return [item];
}
function eveClaim(place) {
  const { eve, evidence } = record.places[place];
  const values = { holder: nameInSentence(eve), confidence: confidenceNames[evidence.confidence] };
  const area = evidence.basis === namesArea ? fill("namesArea") : "";
  return [fill("hadOnEveSourced", values), evidence.note, area].filter(Boolean).map(asSentence).join(" ");
}
// The numbers of the sources in the page's list.
function eveReferences(place) {
  const told = node("small", " Sources: ");
  told.append(...eveSources(place).flatMap((source, index) => {
    const link = node("a", String(source + 1));
    link.href = `#source-${source + 1}`;
    return index ? [", ", link] : [link];
  }));
  return told;
}

function say(message) { byId("message").textContent = message; }
