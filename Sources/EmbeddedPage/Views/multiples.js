"use strict";
// Small multiples: a map a day, with the capitals that passed on it, or else the most important place.

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
  const button = node("button", undefined, "small-map");
  button.type = "button";
  button.dataset.day = day;
  if (day === state.day) button.setAttribute("aria-current", "date");
  const changed = fill("multiplesChanged", { number: passed.length });
  const said = day === 0 ? fill("eve") : [changed, inLine(headlinePlaces(passed, today, before))].filter(Boolean).join(": ");
  button.append(node("b", shortOf(day)), smallPicture(outlines, shape, today, before), node("span", said));
  return button;
}
// The names of the capitals whose holder is another than before, or of the most important place where no capital's is;
// after them those that became contested, each behind the letter of that.
function headlinePlaces(changed, today, before) {
  const passed = changed.filter(place => holderOf(today[place]) !== holderOf(before[place]));
  const capitals = passed.filter(place => record.capitals.includes(place));
  const named = capitals.length ? capitals : passed.slice(0, 1);
  const [fought, held] = [true, false].map(wanted => named.filter(place => (today[place] === contested) === wanted)
    .map(place => record.places[place].short));
  return [...held, ...fought.map(name => `${letterOf(contested)} ${name}`)];
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
  picture.append(...smallBadges(today));
  return picture;
}
// The capitals, and the first place of each side that has none.
function smallBadges(holds) {
  const shown = record.capitals.filter(place => !isHidden(holds[place]));
  const marks = shown.map(place => record.places[place]);
  const first = firstPlaces(holds, () => true).filter(place => !shown.includes(place)).map(place => (
    { place, spot: spotsInSight(place, smallRadius, marks)[0] }));
  return [...first.flatMap(({ place, spot }) => leaderTo(spot, record.places[place], smallRadius / 7)),
    ...shown.flatMap(place => smallBadge(place, record.places[place], holds[place])),
    ...first.flatMap(({ place, spot }) => smallBadge(place, spot, holds[place]))];
}
const smallRadius = 21;
function smallBadge(place, { x, y }, hold) {
  return [markOf(place, { x, y }, { class: `badge ${classOf(hold)}`, "stroke-width": 4 }, smallRadius),
    element("text", { class: `letter ${classOf(hold)}`, x, y: y + 11, "font-size": 31 }, letterOf(hold))];
}
