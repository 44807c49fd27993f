"use strict";
// The record as the page has it: days, sides, places, changes. Nothing here touches what is seen.

const record = JSON.parse(document.getElementById("record").textContent);
const lastDay = record.last;
const monthNames = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const weekdayNames = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];

record.places = record.places.map(([id, name, short, arabic, kind, region, reach, x, y, eve]) => (
  { id, name, short: short || name, arabic, kind: record.kinds[kind][0], rank: record.kinds[kind][1], region, reach,
    x, y, eve }));
// In the order in which they apply; `report` is the day of the first dated source, or null.
record.changes = record.changes.map(([day, place, hold, from, confidence, report, sources]) => (
  { day, place, hold, from, confidence, report, sources }));
record.events = record.events.map(([day, place, key, sources]) => ({ day, place, isKey: key === 1, sources }));
record.regions = record.regions.map(([name, ...box]) => ({ name, box }));
record.corridors = record.corridors.map(([title, kilometres, places, runs]) => ({
  title, kilometres,
  places: places.flatMap((place, index) => (index % 2 ? [] : [{ place, kilometre: places[index + 1] }])),
  // What speaks for each of some equal pieces: a place, -1 out of reach, -2 outside, -3 in a gap.
  pieces: runs.flatMap((ground, index) => (index % 2 ? [] : new Array(runs[index + 1]).fill(ground))),
}));

// Days are positions: 0 is the eve.
function dateOf(position) { return new Date(Date.parse(record.eve + "T00:00:00Z") + position * 864e5); }
function isoOf(position) { return dateOf(position).toISOString().slice(0, 10); }
function shortOf(position) {
  const date = dateOf(position);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
}
function titleOf(position) { return `${weekdayNames[dateOf(position).getUTCDay()]} ${shortOf(position)}`; }
function progressOf(position) { return position === 0 ? "the eve" : `day ${position} of ${lastDay}`; }

// The position that a person means by a date, or null.
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
// Some browsers take 31 November for 1 December; here it is no day.
function daysFromEve(iso) {
  const date = new Date(`${iso}T00:00:00Z`);
  return date.getUTCDate() === Number(iso.slice(-2)) ? Math.round((date - dateOf(0)) / 864e5) : NaN;
}
function within(position) { return position >= 0 && position <= lastDay ? position : null; }
function notADay(text) {
  const ways = `${isoOf(lastDay)}, ${shortOf(lastDay)} or d${lastDay}`;
  return `"${text}" is not a day from ${shortOf(0)} to ${shortOf(lastDay)}; write ${ways}`;
}

// A hold is a number: a side's position where it holds surely, 100 more where uncertain, 200 where contested.
const contested = 200;
// A holder is a hold without the doubt.
function holderOf(hold) { return hold === contested ? contested : hold % 100; }
const holders = [...record.sides.keys(), contested];
function classOf(hold) {
  if (hold === contested) return "contested";
  return hold >= 100 ? `uncertain${hold - 100}` : `held${hold}`;
}
function letterOf(hold) {
  if (hold === contested) return record.contested[0];
  const letter = record.sides[hold % 100][0];
  return hold >= 100 ? letter.toLowerCase() : letter;
}
function sideNameOf(hold) { return hold === contested ? record.contested[1] : record.sides[hold % 100][1]; }
function codeOf(holder) { return holder === contested ? record.contested[2] : record.sides[holder][2]; }
function nameOf(hold) { return sideNameOf(hold) + (hold >= 100 && hold !== contested ? " (uncertain)" : ""); }

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
function counted(number, noun) { return `${number} ${noun}${number === 1 ? "" : "s"}`; }
