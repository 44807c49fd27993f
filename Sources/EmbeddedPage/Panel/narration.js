"use strict";
// A day in plain sentences, the same that `frontline describe` prints; the changes' words stand in the page's text.

function asSentence(text) { return /[.!?:]$/.test(text) ? text : `${text}.`; }
function numbered(list) { return list.map((each, index) => ({ ...each, index })); }
// The changes of a day that count, without those to a side that is hidden.
function changesOn(day) { return countedChanges().filter(change => change.day === day && !isHidden(change.hold)); }
function eventsOn(day) { return numbered(record.events).filter(event => event.day === day); }
function claimOf(change) { return story.querySelector(`[data-change="${change.index}"] .claim`)?.textContent || ""; }
function headlineOf(event) { return story.querySelector(`[data-event="${event.index}"] b`).textContent; }
function detailOf(event) { return story.querySelector(`[data-event="${event.index}"] .detail`)?.textContent || ""; }
function titleOfSource(source) { return document.querySelector(`#source-${source + 1} cite`).textContent; }

// Elements in groups of equal keys, in the order of their first; the largest group first where asked.
function grouped(list, keyOf) {
  const groups = new Map();
  for (const each of list) groups.set(keyOf(each), [...groups.get(keyOf(each)) || [], each]);
  return [...groups.values()];
}
function bySize(groups) { return [...groups].sort((left, right) => right.length - left.length); }

// Names in a line: with commas, or with semicolons where a name has a comma itself.
function separatorOf(names) { return names.some(name => name.includes(",")) ? "; " : ", "; }
function inLine(names) { return names.join(separatorOf(names)); }
const importance = new Map(record.order.map((place, index) => [place, index]));
function namesOf(places) {
  const inOrder = [...places].sort((left, right) => importance.get(left) - importance.get(right));
  const names = inOrder.map(place => record.places[place].name);
  if (names.length < 2) return names[0] || "";
  const separator = separatorOf(names);
  return names.slice(0, -1).join(separator) + (separator === "; " ? "; and " : " and ") + names[names.length - 1];
}

// MARK: Paragraphs, each with what it is about

function narrate(day) {
  const changes = changesOn(day);
  const keys = eventsOn(day).filter(event => event.isKey).sort(asTold);
  const around = beyond(day);
  return [
    ["date", fill("date", { day: longOf(day), progress: progressOf(day), extent: extentOf(day, changes) })],
    ...keys.map(event => ["key", [headlineOf(event), detailOf(event)].filter(Boolean).map(asSentence).join(" ")]),
    ...passings(changes).map(text => ["changes", text]),
    ...[...uncertainty(day), ...doubts(changes)].map(text => ["doubt", text]),
    ["counts", countsOf(day)],
    ...around.map(event => ["beyond", beyondSentence(event)]),
    ...sourcesOf([...changes, ...keys, ...around]).map(text => ["sources", text]),
  ];
}
// Events in the order in which the page's text has them.
function asTold(left, right) {
  const [first, second] = [left, right].map(({ index }) => story.querySelector(`[data-event="${index}"]`));
  return first.compareDocumentPosition(second) & Node.DOCUMENT_POSITION_PRECEDING ? 1 : -1;
}
// On the eve what happened before it, on the last day what happened afterwards; its headline has the date.
function beyond(day) {
  const isBeyond = event => (day === 0 && event.day < 0) || (day === lastDay && event.day > lastDay);
  return numbered(record.events).filter(isBeyond);
}
function beyondSentence(event) {
  const texts = [headlineOf(event), detailOf(event)].filter(Boolean).map(asSentence).join(" ");
  return fill(event.day < 0 ? "beforeTheEve" : "afterTheLastDay", { event: texts });
}
function extentOf(day, changes) {
  const sourced = eveSourced();
  if (day === 0 && sourced) return fill("recordStartsSourced", { sourced, all: record.places.length });
  if (day === 0) return fill("recordStarts");
  if (!changes.length) return fill("noneChanged");
  const places = new Set(changes.map(({ place }) => place)).size;
  return fill(changes.length === places ? "changed" : "changedOften",
    { places, all: record.places.length, changes: changes.length });
}
function passings(changes) {
  const sentences = bySize(grouped(changes, ({ hold }) => holderOf(hold))).flatMap(group => bySize(
    grouped(group, ({ from, place }) => `${from} ${record.places[place].region}`)).map(passing));
  const twice = bySize(grouped(changes, ({ place }) => place)).filter(group => group.length > 1);
  if (twice.length) sentences.push(fill("changedAgain", { names: namesOf(twice.map(([{ place }]) => place)) }));
  return sentences;
}
function passing(changes) {
  const [{ from, hold, place }] = changes;
  const to = holderOf(hold);
  return fill(to === contested ? "becameContested" : from === contested ? "passedContested" : "passed", {
    area: record.regions[record.places[place].region].title, count: changes.length,
    from: nameInSentence(from), to: nameInSentence(to), names: namesOf(changes.map(change => change.place)),
  });
}

function uncertainty(day) {
  const count = holdsOn(day).filter(hold => hold >= 100 && hold !== contested && !isHidden(hold)).length;
  return count ? [fill("heldUncertainly", { count })] : [];
}
function doubts(changes) {
  const list = (some, phrase) => (
    some.length ? [fill(phrase, { count: some.length, names: namesOf(some.map(({ place }) => place)) })] : []);
  const disputed = changes.filter(claimOf);
  const area = changes.filter(({ basis }) => basis === namesArea).length;
  const texts = [
    ...list(changes.filter(({ confidence }) => confidence === 0), "unsure"),
    ...list(changes.filter(({ sources }) => !sources.length), "unsourced"),
    ...area ? [fill("areaSourced", { count: area })] : [],
  ];
  if (!disputed.length) return texts;
  const claims = grouped(disputed, claimOf)
    .map(group => fill("claim",
      { names: namesOf(group.map(({ place }) => place)), claim: asSentence(claimOf(group[0])) }));
  return [...texts, fill("disputed", { count: disputed.length }), ...claims];
}

function countsOf(day) {
  const [today, before] = [tallyOf(holdsOn(day)), tallyOf(holdsOn(day - 1))];
  const isTold = holder => (today.get(holder) || before.get(holder)) && !state.filter.hidden.has(holder);
  const parts = holders.filter(isTold).map(holder => {
    const by = today.get(holder) - before.get(holder);
    const gain = fill(by > 0 ? "more" : "fewer", { number: Math.abs(by) });
    return fill(by ? "holderCountGain" : "holderCount",
      { holder: sideNameOf(holder), places: today.get(holder), gain });
  });
  const lead = fill(day === 0 ? "countsOnEve" : "countsAtEnd", { all: record.places.length });
  return `${lead} ${parts.join("; ")}.`;
}
function sourcesOf(cited) {
  const sources = [...new Set(cited.flatMap(each => each.sources))];
  if (!sources.length) return [];
  return [fill("sources", { count: sources.length }), ...sources.map(source => asSentence(titleOfSource(source)))];
}

// MARK: Showing

// The map's description for those who do not see it is the same text, whether it is shown or not.
function showNarration() {
  const told = byId("told");
  const paragraphs = narrate(state.day);
  // The day's own list counts all that is recorded, so that with a filter the sentences stand in its place.
  told.hidden = !state.tells && (filterIsOff() || !showsStory());
  const nodes = [];
  paragraphs.forEach(([subject, text], index) => {
    const isFirst = index > 0 && paragraphs[index - 1][0] !== subject;
    nodes.push(node("p", text, `${subject === "date" || subject === "key" ? "strong " : ""}${isFirst ? "first" : ""}`));
  });
  told.replaceChildren(...nodes);
  byId("tell").setAttribute("aria-pressed", String(state.tells));
}
function toggleNarration() {
  state.tells = !state.tells;
  showAll();
  // On a narrow screen it stands below the map.
  if (state.tells && byId("told").getBoundingClientRect().top > innerHeight - 80) byId("told").scrollIntoView();
  say(fill(state.tells ? "tellsDay" : "listsDay"));
}
