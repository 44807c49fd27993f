"use strict";
// The map: the land of each place as its view shows it, marks and names over it.

const map = document.getElementById("map");
const marks = document.getElementById("marks");
const [mapWidth, mapHeight] = map.getAttribute("viewBox").split(" ").slice(2).map(Number);
const mapSize = { width: mapWidth, height: mapHeight };

// What the map tells of each place on the day shown; made once for a drawing.
let outlook = null;
function lookAround() {
  const [today, compared] = [shownHolds(), comparedHolds()];
  const numbers = state.view === "cumulative" ? dayNumbers() : null;
  const changed = new Set(changesOn(state.day).map(({ place }) => place));
  outlook = { today, compared, numbers, changed };
}
// Whether a place's name stands out: it changed on the day, there and back too, or by what the view tells of.
function isLit(place) {
  if (state.view === "cumulative") return outlook.numbers[place] > 0;
  return state.view === "state" ? outlook.changed.has(place) : isFresh(place);
}
// Whether a place is named before others; of what has passed since the eve only what passed on the day.
function standsOut(place) { return state.view === "cumulative" ? isFresh(place) : isLit(place); }
function isFresh(place) { return outlook.today[place] !== outlook.compared[place]; }
// Whether the view is about a place; the rest is faint.
function isTold(place) {
  if (state.view === "change") return isFresh(place);
  return state.view === "cumulative" ? outlook.numbers[place] > 0 : true;
}
function areaClass(place) {
  const hold = outlook.today[place];
  if (isHidden(hold)) return "area blank";
  if (!isTold(place)) return "area still";
  const passed = state.view === "cumulative" ? " passed" : "";
  return `area ${classOf(hold)}${passed}${isFresh(place) ? " fresh" : ""}`;
}

function drawMap() {
  lookAround();
  record.places.forEach((_, place) => {
    land[place].setAttribute("class", areaClass(place));
    // What changed lies on top, so that its outline is whole.
    if (isFresh(place)) fading[0].before(land[place]);
  });
  drawFronts();
  drawMarks();
}

// Units of the map in a pixel of the screen, or of the paper that is laid out.
let paperWidth = 0;
function unitOfScreen() {
  return map.viewBox.baseVal.width / Math.max(200, paperWidth || map.getBoundingClientRect().width || mapSize.width);
}

// The places whose marks are drawn.
let named = new Set();
// Names keep their size on the screen: a small screen shows fewer, a closer look more.
function drawMarks() {
  const unit = unitOfScreen();
  const size = (state.presents ? 21 : 13) * unit;
  const taken = paperWidth ? [] : [boxOfButtons()];
  const layer = document.createDocumentFragment();
  named = new Set();
  const names = [];
  for (const place of orderOfNames()) {
    if (named.has(place) || isHidden(outlook.today[place])) continue;
    const name = nameBeside(place, size, unit, taken);
    if (!name) continue;
    named.add(place);
    names.push(name);
  }
  names.push(roadPlates(12 * unit, unit, taken));
  record.places.forEach(({ x, y }, place) => {
    if (named.has(place) || isHidden(outlook.today[place])) return;
    layer.append(element("circle", { class: "dot", cx: x, cy: y, r: (isLit(place) ? 2 : 1.1) * unit }));
  });
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

// The chosen place, then turning points, then what changed, then by importance; closer by there are more.
function orderOfNames() {
  const first = state.place === null ? [] : [state.place];
  if (state.labels === "none") return first;
  if (state.labels === "capitals") return [...first, ...record.order.filter(place => record.places[place].rank === 0)];
  const shown = record.order.filter(isInView);
  const fresh = shown.filter(place => standsOut(place) && (state.zoom > 0 || record.places[place].rank <= 3));
  const main = shown.filter(place => state.zoom > 1 || record.places[place].rank <= (state.zoom ? 3 : 2));
  const key = record.events.filter(event => event.isKey && event.day === state.day && event.place !== null)
    .map(event => event.place).filter(standsOut);
  return [...first, ...key, ...fresh.slice(0, 12), ...main.slice(0, 14), ...fresh.slice(0, 40), ...main.slice(0, 90)];
}

// What stands before a name in the view of change: what became of the place.
function signOf(place) {
  if (state.view !== "change" || !isFresh(place)) return "";
  const [from, to] = [outlook.compared[place], outlook.today[place]];
  return to === contested ? "! " : holderOf(from) === holderOf(to) ? "? " : "+ ";
}

function nameBeside(place, size, unit, taken) {
  const { x, y, short } = record.places[place];
  const text = signOf(place) + short;
  const chosen = place === state.place;
  const lit = isLit(place);
  const radius = (state.presents ? 11 : 7) * unit;
  const height = chosen || standsOut(place) ? size : size * 0.88;
  const width = widthOf(text, height) * (lit ? 1.08 : 1);
  const mark = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  if (!isFree(mark, taken)) return null;
  const around = ([left, top]) => (
    { x: left - unit, y: top - unit, width: width + 2 * unit, height: height + 2 * unit });
  const spot = spotsAround(x, y, radius, width, height, unit).find(each => isFree(around(each), taken));
  if (!spot) return null;
  taken.push(mark, around(spot));
  const style = { class: lit ? "name changed" : "name", "font-size": height, "stroke-width": 3 * unit };
  const name = element("text", { ...style, x: spot[0], y: spot[1] + height * 0.82 }, text);
  return [...badge(place, x, y, radius, chosen), name];
}

function spotsAround(x, y, radius, width, height, unit) {
  const gap = radius + 2.5 * unit;
  return [
    [x + gap, y - height / 2], [x - gap - width, y - height / 2], [x - width / 2, y - gap - height],
    [x - width / 2, y + gap], [x + gap * 0.8, y - height - 2 * unit], [x + gap * 0.8, y + 2 * unit],
    [x - gap * 0.8 - width, y - height - 2 * unit], [x - gap * 0.8 - width, y + 2 * unit],
  ];
}

function badge(place, x, y, radius, chosen) {
  const hold = outlook.today[place];
  const name = isTold(place) ? classOf(hold) : "still";
  const size = radius * record.places[place].mark[0];
  const letter = { class: `letter ${name}`, x, y: y + size * 0.52, "font-size": size * 1.45 };
  const text = state.view === "cumulative" && isTold(place) ? daySign(outlook.numbers[place]) : letterOf(hold);
  const ring = { class: "chosen", cx: x, cy: y, r: radius * 1.7, "stroke-width": radius / 2.5 };
  return [...chosen ? [element("circle", ring)] : [],
    markOf(place, { class: `badge ${name}`, "stroke-width": radius / 5.5 }, radius), element("text", letter, text)];
}
// A capital's square, another place's smaller disc.
function markOf(place, look, radius) {
  const { x, y, mark: [share, isSquare] } = record.places[place];
  const r = radius * share;
  if (!isSquare) return element("circle", { ...look, cx: x, cy: y, r });
  return element("rect", { ...look, x: x - r, y: y - r, width: 2 * r, height: 2 * r, rx: r / 4 });
}

function isFree(box, taken) {
  const view = map.viewBox.baseVal;
  const margin = 2 * view.width / mapSize.width;
  const inside = box.x >= view.x + margin && box.y >= view.y + margin
    && box.x + box.width <= view.x + view.width - margin && box.y + box.height <= view.y + view.height - margin;
  return inside && !taken.some(other => box.x < other.x + other.width && other.x < box.x + box.width
    && box.y < other.y + other.height && other.y < box.y + box.height);
}

// How wide a text is, by the typeface that the page really has.
const pen = document.createElement("canvas").getContext("2d");
pen.font = `16px ${getComputedStyle(document.body).fontFamily}`;
function widthOf(text, size) { return pen.measureText(text).width * size / 16; }

// The point of the map under the mouse.
function pointAt(event) {
  const box = map.getBoundingClientRect();
  const view = map.viewBox.baseVal;
  return {
    x: view.x + (event.clientX - box.left) * view.width / box.width,
    y: view.y + (event.clientY - box.top) * view.height / box.height,
  };
}

// The place at a click: a mark with a name, a dot close by, else whoever speaks for the land there.
function placeAt(event) {
  const { x, y } = pointAt(event);
  const distanceOf = place => Math.hypot(record.places[place].x - x, record.places[place].y - y);
  const [onMark] = [...named].filter(place => distanceOf(place) < 9 * unitOfScreen())
    .sort((left, right) => distanceOf(left) - distanceOf(right));
  if (onMark !== undefined) return onMark;
  let best = null;
  let nearest = 12 * unitOfScreen();
  const shown = new Set(record.order.slice(0, 90));
  record.places.forEach((place, index) => {
    const distance = Math.hypot(place.x - x, place.y - y) * (shown.has(index) ? 1 : 1.5);
    if (distance < nearest) [best, nearest] = [index, distance];
  });
  if (best !== null) return best;
  const index = land.indexOf(event.target);
  return index >= 0 ? index : null;
}
