"use strict";
// The roads, which come with the fullest level of names: double lines, each with its short name where there is room.

const roads = [...document.querySelectorAll("#roads g")];
function showsRoads() { return state.labels === "roads"; }

// Draws the roads or takes them away, and gives the plates with their names.
function roadPlates(size, unit, taken) {
  document.getElementById("roads").style.display = showsRoads() ? "" : "none";
  if (!showsRoads()) return [];
  return roads.filter(({ dataset }) => dataset.name).flatMap(road => plateOf(road, size, unit, taken));
}
// From the middle of a road to its ends.
const alongRoad = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8, 0.1, 0.9, 0.05, 0.95, 0.45, 0.55, 0.35, 0.65, 0.25, 0.75];
function plateOf(road, size, unit, taken) {
  const { name } = road.dataset;
  const line = road.lastChild;
  const [width, height] = [widthOf(name, size, "bold") + 6 * unit, size * 1.2];
  const boxAt = share => {
    // Roads are drawn in tenths of the map's units.
    const { x, y } = line.getPointAtLength(share * line.getTotalLength());
    return { x: x / 10 - width / 2, y: y / 10 - height / 2, width, height };
  };
  const box = alongRoad.map(boxAt).find(each => isFree(each, taken));
  if (!box) return [];
  taken.push(box);
  return [element("rect", { class: "plate", ...box, rx: 2 * unit, "stroke-width": unit }),
    element("text", { class: "road-name", x: box.x + width / 2, y: box.y + height * 0.77, "font-size": size }, name)];
}
