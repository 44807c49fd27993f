"use strict";
// Marks and names over the land, none over another.

// The places that have marks, and where those stand.
let marked = new Map();
// Names keep their size on the screen: a small screen shows fewer, a closer look more.
function drawMarks() {
  const unit = unitOfScreen();
  const size = (state.presents ? 21 : 13) * unit;
  const radius = (state.presents ? 11 : 7) * unit;
  const taken = paperWidth ? [] : [boxOfButtons()];
  const layer = document.createDocumentFragment();
  marked = new Map();
  const names = [];
  const reserved = reserveMarks(radius, taken);
  const addName = (place, avoided) => {
    if (marked.has(place) || isHidden(outlook.today[place])) return;
    const name = nameBeside(place, size, unit, taken, reserved, avoided);
    if (!name) return;
    marked.set(place, reserved.get(place) || record.places[place]);
    names.push(name);
  };
  const order = orderOfNames();
  // The most important place that stands out is named, over the marks of lesser ones where nothing else is free.
  const lead = order.find(place => reserved.has(place) && standsOut(place));
  const full = [...taken];
  reserveFreshMarks(radius, full, new Map(reserved));
  if (lead !== undefined) addName(lead, full);
  reserveFreshMarks(radius, taken, reserved);
  for (const place of order) addName(place, []);
  for (const [place, spot] of reserved) marked.set(place, spot);
  names.push(roadPlates(12 * unit, unit, taken));
  record.places.forEach(({ x, y }, place) => {
    if (marked.has(place) || isHidden(outlook.today[place])) return;
    layer.append(element("circle", { class: "dot", cx: x, cy: y, r: (isLit(place) ? 2 : 1.1) * unit }));
  });
  for (const [place, spot] of marked) layer.append(...leaderTo(spot, record.places[place], unit));
  for (const [place, spot] of marked) layer.append(...badge(place, spot, radius));
  for (const parts of names) layer.append(...parts);
  marks.replaceChildren(layer);
  drawCross(unit);
}

// No name goes under the buttons that lie on the map.
function boxOfButtons() {
  const box = byId("zoom").getBoundingClientRect();
  const start = pointAt({ clientX: box.left, clientY: box.top });
  const unit = unitOfScreen();
  return { ...start, width: box.width * unit, height: box.height * unit };
}

// The chosen place, then capitals and turning points that changed, then what else did, then by importance and the first
// place of each side; closer by there are more.
function orderOfNames() {
  const first = state.place === null ? [] : [state.place];
  if (state.labels === "none") return first;
  if (state.labels === "capitals") return [...first, ...record.capitals];
  const shown = record.order.filter(isInView);
  const leading = firstPlaces(outlook.today, isInView);
  const fresh = freshPlaces();
  const main = shown.filter(place => state.zoom > 1 || record.places[place].rank <= (state.zoom ? 3 : 2));
  const key = record.events.filter(event => event.isKey && event.day === state.day && event.place !== null)
    .map(event => event.place).filter(standsOut);
  return [...first, ...record.capitals.filter(standsOut), ...key, ...leading.filter(standsOut),
    ...fresh.slice(0, record.reservedMarks), ...main.slice(0, 14), ...leading, ...fresh.slice(0, 40),
    ...main.slice(0, 90)];
}

// What stands before a name in the view of change: what became of the place.
function signOf(place) {
  if (state.view !== "change" || !isFresh(place)) return "";
  const [from, to] = [outlook.compared[place], outlook.today[place]];
  return to === contested ? "! " : holderOf(from) === holderOf(to) ? "? " : "+ ";
}

function nameBeside(place, size, unit, taken, reserved, avoided) {
  const { x, y } = reserved.get(place) || record.places[place];
  const text = signOf(place) + record.places[place].short;
  const chosen = place === state.place;
  const lit = isLit(place);
  const radius = (state.presents ? 11 : 7) * unit;
  const height = chosen || standsOut(place) ? size : size * 0.88;
  const width = widthOf(text, height, lit ? "bold" : "normal");
  const mark = boxAround({ x, y }, radius);
  if (!reserved.has(place) && !isFree(mark, taken)) return null;
  const around = ([left, top]) => (
    { x: left - unit, y: top - unit, width: width + 2 * unit, height: height + 2 * unit });
  const spots = spotsAround(x, y, radius, width, height, unit).filter(each => isFree(around(each), taken));
  const spot = spots.find(each => isFree(around(each), avoided)) || spots[0];
  if (!spot) return reserved.has(place) ? [] : null;
  taken.push(mark, around(spot));
  const style = { class: lit ? "name changed" : "name", "font-size": height, "stroke-width": 3 * unit };
  return [element("text", { ...style, x: spot[0], y: spot[1] + height * 0.82 }, text)];
}

function spotsAround(x, y, radius, width, height, unit) {
  const gap = radius + 2.5 * unit;
  return [
    [x + gap, y - height / 2], [x - gap - width, y - height / 2], [x - width / 2, y - gap - height],
    [x - width / 2, y + gap], [x + gap * 0.8, y - height - 2 * unit], [x + gap * 0.8, y + 2 * unit],
    [x - gap * 0.8 - width, y - height - 2 * unit], [x - gap * 0.8 - width, y + 2 * unit],
  ];
}

function badge(place, { x, y }, radius) {
  const hold = outlook.today[place];
  const name = isTold(place) ? classOf(hold) : "still";
  const size = radius * record.places[place].mark[0];
  const letter = { class: `letter ${name}`, x, y: y + size * 0.52, "font-size": size * 1.45 };
  const text = state.view === "cumulative" && isTold(place) ? daySign(outlook.numbers[place]) : letterOf(hold);
  const ring = { class: "chosen", cx: x, cy: y, r: radius * 1.7, "stroke-width": radius / 2.5 };
  return [...place === state.place ? [element("circle", ring)] : [],
    markOf(place, { x, y }, { class: `badge ${name}`, "stroke-width": radius / 5.5 }, radius), element("text", letter, text)];
}
// A capital's square, another place's smaller disc.
function markOf(place, { x, y }, look, radius) {
  const [share, isSquare] = record.places[place].mark;
  const r = radius * share;
  if (!isSquare) return element("circle", { ...look, cx: x, cy: y, r });
  return element("rect", { ...look, x: x - r, y: y - r, width: 2 * r, height: 2 * r, rx: r / 4 });
}

function isFree(box, taken) {
  const view = map.viewBox.baseVal;
  const margin = 2 * view.width / mapSize.width;
  const inside = box.x >= view.x + margin && box.y >= view.y + margin
    && box.x + box.width <= view.x + view.width - margin && box.y + box.height <= view.y + view.height - margin;
  return inside && !taken.some(other => overlap(box, other));
}
function overlap(one, other) {
  return one.x < other.x + other.width && other.x < one.x + one.width
    && one.y < other.y + other.height && other.y < one.y + one.height;
}
function boxAround({ x, y }, radius) { return { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }; }

// How wide a text is, by the typeface that the page really has.
const pen = document.createElement("canvas").getContext("2d");
const typeface = getComputedStyle(document.body).fontFamily;
function widthOf(text, size, weight = "normal") {
  pen.font = `${weight} 16px ${typeface}`;
  return pen.measureText(text).width * size / 16;
}

// MARK: Marks whose room is kept

// Where the marks stand that no name hides: those of the chosen place and of the capitals, then of the first place
// of each side.
function reserveMarks(radius, taken) {
  const reserved = new Map();
  if (state.labels === "none") return reserved;
  const reserve = (place, spots) => reserveMark(place, spots, radius, taken, reserved);
  const chosen = state.place === null ? [] : [state.place];
  for (const place of [...chosen, ...record.capitals]) reserve(place, [record.places[place]]);
  for (const place of firstPlaces(outlook.today, isInView)) {
    reserve(place, spotsInSight(place, radius, [...reserved.values()]));
  }
  return reserved;
}
// Those of the first places that stand out.
function reserveFreshMarks(radius, taken, reserved) {
  if (state.labels === "none" || state.labels === "capitals") return;
  for (const place of freshPlaces().slice(0, record.reservedMarks)) {
    reserveMark(place, [record.places[place]], radius, taken, reserved);
  }
}
function reserveMark(place, spots, radius, taken, reserved) {
  const spot = spots.find(each => isFree(boxAround(each, radius), taken));
  if (!spot || reserved.has(place) || isHidden(outlook.today[place])) return;
  taken.push(boxAround(spot, radius));
  reserved.set(place, spot);
}
function freshPlaces() {
  return record.order.filter(place => isInView(place) && standsOut(place)
    && (state.zoom > 0 || record.places[place].rank <= 3));
}
// The most important place of each side among those in sight, without which the side would be nowhere on the map.
function firstPlaces(holds, isInSight) {
  const sides = new Set([contested]);
  return record.order.filter(place => {
    const holder = holderOf(holds[place]);
    return isInSight(place) && !isHidden(holds[place]) && !sides.has(holder) && sides.add(holder);
  });
}
// Where the mark of a place that must be seen can stand: on it, or around the mark that would hide it.
function spotsInSight(place, radius, marks) {
  const own = record.places[place];
  const distanceOf = ({ x, y }) => Math.hypot(own.x - x, own.y - y);
  const [hiding] = marks.filter(mark => overlap(boxAround(mark, radius), boxAround(own, radius)))
    .sort((left, right) => distanceOf(left) - distanceOf(right));
  if (!hiding) return [own];
  const { radii, turns } = record.markOffset;
  const start = Math.atan2(own.y - hiding.y, own.x - hiding.x);
  return turns.map(turn => start + turn * Math.PI / 180).map(angle => (
    { x: hiding.x + Math.cos(angle) * radii * radius, y: hiding.y + Math.sin(angle) * radii * radius }));
}
// The line from a place to its mark that stands elsewhere; the mark covers its end.
function leaderTo(spot, place, unit) {
  if (spot.x === place.x && spot.y === place.y) return [];
  const d = `M${place.x} ${place.y}L${spot.x} ${spot.y}`;
  return [element("path", { class: "leader-edge", d, "stroke-width": 3.5 * unit }),
    element("path", { class: "leader", d, "stroke-width": 1.3 * unit })];
}
