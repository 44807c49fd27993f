"use strict";
// The sources of a day: what rests on each, where they differ and agree, and what has none.

function drawSources() {
  const changes = changesOn(state.day);
  const events = toldOn(state.day);
  const each = testimonies(changes, events);
  const ownPart = [...each.length ? [node("h3", fill("eachSource"))] : [], ...each.flatMap(testimony)];
  const common = [...differing(changes), ...agreeing(changes), ...bare(changes, events)];
  fillRoom(fill("sourcesTitle"), ...summaryOfSources(changes, events, each),
    ...state.sourceOrder === "agreement" ? [...common, ...ownPart] : [...ownPart, ...common]);
}

// The source that most rests on first, then in the order of the record.
function testimonies(changes, events) {
  const found = new Map();
  const at = source => {
    if (!found.has(source)) found.set(source, { source, changes: [], events: [], eve: 0 });
    return found.get(source);
  };
  for (const change of changes) for (const source of change.sources) at(source).changes.push(change);
  for (const event of events) for (const source of event.sources) at(source).events.push(event);
  const onEve = state.day === 0 ? [...record.places.keys()] : [];
  for (const place of onEve) for (const source of eveSources(place)) at(source).eve += 1;
  const weight = each => each.changes.length + each.events.length + each.eve;
  return [...found.values()].sort((left, right) => weight(right) - weight(left) || left.source - right.source);
}

function summaryOfSources(changes, events, each) {
  const cited = each.filter(use => use.changes.length || use.events.length).length;
  const parts = [node("h3", fill("sourcesOfDay", { day: titleOf(state.day) })),
    node("p", fill("restOn", { changes: fill("change", { count: changes.length }),
      events: fill("event", { count: events.length }), sources: fill("source", { count: cited }) }))];
  const around = beyond(state.day).length;
  if (around) parts.push(node("p", fill(state.day === 0 ? "eventsBefore" : "eventsAfter", { count: around }), "quiet"));
  if (state.day === 0) {
    const sourced = eveSourced();
    const all = record.places.length;
    parts.push(node("p", sourced ? fill("eveSourced", { sourced, all }) : fill("eveUnsourced"), "quiet"));
  }
  if (!changes.length) return parts;
  const level = wanted => changes.filter(({ confidence }) => confidence === wanted).length;
  const disputed = changes.filter(claimOf).length;
  const unsourced = changes.filter(({ sources }) => !sources.length).length;
  const [place, area] = [namesPlace, namesArea].map(wanted => changes.filter(({ basis }) => basis === wanted).length);
  return [...parts,
    node("p", fill("confidences", { high: level(2), medium: level(1), low: level(0) })),
    ...place + area ? [node("p", fill("bases", { place, area }))] : [],
    node("p", fill("disputedAndUnsourced", { disputed, unsourced }))];
}

function testimony({ source, changes, events, eve }) {
  const heading = node("h4");
  const link = node("a", titleOfSource(source));
  link.dir = "auto";
  link.href = `#source-${source + 1}`;
  heading.append(link);
  const marked = change => `${change.confidence === 0 ? "?" : ""}${claimOf(change) ? "!" : ""}`;
  return [heading, node("p", ageOf(source), "quiet"), listOf([...groupLines(changes, marked), ...events.map(eventLine)]),
    ...eve ? [node("p", fill("eveHolders", { count: eve }))] : [],
    ...changes.some(claimOf) ? [node("p", fill("saidOtherwise"), "quiet")] : []];
}
function ageOf(source) {
  const published = record.sources[source];
  if (published === null) return fill("publishedUnknown");
  const days = published - state.day;
  const values = { day: shortOf(published), days: Math.abs(days) };
  if (Math.abs(days) > 1) return fill(days > 0 ? "publishedAfter" : "publishedBefore", values);
  return fill(days === 0 ? "publishedSameDay" : days > 0 ? "publishedDayAfter" : "publishedDayBefore", values);
}
function eventLine(event) {
  const headline = headlineOf(event);
  const phrase = event.day < 0 ? "beforeTheEve" : event.day > lastDay ? "afterTheLastDay" : "";
  return node("li", `${event.isKey ? "* " : "- "}${phrase ? fill(phrase, { event: headline }) : headline}`);
}
// The events that are told with a day in the order of the record: its own, and those around the days.
function toldOn(day) { return [...eventsOn(day), ...beyond(day)].sort((left, right) => left.index - right.index); }

// A line for each pair of from and to, with a mark after each name.
function groupLines(changes, markOf) {
  return bySize(grouped(changes, ({ from, hold }) => `${from} ${holderOf(hold)}`)).map(group => {
    const line = node("li");
    const names = group.map(change => record.places[change.place].short + markOf(change));
    line.append(letterNode(group[0].from), "→", letterNode(holderOf(group[0].hold)), ` ${inLine(names)}`);
    return line;
  });
}

function differing(changes) {
  const disputed = changes.filter(claimOf);
  if (!disputed.length) return [];
  return [node("h3", fill("sourcesDiffer", { number: disputed.length })), listOf(disputed.map(change => {
    const count = confirming(change.sources).length;
    const support = count ? fill("bySources", { count }) : fill(change.sources.length ? "byUnread" : "withoutSource");
    return lineOf(change.place, [letterNode(change.from), "→", letterNode(change.hold)],
      `${fill("alsoClaimed")}${claimOf(change)}; ${
        fill("recordedWith", { confidence: confidenceNames[change.confidence], support })}`);
  }))];
}
function agreeing(changes) {
  const agreed = changes.filter(change => confirming(change.sources).length > 1 && !claimOf(change));
  if (!agreed.length) return [];
  return [node("h3", fill("sourcesAgree", { number: agreed.length })),
    listOf(groupLines(agreed, ({ sources }) => ` (${confirming(sources).length})`)),
    node("p", fill("inBrackets"), "quiet")];
}
function bare(changes, events) {
  const [without, silent] = [changes, events].map(list => list.filter(({ sources }) => !sources.length));
  if (!without.length && !silent.length) return [];
  const hasLow = without.some(({ confidence }) => confidence === 0);
  return [node("h3", fill("noSource", { number: without.length + silent.length })),
    listOf([...groupLines(without, ({ confidence }) => (confidence === 0 ? "?" : "")), ...silent.map(eventLine)]),
    ...hasLow ? [node("p", fill("lowConfidence"), "quiet")] : []];
}
