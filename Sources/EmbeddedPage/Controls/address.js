"use strict";
// Links to what is shown, and the command that shows it in the terminal.

// What differs from the usual, by its name in a link; nothing is null, an option without a value is true.
const optionValues = {
  date: () => isoOf(state.day),
  place: () => (state.place === null ? null : record.places[state.place].id),
  view: () => (state.view === views[0] || comparing() ? null : state.view),
  mark: () => (state.mark === null || comparing() ? null : isoOf(state.mark)),
  compare: () => (comparing() ? isoOf(state.mark) : null),
  confidence: () => (state.filter.confidence ? confidenceNames[state.filter.confidence] : null),
  cited: () => state.filter.cited || null,
  hide: () => holders.filter(holder => state.filter.hidden.has(holder)).map(codeOf),
  order: orderName,
  corridor: () => (state.view === "corridor" && state.corridor ? String(state.corridor + 1) : null),
  fronts: () => state.fronts || null,
  // The page opens in a theme of its own, and a link need not name that one.
  theme: inLink => (theme() === (inLink ? openingTheme : usualTheme) ? null : theme()),
  names: () => (state.labels === usualLabels() ? null : state.labels),
  marks: () => (marking() === usualMarking ? null : marking()),
  present: () => state.presents || null,
  notes: () => state.notes || null,
  embed: () => state.embeds || null,
  zoom: () => (state.zoom ? String(state.zoom) : null),
  centre: () => (state.zoom ? centreInDegrees() : null),
};
function comparing() { return state.view === "change" && state.comparesWithMark; }
function orderName() {
  const [orders, order] = { strip: [record.stripOrders, state.stripOrder], sources: [record.sourceOrders, state.sourceOrder] }[
    state.view] || [[], null];
  return order === orders[0]?.[0] ? null : order;
}
// The options with their values, in the order of the record: [name in a link, option, value].
function optionsShown(inLink) {
  return record.options.filter(([name, option]) => name && (inLink || option))
    .flatMap(([name, option]) => [optionValues[name](inLink)].flat().filter(value => value !== null)
      .map(value => [name, option, value]));
}

// What a link says of what is shown, but for where that stands.
function fragment() {
  return optionsShown(true).filter(([name]) => name !== "embed")
    .map(([name, , value]) => `${name}=${encodeURIComponent(value === true ? 1 : value)}`).join("&");
}
function remember() {
  const address = fragment();
  byId("whole-page").href = `#${address}`;
  try {
    history.replaceState(null, "", `#${state.embeds ? "embed=1&" : ""}${address}`);
  } catch {
    // Some browsers refuse this for a page that was opened as a file; the page works all the same.
  }
}

// MARK: Reading a link

// For each name in a link what reads its value: { value }, or { problem } with the sentence that says why it means nothing.
const known = (value, problem) => (value === null ? { problem } : { value });
const notInLink = (text, noun, known) => fill("notInLink", { text, noun, known });
const onlyOf = names => (text, noun) => (
  known(names.includes(text) ? text : null, notInLink(text, noun, names.join(", ") || fill("noneInLink"))));
const asGiven = () => ({ value: true });
const linkParts = {
  date: readDay, mark: readDay, compare: readDay,
  place: text => known(placeWithID(text), fill("noPlaceInLink", { text })),
  view: onlyOf(views), confidence: onlyOf(confidenceNames), hide: onlyOf(holders.map(codeOf)),
  order: onlyOf([...idsOf(record.stripOrders), ...idsOf(record.sourceOrders)]),
  corridor: onlyOf(record.corridors.map((_, index) => String(index + 1))),
  theme: onlyOf(themes), marks: onlyOf(markings), names: onlyOf(idsOf(record.labels)),
  zoom: (text, noun) => known(doublingsOf(text), notInLink(text, noun, fill("zoomsInLink", { last: record.doublings }))),
  centre: (text, noun) => known(pointOfDegrees(text), notInLink(text, noun, fill("centreInLink"))),
  cited: asGiven, fronts: asGiven, present: asGiven, notes: asGiven, embed: asGiven,
};
function placeWithID(text) {
  const place = record.places.findIndex(({ id }) => id === text);
  return place < 0 ? null : place;
}
function doublingsOf(text) {
  return /^-?\d+$/.test(text) ? Math.min(record.doublings, Math.max(0, Number(text))) : null;
}

// What a link's parts mean, each name with all of its values; and the words for those that mean nothing.
function meaningOf(text) {
  const [parts, problems] = [new Map(), []];
  for (const [name, value] of new URLSearchParams(text)) {
    if (!Object.hasOwn(linkParts, name)) {
      problems.push(fill("noPartOfLink", { text: name }));
      continue;
    }
    const meaning = linkParts[name](value, listed(record.options, name)[2]);
    if (meaning.problem) problems.push(meaning.problem);
    else parts.set(name, [...parts.get(name) || [], meaning.value]);
  }
  return [parts, problems];
}

// Shows what a link says, and gives the sentence for what of it cannot be shown; null where it says nothing of its own.
function readAddress(text) {
  if (text === "present" && !state.presents) togglePresenting();
  if (!text.includes("=")) return null;
  const [parts, problems] = meaningOf(text);
  if (parts.size) apply(parts);
  if (!problems.length) return "";
  return fill(parts.size ? "linkPartly" : "linkNot", { problems: problems.join("; ") });
}
// A link says all that differs from the usual; what it does not name is as usual.
function apply(parts) {
  const first = (name, usual = null) => (parts.has(name) ? parts.get(name)[0] : usual);
  state.day = first("date", state.day);
  state.place = first("place");
  state.mark = first("compare", first("mark"));
  state.comparesWithMark = parts.has("compare");
  state.view = state.comparesWithMark ? "change" : first("view", views[0]);
  const hidden = parts.get("hide") || [];
  state.filter = {
    confidence: confidenceNames.indexOf(first("confidence", confidenceNames[0])), cited: parts.has("cited"),
    hidden: new Set(holders.filter(holder => hidden.includes(codeOf(holder)))),
  };
  const orderAmong = rows => (listed(rows, first("order")) || rows[0])[0];
  state.stripOrder = orderAmong(record.stripOrders);
  state.sourceOrder = orderAmong(record.sourceOrders);
  state.corridor = Number(first("corridor", "1")) - 1;
  state.fronts = parts.has("fronts");
  setTheme(first("theme", openingTheme));
  setMarking(first("marks", usualMarking));
  setPresenting(parts.has("present"));
  if (state.presents) setNotes(parts.has("notes"));
  setEmbedded(parts.has("embed"));
  state.labels = first("names", usualLabels());
  state.cursor = null;
  state.zoom = first("zoom", 0);
  state.centre = state.zoom ? first("centre", record.places[state.place] || null) : null;
  frameMap();
  forgetHolds();
}

// MARK: The command

function quoted(word) { return /^[\w.,/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`; }
function commandOfView() {
  const words = optionsShown(false).flatMap(([, option, value]) => (value === true ? [option] : [option, quoted(value)]));
  const panel = state.tells ? ["--panel", "told"] : [];
  return ["frontline", ...words, ...panel].join(" ") + record.map;
}
function showCommand() { say(commandOfView()); }
