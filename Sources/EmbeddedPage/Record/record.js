"use strict";
// The record as the page has it: days, sides, places, changes. Nothing here touches what is seen.

const record = JSON.parse(document.getElementById("record").textContent);
const lastDay = record.last;

record.places = record.places.map(([id, name, short, arabic, kind, region, reach, x, y, eve, withoutBrackets, also, evidence]) => (
  { id, name, short: short || name, arabic, kind: record.kinds[kind][0], rank: record.kinds[kind][1],
    mark: record.kinds[kind].slice(2), region, reach,
    x, y, eve, withoutBrackets, also,
    evidence: evidence && { confidence: evidence[0], note: evidence[1], sources: evidence[2], basis: evidence[3] } }));
// In the order in which they apply; `report` is the day of the first dated source, or null.
record.changes = record.changes.map(([day, place, hold, from, confidence, report, sources, basis]) => (
  { day, place, hold, from, confidence, report, sources, basis }));
record.events = record.events.map(([day, place, key, sources]) => ({ day, place, isKey: key === 1, sources }));
record.banks = record.banks.map(([barrier, name, outline]) => ({ barrier, name, outline }));
record.regions = record.regions.map(([name, ...box]) => ({ name, title: `${name} ${record.regionWord}`, box }));
record.corridors = record.corridors.map(([title, kilometres, places, runs]) => ({
  title, kilometres,
  places: places.flatMap((place, index) => (index % 2 ? [] : [{ place, kilometre: places[index + 1] }])),
  // What speaks for each of some equal pieces: a place, -1 out of reach, -2 outside, -3 in a gap.
  pieces: runs.flatMap((ground, index) => (index % 2 ? [] : new Array(runs[index + 1]).fill(ground))),
}));

// What the sources of a change or of the eve name.
const [namesPlace, namesArea] = [1, 2];
// Those of some sources that were read: only they confirm.
function confirming(sources) { return sources.filter(source => !record.unread.includes(source)); }

// What the holder of a place on the eve rests on.
function eveSources(place) { return record.places[place].evidence?.sources || []; }
function eveSourced() { return record.places.filter(({ evidence }) => evidence?.sources.length).length; }

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
// The same within a sentence, with its article.
function nameInSentence(hold) { return hold === contested ? record.contested[1].toLowerCase() : record.sides[hold % 100][3]; }
function codeOf(holder) { return holder === contested ? record.contested[2] : record.sides[holder][2]; }
function nameOf(hold) { return sideNameOf(hold) + (hold >= 100 && hold !== contested ? " (uncertain)" : ""); }

// A sentence of the record's by its name, with its gaps filled. Of two forms the first is for a `count` of one.
function fill(name, values = {}) {
  const forms = record.phrases[name].split("|");
  const form = values.count === 1 ? forms[0] : forms[forms.length - 1];
  return form.replace(/\{(\w+)\}/g, (gap, each) => (Object.hasOwn(values, each) ? values[each] : gap));
}
