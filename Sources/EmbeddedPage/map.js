"use strict";
// The map: the land of each place in its holder's colour, marks and names over it.

const svgSpace = "http://www.w3.org/2000/svg";
const map = document.getElementById("map");
const land = [...document.querySelectorAll("#land .area")];
const marks = document.getElementById("marks");
const mapSize = { width: map.viewBox.baseVal.width, height: map.viewBox.baseVal.height };

function element(name, attributes, text) {
  const made = document.createElementNS(svgSpace, name);
  for (const key in attributes) made.setAttribute(key, attributes[key]);
  if (text !== undefined) made.textContent = text;
  return made;
}

function drawMap() {
  record.places.forEach((_, place) => {
    const fresh = isFresh(place, state.day);
    land[place].setAttribute("class", `area ${classOf(holdOf(place, state.day))}${fresh ? " fresh" : ""}`);
    // What changed lies on top, so that its outline is whole.
    if (fresh) land[place].parentNode.append(land[place]);
  });
  drawMarks();
}

// Names keep their size on the screen, so that a small screen shows fewer and not smaller ones.
function drawMarks() {
  const unit = mapSize.width / Math.max(200, map.getBoundingClientRect().width || mapSize.width);
  const size = 13 * unit;
  const taken = [];
  const layer = document.createDocumentFragment();
  const named = new Set();
  const names = [];
  for (const place of orderOfNames()) {
    if (named.has(place)) continue;
    const name = nameBeside(place, size, unit, taken);
    if (!name) continue;
    named.add(place);
    names.push(name);
  }
  record.places.forEach(({ x, y }, place) => {
    if (named.has(place)) return;
    layer.append(element("circle", { class: "dot", cx: x, cy: y, r: (isFresh(place, state.day) ? 2 : 1.1) * unit }));
  });
  for (const parts of names) layer.append(...parts);
  marks.replaceChildren(layer);
}

// The chosen place, then what changed, then by importance.
function orderOfNames() {
  const fresh = record.order.filter(place => isFresh(place, state.day) && record.places[place].rank <= 3);
  const main = record.order.filter(place => record.places[place].rank <= 2);
  const first = state.place === null ? [] : [state.place];
  const key = record.keyPlaces[state.day] || [];
  return [...first, ...key, ...fresh.slice(0, 12), ...main.slice(0, 14), ...fresh.slice(0, 40), ...main.slice(0, 90)];
}

function nameBeside(place, size, unit, taken) {
  const { x, y, short } = record.places[place];
  const chosen = place === state.place;
  const bold = chosen || isFresh(place, state.day);
  const radius = 7 * unit;
  const height = bold ? size : size * 0.88;
  const width = widthOf(short, height) * (bold ? 1.08 : 1);
  const mark = { x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius };
  if (!isFree(mark, taken)) return null;
  const gap = radius + 2.5 * unit;
  const spots = [
    [x + gap, y - height / 2], [x - gap - width, y - height / 2], [x - width / 2, y - gap - height],
    [x - width / 2, y + gap], [x + gap * 0.8, y - height - 2 * unit], [x + gap * 0.8, y + 2 * unit],
    [x - gap * 0.8 - width, y - height - 2 * unit], [x - gap * 0.8 - width, y + 2 * unit],
  ];
  const around = ([left, top]) => (
    { x: left - unit, y: top - unit, width: width + 2 * unit, height: height + 2 * unit });
  const spot = spots.find(each => isFree(around(each), taken));
  if (!spot) return null;
  taken.push(mark, around(spot));
  const style = { class: bold ? "name changed" : "name", "font-size": height, "stroke-width": 3 * unit };
  const name = element("text", { ...style, x: spot[0], y: spot[1] + height * 0.82 }, short);
  return [...badge(place, x, y, radius, chosen), name];
}

function badge(place, x, y, radius, chosen) {
  const hold = holdOf(place, state.day);
  const name = classOf(hold);
  const disc = (style, r, width) => element("circle", { class: style, cx: x, cy: y, r, "stroke-width": width });
  const letter = { class: `letter ${name}`, x, y: y + radius * 0.52, "font-size": radius * 1.45 };
  return [...chosen ? [disc("chosen", radius * 1.6, radius / 2.5)] : [],
    disc(`badge ${name}`, radius, radius / 5.5), element("text", letter, letterOf(hold))];
}

function isFree(box, taken) {
  const inside = box.x >= 2 && box.y >= 2
    && box.x + box.width <= mapSize.width - 2 && box.y + box.height <= mapSize.height - 2;
  return inside && !taken.some(other => box.x < other.x + other.width && other.x < box.x + box.width
    && box.y < other.y + other.height && other.y < box.y + box.height);
}

// How wide a text is, by the typeface that the page really has.
const pen = document.createElement("canvas").getContext("2d");
pen.font = `16px ${getComputedStyle(document.body).fontFamily}`;
function widthOf(text, size) { return pen.measureText(text).width * size / 16; }

// The place at a click: a mark close by, else whoever speaks for the land there.
function placeAt(event) {
  const box = map.getBoundingClientRect();
  const unit = mapSize.width / box.width;
  const x = (event.clientX - box.left) * unit;
  const y = (event.clientY - box.top) * unit;
  let best = null;
  let nearest = 12 * unit;
  const shown = new Set(record.order.slice(0, 90));
  record.places.forEach((place, index) => {
    const distance = Math.hypot(place.x - x, place.y - y) * (shown.has(index) ? 1 : 1.5);
    if (distance < nearest) [best, nearest] = [index, distance];
  });
  if (best !== null) return best;
  const index = land.indexOf(event.target);
  return index >= 0 ? index : null;
}
