"use strict";
// What somebody looks at, and who holds what there: the day, the view, the filter, and what a day is compared with.

const state = {
  day: 0, place: null, view: "state",
  playing: false, backwards: false, pace: record.playing.normal, loops: false, byEvents: false, timer: 0,
  count: "", found: [], sought: "",
  mark: null, comparesWithMark: false,
  filter: { confidence: 0, cited: false, hidden: new Set() },
  stripOrder: record.stripOrders[0][0], sourceOrder: record.sourceOrders[0][0], corridor: 0,
  fronts: false, labels: record.usualLabels, tells: false, presents: false, notes: false,
  embeds: false,
  zoom: 0, centre: null, aim: null, cursor: null,
};

const views = idsOf(record.views);
const mapViews = new Set(record.views.filter(([, , , isMap]) => isMap).map(([id]) => id));
function isMapView() { return mapViews.has(state.view); }
// The one after another in a list, the first after the last.
function nextOf(list, one) { return list[(list.indexOf(one) + 1) % list.length]; }
function idsOf(rows) { return rows.map(([id]) => id); }
function listed(rows, id) { return rows.find(([each]) => each === id); }

// MARK: The filter

const confidenceNames = record.filter.confidences.map(([id]) => id);
function counts(change) {
  return change.confidence >= state.filter.confidence && (!state.filter.cited || change.sources.length > 0);
}
function isHidden(hold) { return state.filter.hidden.has(holderOf(hold)); }
function filterIsOff() {
  const { confidence, cited, hidden } = state.filter;
  return confidence === 0 && !cited && hidden.size === 0;
}
function filterSentence() {
  const { confidence, cited, hidden } = state.filter;
  const words = record.filter;
  const parts = [];
  if (confidence) parts.push(words.confidences[confidence][1]);
  if (cited) parts.push(words.cited);
  if (hidden.size) parts.push(words.hidden.replace("{}", hidden.size));
  return words.start + parts.join(", ");
}

// MARK: Who holds what

const kept = new Map();
function forgetHolds() { kept.clear(); }

// The changes that count, each with its number in the record and whom its place passes from: one that is left out leaves
// its place as it was, and one that leaves it as it is is none.
function countedChanges() {
  if (!kept.has("changes")) {
    const holds = record.places.map(place => place.eve);
    const counted = [];
    record.changes.forEach((change, index) => {
      const before = holds[change.place];
      if (!counts(change) || before === change.hold) return;
      holds[change.place] = change.hold;
      counted.push({ ...change, index, from: holderOf(before) });
    });
    kept.set("changes", counted);
  }
  return kept.get("changes");
}

// Every place's hold at the end of a day, of the changes that the filter counts; known: of those reported by then.
// A change without a dated source counts as reported on its day.
function holdsOn(day, known = false) {
  const key = `${day} ${known}`;
  if (!kept.has(key)) {
    const holds = record.places.map(place => place.eve);
    for (const change of countedChanges()) {
      if (change.day > day) break;
      if (!known || change.report === null || change.report <= day) holds[change.place] = change.hold;
    }
    if (kept.size > 400) kept.clear();
    kept.set(key, holds);
  }
  return kept.get(key);
}
function holdOf(place, day) { return holdsOn(day)[place]; }

// The day that is compared with; before the eve it is the eve.
function baseDay() { return state.view === "change" && state.comparesWithMark ? state.mark : Math.max(0, state.day - 1); }
// What the view shows and what it is compared with.
function shownHolds() { return holdsOn(state.day, state.view === "known"); }
function comparedHolds() { return holdsOn(state.view === "known" ? state.day : baseDay()); }

// The places that differ, the most important first, without those that are hidden now.
function differences() {
  const [to, from] = [shownHolds(), comparedHolds()];
  return record.order.filter(place => from[place] !== to[place] && !isHidden(to[place]))
    .map(place => ({ place, from: from[place], to: to[place] }));
}

// For each place the number of the day on which it last passed, 0 since the eve; a long record's days share signs.
function dayNumber(position) { return record.daySigns.numbers[Math.max(0, position)]; }
function dayNumbers() {
  const numbers = new Array(record.places.length).fill(0);
  for (const change of countedChanges()) {
    if (change.day > state.day) break;
    numbers[change.place] = dayNumber(change.day);
  }
  return numbers;
}
function daySign(number) { return record.daySigns.signs[number]; }

// How many places each holder has in a list of holds; hidden holders are counted too.
function tallyOf(holds) {
  const tally = new Map(holders.map(holder => [holder, 0]));
  for (const hold of holds) tally.set(holderOf(hold), tally.get(holderOf(hold)) + 1);
  return tally;
}
function daysOfChange(place) {
  return [...new Set(countedChanges().filter(change => change.place === place).map(change => change.day))];
}
const isPlayed = day => day >= 0 && day <= lastDay;
const keyDays = [...new Set(record.events.filter(event => event.isKey && isPlayed(event.day)).map(event => event.day))];

// How long a day is shown, in milliseconds; by events each has a share of the pace's time.
function dwell() {
  const { paces, shares, leastTime } = record.playing;
  const wanted = paces[state.pace][1] * (state.byEvents ? shares[state.day] : 1);
  return Math.max(state.presents ? leastTime : 0, wanted);
}
function paceLabel() { return record.playing.paces[state.pace][0]; }
