"use strict";
// Which part of the map is shown: its scale is doubled about a point, and the view stays on the map.

const patterns = [...document.querySelectorAll("#shapes pattern")].map(pattern => (
  { pattern, turn: pattern.getAttribute("patternTransform") || "" }));

// The samples beside the map, which show the same patterns.
const samples = [...document.querySelectorAll("#marks-key svg")].map(sample => (
  { sample, size: sample.getAttribute("viewBox").split(" ").slice(2).map(Number) }));

function isInView(place) {
  return isShown(record.places[place]);
}
function isShown({ x, y }) {
  const view = map.viewBox.baseVal;
  return x >= view.x && y >= view.y && x <= view.x + view.width && y <= view.y + view.height;
}

function frameMap() {
  const scale = 2 ** state.zoom;
  const [width, height] = [mapSize.width / scale, mapSize.height / scale];
  const centre = state.centre || { x: mapSize.width / 2, y: mapSize.height / 2 };
  const clamp = (value, least, most) => Math.min(Math.max(value, least), most);
  const x = clamp(centre.x - width / 2, 0, mapSize.width - width);
  const y = clamp(centre.y - height / 2, 0, mapSize.height - height);
  if (state.zoom) state.centre = { x: x + width / 2, y: y + height / 2 };
  map.setAttribute("viewBox", `${x} ${y} ${width} ${height}`);
  // Outlines and patterns keep their size on the screen.
  map.style.setProperty("--scale", scale);
  for (const { pattern, turn } of patterns) pattern.setAttribute("patternTransform", `${turn} scale(${1 / scale})`);
  for (const { sample, size } of samples) sample.setAttribute("viewBox", `0 0 ${size[0] / scale} ${size[1] / scale}`);
}

function show(zoom, centre) {
  state.zoom = zoom;
  state.centre = zoom ? centre : null;
  state.aim = null;
  frameMap();
  showAll();
}

function zoomBy(steps) {
  if (!hasMap()) return;
  const zoom = Math.min(record.doublings, Math.max(0, state.zoom + steps));
  if (zoom === state.zoom) return say(fill(steps > 0 ? "largestScale" : "wholeMap"));
  show(zoom, state.cursor || (steps > 0 && state.place !== null && record.places[state.place]) || state.centre);
}
function fit() {
  if (!hasMap()) return;
  const wasWhole = state.zoom === 0;
  show(0, null);
  if (wasWhole) say(fill("wholeMap"));
}

// The scale at which a box fills the view as nearly as doublings can, with some room around it.
function zoomFor([west, north, east, south]) {
  let zoom = 0;
  while (zoom < record.doublings && mapSize.width / 2 ** (zoom + 1) >= 1.1 * (east - west)
    && mapSize.height / 2 ** (zoom + 1) >= 1.1 * (south - north)) zoom += 1;
  return { zoom, centre: { x: (west + east) / 2, y: (north + south) / 2 } };
}
// The selected place close by, then its region, then the whole.
function zoomToPlace() {
  if (!hasMap()) return;
  if (state.place === null) return say(fill("selectFirst", { key: "j" }));
  const { x, y, region } = record.places[state.place];
  const reach = 18 * record.perDegree[0] / 111.2;
  const close = zoomFor([x - reach, y - reach, x + reach, y + reach]);
  const wide = zoomFor(record.regions[region].box);
  const isAt = ({ zoom, centre }) => state.zoom === zoom && state.aim === `${centre.x} ${centre.y}`;
  const next = isAt(close) ? wide : isAt(wide) ? { zoom: 0, centre: { x: 0, y: 0 } } : close;
  show(next.zoom, next.centre);
  state.aim = `${next.centre.x} ${next.centre.y}`;
}

function pan(across, down) {
  if (!hasMap()) return;
  if (!state.zoom) return say(fill("zoomFirst"));
  const { width, height } = map.viewBox.baseVal;
  show(state.zoom, { x: state.centre.x + across * width / 8, y: state.centre.y + down * height / 8 });
}

function hasMap() {
  if (!isMapView()) say(fill("noMap"));
  return isMapView();
}

// MARK: Dragging

let drag = null;
let wasDragged = false;
map.addEventListener("pointerdown", event => {
  wasDragged = false;
  if (state.zoom && event.button === 0) drag = { x: event.clientX, y: event.clientY, centre: state.centre };
});
map.addEventListener("pointermove", event => {
  if (!drag) return;
  const [across, down] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!wasDragged && Math.hypot(across, down) < 5) return;
  wasDragged = true;
  map.setPointerCapture(event.pointerId);
  const unit = unitOfScreen();
  state.centre = { x: drag.centre.x - across * unit, y: drag.centre.y - down * unit };
  frameMap();
});
for (const end of ["pointerup", "pointercancel"]) {
  map.addEventListener(end, () => {
    if (drag && wasDragged) {
      drawMarks();
      remember();
    }
    drag = null;
  });
}

// MARK: Degrees

// The latitude and longitude of a point of the map.
function degreesOf({ x, y }) {
  return [record.origin[0] - y / record.perDegree[0], record.origin[1] + x / record.perDegree[1]];
}
// The middle of the view as a command line and a link have it: `35.1300,36.7500`.
function centreInDegrees() { return degreesOf(state.centre).map(each => each.toFixed(4)).join(","); }
// The point of the map at such degrees, or null.
function pointOfDegrees(text) {
  const [latitude, longitude] = text.split(",").map(Number);
  if (!Number.isFinite(latitude) || !Number.isFinite(longitude)) return null;
  const [north, west] = record.origin;
  return { x: (longitude - west) * record.perDegree[1], y: (north - latitude) * record.perDegree[0] };
}
