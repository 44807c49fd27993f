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

// A link says all that differs from the usual; what it does not name is as usual.
function readAddress(text) {
  if (text === "present") return state.presents || togglePresenting();
  const parts = new URLSearchParams(text);
  if (!parts.has("date") && !parts.has("place") && !parts.has("view")) return;
  const position = positionOf(parts.get("date") || "");
  if (position !== null) state.day = position;
  const place = record.places.findIndex(({ id }) => id === parts.get("place"));
  state.place = place >= 0 ? place : null;
  state.mark = positionOf(parts.get("compare") || parts.get("mark") || "");
  state.comparesWithMark = state.mark !== null && parts.has("compare");
  state.view = state.comparesWithMark ? "change" : views.includes(parts.get("view")) ? parts.get("view") : "state";
  const holder = code => holders.find(each => codeOf(each) === code);
  state.filter = {
    confidence: Math.max(0, confidenceNames.indexOf(parts.get("confidence"))), cited: parts.has("cited"),
    hidden: new Set(parts.getAll("hide").map(holder).filter(each => each !== undefined)),
  };
  state.order = Math.max(0, stripOrders.indexOf(parts.get("order")));
  state.agreementFirst = parts.get("order") === "agreement";
  const corridor = (Number(parts.get("corridor")) || 1) - 1;
  state.corridor = record.corridors[corridor] ? corridor : 0;
  state.fronts = parts.has("fronts");
  setTheme(themes.includes(parts.get("theme")) ? parts.get("theme") : openingTheme);
  setMarking(markings.includes(parts.get("marks")) ? parts.get("marks") : "areas");
  setPresenting(parts.has("present"));
  const labels = labelNames.indexOf(parts.get("names"));
  state.labels = labels >= 0 ? labels : state.presents ? labelNames.indexOf("capitals") : usualLabels;
  state.cursor = null;
  state.zoom = Math.min(record.doublings, Math.max(0, Math.floor(Number(parts.get("zoom")) || 0)));
  state.centre = state.zoom ? pointOfDegrees(parts.get("centre") || "") || record.places[place] || null : null;
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
