"use strict";
// The line where two sides' areas meet. No front is recorded: it is made of the areas' own outlines, and there is none
// through land that nobody speaks for.

const frontLine = document.getElementById("fronts");
let meetings = null;

// The pieces of the outlines that two places share, each with both.
function meetingsOfPlaces() {
  const owners = new Map();
  const found = new Map();
  land.forEach((path, place) => {
    for (const [from, to] of piecesOf(path.getAttribute("d"))) {
      const key = from < to ? `${from}L${to}` : `${to}L${from}`;
      const other = owners.get(key);
      if (other === undefined) owners.set(key, place);
      else if (other !== place) addMeeting(found, other, place, key);
    }
  });
  return [...found.values()];
}
function addMeeting(found, first, second, piece) {
  const pair = `${first} ${second}`;
  if (!found.has(pair)) found.set(pair, { first, second, path: "" });
  found.get(pair).path += `M${piece}`;
}

// An outline in steps as short as its grid allows, because neighbours' corners lie elsewhere.
function* piecesOf(outline) {
  for (const ring of outline.split("M").slice(1)) {
    const numbers = ring.match(/-?\d+/g).map(Number);
    let [x, y] = numbers;
    for (let index = 2; index <= numbers.length; index += 2) {
      const closes = index === numbers.length;
      const across = closes ? numbers[0] - x : numbers[index];
      const down = closes ? numbers[1] - y : numbers[index + 1];
      const steps = Math.max(1, divisor(Math.abs(across), Math.abs(down)));
      for (let step = 0; step < steps; step += 1) {
        const next = [x + across / steps, y + down / steps];
        yield [`${x} ${y}`, `${next[0]} ${next[1]}`];
        [x, y] = next;
      }
    }
  }
}
function divisor(first, second) { return second === 0 ? first : divisor(second, first % second); }

// What stands below the map: how land is marked, and which lines are drawn.
function captionMap() {
  const mark = document.documentElement.classList.contains("lettered") ? "letter" : "colour";
  byId("map-text").textContent = fill(state.fronts ? "captionFronts" : "captionNoFronts", { mark })
    + (showsRoads() && roads.length ? fill("captionRoads") : "");
}
function drawFronts() {
  frontLine.style.display = state.fronts ? "" : "none";
  captionMap();
  if (!state.fronts) return;
  meetings = meetings || meetingsOfPlaces();
  const { today } = outlook;
  frontLine.setAttribute("transform", document.getElementById("land").getAttribute("transform"));
  frontLine.setAttribute("d", meetings.filter(({ first, second }) => (
    holderOf(today[first]) !== holderOf(today[second]) && !isHidden(today[first]) && !isHidden(today[second])))
    .map(({ path }) => path).join(""));
}

function toggleFronts() {
  if (!hasMap()) return;
  state.fronts = !state.fronts;
  drawFronts();
  say(fill(state.fronts ? "frontsDrawn" : "frontsNotDrawn"));
}
