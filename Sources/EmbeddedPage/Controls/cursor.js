"use strict";
// The cursor: a point of the map that keys move, and who holds it on whose word.

const cross = byId("cross");

function toggleCursor() {
  if (!hasMap()) return;
  if (state.cursor) return leaveCursor();
  const { x, y, width, height } = map.viewBox.baseVal;
  const from = state.place !== null && isInView(state.place) ? record.places[state.place]
    : { x: x + width / 2, y: y + height / 2 };
  putCursor(from);
}
function leaveCursor() {
  state.cursor = null;
  showAll();
}
function putCursor({ x, y }) {
  state.cursor = { x, y };
  showAll();
}
// A hundredth of what is shown for each step; at the edge of a closer look the look goes on.
function moveCursor(across, down) {
  const { width } = map.viewBox.baseVal;
  const { x, y } = state.cursor;
  const to = (value, by, most) => Math.min(Math.max(value + by * width / 100, 0), most);
  const next = { x: to(x, across, mapSize.width), y: to(y, down, mapSize.height) };
  const isAtEnd = next.x === x && next.y === y;
  if (state.zoom && !isShown(next)) {
    state.centre = { x: state.centre.x + next.x - x, y: state.centre.y + next.y - y };
    frameMap();
  }
  putCursor(next);
  if (isAtEnd) say(fill("mapEnds"));
}
// Another part of the map is shown: the cursor stays on its point as far as that is there.
function keepCursorInView() {
  if (!state.cursor || isShown(state.cursor)) return;
  const view = map.viewBox.baseVal;
  const { x, y } = state.cursor;
  state.cursor = { x: Math.min(Math.max(x, view.x), view.x + view.width),
    y: Math.min(Math.max(y, view.y), view.y + view.height) };
}
function chooseSpeaker() {
  const voice = voiceAt(state.cursor);
  if (!voice.speaks) return say(fill("nobodySpeaksHere", { spot: "point" }));
  state.cursor = null;
  choose(voice.place);
  return say(fill("isSelected", { place: record.places[voice.place].name }));
}

// MARK: Who speaks

const country = new Path2D(byId("outline").getAttribute("d"));
const coarseBorder = new Path2D(record.coarseBorder);
let bankPaths = null;

// Whether a point of the map is the country's, or lies a little beyond a straight edge of its outline. Outlines are in
// tenths of the map's units.
function isCountry({ x, y }) {
  if (pen.isPointInPath(country, x * 10, y * 10)) return true;
  pen.save();
  pen.lineWidth = 20 * record.coarseness;
  pen.lineCap = "round";
  const isNear = pen.isPointInStroke(coarseBorder, x * 10, y * 10);
  pen.restore();
  return isNear;
}
// The bank of each barrier that a point of the map lies on.
function banksAt({ x, y }) {
  bankPaths = bankPaths || record.banks.map(({ outline }) => new Path2D(outline));
  const banks = record.banks.filter((bank, index) => pen.isPointInPath(bankPaths[index], x * 10, y * 10));
  return new Map(banks.map(({ barrier, name }) => [barrier, name]));
}
// Whether a place speaks for points on some banks: not across a barrier.
function maySpeak(place, banks) {
  place.banks = place.banks || banksAt(place);
  return [...place.banks].every(([barrier, name]) => (banks.get(barrier) || name) === name);
}
// The nearest to a point of those places that meet a condition, and how far it is in kilometres; null without any.
function nearestPlace(point, isMeant) {
  return record.places.reduce((nearest, each, place) => {
    const distance = kilometresBetween(point, each);
    return (nearest && nearest.distance <= distance) || !isMeant(each, place, distance) ? nearest : { place, distance };
  }, null);
}
// The place that speaks for a point of the map and how far it is in kilometres; where none speaks the nearest; place is
// null outside the country.
function voiceAt(point) {
  if (!isCountry(point)) return { speaks: false, place: null, distance: 0 };
  const banks = banksAt(point);
  const speaker = nearestPlace(point, (each, place, distance) => distance <= each.reach && maySpeak(each, banks));
  return speaker ? { speaks: true, ...speaker } : { speaks: false, ...nearestPlace(point, () => true) };
}
// The great-circle distance, by the haversine formula.
function kilometresBetween(one, other) {
  const radians = point => degreesOf(point).map(each => each * Math.PI / 180);
  const [[north, east], [toNorth, toEast]] = [radians(one), radians(other)];
  const haversine = Math.sin((toNorth - north) / 2) ** 2
    + Math.cos(north) * Math.cos(toNorth) * Math.sin((toEast - east) / 2) ** 2;
  return 2 * record.earthRadius * Math.asin(Math.min(1, Math.sqrt(haversine)));
}

// MARK: How sure that is

// How many kilometres farther the nearest place of another holder is than the one that speaks; null without one.
function marginAt(point, speaker) {
  const holds = state.view === "known" ? outlook.compared : outlook.today;
  const banks = banksAt(point);
  const other = nearestPlace(point, (each, place) => (
    holderOf(holds[place]) !== holderOf(holds[speaker]) && maySpeak(each, banks)));
  return other && Math.max(0, other.distance - kilometresBetween(point, record.places[speaker]));
}
function marginLines(point, speaker) {
  const margin = marginAt(point, speaker);
  if (margin === null) return [node("p", fill("noOtherHolder"))];
  const lines = [node("p", fill("marginTo", { margin: margin.toFixed(1) }))];
  const least = record.unsureBelow;
  if (least === null || margin >= least) return lines;
  return [...lines, node("p", fill("unsureGround", { least: least.toFixed(1) }))];
}

// MARK: Showing

function drawCross(unit) {
  keepCursorInView();
  if (!state.cursor) return cross.replaceChildren();
  const { x, y } = state.cursor;
  const [gap, arm] = [4 * unit, 11 * unit];
  const d = `M${x - gap} ${y}h${-arm}M${x + gap} ${y}h${arm}M${x} ${y - gap}v${-arm}M${x} ${y + gap}v${arm}`;
  return cross.replaceChildren(...[6, 2.5].map(width => element("path", { d, "stroke-width": width * unit })));
}

// What stands of the point beside the map, and in short below it, where it is read out.
function showPoint() {
  const panel = byId("point");
  panel.hidden = !state.cursor;
  if (!state.cursor) return;
  const voice = voiceAt(state.cursor);
  byId("choose-speaker").hidden = !voice.speaks;
  byId("point-says").replaceChildren(
    node("p", `${labelOfPoint(state.cursor)}, ${shortOf(state.day)}`, "quiet"), ...tellVoice(voice));
  say(voiceSentence(voice));
}
function labelOfPoint(point) {
  const [latitude, longitude] = degreesOf(point);
  return `${Math.abs(latitude).toFixed(4)} ${latitude < 0 ? "S" : "N"}, ${Math.abs(longitude).toFixed(4)} ${
    longitude < 0 ? "W" : "E"}`;
}
function voiceSentence({ speaks, place, distance }) {
  if (place === null) return fill("outsideShort", record);
  const values = { name: record.places[place].name, distance: distance.toFixed(1) };
  return speaks ? fill("speaksShort", { ...values, holder: nameOf(outlook.today[place]) })
    : fill("nobodySpeaksShort", values);
}
function tellVoice({ speaks, place, distance }) {
  if (place === null) {
    return [node("p", fill("outside", record))];
  }
  const { name, reach, kind } = record.places[place];
  const { barriers } = record;
  const values = { name, reach, kind, barriers, distance: distance.toFixed(1) };
  if (!speaks) {
    return [node("p", fill("nobodySpeaks"), "strong"),
      node("p", fill(distance > reach ? "nearestTooFar" : "nearestBeyond", values))];
  }
  return [node("p", name, "strong"), ...holdLines(place), node("p", fill("speaksFrom", values)),
    ...marginLines(state.cursor, place),
    node("h3", fill("rule")), node("p", fill("nearestRule", values)),
    node("h3", fill("claimHeading")), ...claimLines(place)];
}
// Whose a place is; where the map tells of what had been reported, then and as known now.
function holdLines(place) {
  const line = (hold, lead) => {
    const made = node("p", lead);
    made.append(letterNode(hold), ` ${nameOf(hold)}`);
    return made;
  };
  const { today, compared } = outlook;
  return state.view === "known" ? [line(today[place], fill("knownThen")), line(compared[place], fill("knownNow"))]
    : [line(today[place], "")];
}
// The change by which it is so, in the words of the day's story with its sources.
function claimLines(place) {
  const now = countedChanges().findLast(change => change.place === place && change.day <= state.day);
  if (!now) {
    const holder = nameInSentence(record.places[place].eve);
    if (!eveSources(place).length) return [node("p", fill("hadOnEve", { holder }))];
    const claim = node("p", eveClaim(place));
    claim.append(eveReferences(place));
    return [claim];
  }
  const told = node("p", `${shortOf(now.day)}: `);
  const line = story.querySelector(`[data-change="${now.index}"]`);
  told.append(...line.cloneNode(true).childNodes);
  return [told];
}
