"use strict";
// The record, who holds what on each day, and the player. Nothing here touches what is seen.

const record = JSON.parse(document.getElementById("record").textContent);
const lastDay = record.last;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

const state = {
  day: record.start,
  place: null,
  playing: false,
  backwards: false,
  pace: 0,
  loops: false,
  count: "",
  found: [],
  timer: 0,
};

// Days are positions: 0 is the eve.
function dateOf(position) { return new Date(Date.parse(record.eve + "T00:00:00Z") + position * 864e5); }
function isoOf(position) { return dateOf(position).toISOString().slice(0, 10); }
function shortOf(position) {
  const date = dateOf(position);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
function titleOf(position) { return `${weekdayNames[dateOf(position).getUTCDay()]} ${shortOf(position)}`; }
function progressOf(position) { return position === 0 ? "the eve" : `day ${position} of ${lastDay}`; }

// The position that a person means by a date, or why there is none.
function positionOf(text) {
  const typed = text.trim().toLowerCase();
  if (typed === "eve" || typed === "g") return 0;
  const numbered = /^d(\d{1,4})$/.exec(typed);
  if (numbered) return within(Number(numbered[1]));
  if (/^\d{4}-\d{2}-\d{2}$/.test(typed)) return within(daysFromEve(typed));
  const words = /^(?:(\d{1,2})\s+([a-z]{3,})|([a-z]{3,})\s+(\d{1,2})),?(?:\s+(\d{4}))?$/.exec(typed);
  if (!words) return null;
  const month = monthNames.findIndex(name => (words[2] || words[3]).startsWith(name.toLowerCase()));
  const date = String(words[1] || words[4]).padStart(2, "0");
  if (month < 0) return null;
  const firstYear = dateOf(0).getUTCFullYear();
  const lastYear = dateOf(lastDay).getUTCFullYear();
  for (let year = Number(words[5] || firstYear); year <= Number(words[5] || lastYear); year += 1) {
    const position = within(daysFromEve(`${year}-${String(month + 1).padStart(2, "0")}-${date}`));
    if (position !== null) return position;
  }
  return null;
}
function daysFromEve(iso) { return Math.round((Date.parse(iso + "T00:00:00Z") - dateOf(0)) / 864e5); }
function within(position) { return position >= 0 && position <= lastDay ? position : null; }

// A hold is a number: a side's position where it holds surely, 100 more where uncertain, 200 where contested.
const contested = 200;
function holdOf(place, position) {
  const spans = record.places[place].spans;
  let hold = spans[1];
  for (let index = 2; index < spans.length && spans[index] <= position; index += 2) hold = spans[index + 1];
  return hold;
}
function isFresh(place, position) { return position > 0 && holdOf(place, position) !== holdOf(place, position - 1); }
function classOf(hold) {
  if (hold === contested) return "contested";
  return hold >= 100 ? `uncertain${hold - 100}` : `held${hold}`;
}
function letterOf(hold) {
  if (hold === contested) return record.contested[0];
  const letter = record.sides[hold % 100][0];
  return hold >= 100 ? letter.toLowerCase() : letter;
}
function nameOf(hold) {
  if (hold === contested) return record.contested[1];
  return record.sides[hold % 100][1] + (hold >= 100 ? " (uncertain)" : "");
}
// How many places each holder has: by side, contested last.
function tallyOf(position) {
  const counts = new Array(record.sides.length + 1).fill(0);
  record.places.forEach((_, place) => {
    const hold = holdOf(place, position);
    counts[hold === contested ? record.sides.length : hold % 100] += 1;
  });
  return counts;
}
// The days on which a place's hold changed.
function daysOfChange(place) { return record.places[place].spans.filter((_, index) => index % 2 === 0).slice(1); }

// Any spelling: without case, accents, blanks, and the article.
function folded(text) {
  return text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace(/[^\p{L}\p{N}]+/gu, " ")
    .replace(/\b(al|ar|as|ash|at|ad|an|az|el)\b/g, "").replace(/ /g, "");
}
function placesMatching(text) {
  const wanted = folded(text);
  if (!wanted) return [];
  const rank = place => {
    const { name, arabic, id } = record.places[place];
    const own = folded(name);
    if (own === wanted || folded(id) === wanted) return 0;
    if (own.startsWith(wanted)) return 1;
    return own.includes(wanted) || arabic.includes(text.trim()) ? 2 : 3;
  };
  return record.order.map(place => [rank(place), place]).filter(([value]) => value < 3)
    .sort((left, right) => left[0] - right[0]).map(([, place]) => place);
}

// How long a day is shown: 2 seconds, doubled or halved with each step of the pace.
function dwell() { return 2000 / 2 ** state.pace; }
function paceLabel() { return state.pace < 0 ? `1/${2 ** -state.pace}x` : `${2 ** state.pace}x`; }
