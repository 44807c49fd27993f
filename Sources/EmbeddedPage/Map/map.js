"use strict";
// The map: the land of each place as its view shows it.

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
  const distanceOf = place => Math.hypot(marked.get(place).x - x, marked.get(place).y - y);
  const [onMark] = [...marked.keys()].filter(place => distanceOf(place) < 9 * unitOfScreen())
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
