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

const reachOfCells = [[0, 0], ...[0.5, 1, 1.5, 2].flatMap(by => (
  [[by, 0], [-by, 0], [0, by], [0, -by], [by, by], [by, -by], [-by, by], [-by, -by]]))];
const country = new Path2D(byId("outline").getAttribute("d"));
let landPaths = null;

// Which of the outlines a point lies in: 0 the land out of reach, then the places; -1 none.
function outlineAt(x, y) {
  landPaths = landPaths || [sparse, ...land].map(path => new Path2D(path.getAttribute("d")));
  return landPaths.findIndex(path => pen.isPointInPath(path, x, y));
}
// The place that speaks for a point of the map and how far it is in kilometres; where none speaks the nearest; place is
// null outside the country.
function voiceAt(point) {
  const outside = { speaks: false, place: null, distance: 0 };
  // The country's outline is in tenths of the map's units, the land in half cells.
  if (!pen.isPointInPath(country, point.x * 10, point.y * 10)) return outside;
  const { a, d } = landLayer.transform.baseVal.getItem(0).matrix;
  // At borders and where three areas meet the drawn outlines leave gaps of less than a cell.
  let at = -1;
  for (const [across, down] of reachOfCells) {
    at = outlineAt(point.x / a + across, point.y / d + down);
    if (at >= 0) break;
  }
  if (at > 0) return { speaks: true, place: at - 1, distance: kilometresBetween(point, record.places[at - 1]) };
  const distances = record.places.map(place => kilometresBetween(point, place));
  const distance = Math.min(...distances);
  return { speaks: false, place: distances.indexOf(distance), distance };
}
// The great-circle distance, by the haversine formula.
function kilometresBetween(one, other) {
  const radians = point => degreesOf(point).map(each => each * Math.PI / 180);
  const [[north, east], [toNorth, toEast]] = [radians(one), radians(other)];
  const haversine = Math.sin((toNorth - north) / 2) ** 2
    + Math.cos(north) * Math.cos(toNorth) * Math.sin((toEast - east) / 2) ** 2;
  return 2 * record.earthRadius * Math.asin(Math.min(1, Math.sqrt(haversine)));
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
    return [node("p", fill("hadOnEve", { holder: sideNameOf(record.places[place].eve) }))];
  }
  const told = node("p", `${shortOf(now.day)}: `);
  const line = story.querySelector(`[data-change="${now.index}"]`);
  told.append(...line.cloneNode(true).childNodes);
  return [told];
}
