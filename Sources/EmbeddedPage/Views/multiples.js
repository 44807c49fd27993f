"use strict";
// Small multiples: a map a day, with the capitals that passed on it.

function drawMultiples() {
  const outlines = land.map(path => path.getAttribute("d"));
  const shape = document.getElementById("land").getAttribute("transform");
  const sheet = node("div", undefined, "multiples");
  for (const day of windowOfDays()) sheet.append(smallMap(day, outlines, shape));
  fillRoom(fill("multiplesTitle"), node("p", fill("multiplesKey"), "quiet"), sheet);
}
function smallMap(day, outlines, shape) {
  const [today, before] = [holdsOn(day), holdsOn(Math.max(0, day - 1))];
  const passed = record.order.filter(place => today[place] !== before[place] && !isHidden(today[place]));
  const capitals = passed.filter(place => record.places[place].rank === 0).map(place => record.places[place].short);
  const button = node("button", undefined, "small-map");
  button.type = "button";
  button.dataset.day = day;
  if (day === state.day) button.setAttribute("aria-current", "date");
  const changed = fill("multiplesChanged", { number: passed.length });
  const said = day === 0 ? fill("eve") : [changed, capitals.join(", ")].filter(Boolean).join(": ");
  button.append(node("b", shortOf(day)), smallPicture(outlines, shape, today, before), node("span", said));
  return button;
}
function smallPicture(outlines, shape, today, before) {
  const paths = new Map();
  today.forEach((hold, place) => {
    const name = isHidden(hold) ? "area blank" : `area ${classOf(hold)}${hold === before[place] ? "" : " fresh"}`;
    paths.set(name, (paths.get(name) || "") + outlines[place]);
  });
  const picture = element("svg", { viewBox: `0 0 ${mapSize.width} ${mapSize.height}`, "aria-hidden": "true" });
  const clipped = element("g", { "clip-path": "url(#country-sheet)" });
  const areas = element("g", { transform: shape });
  // What passed lies on top.
  const inOrder = [...paths].sort(([left], [right]) => left.includes("fresh") - right.includes("fresh"));
  areas.append(...inOrder.map(([name, d]) => element("path", { class: name, d })));
  clipped.append(areas);
  picture.append(element("use", { href: "#under" }), clipped, element("use", { href: "#over" }));
  for (const place of record.order) {
    if (record.places[place].rank > 0) break;
    if (!isHidden(today[place])) picture.append(...smallBadge(place, today[place]));
  }
  return picture;
}
function smallBadge(place, hold) {
  const { x, y } = record.places[place];
  return [markOf(place, { class: `badge ${classOf(hold)}`, "stroke-width": 4 }, 21),
    element("text", { class: `letter ${classOf(hold)}`, x, y: y + 11, "font-size": 31 }, letterOf(hold))];
}
