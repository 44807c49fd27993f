"use strict";
// Links to what is shown, and the command that shows it in the terminal.

// What differs from the usual, as pairs of a name and a value: #date=2024-12-05&place=hama&view=change
function addressParts() {
  const { filter } = state;
  const parts = [["date", isoOf(state.day)]];
  if (state.place !== null) parts.push(["place", record.places[state.place].id]);
  if (state.view !== "state") parts.push(["view", state.view]);
  if (state.mark !== null) parts.push([comparing() ? "compare" : "mark", isoOf(state.mark)]);
  if (filter.confidence) parts.push(["confidence", confidenceNames[filter.confidence]]);
  if (filter.cited) parts.push(["cited", "1"]);
  for (const holder of holders) if (filter.hidden.has(holder)) parts.push(["hide", codeOf(holder)]);
  if (orderName()) parts.push(["order", orderName()]);
  if (state.view === "corridor" && state.corridor) parts.push(["corridor", String(state.corridor + 1)]);
  if (state.fronts) parts.push(["fronts", "1"]);
  if (theme() !== openingTheme) parts.push(["theme", theme()]);
  if (state.labels !== usualLabels) parts.push(["names", labelNames[state.labels]]);
  if (marking() !== "areas") parts.push(["marks", marking()]);
  if (state.presents) parts.push(["present", "1"]);
  if (state.zoom) parts.push(["zoom", String(state.zoom)], ["centre", centreInDegrees()]);
  return parts;
}
function comparing() { return state.view === "change" && state.comparesWithMark; }
function orderName() {
  if (state.view === "strip" && state.order) return stripOrders[state.order];
  return state.view === "sources" && state.agreementFirst ? "agreement" : "";
}

function remember() {
  const address = addressParts().map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join("&");
  try {
    history.replaceState(null, "", `#${address}`);
  } catch {
    // Some browsers refuse this for a page that was opened as a file; the page works all the same.
  }
}

// MARK: Reading a link

// For each name in a link what reads its value: { value }, or { fault } with the sentence that says why it means nothing.
const found = (value, fault) => (value === null ? { fault } : { value });
const onlyOf = (noun, names) => text => (
  found(names.includes(text) ? text : null, `"${text}" is no ${noun} (${names.join(", ") || "there is none"})`));
const asGiven = () => ({ value: true });
const linkParts = {
  date: readDay, mark: readDay, compare: readDay,
  place: text => found(placeWithID(text), `"${text}" is no place's id (/ finds a place)`),
  view: onlyOf("view", views), confidence: onlyOf("confidence", confidenceNames),
  hide: onlyOf("side", holders.map(codeOf)),
  order: onlyOf("order", [...stripOrders, "agreement"]),
  corridor: onlyOf("corridor", record.corridors.map((_, index) => String(index + 1))),
  theme: onlyOf("theme", themes), marks: onlyOf("kind of marks", markings),
  names: onlyOf("choice of names", labelNames),
  zoom: text => found(doublingsOf(text), `"${text}" is no zoom (0 to ${record.doublings})`),
  centre: text => found(pointOfDegrees(text), `"${text}" is no centre (latitude,longitude)`),
  cited: asGiven, fronts: asGiven, present: asGiven,
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
  const [parts, faults] = [new Map(), []];
  for (const [name, value] of new URLSearchParams(text)) {
    if (!Object.hasOwn(linkParts, name)) {
      faults.push(`"${name}" is no part of a link`);
      continue;
    }
    const meaning = linkParts[name](value);
    if (meaning.fault) faults.push(meaning.fault);
    else parts.set(name, [...parts.get(name) || [], meaning.value]);
  }
  return [parts, faults];
}

// Shows what a link says, and gives the sentence for what of it cannot be shown; null where it says nothing of its own.
function readAddress(text) {
  if (text === "present" && !state.presents) togglePresenting();
  if (!text.includes("=")) return null;
  const [parts, faults] = meaningOf(text);
  if (parts.size) apply(parts);
  if (!faults.length) return "";
  return `${parts.size ? "Not all of the link is shown" : "The link shows nothing"}: ${faults.join("; ")}.`;
}
// A link says all that differs from the usual; what it does not name is as usual.
function apply(parts) {
  const first = (name, usual = null) => (parts.has(name) ? parts.get(name)[0] : usual);
  state.day = first("date", state.day);
  state.place = first("place");
  state.mark = first("compare", first("mark"));
  state.comparesWithMark = parts.has("compare");
  state.view = state.comparesWithMark ? "change" : first("view", "state");
  const hidden = parts.get("hide") || [];
  state.filter = {
    confidence: confidenceNames.indexOf(first("confidence", "low")), cited: parts.has("cited"),
    hidden: new Set(holders.filter(holder => hidden.includes(codeOf(holder)))),
  };
  state.order = Math.max(0, stripOrders.indexOf(first("order")));
  state.agreementFirst = first("order") === "agreement";
  state.corridor = Number(first("corridor", "1")) - 1;
  state.fronts = parts.has("fronts");
  setTheme(first("theme", openingTheme));
  setMarking(first("marks", "areas"));
  setPresenting(parts.has("present"));
  state.labels = labelNames.indexOf(first("names", state.presents ? "capitals" : labelNames[usualLabels]));
  state.cursor = null;
  state.zoom = first("zoom", 0);
  state.centre = state.zoom ? first("centre", record.places[state.place] || null) : null;
  frameMap();
  forgetHolds();
}

// MARK: The command

function quoted(word) { return /^[\w.,/-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`; }
function commandOfView() {
  const { filter } = state;
  let words = `frontline --date ${isoOf(state.day)}`;
  if (state.place !== null) words += ` --place ${quoted(record.places[state.place].id)}`;
  if (state.view !== "state" && !comparing()) words += ` --view ${state.view}`;
  if (theme() !== "standard") words += ` --theme ${theme()}`;
  if (state.labels !== usualLabels) words += ` --labels ${labelNames[state.labels]}`;
  if (state.fronts) words += " --fronts";
  if (state.zoom) words += ` --zoom ${state.zoom} --centre ${centreInDegrees()}`;
  if (filter.confidence) words += ` --confidence ${confidenceNames[filter.confidence]}`;
  if (filter.cited) words += " --cited";
  for (const holder of holders) if (filter.hidden.has(holder)) words += ` --hide ${quoted(codeOf(holder))}`;
  if (state.mark !== null) words += ` ${comparing() ? "--compare" : "--mark"} ${isoOf(state.mark)}`;
  if (orderName()) words += ` --order ${orderName()}`;
  if (state.view === "corridor" && state.corridor) words += ` --corridor ${state.corridor + 1}`;
  if (state.presents) words += " --present";
  if (state.tells) words += " --panel told";
  return words + record.map;
}
function showCommand() { say(commandOfView()); }
